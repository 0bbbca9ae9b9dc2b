package org.auklet.measure.icpms.population;

import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * How rarely so large a difference comes by relabelling alone (Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9:39:
 * the data themselves are one of the relabellings, so that p is never 0).
 *
 * @param p two-sided p-value
 * @param smallest smallest p that so many units can give; above 0.05 the test cannot show anything
 * @param exact whether all relabellings were looked at
 */
public record PermutationTest(double p, double smallest, boolean exact) {

    private static final int MOST_EXACT = 20_000;
    private static final double SAME = 1e-12;

    /**
     * The test.
     *
     * @param difference the difference of two samples, of which the size counts
     * @param draws number of random relabellings where there are too many to look at all
     */
    public static PermutationTest of(
            double[] first, double[] second, ToDoubleBiFunction<double[], double[]> difference, int draws, long seed) {
        double observed = Math.abs(difference.applyAsDouble(first, second));
        return ways(first.length, second.length) <= MOST_EXACT
                ? exact(first, second, difference, observed)
                : drawn(first, second, difference, observed, draws, seed);
    }

    private static double ways(int m, int n) {
        double ways = 1;
        for (int i = 1; i <= m; i++) {
            ways *= (n + i) / (double) i;
        }
        return ways;
    }

    private static PermutationTest exact(
            double[] first, double[] second, ToDoubleBiFunction<double[], double[]> difference, double observed) {
        double[] a = new double[first.length];
        double[] b = new double[second.length];
        int[] chosen = IntStream.range(0, first.length).toArray();
        long all = 0;
        long extreme = 0;
        do {
            split(first, second, chosen, a, b);
            all++;
            extreme += Math.abs(difference.applyAsDouble(a, b)) >= observed * (1 - SAME) ? 1 : 0;
        } while (next(chosen, first.length + second.length));
        double smallest = (first.length == second.length ? 2.0 : 1.0) / all;
        return new PermutationTest(extreme / (double) all, smallest, true);
    }

    /** The next choice in lexicographic order; false after the last. */
    private static boolean next(int[] chosen, int total) {
        int i = chosen.length - 1;
        while (i >= 0 && chosen[i] == total - chosen.length + i) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        chosen[i]++;
        for (int j = i + 1; j < chosen.length; j++) {
            chosen[j] = chosen[j - 1] + 1;
        }
        return true;
    }

    private static void split(double[] first, double[] second, int[] chosen, double[] a, double[] b) {
        int i = 0;
        int j = 0;
        for (int k = 0; k < first.length + second.length; k++) {
            double value = k < first.length ? first[k] : second[k - first.length];
            if (i < chosen.length && chosen[i] == k) {
                a[i++] = value;
            } else {
                b[j++] = value;
            }
        }
    }

    private static PermutationTest drawn(
            double[] first,
            double[] second,
            ToDoubleBiFunction<double[], double[]> difference,
            double observed,
            int draws,
            long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] a = first.clone();
        double[] b = second.clone();
        int extreme = 0;
        for (int d = 0; d < draws; d++) {
            shuffle(a, b, random);
            extreme += Math.abs(difference.applyAsDouble(a, b)) >= observed * (1 - SAME) ? 1 : 0;
        }
        return new PermutationTest((extreme + 1.0) / (draws + 1.0), 1.0 / (draws + 1.0), false);
    }

    /** Fisher and Yates over both arrays as one, as far as the first reaches. */
    private static void shuffle(double[] a, double[] b, SplittableRandom random) {
        for (int i = 0; i < a.length; i++) {
            int j = i + random.nextInt(a.length + b.length - i);
            double[] other = j < a.length ? a : b;
            int at = j < a.length ? j : j - a.length;
            double kept = a[i];
            a[i] = other[at];
            other[at] = kept;
        }
    }
}
