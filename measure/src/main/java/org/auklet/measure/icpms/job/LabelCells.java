package org.auklet.measure.icpms.job;

import java.util.Map;
import java.util.Optional;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.probe.Budget;
import org.auklet.measure.icpms.probe.Effect;
import org.auklet.measure.icpms.probe.ReceptorModel;

/**
 * One label in all populations of a job.
 *
 * @param spec the label
 * @param model from its net counts to receptors
 * @param cells cells by population
 */
record LabelCells(LabelSpec spec, ReceptorModel model, Map<String, LabelledCells> cells) {

    String name() {
        return spec.probe().name();
    }

    /** What it binds. */
    String target() {
        return spec.probe().target();
    }

    Optional<LabelledCells> of(String population) {
        return Optional.ofNullable(cells.get(population));
    }

    /** Mean net counts of a blank population; 0 where none was measured. */
    double offset(Optional<String> blank) {
        return blank.flatMap(this::of)
                .filter(b -> b.size() >= 2)
                .map(b -> b.forMean().mean())
                .orElse(0.0);
    }

    /** Relative standard uncertainty that all cells share: response, atoms, recovery, occupancy. */
    double sharedUncertainty(String population) {
        LabelledCells own = cells.get(population);
        if (own == null || own.size() < 2) {
            return 0;
        }
        Budget budget = Budget.of(model.meanOfPopulation(own.cells()));
        return budget.standardUncertaintyOf(Effect.SYSTEMATIC) / Math.abs(budget.value());
    }
}
