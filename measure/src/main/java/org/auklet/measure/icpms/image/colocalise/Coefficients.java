package org.auklet.measure.icpms.image.colocalise;

import java.util.Arrays;

/** Coefficients of colocalisation that need no threshold, or are given one. */
public final class Coefficients {

    private Coefficients() {}

    /** Pearson's r; 0 when one picture is the same everywhere. */
    public static double pearson(PixelPairs pairs) {
        double[] x = pairs.x();
        double[] y = pairs.y();
        double meanX = Arrays.stream(x).sum() / x.length;
        double meanY = Arrays.stream(y).sum() / y.length;
        double xx = 0.0;
        double yy = 0.0;
        double xy = 0.0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return xx > 0.0 && yy > 0.0 ? xy / Math.sqrt(xx * yy) : 0.0;
    }

    /**
     * Intensity correlation quotient: the share of pixels whose two deviations from the mean have one sign, less 0.5;
     * from -0.5 (apart) to 0.5 (together). Li et al., J. Neurosci. 24, 4070 (2004).
     */
    public static double icq(PixelPairs pairs) {
        double[] x = pairs.x();
        double[] y = pairs.y();
        double meanX = Arrays.stream(x).sum() / x.length;
        double meanY = Arrays.stream(y).sum() / y.length;
        int together = 0;
        for (int i = 0; i < x.length; i++) {
            together += (x[i] - meanX) * (y[i] - meanY) > 0.0 ? 1 : 0;
        }
        return (double) together / x.length - 0.5;
    }

    /**
     * Manders's coefficients (Manders, Verbeek and Aten, J. Microsc. 169, 375, 1993).
     *
     * @param m1 share of the first picture's signal that lies where the second is above its threshold
     * @param m2 share of the second's that lies where the first is above its own
     */
    public record Manders(double m1, double m2) {}

    /** Manders's coefficients with a threshold for each picture; NaN for a picture whose signals sum to 0 or less. */
    public static Manders manders(PixelPairs pairs, double thresholdX, double thresholdY) {
        double[] x = pairs.x();
        double[] y = pairs.y();
        double sumX = 0.0;
        double sumY = 0.0;
        double withY = 0.0;
        double withX = 0.0;
        for (int i = 0; i < x.length; i++) {
            sumX += x[i];
            sumY += y[i];
            withY += y[i] > thresholdY ? x[i] : 0.0;
            withX += x[i] > thresholdX ? y[i] : 0.0;
        }
        return new Manders(sumX > 0.0 ? withY / sumX : Double.NaN, sumY > 0.0 ? withX / sumY : Double.NaN);
    }
}
