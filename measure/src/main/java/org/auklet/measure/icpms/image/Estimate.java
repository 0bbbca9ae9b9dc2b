package org.auklet.measure.icpms.image;

/**
 * A number with its standard error in two parts.
 *
 * @param value the number
 * @param independentError standard error from the noise of single pixels; shrinks with more pixels
 * @param commonError standard error from what pixels share (blank, drift, calibration); does not shrink
 */
public record Estimate(double value, double independentError, double commonError) {

    /** Both parts together. */
    public double standardError() {
        return Math.hypot(independentError, commonError);
    }
}
