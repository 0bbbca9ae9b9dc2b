package org.auklet.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.auklet.report.chart.Layer.Band;
import org.auklet.report.chart.Layer.Line;
import org.auklet.report.chart.Layer.Point;
import org.auklet.report.chart.Layer.Points;
import org.auklet.report.chart.Layer.Rule;
import org.auklet.report.chart.Outline.Corner;

/** Draws the layers of one chart. */
final class LayerPainter {

    private static final double RADIUS = 3.6;
    private static final double ARROW = 13;

    private final Svg svg;
    private final Frame frame;
    private final LabelPlacer labels;

    LayerPainter(Svg svg, Frame frame) {
        this.svg = svg;
        this.frame = frame;
        this.labels = new LabelPlacer(svg, frame);
    }

    void paint(Layer layer) {
        svg.newLine();
        switch (layer) {
            case Line line -> line(line);
            case Band band -> band(band);
            case Points points -> points.points().forEach(point -> point(point, points.style()));
            case Rule rule -> rule(rule);
        }
    }

    /** Draws the words beside points, last of all so that they lie on top. */
    void paintLabels() {
        labels.paint();
    }

    private void line(Line line) {
        StringBuilder path = new StringBuilder();
        for (List<Corner> piece : Outline.within(line.x(), line.y(), frame)) {
            append(path, piece, "M");
        }
        if (!path.isEmpty()) {
            svg.open(
                    "path",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    line.style().colour(),
                    "stroke-width",
                    line.style().width(),
                    "stroke-dasharray",
                    line.style().dash(),
                    "data-series",
                    line.name());
            svg.text("title", line.name()).close("path");
        }
    }

    private void band(Band band) {
        int from = 0;
        for (int i = 0; i <= band.x().length; i++) {
            if (i == band.x().length || isOpen(band, i)) {
                bandPiece(band, from, i);
                from = i + 1;
            }
        }
    }

    private static boolean isOpen(Band band, int i) {
        return !Double.isFinite(band.lower()[i]) && !Double.isFinite(band.upper()[i]);
    }

    private void bandPiece(Band band, int from, int to) {
        if (to - from < 2) {
            return;
        }
        double[] x = Arrays.copyOfRange(band.x(), from, to);
        List<Corner> upper = Outline.clamped(x, Arrays.copyOfRange(band.upper(), from, to), frame, 1);
        List<Corner> lower = new ArrayList<>(Outline.clamped(x, Arrays.copyOfRange(band.lower(), from, to), frame, 0));
        Collections.reverse(lower);
        StringBuilder path = new StringBuilder();
        append(path, upper, "M");
        append(path, lower, "L");
        svg.empty("path", "d", path.append('Z'), "fill", band.style().colour(), "fill-opacity", 0.16, "class", "band");
    }

    private void append(StringBuilder path, List<Corner> corners, String first) {
        String command = first;
        for (Corner corner : corners) {
            path.append(command)
                    .append(Svg.number(frame.fromPositionX(corner.x())))
                    .append(' ')
                    .append(Svg.number(frame.fromPosition(corner.position())));
            command = "L";
        }
    }

    private void point(Point point, Style style) {
        if (Double.isNaN(point.y()) || Double.isNaN(point.x())) {
            return;
        }
        double x = frame.px(point.x());
        boolean below = point.censored() || !(frame.y().position(point.y()) > Double.NEGATIVE_INFINITY);
        double y = below ? Math.min(frame.py(point.y()), frame.bottom() - ARROW) : frame.py(point.y());
        svg.open("g", "class", point.hollow() ? "point held-out" : "point", "stroke", style.colour());
        svg.text("title", point.tip());
        errorBar(point, x);
        if (below) {
            arrow(x, y);
        }
        MarkerPainter.paint(svg, style, x, y, RADIUS, point.hollow());
        svg.close("g");
        labels.add(point.label(), x, y, RADIUS);
    }

    private void errorBar(Point point, double x) {
        if (Double.isNaN(point.low()) || Double.isNaN(point.high())) {
            return;
        }
        double low = frame.py(point.low());
        double high = frame.py(point.high());
        String d = "M" + Svg.number(x) + " " + Svg.number(low) + "V" + Svg.number(high) + "M" + Svg.number(x - 3) + " "
                + Svg.number(high) + "h6"
                + (low < frame.bottom() ? "M" + Svg.number(x - 3) + " " + Svg.number(low) + "h6" : "");
        svg.empty("path", "d", d, "fill", "none", "class", "error");
    }

    /** Points down from the marker: the value lies below. */
    private void arrow(double x, double y) {
        String d = "M" + Svg.number(x) + " " + Svg.number(y) + "v" + Svg.number(ARROW) + "m-3 -4l3 4l3 -4";
        svg.empty("path", "d", d, "fill", "none", "stroke-width", 1.3, "class", "below");
    }

    private void rule(Rule rule) {
        if (Double.isNaN(rule.x())) {
            return;
        }
        double x = frame.px(rule.x());
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
                rule.style().colour(),
                "stroke-dasharray",
                rule.style().dash());
        boolean left = x > (frame.left() + frame.right()) / 2;
        svg.text(
                "text",
                rule.text(),
                "x",
                x + (left ? -4 : 4),
                "y",
                frame.top() + 11,
                "text-anchor",
                left ? "end" : "start",
                "fill",
                "#333333",
                "class",
                "halo");
    }
}
