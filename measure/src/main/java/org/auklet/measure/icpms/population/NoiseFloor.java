package org.auklet.measure.icpms.population;

import org.auklet.quantity.InputException;

/**
 * Noise of the net counts of a cell: variance = floor + gain x counts of the label. Without label only the floor is left.
 *
 * @param variance variance of the net counts of a cell without label, counts2, above 0: for pure counting the expected
 *     background in the width of the event
 * @param gain variance per count of label: 1 for counting, more where single ions give pulses of different height
 */
public record NoiseFloor(double variance, double gain) {

    /**
     * @throws InputException when a number is not above zero
     */
    public NoiseFloor {
        if (!(variance > 0) || !(gain > 0)) {
            throw new InputException(
                    "The noise floor has the variance " + variance + " and the gain " + gain + ", expected above 0.",
                    "Where there is no background at all, give a small variance, for example 0.25.");
        }
    }

    /** Counting above an expected background. */
    public static NoiseFloor counting(double background) {
        return new NoiseFloor(background, 1);
    }

    /** Standard deviation of the net counts of a cell with so much label. */
    double standardDeviation(double label) {
        return Math.sqrt(variance + gain * Math.max(label, 0));
    }

    /**
     * Log likelihood of a label x given net counts y, without its constant: Poisson of mean (x + b)/g with b = variance/g, at
     * (y + b)/g counts, which has mean x and variance floor + g x.
     */
    double logLikelihood(double y, double x) {
        double background = variance / gain;
        double counts = Math.max(y + background, 0) / gain;
        double mean = (x + background) / gain;
        return counts * Math.log(mean) - mean;
    }
}
