package org.auklet.measure.icpms.event.threshold;

/**
 * A rule for the decision limit. All limits are in counts per dwell.
 *
 * <p>Critical level and detection limit are Currie's (1968, Anal. Chem. 40, 586): a gross signal at or above the
 * critical level is taken for more than background, which background alone does with a probability of at most
 * {@link #alpha()}; the detection limit is the true net signal that is missed with a probability of at most beta.
 */
public sealed interface Threshold
        permits Poisson, CompoundPoisson, Gaussian, Currie, MarlapA, MarlapC, Stapleton, FixedThreshold {

    /** False-positive probability per dwell; NaN where the rule has none. */
    double alpha();

    /** The rule in a few words, with its parameters. */
    String description();

    /** Decision limit: the smallest gross signal that is not called background, counts per dwell. */
    double critical(Background background);

    /**
     * Detection limit: the true signal above background that reaches {@link #critical} with probability 1 - beta,
     * counts per dwell.
     */
    double detectable(Background background, double beta);

    /**
     * Variance of the counts of an event, the uncertainty of the subtracted mean left out; counts2. For counted ions it
     * is the gross number itself.
     *
     * @param gross sum of the counts of the event
     * @param points number of dwells summed
     * @param background the background below it
     */
    default double variance(double gross, int points, Background background) {
        return Math.max(gross, 0.0);
    }

    /** The critical level as a function of a background that changes in time, made for many evaluations in a row. */
    default Curve curve() {
        return (mean, deviation) -> critical(new Background(mean, deviation, Double.POSITIVE_INFINITY));
    }

    /** Critical level by mean and standard deviation of the background; may remember its last answer. */
    @FunctionalInterface
    interface Curve {
        /** Decision limit for this background, counts per dwell. */
        double critical(double mean, double deviation);
    }
}
