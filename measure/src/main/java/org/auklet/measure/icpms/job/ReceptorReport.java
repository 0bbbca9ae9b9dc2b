package org.auklet.measure.icpms.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.gate.State;
import org.auklet.measure.icpms.event.EventFlag;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.job.Job.PopulationSpec;
import org.auklet.measure.icpms.probe.Budget;
import org.auklet.measure.icpms.probe.CellCounts;
import org.auklet.measure.icpms.probe.DetectionLimit;
import org.auklet.measure.icpms.probe.IntervalKind;
import org.auklet.measure.icpms.probe.Measurand;
import org.auklet.measure.icpms.probe.PlausibilityFinding;
import org.auklet.measure.icpms.probe.PlausibilityGate;
import org.auklet.measure.icpms.probe.Propagation;
import org.auklet.measure.icpms.probe.ReceptorArithmetic;
import org.auklet.measure.icpms.probe.ReceptorEstimate;
import org.auklet.measure.icpms.probe.ReceptorModel;
import org.auklet.measure.icpms.probe.ReceptorsPerCluster;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;
import org.auklet.record.ControlKind;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementBuilder;
import org.auklet.record.QuantityKind;
import org.auklet.result.BudgetTable;

/** What is said of one labelled population: receptors per cell with budget, detection limit and plausibility. */
final class ReceptorReport {

    private static final int DIGITS = 3;
    private static final String ONE = "1";
    private static final double MISSED = 0.05;

    /** Share of the labelled events per second below which a blank shows only its brightest cells. */
    private static final double MOST_SEEN = 0.8;

    private final Job job;
    private final LabelSpec label;
    private final ReceptorModel model;
    private final ResultBuilder result;

    ReceptorReport(Job job, LabelSpec label, ReceptorModel model, ResultBuilder result) {
        this.job = job;
        this.label = label;
        this.model = model;
        this.result = result;
    }

    /** Tells of a population; {@code blank} is the same without label, when there is one. */
    void tell(PopulationSpec population, LabelledCells cells, Optional<LabelledCells> blank) {
        if (cells.size() < 2) {
            result.warn(
                    population.name(),
                    cells.size() + " cells were found by " + label.probe().name()
                            + "; nothing can be said of their mean.");
            return;
        }
        ReceptorEstimate mean = estimate(cells, blank);
        parameters(population, cells, mean);
        result.answer(sentence(population, cells, mean));
        result.add(budget(population, mean));
        limits(population, cells, blank);
        plausible(population, mean.value());
        counting(population, cells);
        blank.ifPresent(b -> unlabelled(population, cells, b));
        record(population, cells, mean);
        if (cells.used().size() < 2) {
            result.warn(
                    population.name(),
                    "There is one preparation only: its interval holds no variation between preparations.");
        }
        blank.ifPresentOrElse(
                b -> fewOfBlank(population, cells, b, mean),
                () -> result.warn(
                        population.name(),
                        "No unlabelled or blocked cells were measured: all counts are taken for label on the receptor."));
        assumed();
    }

    /** A blank whose cells are mostly below the limit shows its brightest only. */
    private void fewOfBlank(
            PopulationSpec population, LabelledCells cells, LabelledCells blank, ReceptorEstimate mean) {
        if (blank.size() < 2) {
            result.warn(
                    population.name(),
                    "In " + blank.population() + " " + blank.size()
                            + " events stand out: nothing is subtracted, and label"
                            + " below the detection limit on cells without receptors is not seen.");
            return;
        }
        double share = blank.ratePerS() / cells.ratePerS();
        if (share < MOST_SEEN) {
            double without = model.receptorsPerCount() * cells.forMean().mean();
            result.warn(
                    population.name(),
                    "In " + blank.population() + " only " + percent(share)
                            + " as many events per second were found: they"
                            + " are its brightest cells, and subtracting their mean takes away too much. At the same cell"
                            + " number the mean lies between " + number(mean.value()) + " and " + number(without)
                            + ".");
        }
    }

    private void assumed() {
        ReceptorsPerCluster r = label.probe().receptorsPerCluster();
        if (r.grade() == EvidenceGrade.ASSUMED) {
            result.assume(
                    "Receptors per cluster of " + label.probe().name(),
                    NumberText.of(r.value()) + " (" + NumberText.of(r.range().lower()) + " to "
                            + NumberText.of(r.range().upper()) + ")",
                    r.source());
        }
        label.probe().knownOccupancy().ifPresent(o -> {
            result.input("dissociationConstant." + label.probe().name(), o.dissociationConstant());
            result.input("labelConcentration." + label.probe().name(), o.labelConcentration());
        });
    }

    private ReceptorEstimate estimate(LabelledCells cells, Optional<LabelledCells> blank) {
        Measurand measurand = blank.filter(b -> b.size() >= 2)
                .map(b -> model.meanOfPopulation(cells.forMean(), b.forMean()))
                .orElseGet(() -> model.meanOfPopulation(cells.forMean()));
        return model.estimate(IntervalKind.MEAN_OF_POPULATION, measurand, Propagation.USUAL_TRIALS, job.seed());
    }

    private void parameters(PopulationSpec population, LabelledCells cells, ReceptorEstimate mean) {
        String arm = population.name();
        String from = cells.size() + " cells of " + preparations(cells) + ", peak areas";
        found(
                "receptorsPerCell",
                arm,
                mean.value(),
                mean.interval95(),
                "mean " + target() + " per cell of the cells that were found, at the stated r",
                from);
        found(
                "receptorsPerCellOverRangeOfR",
                arm,
                mean.value(),
                mean.interval95OverRangeOfR(),
                "mean " + target() + " per cell; the interval also holds the range of receptors per cluster",
                from);
        double perCount = model.receptorsPerCount();
        double offset = mean.value() - perCount * cells.forMean().mean();
        cells.median()
                .ifPresent(median -> found(
                        "receptorsPerCellMedian",
                        arm,
                        perCount * median + offset,
                        Interval.OPEN,
                        "median " + target() + " per cell of the cells that were found; the blank's mean is subtracted",
                        from));
        found(
                "clustersPerCell",
                arm,
                mean.value() * model.clustersPerCount() / perCount,
                Interval.OPEN,
                "mean bound clusters per cell",
                from);
        found("cells", arm, cells.size(), Interval.OPEN, "events taken for cells", preparations(cells));
    }

    private void found(String name, String arm, double value, Interval interval, String meaning, String source) {
        result.found(qualified(name), arm, value, ONE, interval, EvidenceGrade.MEASURED, meaning, source);
    }

    /** The name, with the label's where there are several. */
    private String qualified(String name) {
        return job.labels().size() == 1 ? name : name + "." + label.probe().name();
    }

    private String sentence(PopulationSpec population, LabelledCells cells, ReceptorEstimate mean) {
        Interval i = mean.interval95();
        Interval over = mean.valueOverRangeOfR();
        return population.name() + " carry " + number(mean.value()) + " " + target()
                + " per cell on average (95 % interval "
                + number(i.lower()) + " to " + number(i.upper()) + "; " + cells.size() + " cells, "
                + preparations(cells)
                + "), if one " + label.probe().name() + " stands for "
                + NumberText.of(label.probe().receptorsPerCluster().value()) + "; over the range of that number "
                + number(over.lower()) + " to " + number(over.upper()) + ".";
    }

    private static String preparations(LabelledCells cells) {
        int n = cells.used().size();
        return n + (n == 1 ? " preparation" : " preparations");
    }

    private String target() {
        return label.probe().target();
    }

    private BudgetTable budget(PopulationSpec population, ReceptorEstimate mean) {
        Budget b = mean.budget();
        List<BudgetTable.Line> lines = b.components().stream()
                .sorted((x, y) -> Double.compare(y.share(), x.share()))
                .map(c -> new BudgetTable.Line(
                        c.input().name(),
                        c.relative(),
                        c.share(),
                        c.input().grade().code(),
                        c.input().source()))
                .toList();
        Propagation p = mean.propagation();
        return new BudgetTable(
                "Mean " + target() + " per cell of " + population.name(),
                lines,
                List.of(
                        "Combined relative standard uncertainty " + percent(b.relativeUncertainty())
                                + ", expanded (k = 2) " + percent(2 * b.relativeUncertainty()) + "; first order (GUM).",
                        "Monte Carlo (" + p.trials() + " draws): 95 % interval "
                                + number(p.symmetric().lower()) + " to "
                                + number(p.symmetric().upper()) + ", shortest "
                                + number(p.shortest().lower()) + " to "
                                + number(p.shortest().upper()) + ".",
                        "Receptors per cluster is not in it: an assumption has no standard deviation. Over its range the"
                                + " mean goes from "
                                + number(mean.valueOverRangeOfR().lower()) + " to "
                                + number(mean.valueOverRangeOfR().upper()) + "."));
    }

    private void limits(PopulationSpec population, LabelledCells cells, Optional<LabelledCells> blank) {
        Preparation first = cells.used().getFirst();
        found(
                "detectionLimitOfOneCell",
                population.name(),
                detectable(first, cells) * model.receptorsPerCount(),
                Interval.OPEN,
                "receptors of a cell that is missed with a probability of 5 %",
                "limit and background of " + first.name() + ", mean shape of its events, counting noise");
        blank.filter(b -> b.size() >= 2).ifPresent(b -> {
            DetectionLimit mean = DetectionLimit.ofMean(model, b.cells(), cells.size(), MISSED, MISSED);
            found(
                    "detectionLimitOfMean",
                    population.name(),
                    mean.detectableReceptors(),
                    Interval.OPEN,
                    "mean receptors per cell that are told from the blank with 5 % of errors of both kinds, within one"
                            + " preparation",
                    "scatter of the cells of " + b.population());
        });
    }

    /** Net counts of a cell that is missed with a probability of 5 %. */
    private double detectable(Preparation first, LabelledCells cells) {
        if (job.labels().size() == 1) {
            return DetectableCell.of(first, cells.median().orElse(0.0)).area(MISSED);
        }
        double background = first.events().limits().subtracted() * cells.meanWidthS() / first.dwellS();
        int gross = Math.max(1, (int) Math.ceil(first.signal().critical() + background));
        return DetectionLimit.ofOneCell(model, gross, background, MISSED).detectableCounts();
    }

    private void plausible(PopulationSpec population, double receptors) {
        for (PlausibilityFinding f :
                PlausibilityGate.USUAL.check(receptors, population.diameterUm(), label.proteinKda())) {
            boolean area = f.unit().equals("nm2");
            Check check = area ? Check.RECEPTOR_PACKING : Check.RECEPTOR_PROTEIN;
            result.add(
                    f.state() == State.NOT_APPLICABLE
                            ? Outcome.notApplicable(check, Stage.MEASUREMENT, f.message())
                            : new Outcome(
                                    check,
                                    Stage.MEASUREMENT,
                                    f.state(),
                                    population.name(),
                                    area ? f.limit() / f.value() : f.value(),
                                    f.message(),
                                    List.of()));
        }
    }

    private void counting(PopulationSpec population, LabelledCells cells) {
        double rate = cells.preparations().stream()
                .mapToDouble(Preparation::ratePerS)
                .max()
                .orElse(0);
        result.add(Outcome.ofMeasurement(
                Check.COINCIDENCE,
                population.name() + ", at most " + number(rate) + " events/s of " + number(1e6 * cells.meanWidthS())
                        + " us",
                ReceptorArithmetic.falseCoincidence(rate / 2, cells.meanWidthS()),
                List.of()));
        if (Double.isFinite(job.events().pulseLimitPerS())) {
            int beyond = cells.preparations().stream()
                    .mapToInt(p -> p.events().count(EventFlag.ABOVE_PULSE_RANGE))
                    .sum();
            result.add(Outcome.ofMeasurement(Check.DETECTOR_RANGE, population.name(), beyond, List.of()));
        }
    }

    private void unlabelled(PopulationSpec population, LabelledCells cells, LabelledCells blank) {
        double share = blank.median().orElse(0.0) / cells.median().orElse(Double.NaN);
        result.add(Outcome.ofMeasurement(
                Check.UNLABELLED_SIGNAL, population.name() + " beside " + blank.population(), share, List.of()));
    }

    /** A row for each preparation with its cells, and one for the population with its preparations. */
    private void record(PopulationSpec population, LabelledCells cells, ReceptorEstimate mean) {
        double perCount = model.receptorsPerCount();
        double blank = perCount * cells.forMean().mean() - mean.value();
        for (Preparation p : cells.used()) {
            boolean several = p.net().length > 1;
            double sd = several ? perCount * CellCounts.of(p.net(), 0, p.name()).standardDeviation() : Double.NaN;
            result.add(row(population, p.name(), perCount * p.meanNet() - blank, sd, p.net().length));
        }
        int n = cells.used().size();
        double among = n > 1 ? perCount * cells.forMean().standardDeviation() : Double.NaN;
        result.add(row(population, "", mean.value(), among, n));
    }

    private Measurement row(PopulationSpec population, String subject, double value, double sd, int n) {
        boolean whole = subject.isEmpty();
        MeasurementBuilder row = value >= 0
                ? Measurement.builder().value(value)
                : Measurement.builder().belowLod(0);
        return row.study(job.name())
                .arm(population.name())
                .subject(subject)
                .specimen("cell")
                .analyte(target())
                .kind(QuantityKind.COUNT)
                .unit("1")
                .sd(sd)
                .n(n)
                .method("single-cell ICP-MS, label " + label.probe().name()
                        + (whole
                                ? ", mean of preparations; sd among them"
                                : ", mean of one preparation; sd among its cells"))
                .control(ControlKind.NONE)
                .grade(EvidenceGrade.MEASURED)
                .build();
    }

    static String number(double value) {
        double rounded = Double.parseDouble(NumberText.rounded(value, DIGITS));
        return Math.abs(rounded) >= 100 && Math.abs(rounded) < 1e9
                ? String.format(Locale.ROOT, "%,.0f", rounded)
                : NumberText.of(rounded);
    }

    private static String percent(double share) {
        return NumberText.rounded(100 * share, DIGITS) + " %";
    }
}
