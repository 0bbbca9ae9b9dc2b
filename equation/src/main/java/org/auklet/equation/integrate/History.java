package org.auklet.equation.integrate;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledDelays;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.Past;

/**
 * What a run remembers of values that are used with a delay: one polynomial of degree 4 for each step and value, which
 * meets the interpolant of BDF of order 5 approximately.
 *
 * <p>Before the start a value is what its formula gives with the initial state at the earlier time. A look that falls
 * into the step being made, because the delay is shorter than the step, is answered on the straight line from the
 * step's start to the present.
 */
final class History implements Past {

    private final CompiledDelays delays;
    private final int time;
    private final double[] sample;
    private final List<Piece> pieces = new ArrayList<>();
    private double[] initialState = {};
    private double[] initialQuantities = {};
    private double start;
    private double known;
    private final double[] knownValues;

    /** One step: {@code values[delay]} between two times. */
    private record Piece(double from, double to, Quartic[] values) {}

    /** @param model the shared one */
    History(CompiledModel model) {
        delays = model.delays();
        time = model.hasDelays() ? model.stateIndex(Model.TIME) : -1;
        sample = new double[model.size()];
        knownValues = new double[delays.count()];
    }

    /** Forgets all and starts from an initial state. */
    void begin(double startTime, double[] y, double[] q) {
        pieces.clear();
        start = startTime;
        initialState = y.clone();
        initialQuantities = q.clone();
        arrive(startTime, y, q);
    }

    /** Notes the values at the start of a step. */
    void arrive(double t, double[] y, double[] q) {
        known = t;
        for (int i = 0; i < knownValues.length; i++) {
            lookBack(i, y, q);
            knownValues[i] = delays.body(i, y, q);
        }
    }

    /** Remembers the step from {@code from} to {@code to}, of which the part before {@code cut} counts. */
    void remember(Stepper step, double from, double to, double cut, double[] q) {
        if (delays.count() == 0 || !(cut > from)) {
            return;
        }
        double[][] values = new double[delays.count()][Quartic.NODES];
        for (int node = 0; node < Quartic.NODES; node++) {
            step.interpolate((cut - from) / (to - from) * Quartic.node(node), sample);
            for (int i = 0; i < delays.count(); i++) {
                lookBack(i, sample, q);
                values[i][node] = delays.body(i, sample, q);
            }
        }
        Quartic[] fits = new Quartic[values.length];
        for (int i = 0; i < fits.length; i++) {
            double[] v = values[i];
            fits[i] = new Quartic().through(v[0], v[1], v[2], v[3], v[4]);
        }
        pieces.add(new Piece(from, cut, fits));
    }

    @Override
    public void lookBack(double[] y, double[] q) {
        for (int i = 0; i < delays.count(); i++) {
            lookBack(i, y, q);
        }
    }

    private void lookBack(int delay, double[] y, double[] q) {
        double now = y[time];
        double at = delays.instant(delay, y, q);
        if (at > now || Double.isNaN(at)) {
            throw new IntegrationException("a delay is " + (now - at) + " at t = " + now + "; it must not be negative");
        }
        if (at == now) {
            delays.set(delay, q, 0, 0, 1, at);
        } else if (at < start) {
            double width = 1e-6 * (1 + Math.abs(at));
            double before = initial(delay, at - width);
            double after = initial(delay, at + width);
            delays.set(delay, q, initial(delay, at), (after - before) / (2 * width), 0, at);
        } else if (pieces.isEmpty() || at > known) {
            double share = now > known ? (at - known) / (now - known) : 0;
            delays.set(delay, q, (1 - share) * knownValues[delay], 0, share, at);
        } else {
            Piece piece = pieceAt(at);
            double length = piece.to() - piece.from();
            double theta = Math.min(1, (at - piece.from()) / length);
            Quartic fit = piece.values()[delay];
            delays.set(delay, q, fit.at(theta), fit.slope(theta) / length, 0, at);
        }
    }

    /** What the formula gives with the initial state at another time. */
    private double initial(int delay, double at) {
        double[] y = initialState.clone();
        double[] q = initialQuantities.clone();
        y[time] = at;
        for (int i = 0; i < delay; i++) {
            lookBack(i, y, q);
        }
        return delays.body(delay, y, q);
    }

    /** The last piece that begins at or before {@code at}. */
    private Piece pieceAt(double at) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).from() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }
}
