package org.auklet.measure.icpms.agilent;

/** Where the order of the lines of a batch is taken from. */
public enum LineOrder {
    /** The first of the others that the batch has, in their order here. */
    AS_RECORDED,
    /** {@code Method/BatchLog.xml}: lines that passed, in the order of the log. */
    BATCH_LOG_XML,
    /** {@code BatchLog.csv}: the same. */
    BATCH_LOG_CSV,
    /** {@code Method/AcqMethod.xml}: by sample number. */
    METHOD,
    /** The digits of the folders' names; folders without data are left out. */
    NAME
}
