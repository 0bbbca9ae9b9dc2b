package org.auklet.measure.icpms.simulate;

import java.util.List;

/**
 * One event as it was: the truth beside a trace.
 *
 * @param centreS middle, s from the start of the trace
 * @param sigmaS standard deviation of its course in time, s
 * @param population what it is: a population of cells, or {@code particle}
 * @param cells cells (or particles) that it is made of, 2 for a doublet
 * @param receptors receptors by label, of all its cells
 * @param clusters clusters by label, bound to a receptor or not
 * @param counts counts expected by channel
 */
public record Event(
        double centreS,
        double sigmaS,
        String population,
        int cells,
        List<Double> receptors,
        List<Double> clusters,
        List<Double> counts) {

    public Event {
        receptors = List.copyOf(receptors);
        clusters = List.copyOf(clusters);
        counts = List.copyOf(counts);
    }
}
