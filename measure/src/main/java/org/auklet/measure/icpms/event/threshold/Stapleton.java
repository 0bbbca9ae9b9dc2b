package org.auklet.measure.icpms.event.threshold;

import org.auklet.quantity.NumberText;

/**
 * Stapleton's approximation (MARLAP, NUREG-1576, 2004, equation 20.54), for few counts and a blank that was counted
 * once: S_C = d (t - 1) + z^2 (1 + t) / 4 + z sqrt((B + d t) (1 + t)) with d = z / 4.112 and B the background
 * in one dwell of the sample, t times that of the blank. Named, never the default.
 *
 * @param alpha intended false-positive probability per dwell
 * @param timeRatio t, counting time of the sample over that of the blank
 */
public record Stapleton(double alpha, double timeRatio) implements Threshold {

    /** d = 0.4 at alpha 0.05, MARLAP's suggestion, kept in proportion to z. */
    private static final double Z_PER_D = 4.112;

    /** @throws org.auklet.quantity.InputException when a number is out of range */
    public Stapleton {
        Probability.requireError("alpha", alpha);
        Probability.requirePositive("The time ratio", timeRatio);
    }

    @Override
    public String description() {
        return "Stapleton, alpha " + NumberText.of(alpha) + ", time ratio " + NumberText.of(timeRatio);
    }

    @Override
    public double critical(Background background) {
        double t = timeRatio;
        double z = Probability.normalQuantile(alpha);
        double d = z / Z_PER_D;
        return background.mean()
                + d * (t - 1.0)
                + z * z * (1.0 + t) / 4.0
                + z * Math.sqrt((background.mean() + d * t) * (1.0 + t));
    }

    /** ((z_alpha + z_beta)^2 / 4) (1 + t) + (z_alpha + z_beta) sqrt(B (1 + t)) (MARLAP, equation 20.74). */
    @Override
    public double detectable(Background background, double beta) {
        Probability.requireError("beta", beta);
        double z = Probability.normalQuantile(alpha) + Probability.normalQuantile(beta);
        double t = timeRatio;
        return z * z * (1.0 + t) / 4.0 + z * Math.sqrt(background.mean() * (1.0 + t));
    }
}
