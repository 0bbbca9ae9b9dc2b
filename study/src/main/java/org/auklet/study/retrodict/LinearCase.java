package org.auklet.study.retrodict;

/**
 * A pair of uptakes around one set of shared factors, to first order:
 *
 * <pre>
 *   y = g + G (delta - delta0) + s (J b + e),      cov(J b) = tau^2 J L J',   cov(e) = sigma^2 I + m^2 1 1'
 * </pre>
 *
 * y holds the logarithms of the targeted and of the control uptake; delta the logarithms of the shared factors; b the
 * deviations of this particle and tumour, with the variances L of the logarithms of all uncertain parameters; e the error
 * of measurement; m the unknown mass of a tumour whose share of the dose is not given per gram; s scales all of a row, so
 * that a few rows may be far off (a Student distribution).
 *
 * @param observed y
 * @param predicted g
 * @param slopes J, by row; its first columns are G
 * @param logVariances L, the diagonal
 * @param massVariance m^2
 */
record LinearCase(
        double[] observed, double[] predicted, double[][] slopes, double[] logVariances, double massVariance) {

    /** Error of a published mean: animals differ by a half and a mean is that of about five. */
    static final double MEASUREMENT_SD = 0.2;

    /** y - g - G (delta - delta0). */
    double[] residual(double[] delta, double[] from) {
        double[] r = new double[2];
        for (int i = 0; i < 2; i++) {
            r[i] = observed[i] - predicted[i];
            for (int j = 0; j < delta.length; j++) {
                r[i] -= slopes[i][j] * (delta[j] - from[j]);
            }
        }
        return r;
    }

    /** The covariance of y for a spread tau, before s. */
    Covariance covariance(double tau) {
        double error = MEASUREMENT_SD * MEASUREMENT_SD + massVariance;
        return new Covariance(
                error + tau * tau * spread(0, 0),
                massVariance + tau * tau * spread(0, 1),
                error + tau * tau * spread(1, 1));
    }

    private double spread(int row, int column) {
        double sum = 0;
        for (int j = 0; j < logVariances.length; j++) {
            sum += slopes[row][j] * slopes[column][j] * logVariances[j];
        }
        return sum;
    }

    /**
     * A covariance of two numbers.
     *
     * @param first variance of the first
     * @param both covariance
     * @param second variance of the second
     */
    record Covariance(double first, double both, double second) {

        double determinant() {
            return first * second - both * both;
        }

        /** x' C^-1 y. */
        double product(double[] x, double[] y) {
            return (second * x[0] * y[0] - both * (x[0] * y[1] + x[1] * y[0]) + first * x[1] * y[1]) / determinant();
        }
    }
}
