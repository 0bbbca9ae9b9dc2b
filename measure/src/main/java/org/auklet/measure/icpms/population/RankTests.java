package org.auklet.measure.icpms.population;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Comparisons of two samples by ranks alone, whatever their distributions. */
public final class RankTests {

    private RankTests() {}

    /**
     * A test.
     *
     * @param statistic the test's statistic
     * @param effect probability that a value of the first sample is above one of the second, ties half
     * @param p two-sided p-value
     */
    public record Outcome(double statistic, double effect, double p) {}

    /**
     * Mann and Whitney 1947, Ann. Math. Stat. 18:50: U of the first sample, normal approximation with corrections for ties
     * and continuity. It takes both samples for shifted copies of each other.
     */
    public static Outcome mannWhitney(double[] first, double[] second) {
        double m = first.length;
        double n = second.length;
        double[] all = joined(first, second);
        double[] ranks = ranks(all);
        double u = sum(ranks, 0, first.length) - m * (m + 1) / 2;
        double total = m + n;
        double variance = m * n / 12 * (total + 1 - ties(all) / (total * (total - 1)));
        double z = variance > 0 ? Math.max(0, Math.abs(u - m * n / 2) - 0.5) / Math.sqrt(variance) : 0;
        double p = 2 * new NormalDistribution().cumulativeProbability(-z);
        return new Outcome(u, u / (m * n), Math.min(1, p));
    }

    /**
     * Brunner and Munzel 2000, Biom. J. 42:17: like Mann and Whitney, but the samples may scatter differently; t-distribution
     * with Satterthwaite's degrees of freedom.
     */
    public static Outcome brunnerMunzel(double[] first, double[] second) {
        int m = first.length;
        int n = second.length;
        double[] ranks = ranks(joined(first, second));
        double meanFirst = sum(ranks, 0, m) / m;
        double meanSecond = sum(ranks, m, m + n) / n;
        double s1 = placementVariance(Arrays.copyOfRange(ranks, 0, m), ranks(first), meanFirst);
        double s2 = placementVariance(Arrays.copyOfRange(ranks, m, m + n), ranks(second), meanSecond);
        double effect = (meanFirst - meanSecond) / (m + n) + 0.5;
        double scale = m * s1 + n * s2;
        if (scale == 0) {
            return new Outcome(Double.NaN, effect, effect == 0.5 ? 1 : 0);
        }
        double w = (double) m * n * (meanSecond - meanFirst) / ((m + n) * Math.sqrt(scale));
        double nu = scale * scale / (Math.pow(m * s1, 2) / (m - 1) + Math.pow(n * s2, 2) / (n - 1));
        return new Outcome(w, effect, 2 * new TDistribution(nu).cumulativeProbability(-Math.abs(w)));
    }

    private static double placementVariance(double[] joint, double[] own, double mean) {
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            double d = joint[i] - own[i] - mean + (own.length + 1) / 2.0;
            sum += d * d;
        }
        return sum / (own.length - 1);
    }

    /** Ranks from 1, ties share their mean. */
    static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = lowerBound(sorted, values[i]);
            int last = lowerBound(sorted, Math.nextUp(values[i]));
            ranks[i] = (first + 1 + last) / 2.0;
        }
        return ranks;
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Sum of t^3 - t over groups of equal values. */
    private static double ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < sorted.length; ) {
            int j = lowerBound(sorted, Math.nextUp(sorted[i]));
            double t = j - i;
            sum += t * t * t - t;
            i = j;
        }
        return sum;
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static double sum(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }
}
