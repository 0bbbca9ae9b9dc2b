package org.auklet.measure.icpms.probe;

import java.util.SplittableRandom;

/**
 * What is known of an input besides its value and standard uncertainty u: the distribution from which the Monte Carlo method
 * draws it (JCGM 101:2008, GUM Supplement 1, section 6.4).
 */
public enum Distribution {
    /**
     * Normal; with few degrees of freedom nu the scaled and shifted t-distribution (6.4.9), whose standard deviation is
     * larger than u.
     */
    NORMAL {
        @Override
        double draw(InputQuantity input, SplittableRandom random) {
            return input.value() + input.standardUncertainty() * student(input.degreesOfFreedom(), random);
        }
    },
    /** Lognormal of mean value and standard deviation u; for factors of unknown size that cannot be negative. */
    LOGNORMAL {
        @Override
        double draw(InputQuantity input, SplittableRandom random) {
            double variance = Math.log1p(Math.pow(input.standardUncertainty() / input.value(), 2));
            double logMean = Math.log(input.value()) - variance / 2;
            return Math.exp(logMean + Math.sqrt(variance) * random.nextGaussian());
        }
    },
    /** Anything between two limits is as likely; their distance is 2 sqrt(3) u (6.4.2). */
    RECTANGULAR {
        @Override
        double draw(InputQuantity input, SplittableRandom random) {
            double half = Math.sqrt(3.0) * input.standardUncertainty();
            return input.value() + half * (2 * random.nextDouble() - 1);
        }
    },
    /** Most likely in the middle of two limits; their distance is 2 sqrt(6) u (6.4.5). */
    TRIANGULAR {
        @Override
        double draw(InputQuantity input, SplittableRandom random) {
            double half = Math.sqrt(6.0) * input.standardUncertainty();
            double one = random.nextDouble();
            double other = random.nextDouble();
            return input.value() + half * (one - other);
        }
    },
    /**
     * A number of counts q, of which only the Poisson mean is wanted: gamma of shape q + 1/2. The supplement (6.4.11) takes
     * q + 1; with 1/2 the two ends miss the truth equally often, also at few counts.
     */
    COUNTS {
        @Override
        double draw(InputQuantity input, SplittableRandom random) {
            return gamma(input.value() + 0.5, random);
        }
    };

    abstract double draw(InputQuantity input, SplittableRandom random);

    /** Student's t by the polar method of R. W. Bailey 1994, Math. Comp. 62:779; normal for infinite nu. */
    private static double student(double nu, SplittableRandom random) {
        if (Double.isInfinite(nu)) {
            return random.nextGaussian();
        }
        double radius = Math.sqrt(nu * Math.expm1(-2 / nu * Math.log(1 - random.nextDouble())));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Gamma of a shape and scale 1 by G. Marsaglia and W. W. Tsang 2000, ACM Trans. Math. Softw. 26:363. */
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
