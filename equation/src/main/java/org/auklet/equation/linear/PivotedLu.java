package org.auklet.equation.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Dense LU with row pivoting (EJML), for the rare matrix that {@link SparseLu} cannot factor safely. */
public final class PivotedLu {

    private final DMatrixRMaj matrix;
    private final LinearSolverDense<DMatrixRMaj> solver;
    private final DMatrixRMaj right;

    /** A solver for systems of size {@code n}. */
    public PivotedLu(int n) {
        matrix = new DMatrixRMaj(n, n);
        solver = LinearSolverFactory_DDRM.lu(n);
        right = new DMatrixRMaj(n, 1);
    }

    /** Factors {@code diag(scale*diagonalValue) - A}; false when the matrix is singular. */
    public boolean factor(double[] diagonalValue, double scale, int[] rows, int[] cols, double[] values) {
        matrix.zero();
        for (int i = 0; i < diagonalValue.length; i++) {
            matrix.add(i, i, scale * diagonalValue[i]);
        }
        for (int e = 0; e < rows.length; e++) {
            matrix.add(rows[e], cols[e], -values[e]);
        }
        return solver.setA(matrix) && solver.quality() > 0;
    }

    /** Solves in place: {@code b} becomes x. */
    public void solve(double[] b) {
        System.arraycopy(b, 0, right.data, 0, b.length);
        solver.solve(right, right);
        System.arraycopy(right.data, 0, b, 0, b.length);
    }

    /** Solves in place for many right-hand sides, a row of lanes for every unknown. */
    public void solve(double[][] b) {
        for (int lane = 0; lane < b[0].length; lane++) {
            for (int i = 0; i < b.length; i++) {
                right.data[i] = b[i][lane];
            }
            solver.solve(right, right);
            for (int i = 0; i < b.length; i++) {
                b[i][lane] = right.data[i];
            }
        }
    }

    /** Solves the transposed system in place, with factors of its own. */
    public void solveTransposed(double[] b) {
        int n = matrix.numRows;
        LinearSolverDense<DMatrixRMaj> transposed = LinearSolverFactory_DDRM.lu(n);
        if (!transposed.setA(CommonOps_DDRM.transpose(matrix, null))) {
            throw new ArithmeticException("the transposed matrix is singular");
        }
        DMatrixRMaj x = new DMatrixRMaj(n, 1, true, b.clone());
        transposed.solve(x, x);
        System.arraycopy(x.data, 0, b, 0, n);
    }
}
