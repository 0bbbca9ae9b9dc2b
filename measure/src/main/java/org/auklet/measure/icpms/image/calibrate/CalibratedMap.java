package org.auklet.measure.icpms.image.calibrate;

import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.Pixels;
import org.auklet.measure.icpms.image.Sharing;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;

/**
 * A picture of amounts.
 *
 * @param map the amounts; the errors of the line are common to all pixels
 * @param below pixels below the lowest standard
 * @param above pixels above the highest standard
 */
public record CalibratedMap(PixelMap map, Mask below, Mask above) {

    /** Amounts of a map of signals. The noise of a pixel is divided by the slope; the line adds two common errors. */
    public static CalibratedMap of(PixelMap signal, CalibrationLine line, OutsideRange outside) {
        PixelMap amounts = amounts(signal, line);
        Mask below = Mask.where(amounts.value(), v -> v < line.lowest());
        Mask above = Mask.where(amounts.value(), v -> v > line.highest());
        if (outside == OutsideRange.REFUSE && above.count() > 0) {
            throw new InputException(
                    above.count() + " pixels of " + signal.channel().name() + " lie above the highest standard, "
                            + line.highest() + " " + line.unit() + ".",
                    "Measure a higher standard, or have such pixels flagged.");
        }
        return outside == OutsideRange.BLANK
                ? new CalibratedMap(amounts.within(below.not().and(above.not())), below, above)
                : new CalibratedMap(amounts, below, above);
    }

    private static PixelMap amounts(PixelMap signal, CalibrationLine line) {
        double perSignal = 1.0 / line.slope();
        double intercept = line.intercept();
        PixelMap scaled = signal.times(perSignal, line.unit());
        Raster amount = Pixels.map(signal.value(), y -> (y - intercept) * perSignal);
        PixelMap amounts = scaled.withValue(amount);
        String calibrated = line.source() + " for " + signal.channel().name();
        if (line.pivotError() > 0.0) {
            amounts = amounts.plus(
                    CommonError.ofOffset("level of " + calibrated, amount, -line.pivotError() * perSignal));
        }
        if (line.slopeError() > 0.0) {
            double relative = line.slopeError() * perSignal;
            amounts = amounts.plus(new CommonError(
                    "slope of " + calibrated, Sharing.WHOLE, Pixels.map(amount, x -> (line.pivotX() - x) * relative)));
        }
        return amounts;
    }
}
