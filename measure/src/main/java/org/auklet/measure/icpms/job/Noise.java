package org.auklet.measure.icpms.job;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.population.NoiseFloor;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** The noise of a label, from what is known of each of its cells. */
final class Noise {

    /** A cell without the label is taken to carry it once in so many: cells are far fewer than acquisitions. */
    static final double FALSE_POSITIVES = 1e-3;

    private static final double LEAST_VARIANCE = 0.01;
    private static final double LEAST_GAIN = 0.01;

    private Noise() {}

    /**
     * The straight line of variance against counts: its slope is the gain, its intercept the floor, which is at least the
     * background in a cell of middle length. What another label adds to the variance by its isotopes is in the floor, on
     * average.
     */
    static NoiseFloor of(EventTable events, double[] net, double[] variance) {
        double x = Arrays.stream(net).average().orElse(0);
        double y = Arrays.stream(variance).average().orElse(LEAST_VARIANCE);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < net.length; i++) {
            xx += (net[i] - x) * (net[i] - x);
            xy += (net[i] - x) * (variance[i] - y);
        }
        double gain = Math.max(xx > 0 ? xy / xx : 1, LEAST_GAIN);
        return new NoiseFloor(Math.max(y - gain * x, background(events)), gain);
    }

    private static double background(EventTable events) {
        int[] points =
                IntStream.range(0, events.size()).map(events::points).sorted().toArray();
        double deviation = events.limits().between().deviation();
        return Math.max(points.length == 0 ? 0 : points[points.length / 2] * deviation * deviation, LEAST_VARIANCE);
    }

    /**
     * Net counts that a cell without the label reaches once in a thousand: a quantile of its noise, with the skewness of
     * counting (Cornish and Fisher 1938, Rev. Inst. Int. Stat. 5:307).
     */
    static double critical(NoiseFloor noise) {
        double z = new NormalDistribution().inverseCumulativeProbability(1 - FALSE_POSITIVES);
        return z * Math.sqrt(noise.variance()) + noise.gain() * (z * z - 1) / 6;
    }
}
