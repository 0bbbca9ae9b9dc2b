package org.auklet.model.tumour;

/** Quotients of exponentials without loss of digits when the rates meet or vanish. */
final class Exponentials {

    private Exponentials() {}

    /** (1 - e^(-k t))/k, and t for k = 0. */
    static double integral(double k, double t) {
        return t * relative(k * t);
    }

    /** (e^(-k t) - e^(-m t))/(m - k), and t e^(-k t) for m = k. */
    static double difference(double k, double m, double t) {
        double slow = Math.min(k, m);
        double fast = Math.max(k, m);
        return Math.exp(-slow * t) * integral(fast - slow, t);
    }

    /** (1 - e^(-x))/x, and 1 for x = 0. */
    private static double relative(double x) {
        return x == 0.0 ? 1.0 : -Math.expm1(-x) / x;
    }
}
