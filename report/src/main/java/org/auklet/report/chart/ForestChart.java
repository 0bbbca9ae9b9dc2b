package org.auklet.report.chart;

import java.util.List;
import org.auklet.report.text.Numbers;

/**
 * Ratios with their intervals, one under another on a logarithmic axis, with a line at 1 (no difference). An open end
 * is an arrow that reaches the edge.
 *
 * @param id unique within the page
 * @param title what the ratios are
 * @param description the same in words
 * @param rows the ratios, from top to bottom
 * @param axisLabel label of the axis
 * @param width width of the view box, px
 */
public record ForestChart(String id, String title, String description, List<Row> rows, String axisLabel, int width) {

    private static final double ROW = 40;
    private static final double TOP = 26;
    private static final double BOTTOM = 40;
    private static final double EDGE = 18;
    private static final double WORDS = 190;

    /**
     * One ratio.
     *
     * @param name what it is of
     * @param value the ratio
     * @param lower lower limit, NaN when open
     * @param upper upper limit, NaN when open
     * @param observed what was measured of it, a hollow diamond; NaN for none
     * @param style how it looks
     */
    public record Row(String name, double value, double lower, double upper, double observed, Style style) {

        /** A ratio of which nothing was measured. */
        public Row(String name, double value, double lower, double upper, Style style) {
            this(name, value, lower, upper, Double.NaN, style);
        }
    }

    /** The chart as one {@code <svg>} element. */
    public String svg() {
        int height = (int) (TOP + ROW * rows.size() + BOTTOM);
        Frame frame = new Frame(EDGE + WORDS, TOP, width - EDGE, height - BOTTOM, axis(), new LinearAxis("", 0, 1, 1));
        Svg svg = new Svg();
        ChartPainter.openChart(svg, id, title, description, width, height);
        svg.text("text", title, "x", 0.0, "y", 14.0, "font-weight", "600", "font-size", 12.5, "fill", "#111111");
        grid(svg, frame);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, frame, rows.get(i), TOP + ROW * i);
        }
        svg.text(
                "text",
                axisLabel,
                "x",
                (frame.left() + frame.right()) / 2,
                "y",
                height - 6.0,
                "text-anchor",
                "middle",
                "fill",
                "#333333");
        return svg.newLine().close("svg").toString();
    }

    private LogAxis axis() {
        double low = 1;
        double high = 1;
        for (Row row : rows) {
            for (double value : new double[] {row.value(), row.lower(), row.upper(), row.observed()}) {
                if (value > 0 && Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return LogAxis.covering(axisLabel, low / 1.2, high * 1.2);
    }

    private static void grid(Svg svg, Frame frame) {
        for (Axis.Tick tick : frame.x().ticks()) {
            double x = frame.px(tick.value());
            boolean one = tick.value() == 1;
            if (tick.isMajor()) {
                svg.empty(
                        "line",
                        "x1",
                        x,
                        "y1",
                        frame.top(),
                        "x2",
                        x,
                        "y2",
                        frame.bottom(),
                        "stroke",
                        one ? "#333333" : "#e4e4e4",
                        "stroke-width",
                        one ? 1.4 : 1.0);
                svg.text(
                        "text",
                        tick.label(),
                        "x",
                        x,
                        "y",
                        frame.bottom() + 14,
                        "text-anchor",
                        "middle",
                        "fill",
                        "#333333");
            }
        }
    }

    private static void row(Svg svg, Frame frame, Row row, double top) {
        double y = top + ROW / 2;
        String number = Numbers.text(row.value()) + " (" + Numbers.interval(row.lower(), row.upper()) + ")";
        svg.newLine().open("g", "class", "ratio");
        svg.text("text", row.name(), "x", 0.0, "y", y - 2, "fill", "#111111");
        svg.text("text", number, "x", 0.0, "y", y + 12, "fill", "#555555");
        double from = Double.isFinite(row.lower()) ? frame.px(row.lower()) : frame.left();
        double to = Double.isFinite(row.upper()) ? frame.px(row.upper()) : frame.right();
        svg.empty(
                "line",
                "x1",
                from,
                "y1",
                y,
                "x2",
                to,
                "y2",
                y,
                "stroke",
                row.style().colour(),
                "stroke-width",
                2.4,
                "stroke-dasharray",
                row.style().dash());
        end(svg, row.style(), from, y, Double.isFinite(row.lower()), -1);
        end(svg, row.style(), to, y, Double.isFinite(row.upper()), 1);
        MarkerPainter.paint(svg, row.style(), frame.px(row.value()), y, 4.5, false);
        if (row.observed() > 0) {
            MarkerPainter.paint(svg, Style.OBSERVED, frame.px(row.observed()), y, 5, true);
        }
        svg.close("g");
    }

    private static void end(Svg svg, Style style, double x, double y, boolean closed, int side) {
        String at = "M" + Svg.number(x) + " " + Svg.number(y);
        String d = closed ? at + "m0 -5v10" : at + "l" + -6 * side + " -5m" + 6 * side + " 5l" + -6 * side + " 5";
        svg.empty(
                "path",
                "d",
                d,
                "fill",
                "none",
                "stroke",
                style.colour(),
                "stroke-width",
                2.0,
                "class",
                closed ? "closed" : "open");
    }
}
