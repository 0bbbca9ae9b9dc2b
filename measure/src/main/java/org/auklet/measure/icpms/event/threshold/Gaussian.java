package org.auklet.measure.icpms.event.threshold;

import org.auklet.quantity.NumberText;

/**
 * The Gaussian limit: mean + z s, with the standard deviation s the background really has. For a background so high, or
 * so much noisier than counting, that it is normal.
 *
 * @param alpha false-positive probability per dwell
 */
public record Gaussian(double alpha) implements Threshold {

    /** @throws org.auklet.quantity.InputException when alpha is not between 0 and 0.5 */
    public Gaussian {
        Probability.requireError("alpha", alpha);
    }

    @Override
    public String description() {
        return "Gaussian, alpha " + NumberText.of(alpha);
    }

    @Override
    public double critical(Background background) {
        return background.mean() + Probability.normalQuantile(alpha) * background.deviation();
    }

    /** L_D = L_C + z_beta s(L_D), where the signal adds its own counting variance to that of the background. */
    @Override
    public double detectable(Background background, double beta) {
        Probability.requireError("beta", beta);
        double z = Probability.normalQuantile(beta);
        double net = critical(background) - background.mean();
        double variance = background.deviation() * background.deviation();
        return net + z * z / 2.0 + z * Math.sqrt(z * z / 4.0 + net + variance);
    }

    /** Counting variance of what exceeds the background, and the background's own variance at every point. */
    @Override
    public double variance(double gross, int points, Background background) {
        double net = gross - points * background.mean();
        return Math.max(net, 0.0) + points * background.deviation() * background.deviation();
    }

    @Override
    public Curve curve() {
        double z = Probability.normalQuantile(alpha);
        return (mean, deviation) -> mean + z * deviation;
    }
}
