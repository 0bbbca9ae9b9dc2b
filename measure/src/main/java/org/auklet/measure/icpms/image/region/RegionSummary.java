package org.auklet.measure.icpms.image.region;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;

/**
 * What a region says. The independent part of the standard errors shrinks with the number of pixels, the common part does
 * not.
 *
 * @param name name of the region
 * @param pixels pixels with a value and a standard error
 * @param left pixels of the region without one, which no number here contains
 * @param areaUm2 area of the pixels with a value, um2; NaN when the size of a pixel is not known
 * @param sum sum of the pixels, in the unit of the map
 * @param mean mean of the pixels
 * @param median median of the pixels
 * @param sd standard deviation of the pixels among themselves: how unlike they are, not how well the mean is known
 */
public record RegionSummary(
        String name, int pixels, int left, double areaUm2, Estimate sum, Estimate mean, double median, double sd) {

    /** Summary of a map over a region. */
    public static RegionSummary of(PixelMap map, Region region) {
        return of(map, region.name(), region.mask(map.rows(), map.columns()));
    }

    /** Summary of a map over some pixels. */
    public static RegionSummary of(PixelMap map, String name, Mask mask) {
        Mask measured = map.measured().and(mask);
        double[] values = IntStream.range(0, measured.inside().length)
                .filter(i -> measured.inside()[i])
                .mapToDouble(i -> map.value().values()[i])
                .sorted()
                .toArray();
        int n = values.length;
        Estimate mean = map.mean(mask);
        double squares = Arrays.stream(values)
                .map(v -> (v - mean.value()) * (v - mean.value()))
                .sum();
        return new RegionSummary(
                name,
                n,
                mask.count() - n,
                n * map.pixel().areaUm2(),
                map.sum(mask),
                mean,
                n == 0 ? Double.NaN : 0.5 * (values[(n - 1) / 2] + values[n / 2]),
                n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)));
    }
}
