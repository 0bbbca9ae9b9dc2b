package org.auklet.measure.icpms.image.colocalise;

import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.signal.Raster;

/**
 * All coefficients of two pictures on one grid.
 *
 * @param pixels pixels that both have
 * @param pearson Pearson's r, -1 to 1
 * @param icq Li's intensity correlation quotient, -0.5 to 0.5
 * @param manders Manders's coefficients above 0
 * @param threshold thresholds by Costes
 * @param mandersAbove Manders's coefficients above those thresholds; NaN when there are none
 * @param shuffles Pearson's r against shuffled pictures
 */
public record Colocalisation(
        int pixels,
        double pearson,
        double icq,
        Coefficients.Manders manders,
        CostesThreshold threshold,
        Coefficients.Manders mandersAbove,
        ShuffleTest shuffles) {

    /**
     * Compares two pictures.
     *
     * @param mask pixels to look at: the tissue, not the glass around it, on which both are dark together
     * @param side side of a shuffled block, pixels
     * @param shuffles how often to shuffle
     * @param seed of the shuffles
     */
    public static Colocalisation of(Raster first, Raster second, Mask mask, int side, int shuffles, long seed) {
        PixelPairs pairs = PixelPairs.of(first, second, mask);
        CostesThreshold threshold = CostesThreshold.of(pairs);
        boolean found = !Double.isNaN(threshold.x());
        return new Colocalisation(
                pairs.size(),
                Coefficients.pearson(pairs),
                Coefficients.icq(pairs),
                Coefficients.manders(pairs, 0.0, 0.0),
                threshold,
                found
                        ? Coefficients.manders(pairs, threshold.x(), threshold.y())
                        : new Coefficients.Manders(Double.NaN, Double.NaN),
                ShuffleTest.run(first, second, mask, side, shuffles, seed));
    }
}
