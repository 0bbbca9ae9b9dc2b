package org.auklet.measure.icpms.image.colocalise;

import java.util.Arrays;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.Pixels;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;

/**
 * The pixels that two pictures have in common, as two columns of numbers.
 *
 * @param x pixels of the first picture; not to be changed
 * @param y the same pixels of the second; not to be changed
 */
public record PixelPairs(double[] x, double[] y) {

    private static final int FEWEST = 3;

    /** Pixels of a mask that are finite in both. */
    public static PixelPairs of(Raster first, Raster second, Mask mask) {
        Pixels.requireSameShape(first, second);
        double[] x = new double[first.values().length];
        double[] y = new double[x.length];
        int n = 0;
        for (int i = 0; i < mask.inside().length; i++) {
            double a = first.values()[i];
            double b = second.values()[i];
            if (mask.inside()[i] && Double.isFinite(a) && Double.isFinite(b)) {
                x[n] = a;
                y[n++] = b;
            }
        }
        return new PixelPairs(Arrays.copyOf(x, n), Arrays.copyOf(y, n)).usable();
    }

    /**
     * Pixels of all square blocks that lie wholly inside the mask and are finite in both, block after block. The grid of
     * blocks begins at row 0, column 0.
     */
    static PixelPairs ofBlocks(Raster first, Raster second, Mask mask, int side) {
        Pixels.requireSameShape(first, second);
        double[] x = new double[first.values().length];
        double[] y = new double[x.length];
        int n = 0;
        for (int row = 0; row + side <= first.rows(); row += side) {
            for (int column = 0; column + side <= first.columns(); column += side) {
                if (copy(first, mask, row, column, side, x, n) && copy(second, mask, row, column, side, y, n)) {
                    n += side * side;
                }
            }
        }
        return new PixelPairs(Arrays.copyOf(x, n), Arrays.copyOf(y, n)).usable();
    }

    private static boolean copy(Raster from, Mask mask, int row, int column, int side, double[] to, int at) {
        int next = at;
        for (int r = row; r < row + side; r++) {
            for (int c = column; c < column + side; c++) {
                double value = from.at(r, c);
                if (!mask.at(r, c) || !Double.isFinite(value)) {
                    return false;
                }
                to[next++] = value;
            }
        }
        return true;
    }

    private PixelPairs usable() {
        if (x.length < FEWEST) {
            throw new InputException(
                    "The two pictures have " + x.length + " measured pixels in common.",
                    "Colocalisation needs at least " + FEWEST + "; maybe the mask or the registration is wrong.");
        }
        return this;
    }

    int size() {
        return x.length;
    }

    /** Each value less the mean, over the root of the sum of squares; 0 everywhere when all are equal. */
    static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = 0.0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        double norm = Math.sqrt(squares);
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = norm == 0.0 ? 0.0 : (values[i] - mean) / norm;
        }
        return out;
    }
}
