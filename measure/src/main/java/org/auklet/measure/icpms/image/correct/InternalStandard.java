package org.auklet.measure.icpms.image.correct;

import java.util.function.IntToDoubleFunction;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.signal.Raster;

/**
 * Pixel by pixel over an element that is everywhere alike (carbon of the tissue, a metal sprayed on). Where the standard
 * is not above its detection limit there was nothing to ablate: the ratio is 0 and its standard error NaN, not known,
 * which keeps the pixel out of the means of regions.
 *
 * @param ratio the map over the standard
 * @param below pixels at which the standard was not above its detection limit
 */
public record InternalStandard(PixelMap ratio, Mask below) {

    /** The dimensionless unit of a ratio of two signals. */
    public static final String UNIT = "1";

    /** Over a standard that must be above one limit, in the standard's unit. */
    public static InternalStandard divide(PixelMap map, PixelMap standard, double limit) {
        return divide(map, standard, row -> limit);
    }

    /** Over a standard that must be above the detection limit of its own gas blank, {@code k} standard deviations. */
    public static InternalStandard divide(PixelMap map, PixelMap standard, GasBlank blankOfStandard, double k) {
        return divide(map, standard, row -> blankOfStandard.detectionLimit(row, k));
    }

    private static InternalStandard divide(PixelMap map, PixelMap standard, IntToDoubleFunction limitOfRow) {
        int columns = standard.columns();
        double[] present = standard.value().values();
        boolean[] below = new boolean[present.length];
        for (int i = 0; i < below.length; i++) {
            below[i] = present[i] <= limitOfRow.applyAsDouble(i / columns);
        }
        PixelMap ratio = map.over(standard, UNIT);
        double[] value = ratio.value().values().clone();
        double[] variance = ratio.variance().values().clone();
        for (int i = 0; i < below.length; i++) {
            value[i] = below[i] ? 0.0 : value[i];
            variance[i] = below[i] ? Double.NaN : variance[i];
        }
        PixelMap guarded = ratio.withValue(new Raster(map.rows(), columns, value))
                .withVariance(new Raster(map.rows(), columns, variance));
        return new InternalStandard(guarded, new Mask(map.rows(), columns, below));
    }
}
