package org.auklet.measure.icpms.image.colocalise;

import java.util.Arrays;
import org.auklet.measure.icpms.image.Ranks;

/**
 * Thresholds below which two pictures no longer go together (Costes et al., Biophys. J. 86, 3993, 2004): along the line
 * of orthogonal regression y = a x + b, the highest x = T at which the pixels that are below T in x or below a T + b in y
 * have a Pearson r of 0 or less.
 *
 * <p>A pixel is below at T if and only if u = min(x, (y - b) / a) is. So the pixels are put in the order of u once, and
 * running sums give r at every T there can be: no search that may miss the crossing, and no second look at a pixel.
 *
 * @param x threshold T of the first picture; NaN when the pictures do not rise together
 * @param y threshold a T + b of the second
 * @param slope a
 * @param intercept b
 * @param pixelsAbove pixels at or above both thresholds
 */
public record CostesThreshold(double x, double y, double slope, double intercept, int pixelsAbove) {

    /** Two pixels always lie on a line. */
    private static final int FEWEST = 3;

    /** The thresholds of two pictures. */
    public static CostesThreshold of(PixelPairs pairs) {
        double meanX = Arrays.stream(pairs.x()).sum() / pairs.size();
        double meanY = Arrays.stream(pairs.y()).sum() / pairs.size();
        double slope = slope(pairs, meanX, meanY);
        if (!(slope > 0.0)) {
            return new CostesThreshold(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double intercept = meanY - slope * meanX;
        double[] below = new double[pairs.size()];
        for (int i = 0; i < below.length; i++) {
            below[i] = Math.min(pairs.x()[i], (pairs.y()[i] - intercept) / slope);
        }
        Ranks ranks = Ranks.of(below);
        int first = firstAbove(pairs, ranks, meanX, meanY);
        double threshold = ranks.sorted()[first];
        return new CostesThreshold(threshold, slope * threshold + intercept, slope, intercept, pairs.size() - first);
    }

    /** Slope of the longer axis of the scatter; of the sign of the covariance. */
    private static double slope(PixelPairs pairs, double meanX, double meanY) {
        double xx = 0.0;
        double yy = 0.0;
        double xy = 0.0;
        for (int i = 0; i < pairs.size(); i++) {
            double dx = pairs.x()[i] - meanX;
            double dy = pairs.y()[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return (yy - xx + Math.hypot(yy - xx, 2 * xy)) / (2 * xy);
    }

    /** Highest place in the order such that the pixels before it have an r of 0 or less; equal ones stay together. */
    private static int firstAbove(PixelPairs pairs, Ranks ranks, double meanX, double meanY) {
        double sumX = 0.0;
        double sumY = 0.0;
        double sumXy = 0.0;
        int found = 0;
        for (int n = 0; n < pairs.size(); n++) {
            boolean step = n == 0 || ranks.sorted()[n] > ranks.sorted()[n - 1];
            if (step && (n < FEWEST || n * sumXy <= sumX * sumY)) {
                found = n;
            }
            double dx = pairs.x()[ranks.pixel()[n]] - meanX;
            double dy = pairs.y()[ranks.pixel()[n]] - meanY;
            sumX += dx;
            sumY += dy;
            sumXy += dx * dy;
        }
        return found;
    }
}
