package org.auklet.measure.icpms.probe;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.auklet.quantity.Interval;

/**
 * The same uncertainty by propagation of distributions (JCGM 101:2008, GUM Supplement 1): right also where the model is
 * curved, counts are few and the result is skewed.
 *
 * @param mean mean of the draws
 * @param median median of the draws
 * @param standardUncertainty standard deviation of the draws
 * @param symmetric interval of 95 % with 2.5 % of the draws on either side (7.7.2)
 * @param shortest shortest interval that holds 95 % of the draws (5.3.4)
 * @param trials number of draws
 * @param seed seed of the draws: the same seed gives the same numbers
 */
public record Propagation(
        double mean,
        double median,
        double standardUncertainty,
        Interval symmetric,
        Interval shortest,
        int trials,
        long seed) {

    /** Draws that settle two digits of an interval of 95 % (section 7.2.2). */
    public static final int USUAL_TRIALS = 200_000;

    private static final int FEWEST_TRIALS = 1000;
    private static final double COVERAGE = 0.95;

    /**
     * Draws all inputs so many times.
     *
     * @param trials number of draws, at least 1000
     */
    public static Propagation of(Measurand measurand, int trials, long seed) {
        if (trials < FEWEST_TRIALS) {
            throw new IllegalArgumentException(trials + " trials, expected at least " + FEWEST_TRIALS);
        }
        SplittableRandom random = new SplittableRandom(seed);
        InputQuantity[] inputs = measurand.inputs().toArray(InputQuantity[]::new);
        double[] x = new double[inputs.length];
        double[] y = new double[trials];
        for (int t = 0; t < trials; t++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = draw(inputs[i], random);
            }
            y[t] = measurand.model().applyAsDouble(x);
        }
        Arrays.sort(y);
        return summary(y, seed);
    }

    private static double draw(InputQuantity input, SplittableRandom random) {
        return input.standardUncertainty() == 0 && input.distribution() != Distribution.COUNTS
                ? input.value()
                : input.distribution().draw(input, random);
    }

    private static Propagation summary(double[] sorted, long seed) {
        int n = sorted.length;
        double mean = Arrays.stream(sorted).sum() / n;
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        int held = (int) Math.round(COVERAGE * n);
        int first = (n - held) / 2;
        int shortest = startOfShortest(sorted, held);
        return new Propagation(
                mean,
                (sorted[(n - 1) / 2] + sorted[n / 2]) / 2,
                Math.sqrt(squares / (n - 1)),
                new Interval(sorted[first], sorted[Math.min(n - 1, first + held)]),
                new Interval(sorted[shortest], sorted[Math.min(n - 1, shortest + held)]),
                n,
                seed);
    }

    private static int startOfShortest(double[] sorted, int held) {
        int best = 0;
        for (int i = 1; i + held < sorted.length; i++) {
            if (sorted[i + held] - sorted[i] < sorted[best + held] - sorted[best]) {
                best = i;
            }
        }
        return best;
    }
}
