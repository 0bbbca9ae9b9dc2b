package org.auklet.equation.fit;

import org.hipparchus.special.Erf;

/** The standard normal distribution far into its tails. */
final class Normal {

    private static final double SQRT_2 = Math.sqrt(2);
    private static final double LOG_SQRT_2_PI = 0.5 * Math.log(2 * Math.PI);

    private Normal() {}

    /**
     * The inverse Mills ratio phi(u)/Phi(u). Below -6 by the continued fraction Phi(u)/phi(u) = 1/(t + 1/(t + 2/(t + ...)))
     * with t = -u (Abramowitz and Stegun 26.2.14).
     */
    static double mills(double u) {
        if (u > -6) {
            return Math.exp(-0.5 * u * u - LOG_SQRT_2_PI) / (0.5 * Erf.erfc(-u / SQRT_2));
        }
        double t = -u;
        double tail = t;
        for (int i = 60; i >= 1; i--) {
            tail = t + i / tail;
        }
        return tail;
    }

    /** ln Phi(u). */
    static double logPhi(double u) {
        if (u > -6) {
            return Math.log(0.5 * Erf.erfc(-u / SQRT_2));
        }
        return -0.5 * u * u - LOG_SQRT_2_PI - Math.log(mills(u));
    }
}
