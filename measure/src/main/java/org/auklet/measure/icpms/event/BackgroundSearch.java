package org.auklet.measure.icpms.event;

import java.util.List;
import org.auklet.measure.icpms.event.threshold.Background;
import org.auklet.measure.icpms.event.threshold.Threshold;

/**
 * The level of the background and the decision limit above it.
 *
 * @param baseline both, at every point
 * @param level mean that set the limit; its average where it moves
 * @param critical the limit; its average where it moves
 * @param rounds how often the background was iterated
 */
record BackgroundSearch(Baseline baseline, Background level, double critical, int rounds) {

    private static final double ROLLING_TOLERANCE = 0.01;
    private static final int MOST_ROUNDS = 100;

    /** Finds both by the rule of the settings. {@code all} are the moments of the whole trace. */
    static BackgroundSearch in(double[] x, EventSettings settings, Moments all, List<Span> segments, boolean parallel) {
        Threshold threshold = settings.threshold();
        return switch (settings.background()) {
            case BackgroundRule.WholeTrace whole -> flat(all.background(), threshold, 0);
            case BackgroundRule.Known known -> flat(known.background(), threshold, 0);
            case BackgroundRule.Iterated rule -> iterated(x, rule.tolerance(), threshold, all, segments, parallel);
            case BackgroundRule.Rolling rule -> rolling(x, rule.window(), threshold, segments);
        };
    }

    private static BackgroundSearch flat(Background background, Threshold threshold, int rounds) {
        double critical = threshold.critical(background);
        return new BackgroundSearch(new Baseline.Flat(background.mean(), critical), background, critical, rounds);
    }

    private static BackgroundSearch iterated(
            double[] x, double tolerance, Threshold threshold, Moments all, List<Span> segments, boolean parallel) {
        List<Block> blocks = Block.of(segments);
        Moments below = all;
        double critical = threshold.critical(all.background());
        int rounds = 0;
        double moved = Double.POSITIVE_INFINITY;
        while (moved > tolerance && rounds < MOST_ROUNDS) {
            below = Moments.below(x, critical, below.mean(), blocks, parallel);
            double next = threshold.critical(below.background());
            moved = Math.abs(next - critical);
            critical = next;
            rounds++;
        }
        return new BackgroundSearch(new Baseline.Flat(below.mean(), critical), below.background(), critical, rounds);
    }

    private static BackgroundSearch rolling(double[] x, int window, Threshold threshold, List<Span> segments) {
        RollingWindow.Settled settled = new RollingWindow(x, window, segments).settle(threshold, ROLLING_TOLERANCE);
        Moments levels = average(settled.baseline().levels());
        Moments limits = average(settled.baseline().limits());
        Background level = new Background(levels.mean(), levels.deviation(), window);
        return new BackgroundSearch(settled.baseline(), level, limits.mean(), settled.rounds());
    }

    /** Average over the points that have a value. */
    static Moments average(double[] values) {
        return Moments.below(values, Double.POSITIVE_INFINITY, 0.0, 0, values.length);
    }
}
