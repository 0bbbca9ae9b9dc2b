package org.auklet.measure.icpms.event.threshold;

import org.auklet.quantity.NumberText;

/**
 * Which limit suits a trace, and why.
 *
 * @param threshold the limit
 * @param reason what in the data decided, in a sentence
 * @param seen the numbers the decision rests on
 */
public record ThresholdChoice(Threshold threshold, String reason, IonStatistics seen) {

    /** Pulse counts are whole but where a current was read; of summed pulses one in a hundred happens to be. */
    private static final double MOSTLY_WHOLE = 0.5;

    /** Above this mean a sum of ions is normal to within what matters, whatever one ion does. */
    private static final double NORMAL_ABOVE = 1000.0;

    /** Counted pulses whose variance exceeds their mean by this factor have more than counting in them. */
    private static final double OVERDISPERSED = 1.5;

    /** The search for what is background stops when its limit moves by less, counts. */
    private static final double SETTLED = 0.01;

    private static final int MOST_ROUNDS = 50;
    private static final int DIGITS = 3;

    /** A long trace is looked at in so many stretches of so many acquisitions, evenly spread: enough to tell. */
    private static final int STRETCHES = 16;

    private static final int STRETCH = 1 << 16;

    /**
     * Chooses by the background of a trace; of a trace of more than a million acquisitions, by a million spread over it.
     *
     * @param counts trace, counts (or ions) per dwell; NaN where blanked
     * @param alpha false-positive probability per dwell
     * @throws org.auklet.quantity.InputException when alpha is out of range
     */
    public static ThresholdChoice of(double[] counts, double alpha) {
        IonStatistics seen = background(sample(counts), Currie.of(alpha));
        if (seen.mean() > NORMAL_ABOVE) {
            String reason = "Gaussian, because a background of " + text(seen.mean()) + " counts per dwell is normal.";
            return new ThresholdChoice(new Gaussian(alpha), reason, seen);
        }
        return seen.wholeShare() >= MOSTLY_WHOLE ? counted(seen, alpha) : summed(seen, alpha);
    }

    private static double[] sample(double[] counts) {
        if (counts.length <= STRETCHES * STRETCH) {
            return counts;
        }
        double[] sample = new double[STRETCHES * STRETCH];
        for (int k = 0; k < STRETCHES; k++) {
            int from = (int) ((long) (counts.length - STRETCH) * k / (STRETCHES - 1));
            System.arraycopy(counts, from, sample, k * STRETCH, STRETCH);
        }
        return sample;
    }

    private static IonStatistics background(double[] counts, Currie rough) {
        double limit = Double.POSITIVE_INFINITY;
        IonStatistics seen = IonStatistics.of(counts, limit);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = rough.critical(Background.ofMean(Math.max(seen.mean(), 0.0)));
            if (!(Math.abs(limit - next) > SETTLED)) {
                break;
            }
            limit = next;
            seen = IonStatistics.of(counts, limit);
        }
        return seen;
    }

    private static ThresholdChoice counted(IonStatistics seen, double alpha) {
        String reason = "Exact Poisson, because " + percent(seen.wholeShare())
                + " of the signals above zero are whole numbers: pulses were counted."
                + (seen.dispersion() > OVERDISPERSED
                        ? " The background varies " + text(seen.dispersion())
                                + " times as much as counting does: tails of events, or a drift that calls for a"
                                + " rolling background."
                        : "");
        return new ThresholdChoice(new Poisson(alpha), reason, seen);
    }

    private static ThresholdChoice summed(IonStatistics seen, double alpha) {
        CompoundPoisson threshold = CompoundPoisson.by(seen, alpha);
        String reason = "Compound Poisson, because only " + percent(seen.wholeShare())
                + " of the signals above zero are whole numbers: pulses of unequal height were summed. sigma of one ion "
                + (seen.tellsOneIon()
                        ? "is " + text(threshold.sigma()) + ", its mean " + text(threshold.ionMean())
                                + ", by this background."
                        : "is taken as " + text(threshold.sigma())
                                + ", the usual, its mean as 1: this background does not tell.");
        return new ThresholdChoice(threshold, reason, seen);
    }

    private static String percent(double share) {
        return text(100.0 * share) + " %";
    }

    private static String text(double value) {
        return NumberText.rounded(value, DIGITS);
    }
}
