package org.auklet.report.figure;

import org.auklet.report.chart.LogAxis;
import org.auklet.study.result.Series;

/** The range of positive values that a logarithmic panel should show. */
final class Range {

    /** A curve that dies away is followed for this factor below the largest value, unless data lie lower. */
    private static final double DEPTH = 1000;

    /** An interval is followed for this factor above the largest value. */
    private static final double HEADROOM = 3;

    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = 0;
    private double lowestObserved = Double.POSITIVE_INFINITY;

    static LogAxis of(SeriesGroup group) {
        Range range = new Range();
        for (Series s : group.series()) {
            for (double value : s.predicted()) {
                range.see(value);
            }
            s.observed().forEach(range::see);
        }
        double cap = range.highest * HEADROOM;
        for (Series s : group.series()) {
            for (double value : s.upper()) {
                range.see(Math.min(value, cap));
            }
        }
        return range.axis(group.label());
    }

    private void see(double value) {
        if (value > 0 && Double.isFinite(value)) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
    }

    private void see(Series.Observation o) {
        see(o.value());
        if (o.value() > 0) {
            lowestObserved = Math.min(lowestObserved, o.value());
        }
        if (o.sd() > 0) {
            see(o.value() + o.sd());
        }
    }

    private LogAxis axis(String label) {
        double low = Math.min(Math.max(lowest, highest / DEPTH), lowestObserved);
        return LogAxis.covering(label, low, highest);
    }
}
