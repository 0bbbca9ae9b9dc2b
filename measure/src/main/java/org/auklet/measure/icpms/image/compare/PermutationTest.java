package org.auklet.measure.icpms.image.compare;

import java.util.SplittableRandom;

/**
 * Subjects dealt to the two groups anew, in every way or at random: the share of deals whose Welch t is at least as far
 * from 0. The studentised statistic keeps its level when the variances differ (Janssen, Stat. Probab. Lett. 36, 9, 1997).
 *
 * @param p two-sided; of random deals (1 + number) / (1 + deals)
 * @param deals how many were looked at
 * @param isExact whether these are all there are
 * @param smallestP the smallest p that is possible with so many subjects
 */
public record PermutationTest(double p, long deals, boolean isExact, double smallestP) {

    private static final long ALL_UP_TO = 200_000;
    private static final int RANDOM_DEALS = 100_000;
    private static final double SAME = 1 - 1e-9;

    static PermutationTest of(double[] a, double[] b, long seed) {
        double[] all = new double[a.length + b.length];
        System.arraycopy(a, 0, all, 0, a.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        double observed = statistic(all, a.length) * SAME;
        double ways = binomial(all.length, a.length);
        double smallest = (a.length == b.length ? 2 : 1) / ways;
        if (ways <= ALL_UP_TO) {
            return exact(all, a.length, observed, smallest);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int extreme = 0;
        for (int deal = 0; deal < RANDOM_DEALS; deal++) {
            for (int i = 0; i < a.length; i++) {
                swap(all, i, i + random.nextInt(all.length - i));
            }
            extreme += statistic(all, a.length) >= observed ? 1 : 0;
        }
        return new PermutationTest((1.0 + extreme) / (1.0 + RANDOM_DEALS), RANDOM_DEALS, false, smallest);
    }

    /** Every choice of the first group, in lexicographic order of its members. */
    private static PermutationTest exact(double[] values, int n, double observed, double smallest) {
        int[] chosen = new int[n];
        for (int i = 0; i < n; i++) {
            chosen[i] = i;
        }
        long deals = 0;
        long extreme = 0;
        do {
            deals++;
            extreme += statistic(dealt(values, chosen), n) >= observed ? 1 : 0;
        } while (next(chosen, values.length));
        return new PermutationTest((double) extreme / deals, deals, true, smallest);
    }

    private static double[] dealt(double[] values, int[] chosen) {
        double[] dealt = new double[values.length];
        int in = 0;
        int out = chosen.length;
        for (int i = 0; i < values.length; i++) {
            if (in < chosen.length && chosen[in] == i) {
                dealt[in++] = values[i];
            } else {
                dealt[out++] = values[i];
            }
        }
        return dealt;
    }

    private static boolean next(int[] chosen, int of) {
        int i = chosen.length - 1;
        while (i >= 0 && chosen[i] == of - chosen.length + i) {
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

    private static void swap(double[] values, int i, int j) {
        double v = values[i];
        values[i] = values[j];
        values[j] = v;
    }

    /** Absolute Welch t of the first n values against the rest; infinite when neither group varies but they differ. */
    private static double statistic(double[] values, int n) {
        double meanA = mean(values, 0, n);
        double meanB = mean(values, n, values.length);
        double variance = meanVariance(values, 0, n, meanA) + meanVariance(values, n, values.length, meanB);
        double difference = Math.abs(meanA - meanB);
        return difference == 0.0 ? 0.0 : difference / Math.sqrt(variance);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0.0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    private static double meanVariance(double[] values, int from, int to, double mean) {
        double squares = 0.0;
        for (int i = from; i < to; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        double n = to - from;
        return squares / (n - 1) / n;
    }

    private static double binomial(int n, int k) {
        double ways = 1.0;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return Math.rint(ways);
    }
}
