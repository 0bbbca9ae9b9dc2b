package org.auklet.measure.icpms.image;

/** Which pixels an error is common to. */
public enum Sharing {
    /** One deviation for all pixels of the map: a calibration line, a drift standard. */
    WHOLE,
    /** One deviation for the pixels of a row, another for those of the next: a gas blank measured in each line. */
    LINE
}
