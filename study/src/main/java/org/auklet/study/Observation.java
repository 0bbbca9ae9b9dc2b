package org.auklet.study;

import org.auklet.record.Measurement;

/**
 * One measured row that the model can be held against.
 *
 * @param row the row, its value, sd and limit already in the unit of {@code output}, decay corrected
 * @param output name of the model's output that predicts it
 * @param place file and line it was read from
 * @param fitted whether a fit may use it; false for an organ whose whole time course is a copy of another organ's
 * @param asRead the row as it was read, in its own unit
 */
public record Observation(Measurement row, String output, String place, boolean fitted, Measurement asRead) {

    /** An observation that a fit may use, read in the unit of the output. */
    public Observation(Measurement row, String output, String place) {
        this(row, output, place, true, row);
    }
}
