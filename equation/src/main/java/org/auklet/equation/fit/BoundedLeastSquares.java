package org.auklet.equation.fit;

import java.util.Arrays;

/**
 * The step problem min |R x - d|^2 + mu |D x|^2 subject to lower &lt;= x &lt;= upper, by an active-set method (C. L. Lawson
 * and R. J. Hanson, Solving Least Squares Problems, 1974, chapter 23; P. B. Stark and R. L. Parker, Bounded-variable
 * least squares, Comput. Stat. 10:129, 1995). R is a reduced Jacobian, so that the cost does not depend on the number of
 * observations.
 */
final class BoundedLeastSquares {

    private final int p;
    private final int rows;
    private final double[] r;
    private final double[] d;

    /**
     * @param r rows x p matrix, row-major
     * @param d right-hand side of length rows
     */
    BoundedLeastSquares(double[] r, double[] d, int p) {
        this.r = r;
        this.d = d;
        this.p = p;
        this.rows = d.length;
    }

    /** The same problem with one more row in front, weighted heavily: gradient . x = value. */
    BoundedLeastSquares withConstraint(double[] gradient, double value) {
        double largest = 0;
        double norm = 0;
        for (int j = 0; j < p; j++) {
            largest = Math.max(largest, columnNorm(j));
            norm = Math.max(norm, Math.abs(gradient[j]));
        }
        double weight = norm == 0 ? 0 : 1e5 * Math.max(largest, 1e-300) / norm;
        double[] rr = new double[(rows + 1) * p];
        double[] dd = new double[rows + 1];
        for (int j = 0; j < p; j++) {
            rr[j] = weight * gradient[j];
        }
        dd[0] = weight * value;
        System.arraycopy(r, 0, rr, p, rows * p);
        System.arraycopy(d, 0, dd, 1, rows);
        return new BoundedLeastSquares(rr, dd, p);
    }

    /** Euclidean norm of column j of R. */
    double columnNorm(int j) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum = Math.hypot(sum, r[i * p + j]);
        }
        return sum;
    }

    /** |R x|: how far a step leads, in units of the square root of the objective. */
    double length(double[] x) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum = Math.hypot(sum, d[i] - residualRow(x, i));
        }
        return sum;
    }

    /** |R x - d|^2. */
    double residual(double[] x) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double v = residualRow(x, i);
            sum += v * v;
        }
        return sum;
    }

    /** |d|^2 - |R x - d|^2: by how much the linear model promises to lower the objective. */
    double reduction(double[] x) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double v = d[i] - residualRow(x, i);
            sum += v * (2 * d[i] - v);
        }
        return sum;
    }

    private double residualRow(double[] x, int i) {
        double v = d[i];
        for (int j = 0; j < p; j++) {
            v -= r[i * p + j] * x[j];
        }
        return v;
    }

    /**
     * The bounded minimiser. A coordinate with equal bounds is held there; 0 need not be allowed for it.
     *
     * @param mu damping, not negative
     * @param scale D, the p damping weights
     */
    double[] solve(double mu, double[] scale, double[] lower, double[] upper) {
        double[] x = new double[p];
        boolean[] free = new boolean[p];
        for (int j = 0; j < p; j++) {
            x[j] = Math.clamp(0.0, lower[j], upper[j]);
            free[j] = lower[j] < upper[j];
        }
        holdOutward(x, free, mu, scale, lower, upper);
        for (int pass = 0; pass < 4 * p + 4; pass++) {
            advance(x, free, mu, scale, lower, upper);
            int release = worstMultiplier(x, free, mu, scale, lower, upper);
            if (release < 0) {
                break;
            }
            free[release] = true;
        }
        return x;
    }

    /** Coordinates that start at a bound and are pushed outwards are held from the beginning. */
    private void holdOutward(double[] x, boolean[] free, double mu, double[] scale, double[] lower, double[] upper) {
        double[] descent = descent(x, mu, scale);
        for (int j = 0; j < p; j++) {
            if (x[j] <= lower[j] && descent[j] <= 0 || x[j] >= upper[j] && descent[j] >= 0) {
                free[j] = false;
            }
        }
    }

    /** Moves towards the unconstrained minimiser of the free set, holding what blocks, until nothing blocks. */
    private void advance(double[] x, boolean[] free, double mu, double[] scale, double[] lower, double[] upper) {
        for (int pass = 0; pass <= p; pass++) {
            double[] target = freeMinimiser(x, free, mu, scale);
            double fraction = 1;
            int blocking = -1;
            for (int j = 0; j < p; j++) {
                if (free[j] && (target[j] < lower[j] || target[j] > upper[j])) {
                    double bound = target[j] < lower[j] ? lower[j] : upper[j];
                    double f = Math.clamp((bound - x[j]) / (target[j] - x[j]), 0.0, 1.0);
                    if (f < fraction || blocking < 0) {
                        fraction = f;
                        blocking = j;
                    }
                }
            }
            for (int j = 0; j < p; j++) {
                if (free[j]) {
                    x[j] = Math.clamp(x[j] + fraction * (target[j] - x[j]), lower[j], upper[j]);
                }
            }
            if (blocking < 0) {
                return;
            }
            x[blocking] = target[blocking] < lower[blocking] ? lower[blocking] : upper[blocking];
            free[blocking] = false;
        }
    }

    private double[] freeMinimiser(double[] x, boolean[] free, double mu, double[] scale) {
        int[] index = new int[p];
        int m = 0;
        for (int j = 0; j < p; j++) {
            if (free[j]) {
                index[m++] = j;
            }
        }
        double[] target = x.clone();
        if (m == 0) {
            return target;
        }
        int damped = mu > 0 ? m : 0;
        int cols = m + 1;
        double[] a = new double[(rows + damped) * cols];
        for (int i = 0; i < rows; i++) {
            double rhs = d[i];
            for (int j = 0; j < p; j++) {
                if (!free[j]) {
                    rhs -= r[i * p + j] * x[j];
                }
            }
            for (int k = 0; k < m; k++) {
                a[i * cols + k] = r[i * p + index[k]];
            }
            a[i * cols + m] = rhs;
        }
        for (int k = 0; k < damped; k++) {
            a[(rows + k) * cols + k] = Math.sqrt(mu) * scale[index[k]];
        }
        Householder.reduce(a, rows + damped, cols);
        double[] y = new double[m];
        Householder.backSubstitute(a, rows + damped, cols, y);
        for (int k = 0; k < m; k++) {
            target[index[k]] = y[k];
        }
        return target;
    }

    private int worstMultiplier(double[] x, boolean[] free, double mu, double[] scale, double[] lower, double[] upper) {
        double[] descent = descent(x, mu, scale);
        int worst = -1;
        double largest = 1e-10;
        for (int j = 0; j < p; j++) {
            if (!free[j] && lower[j] < upper[j]) {
                double inward = x[j] <= lower[j] ? descent[j] : -descent[j];
                double relative = inward / Math.max(scale[j], 1e-300);
                if (relative > largest) {
                    largest = relative;
                    worst = j;
                }
            }
        }
        return worst;
    }

    /** Half the negative gradient where the step begins, R'd. */
    double[] descent() {
        return descent(new double[p], 0, new double[p]);
    }

    /** R'R, p x p. */
    double[] normalMatrix() {
        double[] product = new double[p * p];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    product[j * p + k] += r[i * p + j] * r[i * p + k];
                }
            }
        }
        return product;
    }

    /** Half the negative gradient at x. */
    private double[] descent(double[] x, double mu, double[] scale) {
        double[] g = new double[p];
        for (int i = 0; i < rows; i++) {
            double v = residualRow(x, i);
            for (int j = 0; j < p; j++) {
                g[j] += r[i * p + j] * v;
            }
        }
        for (int j = 0; j < p; j++) {
            g[j] -= mu * scale[j] * scale[j] * x[j];
        }
        return g;
    }

    static double[] filled(int n, double value) {
        double[] a = new double[n];
        Arrays.fill(a, value);
        return a;
    }
}
