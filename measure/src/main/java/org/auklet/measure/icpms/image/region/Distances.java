package org.auklet.measure.icpms.image.region;

import java.util.Arrays;
import org.auklet.measure.icpms.image.Mask;

/**
 * Distance of every pixel of a mask to the nearest pixel outside, exact, in pixels; squared while it is computed (lower
 * envelope of parabolas, Felzenszwalb and Huttenlocher, Theory of Computing 8, 415, 2012). Beyond the border counts as
 * inside.
 */
final class Distances {

    private Distances() {}

    static double[] squared(Mask mask) {
        double far = (double) mask.rows() * mask.rows() + (double) mask.columns() * mask.columns();
        double[] squared = new double[mask.inside().length];
        for (int i = 0; i < squared.length; i++) {
            squared[i] = mask.inside()[i] ? far : 0.0;
        }
        for (int column = 0; column < mask.columns(); column++) {
            envelope(squared, column, mask.columns(), mask.rows());
        }
        for (int row = 0; row < mask.rows(); row++) {
            envelope(squared, row * mask.columns(), 1, mask.columns());
        }
        return squared;
    }

    /** min over j of f(j) + (i - j)^2 along one line of the array. */
    private static void envelope(double[] f, int offset, int stride, int n) {
        double[] line = new double[n];
        int[] vertex = new int[n];
        double[] from = new double[n + 1];
        Arrays.setAll(line, i -> f[offset + i * stride]);
        int last = 0;
        from[0] = Double.NEGATIVE_INFINITY;
        for (int q = 1; q < n; q++) {
            double cross = crossing(line, vertex[last], q);
            while (cross <= from[last]) {
                last--;
                cross = crossing(line, vertex[last], q);
            }
            vertex[++last] = q;
            from[last] = cross;
        }
        from[last + 1] = Double.POSITIVE_INFINITY;
        int k = 0;
        for (int i = 0; i < n; i++) {
            while (from[k + 1] < i) {
                k++;
            }
            double step = i - vertex[k];
            f[offset + i * stride] = line[vertex[k]] + step * step;
        }
    }

    private static double crossing(double[] line, int p, int q) {
        return (line[q] + (double) q * q - line[p] - (double) p * p) / (2.0 * (q - p));
    }
}
