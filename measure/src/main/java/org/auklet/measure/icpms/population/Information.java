package org.auklet.measure.icpms.population;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Observed information as the sum of outer products of the scores of each cell (Meilijson 1989, J. R. Stat. Soc. B 51:127),
 * and what follows from it for functions of the parameters. A direction in which the likelihood is flat has no information;
 * what depends on it is not determined.
 */
final class Information {

    private static final double FLAT = 1e-10;
    private static final double DEPENDS = 1e-6;

    private final int n;
    private final DMatrixRMaj sum;

    Information(int parameters) {
        n = parameters;
        sum = new DMatrixRMaj(n, n);
    }

    void add(double[] score) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum.add(i, j, score[i] * score[j]);
            }
        }
    }

    /** Variances of functions with these gradients, g^T I^-1 g; infinite where the data do not determine them. */
    double[] variances(double[][] gradients) {
        double[] scale = new double[n];
        DMatrixRMaj scaled = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            scale[i] = Math.sqrt(Math.max(sum.get(i, i), Double.MIN_NORMAL));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled.set(i, j, sum.get(i, j) / (scale[i] * scale[j]));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        eigen.decompose(scaled);
        double[] variances = new double[gradients.length];
        for (int g = 0; g < gradients.length; g++) {
            variances[g] = variance(gradients[g], scale, eigen);
        }
        return variances;
    }

    private double variance(double[] gradient, double[] scale, EigenDecomposition_F64<DMatrixRMaj> eigen) {
        double length = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            length = Math.hypot(length, gradient[i] / scale[i]);
        }
        for (int e = 0; e < n; e++) {
            double projected = 0;
            for (int i = 0; i < n; i++) {
                projected += eigen.getEigenVector(e).get(i) * gradient[i] / scale[i];
            }
            double value = eigen.getEigenvalue(e).getReal();
            if (value > FLAT) {
                variance += projected * projected / value;
            } else if (Math.abs(projected) > DEPENDS * length) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return variance;
    }
}
