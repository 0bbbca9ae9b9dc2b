package org.auklet.measure.icpms.event.threshold;

import org.auklet.quantity.NumberText;

/**
 * Currie's formula for counting with the two constants of later use: the next whole number from
 * lambda + z sqrt((lambda + epsilon) eta). Currie 1968, Anal. Chem. 40, 586, has epsilon 0 and eta 2 (paired blank) or
 * 1 (well-known blank); epsilon, 0.5 or 1 in single-particle programs, is a later aid for few counts.
 *
 * <p>Named, never the default: it is normal where counts are skewed. At lambda 3 and alpha 1e-6 it lets through
 * sixteen times as many dwells as it says. {@link Poisson} keeps its word.
 *
 * @param alpha intended false-positive probability per dwell
 * @param eta 1 for a well-known background, 2 for a blank counted once
 * @param epsilon counts added to the background's variance
 */
public record Currie(double alpha, double eta, double epsilon) implements Threshold {

    /** @throws org.auklet.quantity.InputException when a number is out of range */
    public Currie {
        Probability.requireError("alpha", alpha);
        Probability.requirePositive("eta", eta);
        if (!(epsilon >= 0.0)) {
            Probability.requirePositive("epsilon", epsilon);
        }
    }

    /** With eta 1 and epsilon 1. */
    public static Currie of(double alpha) {
        return new Currie(alpha, 1.0, 1.0);
    }

    @Override
    public String description() {
        return "Currie, alpha " + NumberText.of(alpha) + ", eta " + NumberText.of(eta) + ", epsilon "
                + NumberText.of(epsilon);
    }

    @Override
    public double critical(Background background) {
        double lambda = background.mean();
        return Math.ceil(lambda + Probability.normalQuantile(alpha) * Math.sqrt((lambda + epsilon) * eta));
    }

    /** z_beta^2 + 2 S_c, S_c the net critical level (Currie 1968, equation 13, for alpha = beta). */
    @Override
    public double detectable(Background background, double beta) {
        Probability.requireError("beta", beta);
        double z = Probability.normalQuantile(beta);
        return z * z + 2.0 * (critical(background) - background.mean());
    }
}
