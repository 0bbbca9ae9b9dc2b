package org.auklet.measure.icpms.simulate;

import java.util.random.RandomGenerator;

/**
 * A quantity as it is, and as the analyst believes it to be.
 *
 * @param truth its value
 * @param stated what a certificate or a weighing says: normal about the truth
 * @param relativeU relative standard uncertainty that the analyst states
 */
public record Stated(double truth, double stated, double relativeU) {

    /** A value that is stated with an error of the size that is stated. */
    static Stated about(RandomGenerator random, double truth, double relativeU) {
        return new Stated(truth, Chance.normal(random, truth, relativeU), relativeU);
    }
}
