package org.auklet.bench.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Trajectory;

/** One run over 72 h with hourly output. */
final class SingleTask implements Task {

    /** Output times, hours. */
    static final int TIMES = 73;

    private final Simulator simulator;
    private final double[] times;
    private final RowOf rowOf;
    private final ToDoubleFunction<double[]> check;

    /** What is kept of a trajectory at one of its times. */
    @FunctionalInterface
    interface RowOf {
        double[] row(Trajectory trajectory, int time);
    }

    /**
     * A task.
     *
     * @param hour an hour in the model's unit of time
     * @param rowOf what is kept
     * @param check the check value from the last row
     */
    SingleTask(Simulator simulator, double hour, RowOf rowOf, ToDoubleFunction<double[]> check) {
        this.simulator = simulator;
        this.rowOf = rowOf;
        this.check = check;
        times = IntStream.range(0, TIMES).mapToDouble(i -> i * hour).toArray();
    }

    /** Columns {@code from} to before {@code to} of the outputs. */
    static RowOf outputs(int from, int to) {
        return (trajectory, i) -> Arrays.copyOfRange(trajectory.outputs()[i], from, to);
    }

    /** States of these indices. */
    static RowOf states(int[] indices) {
        return (trajectory, i) -> Arrays.stream(indices)
                .mapToDouble(s -> trajectory.states()[i][s])
                .toArray();
    }

    /** Derivatives of one output by all parameters. */
    static RowOf derivativesOf(int output) {
        return (trajectory, i) -> {
            int parameters = trajectory.parameterNames().size();
            return Arrays.copyOfRange(trajectory.sensitivities()[i], output * parameters, (output + 1) * parameters);
        };
    }

    @Override
    public Result pass() {
        Trajectory trajectory = simulator.run(Map.of(), times);
        double[][] rows = new double[TIMES][];
        for (int i = 0; i < TIMES; i++) {
            rows[i] = rowOf.row(trajectory, i);
        }
        return new Result(rows, trajectory.statistics().accepted(), check.applyAsDouble(rows[TIMES - 1]));
    }
}
