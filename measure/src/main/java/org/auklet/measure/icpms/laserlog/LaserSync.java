package org.auklet.measure.icpms.laserlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;

/**
 * A trace and the log of the laser become an image. An acquisition belongs to the one pixel over which the laser was at
 * the middle of it; a pixel is the mean of the acquisitions that belong to it. So no acquisition is used twice, none is
 * added to another, and a pixel without one is empty.
 */
public final class LaserSync {

    private LaserSync() {}

    /**
     * Middles of the acquisitions of a trace, s of the instrument's time.
     *
     * @throws InputException when the dwell time is not known
     */
    public static double[] middles(Trace trace) {
        if (!(trace.dwellS() > 0.0)) {
            throw new InputException(
                    "The time of one acquisition is not known, so that a laser log cannot be matched.",
                    "Say the dwell time.");
        }
        double[] middles = new double[trace.length()];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = trace.startS() + (i + 0.5) * trace.dwellS();
        }
        return middles;
    }

    /**
     * The image of a trace.
     *
     * @param trace what the instrument recorded
     * @param log what the laser did meanwhile
     * @param clock how the times of both go together
     * @param grid where the pixels lie
     * @throws InputException when the dwell time of the trace is not known
     */
    public static SyncedImage image(Trace trace, LaserLog log, Clock clock, ImageGrid grid) {
        return image(trace, middles(trace), log, clock, grid);
    }

    /**
     * The image of a trace whose times are known one by one.
     *
     * @param middlesS middle of each acquisition, s of the instrument's time
     */
    public static SyncedImage image(Trace trace, double[] middlesS, LaserLog log, Clock clock, ImageGrid grid) {
        if (middlesS.length != trace.length()) {
            throw new IllegalArgumentException(middlesS.length + " times of " + trace.length() + " acquisitions");
        }
        int[] pixels = pixels(middlesS, log, clock, grid);
        double[] counts = new double[grid.rows() * grid.columns()];
        int unused = 0;
        for (int pixel : pixels) {
            if (pixel < 0) {
                unused++;
            } else {
                counts[pixel]++;
            }
        }
        List<Raster> rasters = new ArrayList<>();
        for (int c = 0; c < trace.channels().size(); c++) {
            rasters.add(new Raster(grid.rows(), grid.columns(), means(trace.signal(c), pixels, counts)));
        }
        ElementImage image =
                new ElementImage(trace.channels(), rasters, trace.unit(), grid.pixel(), scanTimeS(log, grid));
        return new SyncedImage(image, new Raster(grid.rows(), grid.columns(), counts), unused);
    }

    /** The pixel of each acquisition; -1 for one that is of none. */
    private static int[] pixels(double[] middlesS, LaserLog log, Clock clock, ImageGrid grid) {
        LineFinder finder = new LineFinder(log);
        int[] pixels = new int[middlesS.length];
        for (int i = 0; i < pixels.length; i++) {
            double time = clock.laserS(middlesS[i]);
            pixels[i] = finder.at(time).map(line -> pixel(line, time, grid)).orElse(-1);
        }
        return pixels;
    }

    private static int pixel(LaserLog.Line line, double time, ImageGrid grid) {
        double part = (time - line.startS()) / (line.endS() - line.startS());
        return grid.pixelAt(
                line.startXUm() + part * (line.endXUm() - line.startXUm()),
                line.startYUm() + part * (line.endYUm() - line.startYUm()));
    }

    private static double[] means(double[] signal, int[] pixels, double[] counts) {
        double[] sums = new double[counts.length];
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >= 0) {
                sums[pixels[i]] += signal[i];
            }
        }
        for (int p = 0; p < sums.length; p++) {
            sums[p] /= counts[p]; // 0 / 0 is NaN: nobody measured here
        }
        return sums;
    }

    /** Time the laser is over one pixel: the median of the lines, s; NaN when no line has a length. */
    private static double scanTimeS(LaserLog log, ImageGrid grid) {
        double[] times = log.lines().stream()
                .filter(line -> ImageGrid.length(line) > 0.0)
                .mapToDouble(line -> (line.endS() - line.startS())
                        / ImageGrid.length(line)
                        * grid.pixel().widthUm())
                .sorted()
                .toArray();
        return times.length == 0 ? Double.NaN : times[times.length / 2];
    }

    /** The line during which a time falls, from start to before the end. */
    static final class LineFinder {

        private final List<LaserLog.Line> lines;
        private final double[] starts;

        LineFinder(LaserLog log) {
            lines = log.lines().stream()
                    .sorted(Comparator.comparingDouble(LaserLog.Line::startS))
                    .toList();
            starts = lines.stream().mapToDouble(LaserLog.Line::startS).toArray();
        }

        Optional<LaserLog.Line> at(double time) {
            int place = Arrays.binarySearch(starts, time);
            int last = place >= 0 ? place : -place - 2;
            return last < 0 ? Optional.empty() : Optional.of(lines.get(last)).filter(line -> time < line.endS());
        }
    }
}
