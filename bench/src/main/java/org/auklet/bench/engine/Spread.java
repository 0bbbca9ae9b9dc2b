package org.auklet.bench.engine;

import java.util.Arrays;

/**
 * Median and range of repeated measurements.
 *
 * @param median middle, or mean of the two in the middle
 * @param least smallest
 * @param most largest
 */
record Spread(double median, double least, double most) {

    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
    }

    /** In another unit. */
    Spread times(double factor) {
        return new Spread(median * factor, least * factor, most * factor);
    }
}
