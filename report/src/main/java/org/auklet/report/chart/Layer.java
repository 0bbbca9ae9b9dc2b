package org.auklet.report.chart;

import java.util.List;

/** Something drawn on a chart; layers are drawn in the order given. */
public sealed interface Layer {

    /** A curve through points of ascending x; it breaks where y is not a number. */
    record Line(double[] x, double[] y, Style style, String name) implements Layer {}

    /**
     * A shaded band about a curve. Where one limit is not a number the band reaches the edge of the chart; where
     * neither is a number there is none.
     */
    record Band(double[] x, double[] lower, double[] upper, Style style) implements Layer {}

    /** Data points. */
    record Points(List<Point> points, Style style) implements Layer {}

    /** A vertical line with a word beside it. */
    record Rule(double x, String text, Style style) implements Layer {}

    /**
     * A data point.
     *
     * @param x its place
     * @param y its place; zero or below stands just above the lower edge of a logarithmic chart, with an arrow that points down
     * @param low lower end of the error bar, NaN for no bar
     * @param high upper end of the error bar, NaN for no bar
     * @param hollow drawn without filling
     * @param censored the value is below {@code y}: drawn with an arrow that points down
     * @param label shown on the chart beside the point when there is room, or empty
     * @param tip told when the pointer rests on it
     */
    record Point(
            double x, double y, double low, double high, boolean hollow, boolean censored, String label, String tip) {}
}
