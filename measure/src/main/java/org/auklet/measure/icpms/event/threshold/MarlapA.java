package org.auklet.measure.icpms.event.threshold;

import org.auklet.quantity.NumberText;

/**
 * Formula A of MARLAP (NUREG-1576, 2004, equation 20.48): S_C = z sqrt(B (1 + t)), for more than a hundred background
 * counts. B is the background in one dwell of the sample, t times that of the blank. It takes the background for a blank that was counted once. Named, never the default.
 *
 * @param alpha intended false-positive probability per dwell
 * @param timeRatio t, counting time of the sample over that of the blank
 */
public record MarlapA(double alpha, double timeRatio) implements Threshold {

    /** @throws org.auklet.quantity.InputException when a number is out of range */
    public MarlapA {
        Probability.requireError("alpha", alpha);
        Probability.requirePositive("The time ratio", timeRatio);
    }

    @Override
    public String description() {
        return "MARLAP formula A, alpha " + NumberText.of(alpha) + ", time ratio " + NumberText.of(timeRatio);
    }

    @Override
    public double critical(Background background) {
        double b = background.mean();
        return b + Probability.normalQuantile(alpha) * Math.sqrt(b * (1.0 + timeRatio));
    }

    @Override
    public double detectable(Background background, double beta) {
        return MarlapC.detectable(critical(background) - background.mean(), background.mean(), timeRatio, beta);
    }
}
