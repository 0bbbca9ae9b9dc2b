package org.auklet.equation.integrate;

/**
 * The polynomial of degree 4 through values at 0, 1/4, 1/2, 3/4 and 1: what an interpolant of order 4 makes of a linear
 * function of the state, and close to it for others and for BDF of order 5.
 */
final class Quartic {

    /** Where values are taken. */
    static final int NODES = 5;

    private final double[] coefficients = new double[NODES];

    /** Fits the values at the five nodes. */
    Quartic through(double v0, double v1, double v2, double v3, double v4) {
        double d1 = v1 - v0;
        double d2 = v2 - v1 - d1;
        double d3 = v3 - 2 * v2 + v1 - d2;
        double d4 = v4 - 3 * v3 + 3 * v2 - v1 - d3;
        // Newton's forward differences in u = 4 theta, multiplied out
        double c1 = d1 - d2 / 2 + d3 / 3 - d4 / 4;
        double c2 = d2 / 2 - d3 / 2 + 11 * d4 / 24;
        double c3 = d3 / 6 - d4 / 4;
        double c4 = d4 / 24;
        coefficients[0] = v0;
        coefficients[1] = 4 * c1;
        coefficients[2] = 16 * c2;
        coefficients[3] = 64 * c3;
        coefficients[4] = 256 * c4;
        return this;
    }

    /** Where node {@code i} lies. */
    static double node(int i) {
        return 0.25 * i;
    }

    double at(double theta) {
        double value = 0;
        for (int i = NODES - 1; i >= 0; i--) {
            value = value * theta + coefficients[i];
        }
        return value;
    }

    /** The derivative by theta. */
    double slope(double theta) {
        double value = 0;
        for (int i = NODES - 1; i > 0; i--) {
            value = value * theta + i * coefficients[i];
        }
        return value;
    }
}
