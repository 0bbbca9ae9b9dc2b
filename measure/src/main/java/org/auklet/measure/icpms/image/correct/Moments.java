package org.auklet.measure.icpms.image.correct;

import java.util.Arrays;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.signal.Raster;

/**
 * Number, mean and standard deviation (n - 1) of some pixels.
 *
 * @param n number of finite values
 * @param mean their mean; NaN when there are none
 * @param sd standard deviation of one value; NaN below two
 */
record Moments(int n, double mean, double sd) {

    static Moments of(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(finite).sum() / finite.length;
        double squares = Arrays.stream(finite).map(v -> (v - mean) * (v - mean)).sum();
        return new Moments(
                finite.length, mean, finite.length < 2 ? Double.NaN : Math.sqrt(squares / (finite.length - 1)));
    }

    /** Of the pixels of a mask in the rows {@code from} (included) to {@code to} (not included). */
    static Moments of(Raster raster, Mask mask, int from, int to) {
        int first = from * raster.columns();
        double[] values = new double[(to - from) * raster.columns()];
        int n = 0;
        for (int i = first; i < first + values.length; i++) {
            if (mask.inside()[i]) {
                values[n++] = raster.values()[i];
            }
        }
        return of(Arrays.copyOf(values, n));
    }

    double meanError() {
        return sd / Math.sqrt(n);
    }
}
