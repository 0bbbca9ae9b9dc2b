package org.auklet.measure.icpms.agilent;

/** Which of the two forms of the data is read. */
public enum DataRoute {
    /** Binary where the first line has it, else csv. */
    EITHER,
    /** {@code AcqData/MSScan.bin} and {@code MSProfile.bin}. */
    BINARY,
    /** The csv file that has the name of its folder: {@code 001.d/001.csv}. */
    CSV
}
