package org.auklet.measure.icpms.laserlog;

import java.util.stream.IntStream;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;

/**
 * The delay of the aerosol, found where the signal during lines stands out most from the signal between them. This needs
 * signal up to the ends of the lines: where the sample ends before, a range of delays is as good, and is told.
 *
 * @param delayS the delay, s
 * @param lowestS smallest delay whose contrast is within 1 % of the best, s
 * @param highestS largest such delay, s
 * @param contrast mean signal during lines minus mean signal between them, in standard deviations of the trace, for the
 *     channel in which it is largest
 * @param channel index of that channel
 */
public record DelayEstimate(double delayS, double lowestS, double highestS, double contrast, int channel) {

    private static final int STEPS_PER_DWELL = 4;
    private static final int MOST_STEPS = 100_000;
    private static final double AS_GOOD = 0.99;

    /**
     * Tries delays in steps of a quarter of the dwell time.
     *
     * @param clock zero and drift of the clocks; its delay is not used
     * @param shortestS smallest delay tried, s; below 0 where the instrument may have started after the laser
     * @param longestS largest delay tried, s
     * @throws InputException when the dwell time is not known, or there would be no step or more than {@value #MOST_STEPS}
     */
    public static DelayEstimate of(Trace trace, LaserLog log, Clock clock, double shortestS, double longestS) {
        double[] middles = LaserSync.middles(trace);
        double step = trace.dwellS() / STEPS_PER_DWELL;
        double steps = (longestS - shortestS) / step;
        if (!(steps >= 0.0 && steps <= MOST_STEPS)) {
            throw new InputException(
                    "Delays from " + shortestS + " to " + longestS + " s in steps of " + step + " s cannot be tried.",
                    "Narrow the range to at most " + MOST_STEPS + " steps.");
        }
        LaserSync.LineFinder finder = new LaserSync.LineFinder(log);
        double[][] contrasts = new double[(int) steps + 1][];
        for (int i = 0; i < contrasts.length; i++) {
            contrasts[i] = contrasts(trace, middles, finder, clock.withDelay(shortestS + i * step));
        }
        return best(contrasts, shortestS, step);
    }

    private static DelayEstimate best(double[][] contrasts, double shortestS, double step) {
        int best = 0;
        int channel = 0;
        for (int i = 0; i < contrasts.length; i++) {
            for (int c = 0; c < contrasts[i].length; c++) {
                if (contrasts[i][c] > contrasts[best][channel]) {
                    best = i;
                    channel = c;
                }
            }
        }
        double most = contrasts[best][channel];
        int[] same =
                stepsAbove(contrasts, channel, most); // a plateau where acquisitions stay on their side: its middle
        int[] good = stepsAbove(contrasts, channel, AS_GOOD * most);
        return new DelayEstimate(
                shortestS + (same[0] + same[1]) / 2.0 * step,
                shortestS + good[0] * step,
                shortestS + good[1] * step,
                most,
                channel);
    }

    /** First and last step whose contrast is at least so much. */
    private static int[] stepsAbove(double[][] contrasts, int channel, double least) {
        int[] above = IntStream.range(0, contrasts.length)
                .filter(i -> contrasts[i][channel] >= least)
                .toArray();
        return above.length == 0 ? new int[] {0, contrasts.length - 1} : new int[] {above[0], above[above.length - 1]};
    }

    private static double[] contrasts(Trace trace, double[] middles, LaserSync.LineFinder finder, Clock clock) {
        boolean[] during = new boolean[middles.length];
        for (int i = 0; i < middles.length; i++) {
            during[i] = finder.at(clock.laserS(middles[i])).isPresent();
        }
        double[] contrasts = new double[trace.channels().size()];
        for (int c = 0; c < contrasts.length; c++) {
            contrasts[c] = contrast(trace.signal(c), during);
        }
        return contrasts;
    }

    private static double contrast(double[] signal, boolean[] during) {
        double in = 0.0;
        double out = 0.0;
        double squares = 0.0;
        int inside = 0;
        for (int i = 0; i < signal.length; i++) {
            squares += signal[i] * signal[i];
            if (during[i]) {
                in += signal[i];
                inside++;
            } else {
                out += signal[i];
            }
        }
        int outside = signal.length - inside;
        double mean = (in + out) / signal.length;
        double deviation = Math.sqrt(squares / signal.length - mean * mean);
        double contrast = (in / inside - out / outside) / deviation;
        return Double.isNaN(contrast) ? Double.NEGATIVE_INFINITY : contrast;
    }
}
