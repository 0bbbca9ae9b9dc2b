package org.auklet.measure.icpms.event;

import org.auklet.measure.icpms.event.threshold.Background;

/**
 * What the events of a trace were measured against. Where the background rolls, level, critical level and what was
 * subtracted are averages over the trace.
 *
 * @param level mean background that set the threshold; points above it belong to a run
 * @param critical decision limit: gross signal of one dwell at and above which it is an event, counts
 * @param between background between the events: mean, standard deviation and number of points that belong to none
 * @param subtracted the mean that was subtracted, counts per dwell
 * @param rounds how often the background was iterated
 */
public record Limits(double level, double critical, Background between, double subtracted, int rounds) {

    /** Decision limit above background, counts of one dwell. */
    public double netCritical() {
        return critical - subtracted;
    }
}
