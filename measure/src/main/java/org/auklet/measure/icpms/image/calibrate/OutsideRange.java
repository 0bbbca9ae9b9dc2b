package org.auklet.measure.icpms.image.calibrate;

/** What happens to a pixel whose amount lies outside that of the standards. */
public enum OutsideRange {
    /** It is computed and flagged. */
    FLAG,
    /** It becomes NaN and is flagged. */
    BLANK,
    /** The calibration is refused as soon as one pixel lies above the highest standard. */
    REFUSE
}
