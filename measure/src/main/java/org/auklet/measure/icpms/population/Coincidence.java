package org.auklet.measure.icpms.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;

/**
 * Two cells in one event look like one cell that has both labels. Cells come at random: an event holds its first cell and a
 * Poisson number of others that arrive within its width, lambda = n tau on average. Were a share f of cells within a set of
 * states that is closed under union, a share F = f exp(-lambda (1 - f)) of events would be; each observed F gives its f, and
 * the differences give the states of single cells.
 *
 * @param cellsPerEvent lambda, mean number of further cells in an event
 * @param shares one for each state, in the order of {@link Detection}
 */
public record Coincidence(double cellsPerEvent, List<Share> shares) {

    private static final double MOST = 0.5;
    private static final int ROUNDS = 60;
    private static final double PSEUDO_EVENTS = 2;

    public Coincidence {
        shares = List.copyOf(shares);
    }

    /**
     * What was seen of a state and what is left of it.
     *
     * @param state which labels
     * @param observed share of events
     * @param corrected share of cells
     * @param interval interval of 95 % of the share of cells, from the number of events
     */
    public record Share(Detection state, double observed, double corrected, Interval interval) {}

    /** The share of a state. */
    public Share of(Detection state) {
        return shares.get(state.ordinal());
    }

    /**
     * Corrects the counts of events.
     *
     * @param counts events in each state
     * @param cellsPerS n, rate at which cells arrive, 1/s
     * @param eventWidthS tau, time within which a second cell is taken into the event, s
     * @throws InputException when more than half of the events would hold a second cell
     */
    public static Coincidence correct(Map<Detection, Integer> counts, double cellsPerS, double eventWidthS) {
        double lambda = cellsPerS * eventWidthS;
        if (!(lambda >= 0) || lambda > MOST) {
            throw new InputException(
                    "At " + cellsPerS + " cells/s and an event width of " + eventWidthS + " s an event holds " + lambda
                            + " further cells, too many to correct.",
                    "Dilute the suspension.");
        }
        int events = counts.values().stream().mapToInt(Integer::intValue).sum();
        double[] share = new double[Detection.values().length];
        for (Detection state : Detection.values()) {
            share[state.ordinal()] = counts.getOrDefault(state, 0) / (double) Math.max(events, 1);
        }
        double[] single = single(share, lambda);
        double[] error = standardErrors(share, lambda, events);
        double[] unseen = standardErrors(shrunk(share, events), lambda, events);
        List<Share> shares = new ArrayList<>();
        for (Detection state : Detection.values()) {
            int s = state.ordinal();
            double half = Interval.TWO_SIDED_95 * (error[s] == 0 ? unseen[s] : error[s]);
            Interval interval = new Interval(Math.max(0, single[s] - half), Math.min(1, single[s] + half));
            shares.add(new Share(state, share[s], single[s], interval));
        }
        return new Coincidence(lambda, shares);
    }

    /** States in the order neither, first, second, both. */
    private static double[] single(double[] share, double lambda) {
        double neither = cells(share[0], lambda);
        double first = cells(share[0] + share[1], lambda);
        double second = cells(share[0] + share[2], lambda);
        return new double[] {neither, first - neither, second - neither, 1 - first - second + neither};
    }

    /** Solves F = f exp(-lambda (1 - f)), which rises with f, by bisection. */
    private static double cells(double share, double lambda) {
        if (share <= 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < ROUNDS; i++) {
            double f = (low + high) / 2;
            if (f * Math.exp(-lambda * (1 - f)) < share) {
                low = f;
            } else {
                high = f;
            }
        }
        return (low + high) / 2;
    }

    /**
     * Two events more in each state, so that one that was never seen, or alone was seen, has an uncertainty (after Agresti
     * and Coull 1998, Am. Stat. 52:119).
     */
    private static double[] shrunk(double[] share, int events) {
        return Arrays.stream(share)
                .map(s -> (s * events + PSEUDO_EVENTS) / (events + share.length * PSEUDO_EVENTS))
                .toArray();
    }

    /** First order with the multinomial covariance of the observed shares. */
    private static double[] standardErrors(double[] share, double lambda, int events) {
        int n = share.length;
        double step = 1e-6;
        double[][] slope = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] up = share.clone();
            double[] down = share.clone();
            up[j] += step;
            down[j] -= step;
            slope[j] = difference(single(up, lambda), single(down, lambda), 2 * step);
        }
        double[] error = new double[n];
        for (int s = 0; s < n; s++) {
            double mean = 0;
            double squares = 0;
            for (int j = 0; j < n; j++) {
                mean += share[j] * slope[j][s];
                squares += share[j] * slope[j][s] * slope[j][s];
            }
            error[s] = Math.sqrt(Math.max(0, squares - mean * mean) / Math.max(events, 1));
        }
        return error;
    }

    private static double[] difference(double[] a, double[] b, double over) {
        double[] d = new double[a.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = (a[i] - b[i]) / over;
        }
        return d;
    }
}
