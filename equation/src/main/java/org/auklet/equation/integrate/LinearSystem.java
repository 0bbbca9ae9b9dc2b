package org.auklet.equation.integrate;

import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.linear.PivotedLu;
import org.auklet.equation.linear.SparseLu;
import org.jspecify.annotations.Nullable;

/** The matrix {@code scale*M - J} of a model: sparse factors, with a pivoting fallback when those lose digits. */
final class LinearSystem {

    private final SparseKernel jacobian;
    private final double[] values;
    private final double[] negated;
    private final SparseLu sparse;
    private @Nullable PivotedLu pivoted;
    private boolean usePivoted;

    LinearSystem(CompiledModel model) {
        jacobian = model.jacobian();
        values = new double[jacobian.entries()];
        negated = new double[jacobian.entries()];
        sparse = new SparseLu(model.elimination());
    }

    /** Evaluates J at (y, q). */
    void evaluate(double[] y, double[] q) {
        jacobian.evaluate(y, q, y, values);
    }

    /** The entries of J as last evaluated. */
    double[] values() {
        return values;
    }

    /** Factors {@code scale*M - J}; false when it is singular even with pivoting. */
    boolean factor(double[] mass, double scale) {
        return factorValues(mass, scale, values);
    }

    /** Factors the matrix whose differential rows are the identity and whose algebraic rows are those of J. */
    boolean factorAlgebraic(double[] mass) {
        int[] rows = jacobian.rows();
        for (int e = 0; e < rows.length; e++) {
            negated[e] = mass[rows[e]] == 0 ? values[e] : 0;
        }
        return factorValues(mass, 1, negated);
    }

    private boolean factorValues(double[] mass, double scale, double[] entries) {
        usePivoted = !sparse.factor(mass, scale, entries);
        if (!usePivoted) {
            return true;
        }
        PivotedLu fallback = pivoted == null ? new PivotedLu(mass.length) : pivoted;
        pivoted = fallback;
        return fallback.factor(mass, scale, jacobian.rows(), jacobian.cols(), entries);
    }

    /** Solves in place. */
    void solve(double[] b) {
        if (usePivoted && pivoted != null) {
            pivoted.solve(b);
        } else {
            sparse.solve(b);
        }
    }

    /** Solves in place for many right-hand sides, a row of lanes for every unknown. */
    void solve(double[][] b) {
        if (usePivoted && pivoted != null) {
            pivoted.solve(b);
        } else {
            sparse.solve(b);
        }
    }

    /** Solves the transposed system in place. */
    void solveTransposed(double[] b) {
        if (usePivoted && pivoted != null) {
            pivoted.solveTransposed(b);
        } else {
            sparse.solveTransposed(b);
        }
    }
}
