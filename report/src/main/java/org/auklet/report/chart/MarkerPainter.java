package org.auklet.report.chart;

/** Draws one marker. */
final class MarkerPainter {

    private MarkerPainter() {}

    static void paint(Svg svg, Style style, double x, double y, double radius, boolean hollow) {
        String fill = hollow ? "#ffffff" : style.colour();
        double[] corners = style.marker().corners();
        if (corners.length == 0) {
            svg.empty(
                    "circle",
                    "cx",
                    x,
                    "cy",
                    y,
                    "r",
                    radius,
                    "fill",
                    fill,
                    "stroke",
                    style.colour(),
                    "stroke-width",
                    1.3);
            return;
        }
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(Svg.number(x + radius * corners[i]))
                    .append(',')
                    .append(Svg.number(y + radius * corners[i + 1]));
        }
        svg.empty("polygon", "points", points, "fill", fill, "stroke", style.colour(), "stroke-width", 1.3);
    }
}
