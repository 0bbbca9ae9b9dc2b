package org.auklet.measure.icpms.job;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auklet.measure.icpms.job.Job.Difference;
import org.auklet.measure.icpms.population.Centre;
import org.auklet.measure.icpms.population.Population;
import org.auklet.measure.icpms.population.PopulationComparison;
import org.auklet.measure.icpms.probe.Measurand;
import org.auklet.measure.icpms.probe.ReceptorModel;
import org.auklet.result.Verdict;

/**
 * Whether one population carries more than another.
 *
 * @param model from net counts to receptors
 * @param seed seed of the resampling
 * @param result takes the verdict
 */
record DifferenceAnswer(ReceptorModel model, long seed, ResultBuilder result) {

    /**
     * Answers with the ratio of medians.
     *
     * @param cells all populations by name
     * @param blanks the blank of each population that has one
     */
    void answer(Difference asked, Map<String, LabelledCells> cells, Map<String, LabelledCells> blanks) {
        Optional<Population> of = population(asked.of(), cells, blanks);
        Optional<Population> against = population(asked.against(), cells, blanks);
        String question =
                "Do " + asked.of() + " carry more " + model.probe().target() + " than " + asked.against() + "?";
        if (of.isEmpty() || against.isEmpty()) {
            result.add(new Verdict(question, "not enough cells", Double.NaN, Double.NaN, Double.NaN, "1", Double.NaN));
            return;
        }
        PopulationComparison c = PopulationComparison.of(of.get(), against.get(), Centre.MEDIAN, seed);
        String answer = sentence(asked, c);
        result.add(new Verdict(
                question, answer, c.ratio(), c.interval().lower(), c.interval().upper(), "1", Double.NaN));
        result.answer(answer);
        c.warnings().forEach(warning -> result.warn(asked.of() + " against " + asked.against(), warning));
    }

    private String sentence(Difference asked, PopulationComparison c) {
        String unit = c.unitIsExperiment() ? "preparations are the unit" : "cells of one preparation are the unit";
        String cancelled = c.shared().cancelled().isEmpty()
                ? ""
                : "; what both share cancels (" + String.join(", ", c.shared().cancelled()) + ")";
        return asked.of() + " against " + asked.against() + ", " + model.probe().target() + ": "
                + c.verdict().words()
                + ", ratio of medians " + ReceptorReport.number(c.ratio()) + " (95 % interval "
                + ReceptorReport.number(c.interval().lower()) + " to "
                + ReceptorReport.number(c.interval().upper())
                + "; " + unit + cancelled + ").";
    }

    /** Receptors of every cell by preparation, the blank's mean subtracted; empty with fewer than two cells in one. */
    private Optional<Population> population(
            String name, Map<String, LabelledCells> cells, Map<String, LabelledCells> blanks) {
        LabelledCells own = cells.get(name);
        if (own == null || own.used().stream().noneMatch(p -> p.events().size() > 1)) {
            return Optional.empty();
        }
        Optional<LabelledCells> blank = Optional.ofNullable(blanks.get(name)).filter(b -> b.size() >= 2);
        double offset = blank.map(b -> b.cells().mean()).orElse(0.0);
        List<double[]> preparations = own.used().stream()
                .filter(p -> p.events().size() > 1)
                .map(p -> Arrays.stream(p.net())
                        .map(net -> (net - offset) * model.receptorsPerCount())
                        .toArray())
                .toList();
        Measurand mean = blank.map(b -> model.meanOfPopulation(own.forMean(), b.forMean()))
                .orElseGet(() -> model.meanOfPopulation(own.forMean()));
        return Optional.of(new Population(name, preparations, Optional.of(mean)));
    }
}
