package org.auklet.study.retrodict;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/** A small symmetric positive definite matrix, factored as L L'. */
final class Cholesky {

    private final DMatrixRMaj matrix;
    private final DMatrixRMaj lower;

    /** @throws IllegalArgumentException when the matrix is not positive definite */
    Cholesky(double[][] symmetric) {
        matrix = new DMatrixRMaj(symmetric);
        CholeskyDecomposition_F64<DMatrixRMaj> chol = DecompositionFactory_DDRM.chol(symmetric.length, true);
        if (!chol.decompose(matrix.copy())) {
            throw new IllegalArgumentException("the matrix is not positive definite");
        }
        lower = chol.getT(null);
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.numRows; i++) {
            sum += 2 * Math.log(lower.get(i, i));
        }
        return sum;
    }

    double[] solve(double[] right) {
        DMatrixRMaj x = new DMatrixRMaj(right.length, 1);
        CommonOps_DDRM.solve(matrix, new DMatrixRMaj(right.length, 1, true, right), x);
        return x.getData();
    }

    double[][] inverse() {
        DMatrixRMaj inverse = matrix.copy();
        CommonOps_DDRM.invertSPD(matrix, inverse);
        double[][] rows = new double[inverse.numRows][inverse.numCols];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = inverse.get(i, j);
            }
        }
        return rows;
    }

    /** L z: turns independent standard normal numbers into ones with this covariance. */
    double[] correlate(double[] standard) {
        double[] x = new double[standard.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                x[i] += lower.get(i, j) * standard[j];
            }
        }
        return x;
    }
}
