package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.compile.SparseKernel;

/**
 * Derivatives by quantities times Q = dq/dp, of which few elements are not zero: a parameter reaches its own quantity and
 * what is derived from it. Q changes only at events; which products it leaves is worked out then and not in every stage.
 */
final class QuantityProduct {

    private final SparseKernel kernel;
    private final int lanes;
    private final double[] values;
    private int[] entry = {};
    private int[] target = {};
    private double[] weight = {};
    private int terms;

    QuantityProduct(SparseKernel kernel, int lanes) {
        this.kernel = kernel;
        this.lanes = lanes;
        values = new double[kernel.entries()];
    }

    /** Notes where Q ({@code dq}, by quantity, then lane) is not zero. */
    void prepare(double[] dq) {
        terms = 0;
        int[] rows = kernel.rows();
        int[] cols = kernel.cols();
        for (int e = 0; e < rows.length; e++) {
            for (int lane = 0; lane < lanes; lane++) {
                double element = dq[cols[e] * lanes + lane];
                if (element != 0) {
                    note(e, rows[e] * lanes + lane, element);
                }
            }
        }
    }

    private void note(int e, int at, double element) {
        if (terms == entry.length) {
            int capacity = Math.max(64, 2 * terms);
            entry = Arrays.copyOf(entry, capacity);
            target = Arrays.copyOf(target, capacity);
            weight = Arrays.copyOf(weight, capacity);
        }
        entry[terms] = e;
        target[terms] = at;
        weight[terms++] = element;
    }

    /** Adds the product at (y, q), with direction k, to {@code right}, by row, then lane. */
    void add(double[] y, double[] q, double[] k, double[] right) {
        kernel.evaluate(y, q, k, values);
        for (int i = 0; i < terms; i++) {
            right[target[i]] += weight[i] * values[entry[i]];
        }
    }
}
