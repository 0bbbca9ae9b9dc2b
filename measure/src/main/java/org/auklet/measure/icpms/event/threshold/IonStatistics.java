package org.auklet.measure.icpms.event.threshold;

/**
 * What the background of a trace says of the ions behind it: of a compound Poisson variable Y with unit X,
 * lambda = -ln P(Y = 0), E(Y) = lambda E(X), V(Y) = lambda E(X2).
 *
 * @param lambda mean number of ions per dwell
 * @param ionMean mean signal of one ion, E(X)
 * @param sigma standard deviation of the logarithm of one ion's signal, were it lognormal; 0 when one ion varies no
 *     more than counting allows
 * @param dispersion variance over mean of the background; 1 for counted pulses
 * @param wholeShare share of the signals above zero that are whole numbers
 * @param points number of dwells looked at
 * @param occupied number of them with a signal above zero
 */
public record IonStatistics(
        double lambda, double ionMean, double sigma, double dispersion, double wholeShare, int points, int occupied) {

    /** Dead-time correction moves a pulse count by so much of itself and it still is one. */
    private static final double WHOLE_WITHIN = 0.005;

    /** With fewer dwells that hold an ion, what one ion gives is not asked of the data. */
    private static final int FEWEST_OCCUPIED = 1000;

    private static final double LEAST_SIGMA = 0.2;
    private static final double GREATEST_SIGMA = 1.0;

    /** Where fewer dwells than this are empty, their number says little and one ion is taken for 1. */
    private static final int FEWEST_EMPTY = 100;

    /** Dwells to either side of an event that may still hold its tail: a tail is no background. */
    private static final int TAIL = 10;

    /** Where less than this share of the dwells lies clear of all tails, they are taken in after all. */
    private static final double FEWEST_CLEAR = 0.1;

    /**
     * The statistics of all finite signals below a limit that lie clear of the events' tails.
     *
     * @param counts trace, counts per dwell; NaN where blanked
     * @param below signals at or above this are events and left out; positive infinity for none
     */
    public static IonStatistics of(double[] counts, double below) {
        IonStatistics clear = of(counts, below, TAIL);
        return clear.points >= FEWEST_CLEAR * counts.length ? clear : of(counts, below, 0);
    }

    private static IonStatistics of(double[] counts, double below, int tail) {
        long points = 0;
        long empty = 0;
        long whole = 0;
        double sum = 0.0;
        double squares = 0.0;
        int last = -tail - 1;
        int next = firstEvent(counts, below, 0);
        for (int i = 0; i < counts.length; i++) {
            if (i > next) {
                last = next;
                next = firstEvent(counts, below, i);
            }
            double x = counts[i];
            if (x < below && i - last > tail && next - i > tail) {
                points++;
                sum += x;
                squares += x * x;
                if (x <= 0.0) {
                    empty++;
                } else if (isWhole(x)) {
                    whole++;
                }
            }
        }
        return of(points, empty, whole, sum, squares);
    }

    /** The first signal at or above the limit; far beyond the end when there is none. */
    private static int firstEvent(double[] counts, double below, int from) {
        for (int i = from; i < counts.length; i++) {
            if (counts[i] >= below) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean isWhole(double x) {
        double nearest = Math.rint(x);
        return nearest > 0.0 && Math.abs(x - nearest) <= WHOLE_WITHIN * nearest;
    }

    private static IonStatistics of(long points, long empty, long whole, double sum, double squares) {
        if (points == 0 || sum <= 0.0) {
            return new IonStatistics(0.0, 1.0, 0.0, 1.0, 1.0, (int) points, 0);
        }
        double mean = sum / points;
        double variance = squares / points - mean * mean;
        boolean countable = empty >= FEWEST_EMPTY && empty < points;
        double lambda = countable ? -Math.log((double) empty / points) : mean;
        double ionMean = mean / lambda;
        double secondMoment = variance / lambda;
        double sigma = Math.sqrt(Math.max(0.0, Math.log(secondMoment / (ionMean * ionMean))));
        double wholeShare = points == empty ? 1.0 : (double) whole / (points - empty);
        return new IonStatistics(
                lambda, ionMean, sigma, variance / mean, wholeShare, (int) points, (int) (points - empty));
    }

    /** Whether there are enough ions, and of a spread that can be one's, to say what one ion gives. */
    public boolean tellsOneIon() {
        return occupied >= FEWEST_OCCUPIED && sigma >= LEAST_SIGMA && sigma <= GREATEST_SIGMA;
    }

    /** Mean of the background, counts per dwell. */
    public double mean() {
        return lambda * ionMean;
    }
}
