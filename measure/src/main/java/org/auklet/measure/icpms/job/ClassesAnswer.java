package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.auklet.measure.icpms.job.Job.Classes;
import org.auklet.measure.icpms.population.Mixture;
import org.auklet.measure.icpms.population.MixtureComponent;
import org.auklet.measure.icpms.population.MixtureFitter;
import org.auklet.measure.icpms.population.MixtureIntervals;
import org.auklet.measure.icpms.population.MixtureSettings;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;
import org.auklet.result.Verdict;

/**
 * Which classes of cells there are by two labels.
 *
 * @param seed seed of the starts
 * @param first one label
 * @param second the other
 * @param result takes the verdict
 */
record ClassesAnswer(long seed, LabelCells first, LabelCells second, ResultBuilder result) {

    private static final int CELLS_PER_CLASS = 10;
    private static final double LARGE = 10;

    /** Finds the classes; the cells with their probabilities, or as they were where there are too few. */
    PairedCells answer(Classes asked, PairedCells cells) {
        String question = "Which classes of cells are in " + cells.name() + ", by " + first.name() + " and "
                + second.name() + "?";
        int most = Math.min(asked.most(), cells.dual().size() / CELLS_PER_CLASS);
        if (most < 1) {
            result.add(new Verdict(question, "not enough cells", Double.NaN, Double.NaN, Double.NaN, "1", Double.NaN));
            return cells;
        }
        List<Mixture> all = MixtureFitter.fits(cells.dual(), MixtureSettings.upTo(most, seed));
        Mixture best =
                all.stream().min(Comparator.comparingDouble(Mixture::bic)).orElseThrow();
        List<CellClass> classes = classes(cells, best);
        classes.forEach(c -> parameters(cells, c));
        String answer = sentence(cells, classes) + " " + choice(all, best);
        int number = classes.size();
        result.add(new Verdict(question, answer, number, Double.NaN, Double.NaN, "1", Double.NaN));
        result.answer(answer);
        return cells.withPosterior(List.of(best.posterior(cells.dual())));
    }

    /** A class in receptors. */
    private record CellClass(
            int number,
            double weight,
            Interval weights,
            double first,
            Interval firsts,
            double second,
            Interval seconds) {}

    private List<CellClass> classes(PairedCells cells, Mixture mixture) {
        List<MixtureIntervals> intervals = MixtureIntervals.of(mixture, cells.dual());
        List<CellClass> classes = new ArrayList<>();
        for (int k = 0; k < intervals.size(); k++) {
            MixtureComponent c = mixture.components().get(k);
            MixtureIntervals i = intervals.get(k);
            classes.add(new CellClass(
                    k + 1,
                    c.weight(),
                    i.weight(),
                    receptors(first, cells, c.medianFirst()),
                    receptors(first, cells, i.medianFirst()),
                    receptors(second, cells, c.medianSecond()),
                    receptors(second, cells, i.medianSecond())));
        }
        return classes;
    }

    private static double receptors(LabelCells label, PairedCells cells, double counts) {
        return (counts - label.offset(cells.population().blank()))
                * label.model().receptorsPerCount();
    }

    /** The interval of the sampling of cells, widened by what is uncertain of all cells together. */
    private static Interval receptors(LabelCells label, PairedCells cells, Interval counts) {
        if (!counts.isClosed()) {
            return Interval.OPEN;
        }
        double middle = receptors(label, cells, Math.sqrt(counts.lower() * counts.upper()));
        double shared = Interval.TWO_SIDED_95 * label.sharedUncertainty(cells.name()) * Math.abs(middle);
        return new Interval(
                middle - Math.hypot(middle - receptors(label, cells, counts.lower()), shared),
                middle + Math.hypot(receptors(label, cells, counts.upper()) - middle, shared));
    }

    private void parameters(PairedCells cells, CellClass c) {
        String which = "class " + c.number() + " of " + cells.name();
        String pair = first.name() + "." + second.name();
        found(
                cells,
                "classWeight." + c.number() + "." + pair,
                c.weight(),
                c.weights(),
                "share of the events in " + which);
        String median = "classMedian." + c.number() + "." + pair + ".";
        found(
                cells,
                median + first.name(),
                c.first(),
                c.firsts(),
                "median " + first.target() + " per cell in " + which);
        found(
                cells,
                median + second.name(),
                c.second(),
                c.seconds(),
                "median " + second.target() + " per cell in " + which);
    }

    private void found(PairedCells cells, String name, double value, Interval interval, String meaning) {
        result.found(
                name,
                cells.name(),
                value,
                "1",
                interval,
                EvidenceGrade.FITTED,
                meaning,
                "mixture of lognormal classes behind counting noise, "
                        + cells.dual().size() + " cells");
    }

    private String sentence(PairedCells cells, List<CellClass> classes) {
        String all = classes.stream().map(this::words).collect(Collectors.joining("; "));
        return cells.name()
                + (classes.size() == 1
                        ? " is one class of cells: "
                        : " holds " + classes.size() + " classes of cells: ")
                + all + ".";
    }

    private String words(CellClass c) {
        return percent(c.weight()) + " %"
                + (c.weight() < 1
                        ? between(100 * c.weights().lower(), 100 * c.weights().upper())
                        : "")
                + " with a median of " + ReceptorReport.number(c.first()) + between(c.firsts()) + " " + first.target()
                + " and " + ReceptorReport.number(c.second()) + between(c.seconds()) + " " + second.target();
    }

    private static String between(Interval i) {
        return i.isClosed() ? between(i.lower(), i.upper()) : "";
    }

    private static String between(double lower, double upper) {
        return " (95 % interval " + ReceptorReport.number(lower) + " to " + ReceptorReport.number(upper) + ")";
    }

    private static String percent(double share) {
        return NumberText.rounded(100 * share, 2);
    }

    /** What the number of classes rests on; a difference of 10 is held for very strong (Kass and Raftery 1995). */
    private static String choice(List<Mixture> all, Mixture best) {
        String others = all.stream()
                .filter(m -> !m.equals(best))
                .map(m -> m.components().size() + (m.components().size() == 1 ? " class: " : " classes: ")
                        + NumberText.rounded(m.bic() - best.bic(), 2) + " more")
                .collect(Collectors.joining(", "));
        double nearest = all.stream()
                .filter(m -> !m.equals(best))
                .mapToDouble(m -> m.bic() - best.bic())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return others.isEmpty()
                ? "No other number of classes was tried."
                : "The number is the one of least BIC (" + others + ")"
                        + (nearest < LARGE ? "; a difference below 10 is no strong evidence." : ".");
    }
}
