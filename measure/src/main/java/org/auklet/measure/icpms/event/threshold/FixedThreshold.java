package org.auklet.measure.icpms.event.threshold;

import org.auklet.quantity.NumberText;

/**
 * A limit decided elsewhere; nothing is known of its false positives.
 *
 * @param level gross signal at and above which an event is seen, counts per dwell
 */
public record FixedThreshold(double level) implements Threshold {

    /** @throws org.auklet.quantity.InputException when the level is not positive */
    public FixedThreshold {
        Probability.requirePositive("The threshold", level);
    }

    @Override
    public double alpha() {
        return Double.NaN;
    }

    @Override
    public String description() {
        return "fixed at " + NumberText.of(level) + " counts";
    }

    @Override
    public double critical(Background background) {
        return level;
    }

    @Override
    public double detectable(Background background, double beta) {
        return Poisson.detectable(level, background.mean(), beta);
    }
}
