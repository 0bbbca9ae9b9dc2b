package org.auklet.report.chart;

import java.util.List;

/**
 * A chart, ready to draw.
 *
 * @param id unique within the page, letters, digits and hyphens
 * @param title short, drawn above the chart
 * @param description what it shows, in words, for those who cannot see it
 * @param x horizontal axis
 * @param y vertical axis
 * @param layers what is drawn, from back to front
 * @param width width of its view box, px
 * @param height height of its view box, px
 */
public record Chart(
        String id, String title, String description, Axis x, Axis y, List<Layer> layers, int width, int height) {

    /** The chart as one {@code <svg>} element. */
    public String svg() {
        return new ChartPainter(this).paint();
    }
}
