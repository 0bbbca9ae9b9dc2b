package org.auklet.measure.icpms.image.compare;

import java.util.Arrays;

/**
 * Number, mean and standard deviation.
 *
 * @param n how many
 * @param mean their mean
 * @param sd their standard deviation (n - 1); NaN for one
 */
record Sample(int n, double mean, double sd) {

    static Sample of(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Sample(
                values.length, mean, values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1)));
    }

    double meanVariance() {
        return sd * sd / n;
    }
}
