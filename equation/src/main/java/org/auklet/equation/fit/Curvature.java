package org.auklet.equation.fit;

import java.util.Arrays;

/**
 * What Gauss-Newton leaves out of the Hessian, learnt from gradients on the way: with x a step, y the change of half the
 * gradient over it and H half the Hessian of the local model, the symmetric rank-one update
 *
 * <pre>
 * S := S + v v' / (v'x),   v = y - (H + S) x
 * </pre>
 *
 * makes H + S right along the steps already taken, so that steps near an optimum converge faster than any fixed rate instead
 * of losing the same share of the error each time. It is passed over where v'x is small (J. Nocedal and S. J. Wright,
 * Numerical Optimization, 2nd ed., 2006, section 6.2; adding it to Gauss-Newton: J. E. Dennis, D. M. Gay and R. E. Welsch, An
 * adaptive nonlinear least-squares algorithm, ACM TOMS 7 (1981) 348).
 */
final class Curvature {

    private static final double LEAST_SHARE = 1e-8;

    private final int p;
    /** S, p x p. */
    private final double[] missing;

    Curvature(int p) {
        this.p = p;
        missing = new double[p * p];
    }

    /**
     * Learns from a step.
     *
     * @param from where it began
     * @param to where it ended
     * @param pull by how much a constraint changes half the gradient of the Lagrangian over it; zeros without one
     */
    void learn(Evaluation from, Evaluation to, double[] pull) {
        double[] h = to.local().normalMatrix();
        double[] before = from.local().descent();
        double[] after = to.local().descent();
        double[] x = new double[p];
        Arrays.setAll(x, i -> to.phi()[i] - from.phi()[i]);
        double[] v = new double[p];
        double product = 0;
        double sizes = 0;
        for (int i = 0; i < p; i++) {
            v[i] = before[i] - after[i] + pull[i];
            for (int j = 0; j < p; j++) {
                v[i] -= (h[i * p + j] + missing[i * p + j]) * x[j];
            }
            product += v[i] * x[i];
            sizes += Math.abs(v[i] * x[i]);
        }
        if (Math.abs(product) > LEAST_SHARE * sizes) {
            for (int i = 0; i < p * p; i++) {
                missing[i] += v[i / p] * v[i % p] / product;
            }
        }
    }

    /** The local model with what was learnt; as it is when the sum is not positive definite. */
    BoundedLeastSquares complete(BoundedLeastSquares local) {
        double[] h = local.normalMatrix();
        for (int i = 0; i < h.length; i++) {
            h[i] += missing[i];
        }
        double[] r = new double[p * p];
        double[] d = local.descent();
        for (int i = 0; i < p; i++) {
            for (int j = i; j < p; j++) {
                double sum = h[i * p + j];
                for (int k = 0; k < i; k++) {
                    sum -= r[k * p + i] * r[k * p + j];
                }
                if (j == i && !(sum > LEAST_SHARE * h[i * p + i])) {
                    return local;
                }
                r[i * p + j] = j == i ? Math.sqrt(sum) : sum / r[i * p + i];
            }
            for (int k = 0; k < i; k++) {
                d[i] -= r[k * p + i] * d[k];
            }
            d[i] /= r[i * p + i];
        }
        return new BoundedLeastSquares(r, d, p);
    }
}
