package org.auklet.measure.icpms.image.calibrate;

/**
 * One standard.
 *
 * @param x its amount, in the unit of the calibration
 * @param y its mean signal, in the unit of the map
 * @param standardError standard error of the signal; NaN when not known, needed only for weights 1/u2
 */
public record CalibrationPoint(double x, double y, double standardError) {

    /** A standard whose own error was not determined. */
    public CalibrationPoint(double x, double y) {
        this(x, y, Double.NaN);
    }
}
