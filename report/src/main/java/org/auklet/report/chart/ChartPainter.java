package org.auklet.report.chart;

import org.auklet.report.chart.Axis.Tick;

/** Draws the frame of a chart, its grid, ticks and words, and calls for the layers. */
final class ChartPainter {

    static final double TEXT = 11;

    private static final double LEFT = 50;
    private static final double RIGHT = 12;
    private static final double TOP = 24;
    private static final double BOTTOM = 38;
    private static final String GRID = "#e4e4e4";
    private static final String INK = "#333333";

    private final Chart chart;
    private final Frame frame;
    private final Svg svg = new Svg();

    ChartPainter(Chart chart) {
        this.chart = chart;
        this.frame = new Frame(LEFT, TOP, chart.width() - RIGHT, chart.height() - BOTTOM, chart.x(), chart.y());
    }

    String paint() {
        openChart(svg, chart.id(), chart.title(), chart.description(), chart.width(), chart.height());
        svg.text(
                "text",
                chart.title(),
                "x",
                frame.left(),
                "y",
                14.0,
                "font-weight",
                "600",
                "font-size",
                12.5,
                "fill",
                "#111111");
        chart.x().ticks().forEach(this::tickX);
        chart.y().ticks().forEach(this::tickY);
        LayerPainter painter = new LayerPainter(svg, frame);
        chart.layers().forEach(painter::paint);
        painter.paintLabels();
        border();
        words();
        return svg.newLine().close("svg").toString();
    }

    /** Opens an image that names and describes itself. */
    static void openChart(Svg svg, String id, String title, String description, int width, int height) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d",
                "font-size",
                TEXT,
                "class",
                "chart");
        svg.text("title", title, "id", id + "-t")
                .text("desc", description, "id", id + "-d")
                .newLine();
    }

    private void tickX(Tick tick) {
        double x = frame.px(tick.value());
        if (tick.isMajor()) {
            line(x, frame.top(), x, frame.bottom(), GRID);
            svg.text("text", tick.label(), "x", x, "y", frame.bottom() + 14, "text-anchor", "middle", "fill", INK);
        }
        line(x, frame.bottom(), x, frame.bottom() + (tick.isMajor() ? 4 : 2), INK);
    }

    private void tickY(Tick tick) {
        double y = frame.py(tick.value());
        if (tick.isMajor()) {
            line(frame.left(), y, frame.right(), y, GRID);
            svg.text("text", tick.label(), "x", frame.left() - 6, "y", y + 4, "text-anchor", "end", "fill", INK);
        }
        line(frame.left() - (tick.isMajor() ? 4 : 2), y, frame.left(), y, INK);
    }

    private void border() {
        svg.newLine()
                .empty(
                        "path",
                        "d",
                        "M" + Svg.number(frame.left()) + " " + Svg.number(frame.top()) + "V"
                                + Svg.number(frame.bottom()) + "H" + Svg.number(frame.right()),
                        "fill",
                        "none",
                        "stroke",
                        INK);
    }

    private void words() {
        double middleX = (frame.left() + frame.right()) / 2;
        double middleY = (frame.top() + frame.bottom()) / 2;
        svg.text(
                "text",
                chart.x().label(),
                "x",
                middleX,
                "y",
                chart.height() - 6.0,
                "text-anchor",
                "middle",
                "fill",
                INK);
        svg.text(
                "text",
                chart.y().label(),
                "transform",
                "translate(12 " + Svg.number(middleY) + ") rotate(-90)",
                "text-anchor",
                "middle",
                "fill",
                INK);
    }

    private void line(double x1, double y1, double x2, double y2, String colour) {
        svg.empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour);
    }
}
