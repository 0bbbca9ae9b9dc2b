package org.auklet.measure.icpms.image.calibrate;

import org.auklet.quantity.EvidenceGrade;

/**
 * Signal y = a + b x of an amount x. Its error is that of the pivot, through which the line goes, and that of the slope
 * about it; the two are uncorrelated when the pivot is the weighted mean of the standards.
 *
 * @param intercept a, in the unit of the signal
 * @param slope b, in the unit of the signal per unit of the amount
 * @param pivotX amount about which the line turns
 * @param pivotError standard error of the line's signal at the pivot
 * @param slopeError standard error of b
 * @param lowest smallest amount among the standards
 * @param highest largest amount among the standards
 * @param unit UCUM code of the amount
 * @param source where the line comes from
 * @param grade fitted when the standards were at hand, measured when a paper gives the line
 */
public record CalibrationLine(
        double intercept,
        double slope,
        double pivotX,
        double pivotError,
        double slopeError,
        double lowest,
        double highest,
        String unit,
        String source,
        EvidenceGrade grade) {

    /** A line that somebody published without errors and range: none is added, and no pixel is outside. */
    public static CalibrationLine published(double intercept, double slope, String unit, String source) {
        return new CalibrationLine(
                intercept,
                slope,
                0.0,
                0.0,
                0.0,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                unit,
                source,
                EvidenceGrade.MEASURED);
    }

    /** Amount at a signal. */
    public double amount(double signal) {
        return (signal - intercept) / slope;
    }

    /** Standard error that the line alone gives an amount; common to all pixels. */
    public double amountError(double amount) {
        return Math.hypot(pivotError, (amount - pivotX) * slopeError) / Math.abs(slope);
    }

    /** Standard error of a. */
    public double interceptError() {
        return Math.hypot(pivotError, pivotX * slopeError);
    }
}
