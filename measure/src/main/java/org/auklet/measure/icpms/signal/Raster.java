package org.auklet.measure.icpms.signal;

import java.util.Arrays;

/**
 * One picture: numbers by row and column, row 0 on top, column 0 on the left. A pixel nobody measured is NaN.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param values pixels, row after row; the raster's own, not copied and not to be changed
 */
public record Raster(int rows, int columns, double[] values) {

    public Raster {
        if (rows < 1 || columns < 1 || values.length != rows * columns) {
            throw new IllegalArgumentException(rows + " x " + columns + " pixels, " + values.length + " values");
        }
    }

    /** A raster of one value everywhere. */
    public static Raster filled(int rows, int columns, double value) {
        double[] values = new double[Math.multiplyExact(rows, columns)];
        Arrays.fill(values, value);
        return new Raster(rows, columns, values);
    }

    /** The pixel of a row and column. */
    public double at(int row, int column) {
        return values[row * columns + column];
    }

    /** Whether the other picture has as many rows and columns. */
    public boolean sameShape(Raster other) {
        return rows == other.rows && columns == other.columns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster r && sameShape(r) && Arrays.equals(values, r.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Raster[" + rows + " x " + columns + "]";
    }
}
