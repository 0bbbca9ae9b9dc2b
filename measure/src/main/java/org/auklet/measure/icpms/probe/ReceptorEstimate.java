package org.auklet.measure.icpms.probe;

import org.auklet.quantity.Interval;

/**
 * Receptors per cell with both uncertainties, at the stated r, and what the range of r makes of it.
 *
 * @param kind mean of the population, or one cell
 * @param probe the label, which holds r
 * @param measurand model and inputs
 * @param budget first order, a row per input
 * @param propagation Monte Carlo
 */
public record ReceptorEstimate(
        IntervalKind kind, Probe probe, Measurand measurand, Budget budget, Propagation propagation) {

    /** The estimate at the stated r. */
    public double value() {
        return budget.value();
    }

    /** Interval of 95 % by Monte Carlo at the stated r. */
    public Interval interval95() {
        return propagation.symmetric();
    }

    /** The estimate at the smallest and at the largest r, without any other uncertainty. */
    public Interval valueOverRangeOfR() {
        return scaled(value(), value());
    }

    /** From the lower end at the smallest r to the upper end at the largest: what can be said without knowing r. */
    public Interval interval95OverRangeOfR() {
        return scaled(interval95().lower(), interval95().upper());
    }

    private Interval scaled(double lower, double upper) {
        ReceptorsPerCluster r = probe.receptorsPerCluster();
        double down = r.range().lower() / r.value();
        double up = r.range().upper() / r.value();
        return new Interval(Math.min(lower * down, lower * up), Math.max(upper * up, upper * down));
    }
}
