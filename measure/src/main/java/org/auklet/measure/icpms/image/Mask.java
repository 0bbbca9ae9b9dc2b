package org.auklet.measure.icpms.image;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.auklet.measure.icpms.signal.Raster;

/**
 * Some pixels of a raster.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param inside pixels row after row; the mask's own, not copied and not to be changed
 */
public record Mask(int rows, int columns, boolean[] inside) {

    public Mask {
        if (rows < 1 || columns < 1 || inside.length != rows * columns) {
            throw new IllegalArgumentException(rows + " x " + columns + " pixels, " + inside.length + " flags");
        }
    }

    /** The pixels whose value answers; a comparison with NaN is false, so a pixel nobody measured is seldom inside. */
    public static Mask where(Raster raster, DoublePredicate test) {
        double[] values = raster.values();
        boolean[] inside = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            inside[i] = test.test(values[i]);
        }
        return new Mask(raster.rows(), raster.columns(), inside);
    }

    /** Every pixel. */
    public static Mask all(int rows, int columns) {
        boolean[] inside = new boolean[Math.multiplyExact(rows, columns)];
        Arrays.fill(inside, true);
        return new Mask(rows, columns, inside);
    }

    /** Columns {@code from} (included) to {@code to} (not included) of every row. */
    public static Mask ofColumns(int rows, int columns, int from, int to) {
        boolean[] inside = new boolean[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(inside, row * columns + from, row * columns + to, true);
        }
        return new Mask(rows, columns, inside);
    }

    /** Rows {@code from} (included) to {@code to} (not included). */
    public static Mask ofRows(int rows, int columns, int from, int to) {
        boolean[] inside = new boolean[Math.multiplyExact(rows, columns)];
        Arrays.fill(inside, from * columns, to * columns, true);
        return new Mask(rows, columns, inside);
    }

    /** Whether a pixel is inside. */
    public boolean at(int row, int column) {
        return inside[row * columns + column];
    }

    /** Number of pixels inside. */
    public int count() {
        int n = 0;
        for (boolean one : inside) {
            n += one ? 1 : 0;
        }
        return n;
    }

    /** Pixels inside both. */
    public Mask and(Mask other) {
        boolean[] both = inside.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.inside[i];
        }
        return new Mask(rows, columns, both);
    }

    /** Pixels outside. */
    public Mask not() {
        boolean[] outside = new boolean[inside.length];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = !inside[i];
        }
        return new Mask(rows, columns, outside);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask m && rows == m.rows && columns == m.columns && Arrays.equals(inside, m.inside);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(inside);
    }

    @Override
    public String toString() {
        return "Mask[" + rows + " x " + columns + ", " + count() + " inside]";
    }
}
