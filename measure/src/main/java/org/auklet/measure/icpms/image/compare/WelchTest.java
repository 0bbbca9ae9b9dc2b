package org.auklet.measure.icpms.image.compare;

import org.auklet.quantity.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Welch's t test of the difference of two means (Welch, Biometrika 34, 28, 1947).
 *
 * @param difference first mean less second
 * @param standardError of the difference
 * @param t difference over its standard error; NaN when no subject differs from another of its group
 * @param degreesOfFreedom by Welch and Satterthwaite
 * @param p two-sided
 * @param interval 95 % of the difference
 */
public record WelchTest(
        double difference, double standardError, double t, double degreesOfFreedom, double p, Interval interval) {

    private static final double UPPER_95 = 0.975;

    static WelchTest of(Sample a, Sample b) {
        double va = a.meanVariance();
        double vb = b.meanVariance();
        double difference = a.mean() - b.mean();
        double error = Math.sqrt(va + vb);
        if (!(error > 0.0)) {
            return new WelchTest(difference, 0.0, Double.NaN, Double.NaN, Double.NaN, Interval.OPEN);
        }
        double freedom = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        TDistribution distribution = new TDistribution(freedom);
        double t = difference / error;
        double reach = distribution.inverseCumulativeProbability(UPPER_95) * error;
        return new WelchTest(
                difference,
                error,
                t,
                freedom,
                2.0 * distribution.cumulativeProbability(-Math.abs(t)),
                new Interval(difference - reach, difference + reach));
    }
}
