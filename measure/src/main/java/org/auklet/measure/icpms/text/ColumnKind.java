package org.auklet.measure.icpms.text;

/** What a column of a table holds. */
public enum ColumnKind {
    /** Numbers. */
    NUMBER,
    /** Times as {@code hh:mm:ss.fff}, read as s. */
    CLOCK,
    /** Anything; not read. */
    IGNORED
}
