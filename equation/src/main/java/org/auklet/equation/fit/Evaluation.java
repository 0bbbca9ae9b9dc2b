package org.auklet.equation.fit;

import org.jspecify.annotations.Nullable;

/**
 * The objective at one point and, if it was asked for, its reduced Jacobian.
 *
 * <p>The objective F is written locally as a sum of squares: with A the Jacobian of weighted residuals rho, the gradient
 * of F is -2 A' rho and its expected (Fisher) Hessian 2 A' A. A = Q R and d = Q' rho, so that F(phi + x) is about F - |d|^2
 * + |R x - d|^2.
 *
 * @param phi working vector: parameters, then explicit error parameters (logarithms)
 * @param theta parameters in natural units
 * @param objective F = -2 ln L plus prior penalties
 * @param minus2LogLikelihood -2 ln L
 * @param values all n predictions
 * @param errorValues the value of every estimated error parameter, slot by slot
 * @param jacobian n x k in natural units, or null
 * @param step the local least-squares problem, or null
 * @param r p x p upper triangular, or null
 */
record Evaluation(
        double[] phi,
        double[] theta,
        double objective,
        double minus2LogLikelihood,
        double[] values,
        double[] errorValues,
        double @Nullable [] jacobian,
        @Nullable BoundedLeastSquares step,
        double @Nullable [] r) {

    BoundedLeastSquares local() {
        if (step == null) {
            throw new IllegalStateException("evaluated without derivatives");
        }
        return step;
    }

    double[] factor() {
        if (r == null) {
            throw new IllegalStateException("evaluated without derivatives");
        }
        return r;
    }

    double[] natural() {
        if (jacobian == null) {
            throw new IllegalStateException("evaluated without derivatives");
        }
        return jacobian;
    }
}
