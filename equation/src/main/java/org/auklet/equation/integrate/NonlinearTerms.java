package org.auklet.equation.integrate;

import java.util.stream.IntStream;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.compile.Tangents;
import org.auklet.equation.linear.SparseProduct;

/**
 * What a stage's tangent owes to the rates not being linear in the states: {@code (J(u_i) - J) u'_i + d(J k_i)/dy s}.
 *
 * <p>Only entries of J that change with the state take part; both matrices are applied at once.
 */
final class NonlinearTerms {

    private final SparseKernel jacobian;
    private final SparseKernel curvature;
    private final SparseProduct product;
    private final int[] acting;
    private final double[] atStart;
    private final double[] atStage;
    private final double[] curvatureValues;
    /** Entries of the difference, then of the curvature. */
    private final double[] values;
    /** u' by state, then s by state. */
    private final double[][] source;

    /**
     * @param u rows of lanes that will hold u' where {@link #acting} says
     * @param s rows of lanes of the tangents at the start of the step
     */
    NonlinearTerms(Tangents tangents, double[][] u, double[][] s) {
        jacobian = tangents.varyingJacobian();
        curvature = tangents.curvatureByState();
        acting = IntStream.of(jacobian.cols()).distinct().toArray();
        atStart = new double[jacobian.entries()];
        atStage = new double[jacobian.entries()];
        curvatureValues = new double[curvature.entries()];
        values = new double[atStart.length + curvatureValues.length];
        source = new double[2 * u.length][];
        System.arraycopy(u, 0, source, 0, u.length);
        System.arraycopy(s, 0, source, u.length, s.length);
        int[] curvatureColumns =
                IntStream.of(curvature.cols()).map(c -> c + u.length).toArray();
        product =
                new SparseProduct(joined(jacobian.rows(), curvature.rows()), joined(jacobian.cols(), curvatureColumns));
    }

    private static int[] joined(int[] a, int[] b) {
        return IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray();
    }

    /** The states whose u' is needed. */
    int[] acting() {
        return acting;
    }

    /** Notes J at the start of the step. */
    void start(double[] y, double[] q) {
        jacobian.evaluate(y, q, y, atStart);
    }

    /**
     * Adds the terms of a stage.
     *
     * @param y state at the start of the step
     * @param q quantities
     * @param state u_i
     * @param k k_i
     * @param right a row of lanes for every state
     */
    void add(double[] y, double[] q, double[] state, double[] k, double[][] right) {
        if (values.length == 0) {
            return;
        }
        jacobian.evaluate(state, q, state, atStage);
        for (int e = 0; e < atStage.length; e++) {
            values[e] = atStage[e] - atStart[e];
        }
        curvature.evaluate(y, q, k, curvatureValues);
        System.arraycopy(curvatureValues, 0, values, atStage.length, curvatureValues.length);
        product.add(values, source, right);
    }
}
