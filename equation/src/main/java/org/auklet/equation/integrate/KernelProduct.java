package org.auklet.equation.integrate;

import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.linear.SparseProduct;

/** A matrix of partial derivatives, evaluated where it is needed, times rows of lanes. */
final class KernelProduct {

    private final SparseKernel kernel;
    private final SparseProduct product;
    private final double[] values;

    KernelProduct(SparseKernel kernel) {
        this.kernel = kernel;
        product = new SparseProduct(kernel.rows(), kernel.cols());
        values = new double[kernel.entries()];
    }

    /** Adds the matrix at (y, q), with direction k, times {@code source} to {@code target}. */
    void add(double[] y, double[] q, double[] k, double[][] source, double[][] target) {
        if (values.length > 0) {
            kernel.evaluate(y, q, k, values);
            product.add(values, source, target);
        }
    }
}
