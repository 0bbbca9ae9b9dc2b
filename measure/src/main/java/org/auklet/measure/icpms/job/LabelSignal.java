package org.auklet.measure.icpms.job;

import org.auklet.measure.icpms.event.EventTable;

/**
 * What one label gave in each cell of an acquisition.
 *
 * @param events the cells as stretches of the channel that stands for the label
 * @param net net counts of the label in that channel, by cell
 * @param variance their variances, counts2
 * @param critical net counts from which on a cell is taken to carry the label
 * @param how how the net counts came from the gross ones, in words
 * @param correlation correlation with the amount of the label it was told apart from, by cell; empty where there is none
 */
record LabelSignal(
        EventTable events, double[] net, double[] variance, double critical, String how, double[] correlation) {

    /** Of a label that has its channel for itself, in cells that this channel found. */
    static LabelSignal of(EventTable events) {
        return plain(events, events.limits().netCritical());
    }

    /** Of a label that has its channel for itself, in cells that other channels may have found. */
    static LabelSignal joined(EventTable events) {
        return plain(events, Noise.critical(Noise.of(events, events.net(), events.netVariance())));
    }

    private static LabelSignal plain(EventTable events, double critical) {
        return new LabelSignal(
                events, events.net(), events.netVariance(), critical, "gross less background", new double[0]);
    }
}
