package org.auklet.measure.icpms.event;

/** Which points belong to an event, beyond those above the background. */
public enum Extent {
    /**
     * From the last point at or below the background before it to the first one after it, both included. The point that
     * ends a run is low by choice; leaving it out makes every event too large by what its neighbours happened to have
     * too much. With it, the excess of the background is zero on average (Wald 1944, Ann. Math. Stat. 15, 283). The
     * default.
     */
    BASE_TO_BASE,
    /** The point before is included, the point after is not: the convention of SPCal, to compare with its numbers. */
    LEADING_BASE,
    /** Points above the background only. */
    ABOVE_BACKGROUND
}
