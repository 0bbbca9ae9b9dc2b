package org.auklet.measure.icpms.image.filter;

import org.auklet.measure.icpms.signal.Raster;

/**
 * Mean of each pixel's neighbourhood. A running sum along the columns and another along the rows: the time does not
 * depend on the size of the window. Pixels that are NaN are left out; a neighbourhood without any other is NaN.
 */
public final class RollingMean {

    private RollingMean() {}

    /** The means. Exact to about 1e-12 of the largest value, since sums run along whole lines. */
    public static Raster of(Raster raster, Window window) {
        int columns = raster.columns();
        double[] values = raster.values();
        double[] sums = new double[columns];
        int[] counts = new int[columns];
        double[] out = new double[values.length];
        for (int row = -window.rowReach(); row < raster.rows(); row++) {
            add(values, columns, row + window.rowReach(), raster.rows(), sums, counts, 1);
            add(values, columns, row - window.rowReach() - 1, raster.rows(), sums, counts, -1);
            if (row >= 0) {
                along(sums, counts, window.columnReach(), out, row * columns);
            }
        }
        return new Raster(raster.rows(), columns, out);
    }

    private static void add(double[] values, int columns, int row, int rows, double[] sums, int[] counts, int sign) {
        if (row < 0 || row >= rows) {
            return;
        }
        for (int c = 0; c < columns; c++) {
            double value = values[row * columns + c];
            if (Double.isFinite(value)) {
                sums[c] += sign * value;
                counts[c] += sign;
            }
        }
    }

    private static void along(double[] sums, int[] counts, int reach, double[] out, int offset) {
        double sum = 0.0;
        int count = 0;
        for (int c = -reach; c < sums.length; c++) {
            int in = c + reach;
            int gone = c - reach - 1;
            if (in < sums.length) {
                sum += sums[in];
                count += counts[in];
            }
            if (gone >= 0) {
                sum -= sums[gone];
                count -= counts[gone];
            }
            if (c >= 0) {
                out[offset + c] = count == 0 ? Double.NaN : sum / count;
            }
        }
    }
}
