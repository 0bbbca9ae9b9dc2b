package org.auklet.measure.icpms.population;

import java.util.Arrays;

/**
 * Weighted least squares of few unknowns, x >= 0, for very many right-hand sides: min sum w (y - A x)^2. The problem is
 * convex, so the minimum is the best of the feasible least-squares solutions over all subsets of unknowns held at 0; with few
 * unknowns they are simply all looked at. Not for several threads at once.
 */
final class NonNegativeLeastSquares {

    private final double[][] a;
    private final int unknowns;
    private final double[][] normal;
    private final double[] right;
    private final double[][] factor;
    private final double[] trial;
    private double weightedSquares;

    /**
     * @param a channels x unknowns
     */
    NonNegativeLeastSquares(double[][] a) {
        this.a = a;
        unknowns = a[0].length;
        normal = new double[unknowns][unknowns];
        right = new double[unknowns];
        factor = new double[unknowns][unknowns];
        trial = new double[unknowns];
    }

    /** Forms A^T W A and A^T W y. */
    void load(double[] y, double[] weight) {
        weightedSquares = 0;
        for (int j = 0; j < unknowns; j++) {
            right[j] = 0;
            Arrays.fill(normal[j], 0);
        }
        for (int i = 0; i < a.length; i++) {
            weightedSquares += weight[i] * y[i] * y[i];
            for (int j = 0; j < unknowns; j++) {
                double wa = weight[i] * a[i][j];
                right[j] += wa * y[i];
                for (int k = 0; k <= j; k++) {
                    normal[j][k] += wa * a[i][k];
                }
            }
        }
    }

    /** The solution without a bound, into x; false when the weights leave it undetermined. */
    boolean unbounded(double[] x) {
        return solve((1 << unknowns) - 1, x);
    }

    /** The solution with x >= 0, into x; its weighted squares left over are returned. */
    double bounded(double[] x) {
        double best = weightedSquares;
        Arrays.fill(x, 0);
        for (int free = (1 << unknowns) - 1; free > 0; free--) {
            if (solve(free, trial) && isNotNegative(trial)) {
                double squares = weightedSquares - explained(trial);
                if (squares < best) {
                    best = squares;
                    System.arraycopy(trial, 0, x, 0, unknowns);
                }
                if (free == (1 << unknowns) - 1) {
                    break;
                }
            }
        }
        return Math.max(best, 0);
    }

    /** Column of (A^T W A)^-1, into x; after {@link #unbounded}. */
    void covariance(int column, double[] x) {
        for (int j = 0; j < unknowns; j++) {
            x[j] = j == column ? 1 : 0;
        }
        substitute(x, (1 << unknowns) - 1);
    }

    private double explained(double[] x) {
        double sum = 0;
        for (int j = 0; j < unknowns; j++) {
            sum += x[j] * right[j];
        }
        return sum;
    }

    private static boolean isNotNegative(double[] x) {
        for (double v : x) {
            if (v < 0) {
                return false;
            }
        }
        return true;
    }

    /** Cholesky on the unknowns whose bit is set; the others are 0. */
    private boolean solve(int free, double[] x) {
        for (int j = 0; j < unknowns; j++) {
            boolean in = (free >> j & 1) == 1;
            for (int k = 0; k <= j; k++) {
                boolean both = in && (free >> k & 1) == 1;
                double sum = both ? normal[j][k] : 0;
                for (int m = 0; m < k; m++) {
                    sum -= factor[j][m] * factor[k][m];
                }
                if (j == k) {
                    if (in && !(sum > 1e-12 * normal[j][j])) {
                        return false;
                    }
                    factor[j][j] = in ? Math.sqrt(sum) : 1;
                } else {
                    factor[j][k] = sum / factor[k][k];
                }
            }
            x[j] = in ? right[j] : 0;
        }
        substitute(x, free);
        return true;
    }

    private void substitute(double[] x, int free) {
        for (int j = 0; j < unknowns; j++) {
            for (int k = 0; k < j; k++) {
                x[j] -= factor[j][k] * x[k];
            }
            x[j] /= factor[j][j];
        }
        for (int j = unknowns - 1; j >= 0; j--) {
            for (int k = j + 1; k < unknowns; k++) {
                x[j] -= factor[k][j] * x[k];
            }
            x[j] = (free >> j & 1) == 1 ? x[j] / factor[j][j] : 0;
        }
    }
}
