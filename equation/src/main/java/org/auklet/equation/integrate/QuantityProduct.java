package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.compile.SparseKernel;

/**
 * Derivatives by quantities times Q = dq/dp, of which few elements are not zero: a parameter reaches its own quantity and
 * what is derived from it. Q changes only at events; which products it leaves is worked out then and not in every stage.
 */
final class QuantityProduct {

    private final SparseKernel kernel;
    private final double[] values;
    private int[] entry = {};
    private int[] lane = {};
    private double[] weight = {};
    private int terms;

    QuantityProduct(SparseKernel kernel) {
        this.kernel = kernel;
        values = new double[kernel.entries()];
    }

    /** Notes where Q ({@code dq}, a row of lanes for every quantity) is not zero. */
    void prepare(double[][] dq) {
        terms = 0;
        int[] cols = kernel.cols();
        for (int e = 0; e < cols.length; e++) {
            double[] row = dq[cols[e]];
            for (int l = 0; l < row.length; l++) {
                if (row[l] != 0) {
                    note(e, l, row[l]);
                }
            }
        }
    }

    private void note(int e, int l, double element) {
        if (terms == entry.length) {
            int capacity = Math.max(64, 2 * terms);
            entry = Arrays.copyOf(entry, capacity);
            lane = Arrays.copyOf(lane, capacity);
            weight = Arrays.copyOf(weight, capacity);
        }
        entry[terms] = e;
        lane[terms] = l;
        weight[terms++] = element;
    }

    /** Adds the product at (y, q), with direction k, to {@code right}, a row of lanes for every row of the kernel. */
    void add(double[] y, double[] q, double[] k, double[][] right) {
        if (terms == 0) {
            return;
        }
        kernel.evaluate(y, q, k, values);
        int[] rows = kernel.rows();
        for (int i = 0; i < terms; i++) {
            right[rows[entry[i]]][lane[i]] += weight[i] * values[entry[i]];
        }
    }
}
