package org.auklet.measure.icpms.event.threshold;

/**
 * What is known of the signal between events.
 *
 * @param mean mean, counts per dwell
 * @param deviation standard deviation of one dwell, counts
 * @param points number of dwells that were averaged; infinite when the mean is given as exactly known
 */
public record Background(double mean, double deviation, double points) {

    /** A background known from elsewhere as a mean of counts, exactly, with the deviation of a Poisson variable. */
    public static Background ofMean(double mean) {
        return new Background(mean, Math.sqrt(mean), Double.POSITIVE_INFINITY);
    }

    /** Variance of the mean, counts2. */
    public double varianceOfMean() {
        return deviation * deviation / points;
    }
}
