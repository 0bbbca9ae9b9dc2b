package org.auklet.report.chart;

import java.util.List;

/** What the lines and markers of a figure stand for: a list, each entry with a drawn sample. */
public final class Legend {

    private static final int WIDTH = 38;
    private static final int HEIGHT = 16;

    private Legend() {}

    /** What a sample shows. */
    public enum Kind {
        LINE_AND_POINT,
        LINE,
        BAND,
        POINT,
        HOLLOW_POINT,
        BELOW_LIMIT
    }

    /** One entry of the legend. */
    public record Entry(String name, Style style, Kind kind) {}

    /** The legend as an HTML list. */
    public static String html(List<Entry> entries) {
        Svg svg = new Svg().open("ul", "class", "legend");
        for (Entry entry : entries) {
            svg.open("li");
            sample(svg, entry);
            svg.text("span", entry.name()).close("li");
        }
        return svg.close("ul").toString();
    }

    private static void sample(Svg svg, Entry entry) {
        double middle = HEIGHT / 2.0;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "width",
                WIDTH,
                "height",
                HEIGHT,
                "aria-hidden",
                "true");
        switch (entry.kind()) {
            case LINE_AND_POINT -> {
                line(svg, entry.style(), middle);
                marker(svg, entry.style(), middle, false);
            }
            case LINE -> line(svg, entry.style(), middle);
            case BAND ->
                svg.empty(
                        "rect",
                        "x",
                        2.0,
                        "y",
                        3.0,
                        "width",
                        WIDTH - 4.0,
                        "height",
                        HEIGHT - 6.0,
                        "fill",
                        entry.style().colour(),
                        "fill-opacity",
                        0.16);
            case POINT -> marker(svg, entry.style(), middle, false);
            case HOLLOW_POINT -> marker(svg, entry.style(), middle, true);
            case BELOW_LIMIT -> {
                marker(svg, entry.style(), 5, false);
                svg.empty(
                        "path",
                        "d",
                        "M19 5V15m-3 -4l3 4l3 -4",
                        "fill",
                        "none",
                        "stroke",
                        entry.style().colour(),
                        "stroke-width",
                        1.3);
            }
        }
        svg.close("svg");
    }

    private static void line(Svg svg, Style style, double y) {
        svg.empty(
                "line",
                "x1",
                1.0,
                "y1",
                y,
                "x2",
                WIDTH - 1.0,
                "y2",
                y,
                "stroke",
                style.colour(),
                "stroke-width",
                style.width(),
                "stroke-dasharray",
                style.dash());
    }

    private static void marker(Svg svg, Style style, double y, boolean hollow) {
        MarkerPainter.paint(svg, style, WIDTH / 2.0, y, 3.6, hollow);
    }
}
