package org.auklet.measure.icpms.laserlog;

/** What the ends of a line in a log are: this decides how many pixels a line has. */
public enum LineEnds {
    /** Edges of the first and the last pixel, as in logs of ActiveView2: as many pixels as whole spots fit between. */
    EDGES(0),
    /** Centres of the first and the last pixel, as in logs of Chromium2: one pixel more. */
    CENTRES(1);

    private final int extra;

    LineEnds(int extra) {
        this.extra = extra;
    }

    /** Pixels beyond the whole spots between the ends. */
    int extra() {
        return extra;
    }
}
