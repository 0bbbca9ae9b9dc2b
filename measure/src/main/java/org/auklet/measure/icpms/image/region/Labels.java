package org.auklet.measure.icpms.image.region;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;

/**
 * A picture cut into pieces: 0 is background, 1, 2, ... are cells, nuclei or tissues.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param label label of each pixel, row after row; not copied and not to be changed
 */
public record Labels(int rows, int columns, int[] label) {

    public Labels {
        if (rows < 1 || columns < 1 || label.length != rows * columns) {
            throw new IllegalArgumentException(rows + " x " + columns + " pixels, " + label.length + " labels");
        }
    }

    /** Labels that were made elsewhere and read as a picture of whole numbers; NaN is background. */
    public static Labels of(Raster raster) {
        int[] label = new int[raster.values().length];
        for (int i = 0; i < label.length; i++) {
            double value = raster.values()[i];
            boolean whole = value == Math.rint(value) && value >= 0 && value <= Integer.MAX_VALUE;
            if (!whole && !Double.isNaN(value)) {
                throw new InputException(
                        "Label " + value + " at row " + i / raster.columns() + ", column " + i % raster.columns() + ".",
                        "Labels are whole numbers from 0; maybe this is a picture and not a mask.");
            }
            label[i] = whole ? (int) value : 0;
        }
        return new Labels(raster.rows(), raster.columns(), label);
    }

    /** Pieces of a mask whose pixels touch by an edge or a corner, numbered as they are met row after row. */
    public static Labels connected(Mask mask) {
        int[] label = new int[mask.inside().length];
        int[] stack = new int[label.length];
        int pieces = 0;
        for (int i = 0; i < label.length; i++) {
            if (mask.inside()[i] && label[i] == 0) {
                fill(mask, label, stack, i, ++pieces);
            }
        }
        return new Labels(mask.rows(), mask.columns(), label);
    }

    private static void fill(Mask mask, int[] label, int[] stack, int start, int piece) {
        int height = 0;
        stack[height++] = start;
        label[start] = piece;
        while (height > 0) {
            int pixel = stack[--height];
            for (int neighbour : Neighbours.of(pixel, mask.rows(), mask.columns())) {
                if (mask.inside()[neighbour] && label[neighbour] == 0) {
                    label[neighbour] = piece;
                    stack[height++] = neighbour;
                }
            }
        }
    }

    /** The pieces of at least so many pixels, numbered anew. */
    public Labels atLeast(int pixels) {
        int[] size = new int[largest() + 1];
        for (int one : label) {
            size[one]++;
        }
        int[] renamed = new int[size.length];
        int next = 0;
        for (int i = 1; i < size.length; i++) {
            renamed[i] = size[i] >= pixels ? ++next : 0;
        }
        return new Labels(
                rows, columns, Arrays.stream(label).map(i -> renamed[i]).toArray());
    }

    /**
     * Sum of a map over each label, in one pass, by label; 0 (the background) included. Pixels without a value or a
     * standard error are left out.
     */
    public List<Estimate> sums(PixelMap map) {
        int n = largest() + 1;
        boolean[] measured = map.measured().inside();
        double[] value = new double[n];
        double[] own = new double[n];
        for (int i = 0; i < label.length; i++) {
            if (measured[i]) {
                value[label[i]] += map.value().values()[i];
                own[label[i]] += map.variance().values()[i];
            }
        }
        double[] shared = new double[n];
        for (CommonError error : map.common()) {
            error.addVariancesOfSums(label, measured, shared);
        }
        return IntStream.range(0, n)
                .mapToObj(i -> new Estimate(value[i], Math.sqrt(own[i]), Math.sqrt(shared[i])))
                .toList();
    }

    /** Largest label; 0 when all is background. */
    public int largest() {
        return Arrays.stream(label).max().orElse(0);
    }

    /** The pixels of one label. */
    public Mask mask(int wanted) {
        boolean[] inside = new boolean[label.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = label[i] == wanted;
        }
        return new Mask(rows, columns, inside);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels l && rows == l.rows && columns == l.columns && Arrays.equals(label, l.label);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(label);
    }

    @Override
    public String toString() {
        return "Labels[" + rows + " x " + columns + ", " + largest() + " pieces]";
    }
}
