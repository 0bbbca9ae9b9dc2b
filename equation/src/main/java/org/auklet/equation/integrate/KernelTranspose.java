package org.auklet.equation.integrate;

import org.auklet.equation.compile.SparseKernel;

/** The transposed matrix of partial derivatives, evaluated where it is needed, times a vector. */
final class KernelTranspose {

    private final SparseKernel kernel;
    private final double[] values;
    private final double[] base;

    KernelTranspose(SparseKernel kernel) {
        this.kernel = kernel;
        values = new double[kernel.entries()];
        base = new double[kernel.entries()];
    }

    /** Adds the transposed matrix at (y, q), with direction k, times {@code source} to {@code target}. */
    void add(double[] y, double[] q, double[] k, double[] source, double[] target) {
        kernel.evaluate(y, q, k, values);
        addValues(source, target);
    }

    /** Adds what {@link #add} would, without the matrix noted by {@link #note}. */
    void addDifference(double[] y, double[] q, double[] source, double[] target) {
        kernel.evaluate(y, q, y, values);
        for (int e = 0; e < values.length; e++) {
            values[e] -= base[e];
        }
        addValues(source, target);
    }

    /** Remembers the matrix at (y, q). */
    void note(double[] y, double[] q) {
        kernel.evaluate(y, q, y, base);
    }

    /** Entries are taken last first, so that source and target may be one array that the kernel filled in order. */
    private void addValues(double[] source, double[] target) {
        int[] rows = kernel.rows();
        int[] cols = kernel.cols();
        for (int e = values.length - 1; e >= 0; e--) {
            target[cols[e]] += values[e] * source[rows[e]];
        }
    }
}
