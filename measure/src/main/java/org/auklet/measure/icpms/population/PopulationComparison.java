package org.auklet.measure.icpms.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Two populations of cells compared. Where both were repeated, the experiment is the unit: centres of experiments on a
 * logarithmic scale, Welch's t. Where not, the cells are, and a warning says that the interval then speaks of these two dishes
 * only.
 *
 * @param first name of one population
 * @param second name of the other
 * @param centre what stands for an experiment
 * @param unitIsExperiment whether the experiment is the unit
 * @param ratio first over second
 * @param interval interval of 95 % of the ratio, terms that do not cancel included
 * @param brunnerMunzel rank test of the cells that lets the populations scatter differently
 * @param mannWhitney rank test of the cells
 * @param permutation relabelling of the units: experiments, or cells where there is one experiment
 * @param shared which terms cancel in the ratio; none known when the populations do not say how they were found
 * @param verdict more, less, or no difference shown
 * @param warnings what should be known before it is believed
 */
public record PopulationComparison(
        String first,
        String second,
        Centre centre,
        boolean unitIsExperiment,
        double ratio,
        Interval interval,
        RankTests.Outcome brunnerMunzel,
        RankTests.Outcome mannWhitney,
        PermutationTest permutation,
        SharedTerms shared,
        Verdict verdict,
        List<String> warnings) {

    private static final double ALPHA = 0.05;
    private static final int RESAMPLES = 2000;
    private static final int DRAWS = 5000;

    public PopulationComparison {
        warnings = List.copyOf(warnings);
    }

    /**
     * The comparison.
     *
     * @param seed of the resampling; the same seed gives the same numbers
     * @throws InputException when a centre is not above zero, so that there is no ratio
     */
    public static PopulationComparison of(Population first, Population second, Centre centre, long seed) {
        double[] a = logarithms(first, centre);
        double[] b = logarithms(second, centre);
        boolean experiments = a.length > 1 && b.length > 1;
        Interval log = experiments ? welch(a, b) : bootstrap(first.cells(), second.cells(), centre, seed);
        double ratio = experiments ? Math.exp(mean(a) - mean(b)) : centre.of(first.cells()) / centre.of(second.cells());
        SharedTerms shared = shared(first, second);
        Interval interval = widened(ratio, log, shared.relativeUncertainty());
        RankTests.Outcome ranks = RankTests.brunnerMunzel(first.cells(), second.cells());
        PermutationTest permutation = experiments
                ? PermutationTest.of(a, b, (x, y) -> mean(x) - mean(y), DRAWS, seed)
                : PermutationTest.of(first.cells(), second.cells(), (x, y) -> centre.of(x) - centre.of(y), DRAWS, seed);
        return new PopulationComparison(
                first.name(),
                second.name(),
                centre,
                experiments,
                ratio,
                interval,
                ranks,
                RankTests.mannWhitney(first.cells(), second.cells()),
                permutation,
                shared,
                verdict(interval, experiments || ranks.p() < ALPHA),
                warnings(first, second, experiments, permutation));
    }

    private static double[] logarithms(Population population, Centre centre) {
        return population.experiments().stream()
                .mapToDouble(cells -> Math.log(above(centre.of(cells), population.name())))
                .toArray();
    }

    private static double above(double centre, String name) {
        if (!(centre > 0)) {
            throw new InputException(
                    "Population '" + name + "' has the centre " + centre
                            + " in an experiment; a ratio needs one above 0.",
                    "Nothing is left after the blank: say that it is below the detection limit.");
        }
        return centre;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    private static double varianceOfMean(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1) / x.length;
    }

    /** Interval of the difference of two means of few values (Welch 1947, Biometrika 34:28). */
    private static Interval welch(double[] a, double[] b) {
        double va = varianceOfMean(a);
        double vb = varianceOfMean(b);
        double difference = mean(a) - mean(b);
        if (va + vb == 0) {
            return new Interval(difference, difference);
        }
        double nu = Math.pow(va + vb, 2) / (va * va / (a.length - 1) + vb * vb / (b.length - 1));
        double half = new TDistribution(nu).inverseCumulativeProbability(1 - ALPHA / 2) * Math.sqrt(va + vb);
        return new Interval(difference - half, difference + half);
    }

    /** Percentiles of the logarithm of the ratio over cells drawn again. */
    private static Interval bootstrap(double[] a, double[] b, Centre centre, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] logs = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            logs[r] = logarithm(resampled(a, centre, random)) - logarithm(resampled(b, centre, random));
        }
        Arrays.sort(logs);
        int tail = (int) (RESAMPLES * ALPHA / 2);
        return new Interval(logs[tail], logs[RESAMPLES - 1 - tail]);
    }

    private static double logarithm(double centre) {
        return Math.log(Math.max(centre, Double.MIN_NORMAL));
    }

    private static double resampled(double[] cells, Centre centre, SplittableRandom random) {
        double[] drawn = new double[cells.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = cells[random.nextInt(cells.length)];
        }
        return centre.of(drawn);
    }

    private static SharedTerms shared(Population first, Population second) {
        return first.measurand().isPresent() && second.measurand().isPresent()
                ? SharedTerms.of(first.measurand().get(), second.measurand().get())
                : new SharedTerms(List.of(), List.of(), 0);
    }

    private static Interval widened(double ratio, Interval log, double relative) {
        double centre = Math.log(ratio);
        double systematic = Interval.TWO_SIDED_95 * relative;
        return new Interval(
                Math.exp(centre - Math.hypot(centre - log.lower(), systematic)),
                Math.exp(centre + Math.hypot(log.upper() - centre, systematic)));
    }

    private static Verdict verdict(Interval interval, boolean ranksAgree) {
        if (!ranksAgree || interval.contains(1)) {
            return Verdict.NO_DIFFERENCE_SHOWN;
        }
        return interval.lower() > 1 ? Verdict.MORE : Verdict.LESS;
    }

    private static List<String> warnings(
            Population first, Population second, boolean experiments, PermutationTest permutation) {
        List<String> warnings = new ArrayList<>();
        if (!experiments) {
            warnings.add(
                    "One of the populations was measured once. The cells of one dish are no independent experiments: the"
                            + " interval says how well these two dishes are known, not how the cell lines differ. Repeat the"
                            + " experiment.");
        }
        if (experiments && permutation.smallest() > ALPHA) {
            warnings.add("With so few experiments the permutation test cannot fall below p = " + permutation.smallest()
                    + "; the interval assumes that centres of experiments scatter lognormally.");
        }
        if (first.measurand().isEmpty() || second.measurand().isEmpty()) {
            warnings.add(
                    "How the amounts were found is not known; systematic terms that differ between the populations are"
                            + " not in the interval.");
        }
        return warnings;
    }
}
