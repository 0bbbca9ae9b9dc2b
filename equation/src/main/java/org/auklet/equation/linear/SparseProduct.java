package org.auklet.equation.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A sparse matrix of fixed pattern, kept by rows, times a matrix of lanes.
 *
 * <p>Entries at the same place add up. No memory is allocated after construction.
 */
public final class SparseProduct {

    private final int[] entry;
    private final int[] column;
    private final int[] row;
    private final int[] rowStart;
    private final double[] ordered;

    /**
     * Analyses a pattern.
     *
     * @param rows row of every entry
     * @param cols column of every entry
     */
    public SparseProduct(int[] rows, int[] cols) {
        entry = byRow(rows);
        column = new int[rows.length];
        ordered = new double[rows.length];
        int[] distinct = new int[rows.length];
        int[] start = new int[rows.length + 1];
        int count = 0;
        for (int e = 0; e < rows.length; e++) {
            column[e] = cols[entry[e]];
            if (e == 0 || rows[entry[e]] != rows[entry[e - 1]]) {
                distinct[count] = rows[entry[e]];
                start[count++] = e;
            }
        }
        start[count] = rows.length;
        row = Arrays.copyOf(distinct, count);
        rowStart = Arrays.copyOf(start, count + 1);
    }

    private static int[] byRow(int[] rows) {
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingInt(e -> rows[e]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Adds the product to {@code target}.
     *
     * @param values entries in the order of the pattern given to the constructor
     * @param source a row of lanes for every column
     * @param target a row of lanes for every row of the matrix
     */
    public void add(double[] values, double[][] source, double[][] target) {
        for (int e = 0; e < entry.length; e++) {
            ordered[e] = values[entry[e]];
        }
        for (int i = 0; i < row.length; i++) {
            Rows.addRow(target[row[i]], 1, 1, ordered, column, rowStart[i], rowStart[i + 1], source);
        }
    }
}
