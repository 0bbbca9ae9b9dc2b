package org.auklet.measure.icpms.image.filter;

import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.Pixels;
import org.auklet.measure.icpms.signal.Raster;

/** Pixels that their neighbours do not explain. Flagged, never changed. */
public final class Outliers {

    /** Standard deviations of a normal distribution in its median absolute deviation: 1 / Phi^-1(3/4). */
    private static final double SD_PER_MAD = 1.482602218505602;

    private Outliers() {}

    /**
     * Pixels further from the median of their window than {@code k} local standard deviations: the larger of the pixel's
     * own standard error and of 1.4826 times the rolling median of distances from the rolling median (the Hampel rule).
     * The first keeps pictures of rare particles, whose median and spread are 0, from being flagged whole.
     */
    public static Mask byMedian(PixelMap map, Window window, double k) {
        Raster middle = RollingMedian.of(map.value(), window);
        Raster distance = Pixels.zip(map.value(), middle, (v, m) -> Math.abs(v - m));
        double[] spread = RollingMedian.of(distance, window).values();
        double[] own = map.variance().values();
        boolean[] out = new boolean[own.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = distance.values()[i] > k * Math.max(SD_PER_MAD * spread[i], Math.sqrt(own[i]));
        }
        return new Mask(map.rows(), map.columns(), out);
    }
}
