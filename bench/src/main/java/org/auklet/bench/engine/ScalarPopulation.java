package org.auklet.bench.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Trajectory;

/** Subjects of problem P one after the other; keeps what is bound in the tumour, a row for each subject. */
final class ScalarPopulation implements Task {

    private final Simulator simulator;
    private final List<Map<String, Double>> subjects;
    private final int output;
    private final double[] times =
            IntStream.range(0, SingleTask.TIMES).mapToDouble(i -> i).toArray();

    ScalarPopulation(Simulator simulator, List<Map<String, Double>> subjects, int output) {
        this.simulator = simulator;
        this.subjects = subjects;
        this.output = output;
    }

    @Override
    public Result pass() {
        double[][] rows = new double[subjects.size()][times.length];
        long steps = 0;
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            Trajectory trajectory = simulator.run(subjects.get(i), times);
            steps += trajectory.statistics().accepted();
            for (int k = 0; k < times.length; k++) {
                rows[i][k] = trajectory.outputs()[k][output];
                sum += rows[i][k];
            }
        }
        return new Result(rows, steps, sum);
    }
}
