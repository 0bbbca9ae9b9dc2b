package org.auklet.study;

import org.auklet.record.Measurement;

/**
 * One measured row that the model can be held against.
 *
 * @param row the row, its value, sd and limit already in the unit of {@code output}, decay corrected
 * @param output name of the model's output that predicts it
 * @param place file and line it was read from
 * @param use whether a fit may use it
 */
public record Observation(Measurement row, String output, String place, Use use) {

    /** Whether a fit may use an observation. */
    public enum Use {
        /** It may. */
        FIT,
        /** Its organ's whole time course is that of another organ: compared with the prediction, never fitted. */
        DUPLICATE_ORGAN,
        /** A value of zero that the error model has no place for: it is neither fitted nor counted in the accuracy. */
        ZERO
    }

    /** An observation that a fit may use. */
    public Observation(Measurement row, String output, String place) {
        this(row, output, place, Use.FIT);
    }
}
