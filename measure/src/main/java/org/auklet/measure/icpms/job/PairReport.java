package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.job.Job.Classes;
import org.auklet.measure.icpms.job.Job.PopulationSpec;
import org.auklet.measure.icpms.population.Coincidence;
import org.auklet.measure.icpms.population.Detection;
import org.auklet.measure.icpms.population.DualCells;
import org.auklet.measure.icpms.population.LabelCounts;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.result.Plot;

/** What is said of two labels in the same cells: which cells have which, how much of both, and which classes there are. */
final class PairReport {

    private final Job job;
    private final LabelCells first;
    private final LabelCells second;
    private final ResultBuilder result;

    PairReport(Job job, LabelCells first, LabelCells second, ResultBuilder result) {
        this.job = job;
        this.first = first;
        this.second = second;
        this.result = result;
    }

    /** Tells of all populations. */
    void tell() {
        List<PairedCells> told = new ArrayList<>();
        for (PopulationSpec population : job.populations()) {
            Optional<LabelledCells> a = first.of(population.name());
            Optional<LabelledCells> b = second.of(population.name());
            if (a.isPresent() && b.isPresent() && a.get().size() > 0) {
                PairedCells cells = new PairedCells(population, a.get(), b.get(), dual(a.get(), b.get()), List.of());
                told.add(population(cells));
            }
        }
        if (!told.isEmpty()) {
            String name = job.labels().size() == 2
                    ? "cells"
                    : "cells-" + SectionFiles.fileName(first.name() + "-" + second.name());
            result.add(new PairTable(name, first, second).of(told));
        }
    }

    private PairedCells population(PairedCells cells) {
        states(cells);
        correlation(cells);
        PairedCells classed = classes(cells);
        result.add(joint(classed));
        return classed;
    }

    private DualCells dual(LabelledCells a, LabelledCells b) {
        return new DualCells(counts(first, a), counts(second, b));
    }

    private static LabelCounts counts(LabelCells label, LabelledCells cells) {
        double critical = cells.used().stream()
                .mapToDouble(p -> p.signal().critical())
                .max()
                .orElse(0);
        EventTable events = cells.used().getFirst().events();
        return new LabelCounts(label.name(), cells.net(), Noise.of(events, cells.net(), cells.netVariance()), critical);
    }

    /** Cells that have both labels, or one alone. */
    private void states(PairedCells cells) {
        try {
            Coincidence corrected = Coincidence.correct(
                    cells.dual().counts(), cells.cellsPerS(), cells.first().meanWidthS());
            corrected.shares().forEach(share -> share(cells, corrected, share));
        } catch (InputException e) {
            result.warn(cells.name(), "Shares of cells by label are not corrected for coincidence: " + e.getMessage());
        }
    }

    private void share(PairedCells cells, Coincidence corrected, Coincidence.Share share) {
        String which = switch (share.state()) {
            case NEITHER -> "neither label above its critical level";
            case FIRST -> first.name() + " alone";
            case SECOND -> second.name() + " alone";
            case BOTH -> "both " + first.name() + " and " + second.name();
        };
        result.found(
                "shareOfCells." + word(share.state()),
                cells.name(),
                share.corrected(),
                "1",
                share.interval(),
                EvidenceGrade.MEASURED,
                "share of cells with " + which + ", of those that were seen at all, corrected for cells that meet in an"
                        + " event",
                cells.dual().counts().getOrDefault(share.state(), 0) + " of "
                        + cells.dual().size() + " events; " + ReceptorReport.number(corrected.cellsPerEvent())
                        + " further cells in an event");
    }

    private String word(Detection state) {
        String pair = first.name() + "." + second.name();
        return switch (state) {
            case NEITHER, BOTH -> state.name().toLowerCase(Locale.ROOT) + "." + pair;
            case FIRST -> "only." + first.name() + ".not." + second.name();
            case SECOND -> "only." + second.name() + ".not." + first.name();
        };
    }

    /** What shared isotopes cost: the correlation of both amounts of one cell. */
    private void correlation(PairedCells cells) {
        double[] all = cells.first().preparations().stream()
                .flatMapToDouble(p -> Arrays.stream(p.signal().correlation()))
                .toArray();
        if (all.length == 0
                || first.spec().channels().stream().noneMatch(second.spec().channels()::contains)) {
            return;
        }
        result.found(
                "correlationOfAmounts." + first.name() + "." + second.name(),
                cells.name(),
                Arrays.stream(all).average().orElse(0),
                "1",
                Interval.OPEN,
                EvidenceGrade.PREDICTED,
                "mean correlation of the counting errors of " + first.name() + " and " + second.name()
                        + " in one cell, which share isotopes; each cell's is in the table of cells",
                "covariance of the isotope-pattern fit, " + all.length + " cells");
    }

    private PairedCells classes(PairedCells cells) {
        return job.questions().stream()
                .filter(Classes.class::isInstance)
                .map(Classes.class::cast)
                .filter(c -> c.population().equals(cells.name()))
                .filter(c -> c.labels().contains(first.name()) && c.labels().contains(second.name()))
                .findFirst()
                .map(c -> {
                    correlatedErrors(cells);
                    return new ClassesAnswer(job.seed(), first, second, result).answer(c, cells);
                })
                .orElse(cells);
    }

    private void correlatedErrors(PairedCells cells) {
        if (first.spec().channels().stream().anyMatch(second.spec().channels()::contains)) {
            result.warn(
                    cells.name(),
                    "The counting errors of " + first.name() + " and " + second.name()
                            + " are correlated in each cell, for they share isotopes; the classes take them for"
                            + " independent. A small class that only this pair of labels shows may be noise.");
        }
    }

    private Plot joint(PairedCells cells) {
        double x = first.model().receptorsPerCount();
        double y = second.model().receptorsPerCount();
        List<Plot.Cloud> clouds = IntStream.range(0, Math.max(1, cells.classes()))
                .mapToObj(k -> cloud(cells, k, x, y))
                .toList();
        return new Plot.Joint(
                first.target() + " and " + second.target() + " of " + cells.name(),
                "A point per cell, at the stated receptors per cluster; the blank is not subtracted."
                        + (cells.isClassed() ? " Each cell stands in the class it most likely belongs to." : ""),
                first.target() + " per cell, by " + first.name(),
                second.target() + " per cell, by " + second.name(),
                clouds);
    }

    private static Plot.Cloud cloud(PairedCells cells, int k, double x, double y) {
        int[] own = IntStream.range(0, cells.dual().size())
                .filter(i -> cells.likeliest(i) == k)
                .toArray();
        return new Plot.Cloud(
                cells.isClassed() ? "class " + (k + 1) : cells.name(),
                Arrays.stream(own)
                        .mapToDouble(i -> x * cells.dual().first().net()[i])
                        .toArray(),
                Arrays.stream(own)
                        .mapToDouble(i -> y * cells.dual().second().net()[i])
                        .toArray());
    }
}
