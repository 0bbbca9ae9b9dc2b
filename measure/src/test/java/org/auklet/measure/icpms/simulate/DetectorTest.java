package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detectors against the closed forms of what they are. */
class DetectorTest {

    private static final int N = 40_000;
    private static final double DWELL = 1e-4;

    private final RandomGenerator random = new Streams(3).of("detector");

    /**
     * Counts of a renewal process that is free at the start (waits of mean 1/n and a dead time, y = n tau, m = n t): mean
     * m / (1 + y) + y^2 / (2 (1 + y)^2) and variance about m / (1 + y)^3. Source: Cox, Renewal Theory (1962), chapter 4.
     */
    @ParameterizedTest
    @CsvSource({"5, 2e-6", "50, 2e-7", "300, 5e-8", "390, 1e-7", "410, 1e-7", "3000, 2e-8"})
    void deadTimeTakesWhatTheClosedFormSays(double expected, double deadTimeS) {
        Detector detector = new Detector.PulseCounter(deadTimeS);
        Moments m = Moments.of(N, () -> detector.signal(random, expected, DWELL));
        double y = expected / DWELL * deadTimeS;
        double mean = expected / (1 + y) + y * y / (2 * (1 + y) * (1 + y));
        double variance = expected / Math.pow(1 + y, 3);
        assertThat(m.mean()).isCloseTo(mean, within(5 * Math.sqrt(variance / N) + 0.02));
        assertThat(m.variance()).isCloseTo(variance, within(0.05 * variance));
    }

    @Test
    void withoutDeadTimeCountsArePoisson() {
        Detector detector = new Detector.PulseCounter(0);
        Moments m = Moments.of(N, () -> detector.signal(random, 7, DWELL));
        assertThat(m.mean()).isCloseTo(7, within(5 * Math.sqrt(7.0 / N)));
        assertThat(m.variance()).isCloseTo(7, within(0.3));
    }

    @Test
    void aBlindDetectorCountsNothingOfNothing() {
        assertThat(new Detector.PulseCounter(1e-8).signal(random, 0, DWELL)).isZero();
        assertThat(new Detector.IonAreas(0.4).signal(random, 0, DWELL)).isZero();
    }

    /**
     * Compound Poisson with lognormal areas of mean 1: mean m, variance m E(X^2) = m e^(s^2), third central moment
     * m E(X^3) = m e^(3 s^2).
     */
    @ParameterizedTest
    @CsvSource({"0.3, 0.45", "4, 0.47", "60, 0.6"})
    void ionAreasHaveTheMomentsOfTheCompoundLaw(double expected, double sigma) {
        Detector detector = new Detector.IonAreas(sigma);
        int n = 400_000;
        Moments m = Moments.of(n, () -> detector.signal(random, expected, DWELL));
        double variance = expected * Math.exp(sigma * sigma);
        assertThat(m.mean()).isCloseTo(expected, within(5 * Math.sqrt(variance / n)));
        assertThat(m.variance()).isCloseTo(variance, within(0.03 * variance));
        double third = expected * Math.exp(3 * sigma * sigma);
        double uncertain = 5 * Math.sqrt(15.0 / n) * Math.pow(variance, 1.5);
        assertThat(m.third()).isCloseTo(third, within(0.1 * third + uncertain));
    }

    /** Where ions are many the sum is taken as normal: the same mean and variance. */
    @Test
    void manyIonAreasHaveTheSameLaw() {
        Detector detector = new Detector.IonAreas(0.5);
        Moments m = Moments.of(N, () -> detector.signal(random, 5000, DWELL));
        double variance = 5000 * Math.exp(0.25);
        assertThat(m.mean()).isCloseTo(5000, within(5 * Math.sqrt(variance / N)));
        assertThat(m.variance()).isCloseTo(variance, within(0.04 * variance));
    }
}
