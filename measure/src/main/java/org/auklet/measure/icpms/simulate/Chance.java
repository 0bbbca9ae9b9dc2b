package org.auklet.measure.icpms.simulate;

import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;

/** Draws from the distributions that a measurement is made of. */
public final class Chance {

    private static final double SMALL_MEAN = 30;

    private Chance() {}

    /**
     * A Poisson number: below a mean of 30 by multiplying uniform numbers, above by transformed rejection.
     *
     * <p>Source: Hormann, Insurance: Mathematics and Economics 1993, 12, 39 (algorithm PTRS).
     *
     * @param random source of chance
     * @param mean mean, at least 0
     */
    public static long poisson(RandomGenerator random, double mean) {
        if (!(mean >= 0) || mean > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a Poisson mean of " + mean);
        }
        return mean < SMALL_MEAN ? product(random, mean) : rejection(random, mean);
    }

    private static long product(RandomGenerator random, double mean) {
        double limit = Math.exp(-mean);
        long count = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static long rejection(RandomGenerator random, double mean) {
        double logMean = Math.log(mean);
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double easy = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = 1 - random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= easy) {
                return (long) k;
            }
            if (k >= 0
                    && (us >= 0.013 || v <= us)
                    && Math.log(v * inverseAlpha / (a / (us * us) + b)) <= k * logMean - mean - Gamma.logGamma(k + 1)) {
                return (long) k;
            }
        }
    }

    /**
     * A lognormal number.
     *
     * @param random source of chance
     * @param median median, exp(mu)
     * @param spread standard deviation of the logarithm
     */
    public static double logNormal(RandomGenerator random, double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }

    /** Mean of a lognormal number with this median and spread: median exp(spread^2 / 2). */
    public static double logNormalMean(double median, double spread) {
        return median * Math.exp(spread * spread / 2);
    }

    /** A number known with a relative uncertainty: normal about {@code value}. */
    public static double normal(RandomGenerator random, double value, double relativeSd) {
        return value * (1 + relativeSd * random.nextGaussian());
    }
}
