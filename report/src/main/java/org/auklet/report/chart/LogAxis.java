package org.auklet.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis.
 *
 * @param label what it shows, with unit
 * @param min lower end, positive
 * @param max upper end, more than {@code min}
 */
public record LogAxis(String label, double min, double max) implements Axis {

    private static final int[] NICE = {1, 2, 5};
    private static final int MOST_LABELS = 6;

    public LogAxis {
        if (!(min > 0) || !(max > min)) {
            throw new IllegalArgumentException("no logarithmic range from " + min + " to " + max);
        }
    }

    /**
     * The axis with ends of the form 1, 2 or 5 times a power of ten that holds every positive value from {@code low} to
     * {@code high}; one decade about 1 when there is none.
     */
    public static LogAxis covering(String label, double low, double high) {
        if (!(high > 0) || !Double.isFinite(high)) {
            return new LogAxis(label, 0.1, 1);
        }
        double from = low > 0 && low <= high ? low : high / 10;
        double min = niceAtMost(from);
        double max = niceAtLeast(high);
        return max / min < 3.9
                ? new LogAxis(label, niceAtMost(min * 0.99), niceAtLeast(max * 1.01))
                : new LogAxis(label, min, max);
    }

    @Override
    public double position(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        return value > 0 ? Math.log(value / min) / Math.log(max / min) : Double.NEGATIVE_INFINITY;
    }

    @Override
    public List<Tick> ticks() {
        int first = (int) Math.floor(Math.log10(min) + 1e-9);
        int last = (int) Math.floor(Math.log10(max) + 1e-9);
        double decades = Math.log10(max / min);
        int every = (int) Math.ceil((decades + 0.01) / MOST_LABELS);
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int digit = 1; digit <= 9; digit++) {
                addTick(ticks, digit, decade, labelled(digit, decade, decades, every));
            }
        }
        return ticks;
    }

    private static boolean labelled(int digit, int decade, double decades, int every) {
        if (digit == 1) {
            return Math.floorMod(decade, every) == 0;
        }
        return (digit == 2 || digit == 5) && decades < 2.05;
    }

    private void addTick(List<Tick> ticks, int digit, int decade, boolean labelled) {
        double value = power(digit, decade);
        if (value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9)) {
            ticks.add(new Tick(value, labelled ? Labels.decimal(digit, decade) : ""));
        }
    }

    private static double niceAtMost(double value) {
        int decade = (int) Math.floor(Math.log10(value));
        double best = power(1, decade - 1);
        for (int d = decade - 1; d <= decade + 1; d++) {
            for (int digit : NICE) {
                double nice = power(digit, d);
                best = nice <= value * (1 + 1e-9) ? nice : best;
            }
        }
        return best;
    }

    private static double niceAtLeast(double value) {
        int decade = (int) Math.floor(Math.log10(value));
        double best = power(1, decade + 2);
        for (int d = decade + 1; d >= decade - 1; d--) {
            for (int i = NICE.length - 1; i >= 0; i--) {
                double nice = power(NICE[i], d);
                best = nice >= value * (1 - 1e-9) ? nice : best;
            }
        }
        return best;
    }

    /** Correctly rounded, so that a tick of 0.3 is the double 0.3. */
    private static double power(int digit, int decade) {
        return Double.parseDouble(digit + "e" + decade);
    }
}
