package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.linear.Rows;

/**
 * How the instant of an event moves with the parameters, and what that does to tangents.
 *
 * <p>A guard {@code g(y(T, p), q(p)) = 0} defines the instant T, so that {@code dT/dp = -(g_y s + g_q Q)/(g_y dy/dt)}.
 * Tangents at the moving instant are those at a fixed time plus {@code dy/dt dT/dp}, before the event with the rates
 * before it and after it with those after (Rozenvasser, Automation and Remote Control 28:400, 1967).
 */
final class MovingInstant {

    private final CompiledModel model;
    private final double[] mass;
    private final double[] byParameter;
    private final double[] rate;
    private boolean moves;

    MovingInstant(CompiledModel model, int lanes) {
        this.model = model;
        mass = model.mass();
        byParameter = new double[lanes];
        rate = new double[model.size()];
    }

    /** The instant stands still. */
    void clear() {
        moves = false;
        Arrays.fill(byParameter, 0);
    }

    /** Sets dT/dp. */
    void set(double[] derivatives) {
        System.arraycopy(derivatives, 0, byParameter, 0, derivatives.length);
        moves = Arrays.stream(derivatives).anyMatch(d -> d != 0);
    }

    /** Whether dT/dp is not zero. */
    boolean moves() {
        return moves;
    }

    /** dT/dp, one for each lane. */
    double[] byParameter() {
        return byParameter;
    }

    /** Adds {@code sign dy/dt dT/dp} to the tangents of the differential states. */
    void shift(double sign, double[] y, double[] q, double[][] s) {
        model.rates(y, q, rate);
        for (int i = 0; i < s.length; i++) {
            if (mass[i] == 1) {
                Rows.addMultiple(s[i], sign * rate[i], byParameter);
            }
        }
    }

    /**
     * Sets the instant to that at which an event's guard passes zero; of several guards it is the one nearest to zero in
     * time.
     *
     * @param s tangents of the states at a fixed time
     * @param dq tangents of the quantities
     * @param change dy/dt, that of algebraic states included
     */
    void cross(CompiledEvent event, double[] y, double[] q, double[][] s, double[][] dq, double[] change) {
        double[] guards = new double[event.guardCount()];
        event.guards(y, q, guards);
        SparseKernel byState = event.guardSlopes().byState();
        double[] slopes = values(byState, y, q);
        double[] speeds = new double[guards.length];
        for (int e = 0; e < slopes.length; e++) {
            speeds[byState.rows()[e]] += slopes[e] * change[byState.cols()[e]];
        }
        int guard = nearest(guards, speeds);
        if (guard < 0) {
            throw new IntegrationException("event " + event.event().name()
                    + " has no derivative by parameters, because its trigger stands still where it passes zero");
        }
        double[] derivatives = new double[byParameter.length];
        addRow(byState, slopes, guard, -1 / speeds[guard], s, derivatives);
        SparseKernel byQuantity = event.guardSlopes().byQuantity();
        addRow(byQuantity, values(byQuantity, y, q), guard, -1 / speeds[guard], dq, derivatives);
        set(derivatives);
    }

    private static double[] values(SparseKernel kernel, double[] y, double[] q) {
        double[] values = new double[kernel.entries()];
        kernel.evaluate(y, q, y, values);
        return values;
    }

    private static int nearest(double[] guards, double[] speeds) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < guards.length; g++) {
            double time = Math.abs(guards[g] / speeds[g]);
            if (time < least) {
                least = time;
                nearest = g;
            }
        }
        return nearest;
    }

    private static void addRow(
            SparseKernel kernel, double[] values, int row, double factor, double[][] tangents, double[] out) {
        for (int e = 0; e < values.length; e++) {
            if (kernel.rows()[e] == row) {
                Rows.addMultiple(out, factor * values[e], tangents[kernel.cols()[e]]);
            }
        }
    }
}
