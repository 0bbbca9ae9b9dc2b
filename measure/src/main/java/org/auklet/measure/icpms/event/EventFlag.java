package org.auklet.measure.icpms.event;

/** What a reader of an event's numbers should know. Several may apply. */
public enum EventFlag {
    /** Cut from a run with more than one top. */
    SPLIT,
    /** Ends at a blanked acquisition, an excluded stretch or an end of the trace: its sum is incomplete. */
    CUT,
    /** Has a point above the range in which pulses are counted: its scale is that of the analog detector. */
    ABOVE_PULSE_RANGE;

    /** The flag's bit in a column of flags. */
    int bit() {
        return 1 << ordinal();
    }
}
