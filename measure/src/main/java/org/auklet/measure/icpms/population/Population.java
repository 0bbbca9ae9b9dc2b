package org.auklet.measure.icpms.population;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.auklet.measure.icpms.probe.Measurand;
import org.auklet.quantity.InputException;

/**
 * Cells of one kind, by experiment: cells of one dish, stained and measured together, share everything that went wrong with
 * them, so that the experiment is the unit of repetition.
 *
 * @param name for example SiHa
 * @param experiments amount per cell (receptors, clusters or counts), one array for each independent experiment
 * @param measurand how the amount was found, to tell what cancels in a ratio; empty when not known
 */
public record Population(String name, List<double[]> experiments, Optional<Measurand> measurand) {

    /**
     * @throws InputException when an experiment has fewer than two cells, or a cell no finite number
     */
    public Population {
        experiments = List.copyOf(experiments);
        if (experiments.isEmpty()) {
            throw new InputException("Population '" + name + "' has no experiment.", "");
        }
        for (double[] cells : experiments) {
            if (cells.length < 2 || !Arrays.stream(cells).allMatch(Double::isFinite)) {
                throw new InputException(
                        "An experiment of population '" + name
                                + "' has fewer than two cells, or a cell without a number.",
                        "Leave the experiment or the cell out.");
            }
        }
    }

    /** Without knowledge of how the amounts were found. */
    public static Population of(String name, List<double[]> experiments) {
        return new Population(name, experiments, Optional.empty());
    }

    /** All cells, experiments put together. */
    double[] cells() {
        return experiments.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
