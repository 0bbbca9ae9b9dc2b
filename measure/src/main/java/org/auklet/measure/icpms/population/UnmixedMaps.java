package org.auklet.measure.icpms.population;

import java.util.List;
import org.auklet.measure.icpms.signal.Raster;

/**
 * A map of each label.
 *
 * @param amounts a raster per label, never negative
 * @param unbounded the same without the bound: the right thing to average over a region
 * @param covariances covariance of the unbounded amounts in each pixel, lower triangle row by row: (0,0), (1,0), (1,1), ...
 */
public record UnmixedMaps(List<Raster> amounts, List<Raster> unbounded, List<Raster> covariances) {

    public UnmixedMaps {
        amounts = List.copyOf(amounts);
        unbounded = List.copyOf(unbounded);
        covariances = List.copyOf(covariances);
    }

    /** Covariance of two labels, or the variance of one. */
    public Raster covariance(int first, int second) {
        int row = Math.max(first, second);
        return covariances.get(row * (row + 1) / 2 + Math.min(first, second));
    }
}
