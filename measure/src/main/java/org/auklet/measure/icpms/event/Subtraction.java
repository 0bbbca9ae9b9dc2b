package org.auklet.measure.icpms.event;

/** Which mean is subtracted from an event, times its points. */
public enum Subtraction {
    /** Mean of the points that belong to no event. The default. */
    BETWEEN_EVENTS,
    /** The level that set the threshold; it contains the feet of events. The convention of SPCal. */
    LEVEL
}
