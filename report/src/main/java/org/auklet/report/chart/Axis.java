package org.auklet.report.chart;

import java.util.List;

/** One axis of a chart: a range, a label and the ticks that suit both. */
public sealed interface Axis permits LinearAxis, LogAxis {

    /**
     * One tick.
     *
     * @param value where it stands
     * @param label what it says, empty for a minor tick
     */
    record Tick(double value, String label) {

        boolean isMajor() {
            return !label.isEmpty();
        }
    }

    /** What the axis shows, with unit. */
    String label();

    /** Lower end of the range. */
    double min();

    /** Upper end of the range. */
    double max();

    /**
     * Where a value stands: 0 at {@link #min()}, 1 at {@link #max()}, outside that when it is; NaN stays NaN, and what
     * a logarithmic axis cannot show (zero and below) is minus infinity.
     */
    double position(double value);

    /** Ticks in ascending order, all within the range. */
    List<Tick> ticks();
}
