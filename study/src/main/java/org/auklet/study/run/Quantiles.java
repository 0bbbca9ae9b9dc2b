package org.auklet.study.run;

/** Quantiles of draws. */
public final class Quantiles {

    private Quantiles() {}

    /** The p-quantile of ascending numbers, at the place p (n + 1) of the order, so that the limits hold their share of new draws on average. */
    public static double of(double[] sorted, double p) {
        double at = Math.clamp(p * (sorted.length + 1) - 1, 0.0, sorted.length - 1.0);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        double step = sorted[high] - sorted[low];
        return step == 0 || at == low ? sorted[low] : sorted[low] + (at - low) * step;
    }
}
