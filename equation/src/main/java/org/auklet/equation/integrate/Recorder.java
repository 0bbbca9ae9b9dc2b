package org.auklet.equation.integrate;

import java.util.List;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.CompiledOutputs;
import org.jspecify.annotations.Nullable;

/** Collects outputs at the times asked for; at the time of an event it records what comes after it. */
final class Recorder {

    private final CompiledModel model;
    private final CompiledOutputs outputs;
    private final List<String> parameterNames;
    private double[] times = {};
    private double[][] values = {};
    private double[][] states = {};
    private double[][] sensitivities = {};
    private final double[] sums;
    private int next;

    Recorder(CompiledModel model, List<String> parameterNames) {
        this.model = model;
        this.parameterNames = parameterNames;
        outputs = model.outputs();
        sums = new double[outputs.sums()];
    }

    void begin(double[] outputTimes) {
        times = outputTimes.clone();
        values = new double[times.length][outputs.names().size()];
        states = new double[times.length][model.size()];
        sensitivities = new double[parameterNames.isEmpty() ? 0 : times.length][];
        next = 0;
    }

    /** Records every output time inside the step from {@code from} to {@code to} and before {@code limit}. */
    void recordWithin(double from, double to, double limit, Stepper step, double[] q, @Nullable Tangent tangent) {
        while (next < times.length && times[next] <= to && times[next] < limit) {
            double theta = (times[next] - from) / (to - from);
            step.interpolate(theta, states[next]);
            model.setTime(times[next], states[next]);
            model.lookBack(states[next], q);
            outputs.evaluate(states[next], q, sums, values[next]);
            if (tangent != null) {
                note(tangent.outputsWithin(theta, states[next], q, sums));
            }
            next++;
        }
    }

    /** Records every output time up to {@code t}, the state being that at t. */
    void recordAt(double t, double[] y, double[] q, @Nullable Tangent tangent) {
        while (next < times.length && times[next] <= t) {
            System.arraycopy(y, 0, states[next], 0, y.length);
            model.lookBack(y, q);
            outputs.evaluate(y, q, sums, values[next]);
            if (tangent != null) {
                note(tangent.outputsNow(y, q, sums));
            }
            next++;
        }
    }

    private void note(double[] derivatives) {
        if (sensitivities.length > 0) {
            sensitivities[next] = derivatives;
        }
    }

    Trajectory trajectory(Trajectory.Statistics statistics) {
        return new Trajectory(times, outputs.names(), values, states, parameterNames, sensitivities, statistics);
    }
}
