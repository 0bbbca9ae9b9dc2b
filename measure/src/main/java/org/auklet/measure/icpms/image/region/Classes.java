package org.auklet.measure.icpms.image.region;

import java.util.Arrays;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.Ranks;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;

/**
 * Classes of brightness with the smallest sum of squares within them. For two classes this is Otsu's threshold (IEEE
 * Trans. Syst. Man Cybern. 9, 62, 1979), for more his multi-level one, and always the best that k-means can find on one
 * picture: in one dimension the best classes are found exactly, from the ordered values, without bins or random starts.
 *
 * @param thresholds smallest value of every class but the first, ascending; not to be changed
 */
public record Classes(double[] thresholds) {

    /**
     * The classes of the finite pixels.
     *
     * @param classes number of classes, 2 to 8
     */
    public static Classes of(Raster raster, int classes) {
        double[] values = Ranks.of(raster.values()).sorted();
        int[] starts = distinctStarts(values);
        if (classes < 2 || classes > 8 || starts.length < classes) {
            throw new InputException(
                    classes + " classes of a picture with " + starts.length + " different values.",
                    "Ask for 2 to 8 classes, and not more than there are values.");
        }
        return new Classes(new Split(values, starts).thresholds(classes));
    }

    private static int[] distinctStarts(double[] values) {
        int[] starts = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] > values[i - 1]) {
                starts[n++] = i;
            }
        }
        return Arrays.copyOf(starts, n);
    }

    /** Class of a value, from 0. */
    public int of(double value) {
        int found = 0;
        while (found < thresholds.length && value >= thresholds[found]) {
            found++;
        }
        return found;
    }

    /** Pixels of a class or a brighter one. */
    public Mask atLeast(Raster raster, int classNumber) {
        return Mask.where(raster, v -> v >= thresholds[classNumber - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Classes c && Arrays.equals(thresholds, c.thresholds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(thresholds);
    }

    @Override
    public String toString() {
        return "Classes" + Arrays.toString(thresholds);
    }

    /**
     * Least squares within classes of ordered values, class by class: the best last class of the first j values begins no
     * earlier the larger j is, so that each table is filled by halving (k n log n).
     */
    private static final class Split {

        private final double[] values;
        private final int[] starts;
        private final double[] sum;
        private final double[] squares;

        Split(double[] values, int[] starts) {
            this.values = values;
            this.starts = starts;
            this.sum = new double[starts.length + 1];
            this.squares = new double[starts.length + 1];
            double middle = values[values.length / 2];
            for (int g = 0; g < starts.length; g++) {
                double value = values[starts[g]] - middle;
                int times = end(g) - starts[g];
                sum[g + 1] = sum[g] + times * value;
                squares[g + 1] = squares[g] + times * value * value;
            }
        }

        private int end(int group) {
            return group + 1 < starts.length ? starts[group + 1] : values.length;
        }

        /** Sum of squares about their mean of the different values {@code from} (included) to {@code to} (not). */
        private double within(int from, int to) {
            double n = (to < starts.length ? starts[to] : values.length) - starts[from];
            double s = sum[to] - sum[from];
            return squares[to] - squares[from] - s * s / n;
        }

        double[] thresholds(int classes) {
            int n = starts.length;
            double[] best = new double[n + 1];
            for (int j = 1; j <= n; j++) {
                best[j] = within(0, j);
            }
            int[][] begin = new int[classes][n + 1];
            for (int c = 1; c < classes; c++) {
                double[] next = new double[n + 1];
                Arrays.fill(next, Double.POSITIVE_INFINITY);
                fill(best, next, begin[c], c + 1, n, c, n - 1);
                best = next;
            }
            double[] thresholds = new double[classes - 1];
            int to = n;
            for (int c = classes - 1; c > 0; c--) {
                to = begin[c][to];
                thresholds[c - 1] = values[starts[to]];
            }
            return thresholds;
        }

        private void fill(double[] before, double[] next, int[] begin, int from, int to, int low, int high) {
            if (from > to) {
                return;
            }
            int j = (from + to) >>> 1;
            for (int i = low; i <= Math.min(high, j - 1); i++) {
                double squaresSoFar = before[i] + within(i, j);
                if (squaresSoFar < next[j]) {
                    next[j] = squaresSoFar;
                    begin[j] = i;
                }
            }
            fill(before, next, begin, from, j - 1, low, begin[j]);
            fill(before, next, begin, j + 1, to, begin[j], high);
        }
    }
}
