package org.auklet.measure.icpms.signal;

/** What the numbers of a recording are. */
public enum SignalUnit {
    /** Counts per acquisition (dwell time or pixel). */
    COUNTS("{counts}"),
    /** Counts per second. */
    COUNTS_PER_SECOND("{counts}/s");

    private final String ucum;

    SignalUnit(String ucum) {
        this.ucum = ucum;
    }

    /** UCUM code. */
    public String ucum() {
        return ucum;
    }
}
