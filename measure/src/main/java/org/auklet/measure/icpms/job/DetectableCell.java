package org.auklet.measure.icpms.job;

import org.auklet.measure.icpms.event.EventTable;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * From which net area on a cell is found: an event is found by its single acquisitions, so that the area that is missed with
 * a given probability depends on how an event is spread over them.
 *
 * @param shape share of an event's area in each acquisition about its top, together 1
 * @param background mean background of an acquisition, counts
 * @param critical counts of one acquisition from which on it belongs to an event
 * @param points how many acquisitions must reach it
 */
record DetectableCell(double[] shape, double background, double critical, int points) {

    private static final int HALF = 12;
    private static final int MOST = 500;
    private static final double LARGEST = 1e7;
    private static final double CLOSE = 1e-4;

    /** By the mean shape of the events of a preparation, those of the brighter half, whose noise is smaller. */
    static DetectableCell of(Preparation preparation, double median) {
        EventTable events = preparation.events();
        double background = events.limits().subtracted();
        double[] shape = new double[2 * HALF + 1];
        int seen = 0;
        for (int e = 0; e < events.size() && seen < MOST; e++) {
            int top = events.apex()[e];
            if (preparation.net()[e] >= median && top >= HALF && top + HALF < preparation.counts().length) {
                seen++;
                for (int k = -HALF; k <= HALF; k++) {
                    double counts = preparation.counts()[top + k];
                    shape[k + HALF] += Double.isNaN(counts) ? 0 : counts - background;
                }
            }
        }
        return new DetectableCell(
                normalised(shape),
                background,
                events.limits().critical(),
                events.settings().minimumPoints());
    }

    private static double[] normalised(double[] shape) {
        double sum = 0;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Math.max(0, shape[i]);
            sum += shape[i];
        }
        if (sum == 0) {
            shape[HALF] = 1;
            return shape;
        }
        for (int i = 0; i < shape.length; i++) {
            shape[i] /= sum;
        }
        return shape;
    }

    /** Net area, counts, that is missed with this probability. Counting noise is that of Poisson. */
    double area(double missed) {
        double low = 0;
        double high = 1;
        while (found(high) < 1 - missed && high < LARGEST) {
            low = high;
            high *= 2;
        }
        while (high - low > CLOSE * high) {
            double middle = (low + high) / 2;
            if (found(middle) < 1 - missed) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Probability that enough acquisitions of an event of this area reach the limit. */
    double found(double area) {
        double[] reached = new double[points + 1]; // by number of acquisitions, the last for that many and more
        reached[0] = 1;
        int limit = (int) Math.ceil(critical);
        for (double share : shape) {
            double mean = background + area * share;
            double p = mean > 0 ? 1 - new PoissonDistribution(mean).cumulativeProbability(limit - 1) : 0;
            reached[points] += reached[points - 1] * p;
            for (int n = points - 1; n > 0; n--) {
                reached[n] = reached[n] * (1 - p) + reached[n - 1] * p;
            }
            reached[0] *= 1 - p;
        }
        return reached[points];
    }
}
