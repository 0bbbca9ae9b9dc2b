package org.auklet.measure.icpms.event.threshold;

import org.auklet.quantity.NumberText;

/**
 * Formula C of MARLAP (NUREG-1576, 2004, equation 20.52): S_C = z^2 t / 2 + z sqrt(z^2 t^2 / 4 + B (1 + t)), B
 * the background in one dwell of the sample, t times that of the blank. It takes the background for a blank that was counted once, and is far too strict where the background is known from a million
 * dwells. Named, never the default.
 *
 * @param alpha intended false-positive probability per dwell
 * @param timeRatio t, counting time of the sample over that of the blank
 */
public record MarlapC(double alpha, double timeRatio) implements Threshold {

    /** @throws org.auklet.quantity.InputException when a number is out of range */
    public MarlapC {
        Probability.requireError("alpha", alpha);
        Probability.requirePositive("The time ratio", timeRatio);
    }

    @Override
    public String description() {
        return "MARLAP formula C, alpha " + NumberText.of(alpha) + ", time ratio " + NumberText.of(timeRatio);
    }

    @Override
    public double critical(Background background) {
        double b = background.mean();
        double t = timeRatio;
        double z = Probability.normalQuantile(alpha);
        return b + z * z * t / 2.0 + z * Math.sqrt(z * z * t * t / 4.0 + b * (1.0 + t));
    }

    @Override
    public double detectable(Background background, double beta) {
        return detectable(critical(background) - background.mean(), background.mean(), timeRatio, beta);
    }

    /** S_D = S_C + z^2 / 2 + z sqrt(z^2 / 4 + S_C + B (1 + t)), z of beta (MARLAP, section 20A.3). */
    static double detectable(double critical, double mean, double timeRatio, double beta) {
        Probability.requireError("beta", beta);
        double z = Probability.normalQuantile(beta);
        return critical + z * z / 2.0 + z * Math.sqrt(z * z / 4.0 + critical + mean * (1.0 + timeRatio));
    }
}
