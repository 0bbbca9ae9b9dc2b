package org.auklet.particle;

import java.util.Arrays;

/**
 * Gauss quadrature for the standard Gaussian cut at |z| = 3.
 *
 * <p>The orthonormal polynomials p_j of the weight obey {@code b_(j+1) p_(j+1) = z p_j - b_j p_(j-1)} (the weight is
 * even, so the diagonal terms vanish). The b_j come from the discretised Stieltjes procedure (Gautschi 2004,
 * Orthogonal Polynomials: Computation and Approximation, section 2.2) on a fine Gauss-Legendre grid; the nodes are the
 * zeros of p_n, found by bisection between sign changes counted by Sturm's theorem; the weights are the Christoffel
 * numbers {@code 1 / sum_j p_j(z)^2}.
 */
final class CutGaussianRule {

    /** Points of the Gauss-Legendre grid; exact for the products of degree below 400 times the smooth weight. */
    private static final int GRID = 200;

    private static final double CUT = HydrodynamicDiameter.CUT;

    private final double[] nodes;
    private final double[] weights;

    private CutGaussianRule(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    static CutGaussianRule of(int n) {
        double[] b = recurrence(n);
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            nodes[i] = node(b, n, i);
            weights[i] = christoffel(b, n, nodes[i]);
        }
        symmetrise(nodes, weights);
        return new CutGaussianRule(nodes, weights);
    }

    /** Second moment of the cut standard Gaussian: 1 - 6 phi(3) / (2 Phi(3) - 1) = 0.97334. */
    static double secondMoment() {
        double b1 = recurrence(2)[1];
        return b1 * b1;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /** b[1] to b[n] of the recurrence, b[0] unused. */
    private static double[] recurrence(int n) {
        double[] z = new double[GRID];
        double[] w = new double[GRID];
        cutGaussianGrid(z, w);
        double[] previous = new double[GRID];
        double[] current = new double[GRID];
        Arrays.fill(current, 1.0);
        double[] b = new double[n + 1];
        for (int j = 0; j < n; j++) {
            double[] next = new double[GRID];
            double norm = 0.0;
            for (int g = 0; g < GRID; g++) {
                next[g] = z[g] * current[g] - b[j] * previous[g];
                norm += w[g] * next[g] * next[g];
            }
            b[j + 1] = Math.sqrt(norm);
            for (int g = 0; g < GRID; g++) {
                next[g] /= b[j + 1];
            }
            previous = current;
            current = next;
        }
        return b;
    }

    /** Gauss-Legendre points on the cut interval, weights times the normalised Gaussian. */
    private static void cutGaussianGrid(double[] z, double[] w) {
        double sum = 0.0;
        for (int g = 0; g < GRID; g++) {
            double x = legendreZero(g);
            double slope = legendreSlope(x);
            z[g] = CUT * x;
            w[g] = 2.0 / ((1.0 - x * x) * slope * slope) * Math.exp(-0.5 * z[g] * z[g]);
            sum += w[g];
        }
        for (int g = 0; g < GRID; g++) {
            w[g] /= sum;
        }
    }

    private static double legendreZero(int g) {
        double x = Math.cos(Math.PI * (g + 0.75) / (GRID + 0.5));
        for (int step = 0; step < 10; step++) {
            x -= legendre(x)[1] / legendreSlope(x);
        }
        return x;
    }

    private static double legendreSlope(double x) {
        double[] p = legendre(x);
        return GRID * (x * p[1] - p[0]) / (x * x - 1.0);
    }

    /** P_(GRID-1)(x) and P_GRID(x). */
    private static double[] legendre(double x) {
        double before = 1.0;
        double now = x;
        for (int k = 2; k <= GRID; k++) {
            double after = ((2 * k - 1) * x * now - (k - 1) * before) / k;
            before = now;
            now = after;
        }
        return new double[] {before, now};
    }

    /** The i-th zero of p_n, by bisection on the number of zeros below. */
    private static double node(double[] b, int n, int i) {
        double low = -CUT;
        double high = CUT;
        for (int step = 0; step < 60; step++) {
            double middle = 0.5 * (low + high);
            if (zerosBelow(b, n, middle) > i) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** Eigenvalues below {@code z} of the Jacobi matrix: negative pivots of its shifted LDL' factors (Sturm). */
    private static int zerosBelow(double[] b, int n, double z) {
        int count = 0;
        double pivot = -z;
        for (int j = 1; j <= n; j++) {
            if (pivot < 0.0) {
                count++;
            }
            double safe = Math.abs(pivot) < 1e-300 ? 1e-300 : pivot;
            pivot = -z - b[j] * b[j] / safe;
        }
        return count;
    }

    private static double christoffel(double[] b, int n, double z) {
        double previous = 0.0;
        double current = 1.0;
        double sum = 1.0;
        for (int j = 0; j < n - 1; j++) {
            double next = (z * current - b[j] * previous) / b[j + 1];
            previous = current;
            current = next;
            sum += current * current;
        }
        return 1.0 / sum;
    }

    /** The weight is even: nodes come in pairs. Removes the last rounding so that the mean is exact. */
    private static void symmetrise(double[] nodes, double[] weights) {
        int n = nodes.length;
        for (int i = 0; i <= (n - 1) / 2; i++) {
            int j = n - 1 - i;
            double z = 0.5 * (nodes[j] - nodes[i]);
            double w = 0.5 * (weights[i] + weights[j]);
            nodes[i] = -z;
            nodes[j] = z;
            weights[i] = w;
            weights[j] = w;
        }
    }
}
