package org.auklet.measure.icpms.simulate;

import java.util.function.DoubleSupplier;

/** Mean, variance and third central moment of draws. */
record Moments(double mean, double variance, double third) {

    static Moments of(int n, DoubleSupplier draw) {
        double[] values = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            values[i] = draw.getAsDouble();
            sum += values[i];
        }
        double mean = sum / n;
        double square = 0;
        double cube = 0;
        for (double v : values) {
            square += (v - mean) * (v - mean);
            cube += (v - mean) * (v - mean) * (v - mean);
        }
        return new Moments(mean, square / (n - 1), cube / n);
    }
}
