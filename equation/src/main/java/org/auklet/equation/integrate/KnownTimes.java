package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.auklet.equation.compile.CompiledDelays;
import org.auklet.equation.compile.CompiledModel;

/**
 * Instants at which a right-hand side is known to jump or bend: where a comparison with time changes, and where a
 * delayed value meets an instant at which the past jumped. A step ends just before each and the next begins just after.
 */
final class KnownTimes {

    /** A bend is of one order higher after each delay; beyond the order of the methods none is felt. */
    private static final int MOST_ECHOES = 5;

    private final CompiledModel model;
    private final CompiledDelays delays;
    private final PriorityQueue<Echo> echoes = new PriorityQueue<>();
    private double[] marks = {};

    private record Echo(double time, int number) implements Comparable<Echo> {
        @Override
        public int compareTo(Echo other) {
            return Double.compare(time, other.time);
        }
    }

    KnownTimes(CompiledModel model) {
        this.model = model;
        delays = model.delays();
    }

    void begin(double start, double[] y, double[] q) {
        echoes.clear();
        quantitiesChanged(q);
        jumped(start, y, q);
    }

    /** Comparisons with time may change with what they compare it to. */
    void quantitiesChanged(double[] q) {
        marks = model.timeMarks().at(q);
    }

    /** The state or its rate has jumped at {@code t}, where it is {@code y}. */
    void jumped(double t, double[] y, double[] q) {
        addEchoes(t, 1, y, q);
    }

    private void addEchoes(double t, int number, double[] y, double[] q) {
        int most = delays.count() > 2 ? 2 : MOST_ECHOES;
        for (int i = 0; i < delays.count() && number <= most; i++) {
            double delay = t - delays.instant(i, y, q);
            if (delays.isSteady(i) && delay > 0) {
                echoes.add(new Echo(t + delay, number));
            }
        }
    }

    /** The first known instant after {@code t}; infinite when there is none. */
    double next(double t) {
        double next =
                echoes.isEmpty() ? Double.POSITIVE_INFINITY : echoes.peek().time();
        for (double mark : marks) {
            if (mark > t && mark < next) {
                next = mark;
            }
        }
        return next;
    }

    /** Strikes out echoes up to {@code t} and lets them sound on; a comparison that changed there makes new ones. */
    void passed(double t, double[] y, double[] q) {
        if (Arrays.stream(marks).anyMatch(mark -> mark == t)) {
            jumped(t, y, q);
        }
        while (!echoes.isEmpty() && echoes.peek().time() <= t + 2 * Math.ulp(t)) {
            addEchoes(t, echoes.remove().number() + 1, y, q);
        }
    }

    /**
     * How long a step may be so that it looks back to what is known.
     *
     * @param shortest delays up to this do not count
     */
    double longestStep(double t, double[] y, double[] q, double shortest) {
        double longest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < delays.count(); i++) {
            double delay = t - delays.instant(i, y, q);
            if (delay > shortest) {
                longest = Math.min(longest, delay);
            }
        }
        return longest;
    }
}
