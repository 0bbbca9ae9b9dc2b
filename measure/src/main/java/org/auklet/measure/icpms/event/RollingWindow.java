package org.auklet.measure.icpms.event;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.auklet.measure.icpms.event.threshold.Threshold;

/**
 * Mean and decision limit in a window that slides along the trace, iterated on the points below the limit. The time is
 * proportional to the length of the trace, whatever the window. The window is centred, shorter at the ends, and reaches
 * across excluded stretches without looking at them.
 */
final class RollingWindow {

    private static final int MOST_ROUNDS = 20;

    private final double[] x;
    private final int half;
    private final List<Span> segments;

    RollingWindow(double[] x, int window, List<Span> segments) {
        this.x = x;
        this.half = Math.min(window / 2, x.length);
        this.segments = segments;
    }

    /** What is done at each point with the window around it. */
    @FunctionalInterface
    private interface Visit {
        void at(int i, Ring window);
    }

    /** A baseline and how many rounds it took. */
    record Settled(Baseline.Moving baseline, int rounds) {}

    /** Levels and limits settled to within {@code tolerance} counts at every point; NaN in excluded stretches. */
    Settled settle(Threshold threshold, double tolerance) {
        double[] levels = filled(Double.NaN);
        double[] limits = filled(Double.POSITIVE_INFINITY);
        Threshold.Curve curve = threshold.curve();
        double[] moved = {Double.POSITIVE_INFINITY};
        int rounds = 0;
        while (moved[0] > tolerance && rounds < MOST_ROUNDS) {
            moved[0] = 0.0;
            // A point enters the window before its own limit is renewed: all of a round rests on the round before.
            slide(j -> x[j] < limits[j], (i, window) -> {
                double before = limits[i];
                if (!Double.isNaN(before)) {
                    levels[i] = window.isEmpty() ? Double.NaN : window.mean();
                    limits[i] = window.isEmpty() ? Double.NaN : curve.critical(window.mean(), window.deviation());
                    moved[0] = Math.max(moved[0], Double.isNaN(limits[i]) ? 0.0 : Math.abs(limits[i] - before));
                }
            });
            rounds++;
        }
        return new Settled(new Baseline.Moving(levels, limits), rounds);
    }

    /**
     * What is subtracted at each point, and the average variance of one dwell around it.
     *
     * @param at mean, counts per dwell
     * @param variance counts2
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Means(double[] at, double variance) {}

    /** Means of the same window over the points outside of events; where it holds none, {@code levels} stand. */
    Means between(double[] levels, Regions events) {
        boolean[] free = new boolean[x.length];
        for (Span segment : segments) {
            Arrays.fill(free, segment.start(), segment.end(), true);
        }
        for (int e = 0; e < events.size(); e++) {
            Arrays.fill(free, events.start(e), events.end(e), false);
        }
        double[] means = new double[x.length];
        double[] variance = new double[2]; // sum and number
        slide(j -> free[j] && !Double.isNaN(x[j]), (i, window) -> {
            means[i] = window.isEmpty() ? levels[i] : window.mean();
            if (!window.isEmpty()) {
                variance[0] += window.deviation() * window.deviation();
                variance[1]++;
            }
        });
        return new Means(means, variance[1] > 0.0 ? variance[0] / variance[1] : 0.0);
    }

    private void slide(IntPredicate taken, Visit visit) {
        Ring window = new Ring(2 * half + 2);
        for (int i = 0; i < Math.min(half, x.length); i++) {
            window.add(x[i], taken.test(i));
        }
        for (int i = 0; i < x.length; i++) {
            int entering = i + half;
            if (entering < x.length) {
                window.add(x[entering], taken.test(entering));
            }
            if (i > half) {
                window.drop();
            }
            visit.at(i, window);
        }
    }

    /** {@code value} in the segments, NaN outside of them. */
    private double[] filled(double value) {
        double[] column = new double[x.length];
        Arrays.fill(column, Double.NaN);
        for (Span segment : segments) {
            Arrays.fill(column, segment.start(), segment.end(), value);
        }
        return column;
    }
}
