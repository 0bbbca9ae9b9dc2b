package org.auklet.measure.icpms.laserlog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.quantity.InputException;

/**
 * Where pixels lie on the stage: columns along the lines, rows across them. Lines may go in any direction as long as
 * they are parallel; row 0 and column 0 have the smallest coordinates (x, or y for vertical lines).
 *
 * @param alongX x of the unit vector along the lines, in the direction of growing columns
 * @param alongY y of it
 * @param firstAlongUm edge of column 0 along the lines, um
 * @param firstAcrossUm centre of row 0 across the lines, um
 * @param pixel size of a pixel
 * @param rows number of rows
 * @param columns number of columns
 */
public record ImageGrid(
        double alongX,
        double alongY,
        double firstAlongUm,
        double firstAcrossUm,
        PixelSize pixel,
        int rows,
        int columns) {

    /** Largest number of pixels. */
    public static final int MOST_PIXELS = 1 << 28;

    private static final double NEAR = 0.25;

    /**
     * The grid of the lines of a log: a row for each distance of lines, as many pixels along the longest extent as
     * whole spots fit (see {@link LineEnds}). A pixel is as wide as makes them fill the extent: a little more than
     * the spot where lines have {@link LineEnds#EDGES}.
     *
     * @throws InputException when the log gives no size of the spot, or there would be more than {@value
     *     #MOST_PIXELS} pixels
     */
    public static ImageGrid of(LaserLog log, LineEnds ends) {
        List<LaserLog.Line> lines = log.lines();
        double[] direction = direction(lines);
        ImageGrid axes = new ImageGrid(direction[0], direction[1], 0.0, 0.0, PixelSize.UNKNOWN, 1, 1);
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (LaserLog.Line line : lines) {
            double start = axes.along(line.startXUm(), line.startYUm());
            double end = axes.along(line.endXUm(), line.endYUm());
            smallest = Math.min(smallest, Math.min(start, end));
            largest = Math.max(largest, Math.max(start, end));
        }
        boolean upright = Math.abs(direction[1]) > Math.abs(direction[0]);
        LaserLog.Line first = lines.getFirst();
        double spotAlong = upright ? first.spotHeightUm() : first.spotWidthUm();
        double spotAcross = upright ? first.spotWidthUm() : first.spotHeightUm();
        if (!(spotAlong > 0.0 && spotAcross > 0.0)) {
            throw new InputException("The log of the laser gives no size of the spot.", "Write it into the log.");
        }
        double[] across = lines.stream()
                .mapToDouble(line -> axes.across(line.startXUm(), line.startYUm()))
                .sorted()
                .toArray();
        double height = apart(across, spotAcross);
        double extent = largest - smallest;
        long columns = Math.max(1, (long) Math.floor(extent / spotAlong + 1e-6) + ends.extra());
        long rows = Math.round((across[across.length - 1] - across[0]) / height) + 1;
        if (rows > MOST_PIXELS / columns) {
            throw new InputException(
                    "The log of the laser spans " + rows + " x " + columns + " pixels; at most " + MOST_PIXELS
                            + " are made.",
                    "Take the rasters of the log one by one.");
        }
        double width = ends == LineEnds.EDGES && extent > 0.0 ? extent / columns : spotAlong;
        double edge = ends == LineEnds.EDGES ? smallest : smallest - width / 2;
        return new ImageGrid(
                direction[0], direction[1], edge, across[0], new PixelSize(width, height), (int) rows, (int) columns);
    }

    /** Unit vector of the longest line, turned so that coordinates grow; along x when no line has a length. */
    private static double[] direction(List<LaserLog.Line> lines) {
        LaserLog.Line longest = lines.stream()
                .max(Comparator.comparingDouble(ImageGrid::length))
                .orElseThrow();
        double length = length(longest);
        if (length == 0.0) {
            return new double[] {1.0, 0.0};
        }
        double x = (longest.endXUm() - longest.startXUm()) / length;
        double y = (longest.endYUm() - longest.startYUm()) / length;
        boolean backward = Math.abs(x) >= Math.abs(y) ? x < 0.0 : y < 0.0;
        return new double[] {backward ? -x : x, backward ? -y : y};
    }

    static double length(LaserLog.Line line) {
        return Math.hypot(line.endXUm() - line.startXUm(), line.endYUm() - line.startYUm());
    }

    /** Median distance of neighbouring lines; of a single line the height of its spot. */
    private static double apart(double[] across, double spot) {
        double[] steps = new double[across.length];
        int count = 0;
        double last = across[0];
        for (double place : across) {
            if (place - last > NEAR * spot) {
                steps[count++] = place - last;
                last = place;
            }
        }
        Arrays.sort(steps, 0, count);
        return count == 0 ? spot : steps[count / 2];
    }

    private double along(double xUm, double yUm) {
        return xUm * alongX + yUm * alongY;
    }

    /** For lines along x the y, for lines along y the x. */
    private double across(double xUm, double yUm) {
        return Math.abs(alongX) >= Math.abs(alongY) ? yUm * alongX - xUm * alongY : xUm * alongY - yUm * alongX;
    }

    /** Index of the pixel over a place of the stage, row by row; -1 beside the grid. */
    int pixelAt(double xUm, double yUm) {
        double column = Math.floor((along(xUm, yUm) - firstAlongUm) / pixel.widthUm());
        double row = Math.rint((across(xUm, yUm) - firstAcrossUm) / pixel.heightUm());
        boolean inside = column >= 0.0 && column < columns && row >= 0.0 && row < rows;
        return inside ? ((int) row) * columns + (int) column : -1;
    }
}
