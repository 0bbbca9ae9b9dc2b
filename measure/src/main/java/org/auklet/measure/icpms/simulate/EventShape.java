package org.auklet.measure.icpms.simulate;

import java.util.random.RandomGenerator;
import org.hipparchus.special.Erf;

/**
 * How the ions of one cell or particle arrive: a Gaussian course in time whose width varies from event to event.
 *
 * @param medianSigmaS median of the standard deviation of the course, s; the whole event lasts about five times as long
 * @param spread standard deviation of the logarithm of that
 */
public record EventShape(double medianSigmaS, double spread) {

    /** A cell: 300 to 1000 us in all. */
    public static final EventShape CELL = new EventShape(110e-6, 0.25);

    /** A nanoparticle: 200 to 500 us in all. */
    public static final EventShape PARTICLE = new EventShape(65e-6, 0.15);

    private static final double REACH = 5;

    /** Width of one event, s. */
    public double sigmaS(RandomGenerator random) {
        return Chance.logNormal(random, medianSigmaS, spread);
    }

    /**
     * Adds the counts expected of one event to those of the acquisitions it touches.
     *
     * @param expected counts expected by acquisition, changed in place
     * @param dwellS time of an acquisition, s
     * @param centreS middle of the event, s from the start of the first acquisition
     * @param sigmaS standard deviation of its course, s
     * @param counts counts expected of the event
     */
    public static void add(double[] expected, double dwellS, double centreS, double sigmaS, double counts) {
        int first = Math.max(0, (int) Math.floor((centreS - REACH * sigmaS) / dwellS));
        int last = Math.min(expected.length - 1, (int) Math.floor((centreS + REACH * sigmaS) / dwellS));
        double scale = 1 / (sigmaS * Math.sqrt(2));
        double below = Erf.erf((first * dwellS - centreS) * scale);
        for (int i = first; i <= last; i++) {
            double above = Erf.erf(((i + 1) * dwellS - centreS) * scale);
            expected[i] += counts * (above - below) / 2;
            below = above;
        }
    }
}
