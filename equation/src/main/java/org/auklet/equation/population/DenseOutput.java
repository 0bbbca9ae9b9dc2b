package org.auklet.equation.population;

import org.auklet.equation.integrate.Rodas5P;

/** The interpolant of one lane's step, for the states that outputs need; their numbers are gathered from the arena. */
final class DenseOutput {

    private static final int TERMS = 3;

    private final LaneModel model;
    private final int[] states;
    private final double[] from;
    private final double[] to;
    private final double[][] terms;

    DenseOutput(LaneModel model) {
        this.model = model;
        states = model.statesOfOutputs();
        int n = states.length;
        from = new double[n];
        to = new double[n];
        terms = new double[TERMS][n];
    }

    /** Takes the step of a lane. */
    void gather(double[] arena, int lane) {
        for (int i = 0; i < states.length; i++) {
            int row = states[i] * model.stride() + lane;
            from[i] = arena[model.state() + row];
            to[i] = arena[model.next() + row];
            double first = 0;
            double second = 0;
            double third = 0;
            for (int j = 0; j < Rodas5P.STAGES; j++) {
                double k = arena[model.stage(j) + row];
                first += Rodas5P.h(0, j) * k;
                second += Rodas5P.h(1, j) * k;
                third += Rodas5P.h(2, j) * k;
            }
            terms[0][i] = first;
            terms[1][i] = second;
            terms[2][i] = third;
        }
    }

    /** Writes the states that outputs need, at {@code theta} (0 to 1) of the step; the others stay as they are. */
    void at(double theta, double[] y) {
        double rest = 1 - theta;
        for (int i = 0; i < states.length; i++) {
            double inner = terms[0][i] + theta * (terms[1][i] + theta * terms[2][i]);
            y[states[i]] = rest * from[i] + theta * (to[i] + rest * inner);
        }
    }
}
