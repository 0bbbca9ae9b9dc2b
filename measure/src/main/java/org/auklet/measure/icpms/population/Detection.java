package org.auklet.measure.icpms.population;

/** Which of two labels was detected in a cell. */
public enum Detection {
    /** Neither: the cell was seen by something else. */
    NEITHER,
    /** The first alone. */
    FIRST,
    /** The second alone. */
    SECOND,
    /** Both. */
    BOTH;

    /** The state of a cell. */
    static Detection of(boolean first, boolean second) {
        return values()[(first ? 1 : 0) + (second ? 2 : 0)];
    }
}
