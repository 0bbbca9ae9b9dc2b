package org.auklet.measure.icpms.image.region;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.quantity.InputException;

/**
 * Single particles in a sparse picture: pixels well above the noise that touch one another are one particle, whose signal
 * is their sum. Where particles lie so close that two are taken for one, the mean is too large and the median less so;
 * choose a standard in which few of ten lines meet.
 *
 * @param labels which pixels belong to which particle
 * @param sums net signal of each particle, in the unit of the map
 * @param mean mean of the sums
 * @param meanError standard error of the mean from their scatter: particles, counting and laser together
 * @param median median of the sums
 * @param threshold signal that a pixel had to exceed
 */
public record Spots(
        Labels labels, List<Estimate> sums, double mean, double meanError, double median, double threshold) {

    private static final int FEWEST = 3;

    public Spots {
        sums = List.copyOf(sums);
    }

    /**
     * Finds the particles.
     *
     * @param map net signal; its pixels' own noise must be known
     * @param mask pixels to look at
     * @param k how many standard deviations of an empty pixel a pixel of a particle is above 0; 5 leaves fewer than one
     *     false pixel in a million
     */
    public static Spots of(PixelMap map, Mask mask, double k) {
        Mask measured = map.measured().and(mask);
        double threshold = k * emptyNoise(map, measured);
        Labels labels =
                Labels.connected(Mask.where(map.value(), v -> v > threshold).and(measured));
        List<Estimate> sums = labels.sums(map).subList(1, labels.largest() + 1);
        int n = sums.size();
        if (n < FEWEST) {
            throw new InputException(
                    n + " particles stand out from the noise of "
                            + map.channel().name() + ".",
                    "A mean with a standard error needs at least " + FEWEST + ": ablate more, or lower the threshold.");
        }
        double[] sorted = sums.stream().mapToDouble(Estimate::value).sorted().toArray();
        double mean = Arrays.stream(sorted).sum() / n;
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        double median = 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
        return new Spots(labels, sums, mean, Math.sqrt(squares / (n - 1) / n), median, threshold);
    }

    /** Noise of the pixel in the middle of the order of variances: most pixels are empty. */
    private static double emptyNoise(PixelMap map, Mask measured) {
        double[] variances = IntStream.range(0, measured.inside().length)
                .filter(i -> measured.inside()[i])
                .mapToDouble(i -> map.variance().values()[i])
                .sorted()
                .toArray();
        if (variances.length == 0) {
            throw new InputException("No pixel of the mask was measured.", "Maybe the mask is of another picture.");
        }
        return Math.sqrt(variances[variances.length / 2]);
    }
}
