package org.auklet.measure.icpms.image.filter;

import java.util.stream.IntStream;
import org.auklet.measure.icpms.image.Ranks;
import org.auklet.measure.icpms.signal.Raster;

/**
 * Median of each pixel's neighbourhood, exact. The window slides along a line (Huang, Yang and Tang, IEEE Trans. Acoust.
 * Speech Signal Process. 27, 13, 1979); instead of a histogram of values it keeps the set of their places in the order of
 * the whole raster, so that numbers of any size are as exact as small whole ones and a step costs one addition and one
 * removal for each row of the window. Pixels that are NaN are left out; a neighbourhood without any other is NaN. Of an
 * even number of values the median is the mean of the two in the middle.
 */
public final class RollingMedian {

    /** Lines a task takes; more than the window is high, so that little is set up twice. */
    private static final int LINES = 32;

    private RollingMedian() {}

    /** The medians; lines are shared among the processors, with the same result for any number of them. */
    public static Raster of(Raster raster, Window window) {
        Ranks ranks = Ranks.of(raster.values());
        double[] out = new double[raster.values().length];
        int tasks = (raster.rows() + LINES - 1) / LINES;
        IntStream.range(0, tasks).parallel().forEach(task -> {
            Slider slider = new Slider(raster, window, ranks);
            int to = Math.min(raster.rows(), (task + 1) * LINES);
            for (int row = task * LINES; row < to; row++) {
                slider.line(row, out);
            }
        });
        return new Raster(raster.rows(), raster.columns(), out);
    }

    /** The window on its way along one line after the other. */
    private static final class Slider {

        private final Raster raster;
        private final Window window;
        private final Ranks ranks;
        private final RankSet set;

        Slider(Raster raster, Window window, Ranks ranks) {
            this.raster = raster;
            this.window = window;
            this.ranks = ranks;
            this.set = new RankSet(ranks.sorted().length);
        }

        void line(int row, double[] out) {
            int columns = raster.columns();
            int reach = window.columnReach();
            for (int c = 0; c < Math.min(reach, columns); c++) {
                column(row, c, true);
            }
            for (int c = 0; c < columns; c++) {
                if (c + reach < columns) {
                    column(row, c + reach, true);
                }
                if (c - reach > 0) {
                    column(row, c - reach - 1, false);
                }
                out[row * columns + c] = median();
            }
            for (int c = Math.max(0, columns - 1 - reach); c < columns; c++) {
                column(row, c, false);
            }
        }

        private void column(int row, int column, boolean in) {
            int from = Math.max(0, row - window.rowReach());
            int to = Math.min(raster.rows() - 1, row + window.rowReach());
            int[] place = ranks.place();
            for (int i = from * raster.columns() + column; i <= to * raster.columns() + column; i += raster.columns()) {
                int rank = place[i];
                if (rank >= 0) {
                    if (in) {
                        set.add(rank);
                    } else {
                        set.remove(rank);
                    }
                }
            }
        }

        private double median() {
            if (set.size() == 0) {
                return Double.NaN;
            }
            int low = set.lowerMedian();
            double value = ranks.sorted()[low];
            return set.size() % 2 == 1 ? value : 0.5 * (value + ranks.sorted()[set.after(low)]);
        }
    }
}
