package org.auklet.measure.icpms.simulate;

import java.util.random.RandomGenerator;

/** What a detector makes of the ions that are expected to reach it within one acquisition. */
public sealed interface Detector {

    /**
     * The signal of one acquisition, counts.
     *
     * @param random source of chance
     * @param expected ions expected
     * @param dwellS time of the acquisition, s
     */
    double signal(RandomGenerator random, double expected, double dwellS);

    /**
     * A pulse counter, blind for a while after each count: a non-extending dead time. With ions at rate n it counts
     * n / (1 + n tau) per second.
     *
     * @param deadTimeS dead time tau, s; 0 for none
     */
    record PulseCounter(double deadTimeS) implements Detector {

        private static final double MANY = 400;

        @Override
        public double signal(RandomGenerator random, double expected, double dwellS) {
            if (deadTimeS == 0) {
                return Chance.poisson(random, expected);
            }
            return expected < MANY ? one(random, expected, dwellS) : many(random, expected, dwellS);
        }

        /** Ion after ion: an exponential wait, then the dead time. */
        private double one(RandomGenerator random, double expected, double dwellS) {
            if (expected <= 0) {
                return 0;
            }
            double meanWait = dwellS / expected;
            long counts = 0;
            for (double t = wait(random, meanWait); t < dwellS; t += deadTimeS + wait(random, meanWait)) {
                counts++;
            }
            return counts;
        }

        private static double wait(RandomGenerator random, double mean) {
            return -mean * Math.log(1 - random.nextDouble());
        }

        /** The renewal process's limit for many counts: mean m / (1 + x) and variance m / (1 + x)^3, x = n tau. */
        private double many(RandomGenerator random, double expected, double dwellS) {
            double live = 1 + expected / dwellS * deadTimeS;
            double sd = Math.sqrt(expected / (live * live * live));
            return Math.max(0, Math.rint(expected / live + sd * random.nextGaussian()));
        }
    }

    /**
     * A time-of-flight detector that digitises: each ion gives an area, lognormal with mean 1, and areas add up. The signal
     * is compound Poisson: mean m, variance m exp(sigma^2).
     *
     * @param sigma standard deviation of the logarithm of the single-ion area
     */
    record IonAreas(double sigma) implements Detector {

        private static final long MANY = 2000;

        @Override
        public double signal(RandomGenerator random, double expected, double dwellS) {
            long ions = Chance.poisson(random, expected);
            if (ions > MANY) {
                double sd = Math.sqrt(ions * Math.expm1(sigma * sigma));
                return ions + sd * random.nextGaussian();
            }
            double sum = 0;
            double median = Math.exp(-sigma * sigma / 2);
            for (long i = 0; i < ions; i++) {
                sum += Chance.logNormal(random, median, sigma);
            }
            return sum;
        }
    }
}
