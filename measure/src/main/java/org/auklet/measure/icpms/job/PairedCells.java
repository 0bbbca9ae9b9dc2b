package org.auklet.measure.icpms.job;

import java.util.List;
import org.auklet.measure.icpms.job.Job.PopulationSpec;
import org.auklet.measure.icpms.population.DualCells;

/**
 * A population by two labels.
 *
 * @param population the population
 * @param first its cells by one label
 * @param second the same cells by the other
 * @param dual the joint table
 * @param posterior probability of each class by cell; empty where classes were not asked for
 */
record PairedCells(
        PopulationSpec population,
        LabelledCells first,
        LabelledCells second,
        DualCells dual,
        List<double[]> posterior) {

    String name() {
        return population.name();
    }

    /** Number of classes; 0 where they were not asked for. */
    int classes() {
        return posterior.isEmpty() ? 0 : posterior.getFirst().length;
    }

    boolean isClassed() {
        return classes() > 0;
    }

    PairedCells withPosterior(List<double[]> probabilities) {
        return new PairedCells(population, first, second, dual, probabilities);
    }

    /** The class a cell most likely belongs to, from 0. */
    int likeliest(int cell) {
        if (!isClassed()) {
            return 0;
        }
        double[] p = posterior.get(cell);
        int best = 0;
        for (int k = 1; k < p.length; k++) {
            best = p[k] > p[best] ? k : best;
        }
        return best;
    }

    /** Rate at which cells came, 1/s: of all preparations together. */
    double cellsPerS() {
        double time = first.preparations().stream()
                .mapToDouble(p -> p.events().measured() * p.dwellS())
                .sum();
        return time > 0 ? first.size() / time : 0;
    }
}
