package org.auklet.measure.icpms.event;

import java.util.SplittableRandom;

/** Seeded draws for the tests of this package. */
public final class Draws {

    private static final double SPLIT_ABOVE = 30.0;

    private final SplittableRandom random;

    public Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A Poisson number, by inversion (Devroye 1986, X.3.3); the sum of two halves for a large mean. */
    public int poisson(double mean) {
        if (mean > SPLIT_ABOVE) {
            return poisson(mean / 2.0) + poisson(mean / 2.0);
        }
        double u = random.nextDouble();
        double probability = Math.exp(-mean);
        int k = 0;
        while (u > probability && k < 1000) {
            u -= probability;
            k++;
            probability *= mean / k;
        }
        return k;
    }

    public double lognormal(double mu, double sigma) {
        return Math.exp(mu + sigma * random.nextGaussian());
    }

    /** The sum of a Poisson number of lognormal ions of mean 1. */
    public double ions(double lambda, double sigma) {
        double sum = 0.0;
        for (int k = poisson(lambda); k > 0; k--) {
            sum += lognormal(-sigma * sigma / 2.0, sigma);
        }
        return sum;
    }

    public double uniform() {
        return random.nextDouble();
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public double gaussian() {
        return random.nextGaussian();
    }

    public double[] poissons(double mean, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = poisson(mean);
        }
        return x;
    }
}
