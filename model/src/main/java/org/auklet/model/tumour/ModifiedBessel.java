package org.auklet.model.tumour;

/**
 * Modified Bessel functions of order n = 0 and 1, scaled: {@code e^(-x) I_n(x)} and {@code e^x K_n(x)}, x above zero.
 * <pre>
 *   e^(-x) I_n(x) = 1/pi integral over 0..pi  of e^(x (cos s - 1)) cos(n s) ds
 *   e^x    K_n(x) =      integral over 0..inf of e^(-x (cosh s - 1)) cosh(n s) ds
 * </pre>
 * (DLMF 10.32.3 and 10.32.9). The trapezoidal rule converges faster than any power on both; below x = 1 the power
 * series (DLMF 10.25.2) keeps the relative accuracy of I. Relative error below 1e-13.
 */
final class ModifiedBessel {

    private static final double SERIES_BELOW = 1.0;

    private ModifiedBessel() {}

    /** e^(-x) I_n(x). */
    static double scaledI(int n, double x) {
        return x < SERIES_BELOW ? Math.exp(-x) * series(n, x) : trapezoidI(n, x);
    }

    /** e^x K_n(x). */
    static double scaledK(int n, double x) {
        double h = Math.min(1.0 / 16.0, 0.5 / Math.sqrt(x));
        double sum = 0.5;
        for (int j = 1; ; j++) {
            double s = j * h;
            double half = Math.sinh(0.5 * s);
            double term = Math.exp(-2.0 * x * half * half + n * s) * 0.5 * (1.0 + Math.exp(-2.0 * n * s));
            sum += term;
            if (term < 1e-18 * sum && x * Math.sinh(s) > n) {
                return h * sum;
            }
        }
    }

    private static double series(int n, double x) {
        double q = 0.25 * x * x;
        double term = n == 0 ? 1.0 : 0.5 * x;
        double sum = term;
        for (int k = 1; term > 1e-18 * sum; k++) {
            term *= q / (k * (double) (k + n));
            sum += term;
        }
        return sum;
    }

    private static double trapezoidI(int n, double x) {
        int intervals = 24 + 5 * (int) Math.ceil(Math.sqrt(x));
        double sum = 0.5 * (1.0 + Math.exp(-2.0 * x) * (n == 0 ? 1.0 : -1.0));
        for (int j = 1; j < intervals; j++) {
            double s = Math.PI * j / intervals;
            double half = Math.sin(0.5 * s);
            sum += Math.exp(-2.0 * x * half * half) * Math.cos(n * s);
        }
        return sum / intervals;
    }
}
