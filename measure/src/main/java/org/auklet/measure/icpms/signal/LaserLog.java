package org.auklet.measure.icpms.signal;

import java.util.List;

/**
 * What the laser did: straight lines in the order in which they were ablated.
 *
 * @param lines the lines, in order of time
 */
public record LaserLog(List<Line> lines) {

    public LaserLog {
        lines = List.copyOf(lines);
    }

    /**
     * One line from firing to firing no more. Times count from the first time of the log.
     *
     * @param name sequence and comment as the log has them
     * @param startS when the laser began, s
     * @param endS when it ended, s
     * @param startXUm stage position at the start, um
     * @param startYUm stage position at the start, um
     * @param endXUm stage position at the end, um
     * @param endYUm stage position at the end, um
     * @param spotWidthUm width of the spot, um
     * @param spotHeightUm height of the spot, um
     */
    public record Line(
            String name,
            double startS,
            double endS,
            double startXUm,
            double startYUm,
            double endXUm,
            double endYUm,
            double spotWidthUm,
            double spotHeightUm) {}
}
