package org.auklet.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.AdjointGradient;
import org.auklet.equation.integrate.AdjointSimulator;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.testkit.Problems;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Problem P over 72 h, hourly outputs, with derivatives by its 20 permeability multipliers, forward and backward, warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BodyGradientBenchmark {

    private static final double[] HOURS =
            IntStream.rangeClosed(0, 72).asDoubleStream().toArray();

    private final Tolerances tolerances = new Tolerances(1e-6, 1e-9);
    private final CompiledModel model = new CompiledModel(Problems.mousePbpk());
    private final List<String> names = Problems.mouseMultipliers();
    private final Simulator forward = new Simulator(model, tolerances, names);
    private final AdjointSimulator backward = new AdjointSimulator(model, tolerances, names);

    /** Every output by every parameter. */
    @Benchmark
    public Trajectory forward() {
        return forward.run(Map.of(), HOURS);
    }

    /** Half the sum of squares of all outputs by every parameter. */
    @Benchmark
    public AdjointGradient backward() {
        return backward.gradient(Map.of(), HOURS, BodyGradientBenchmark::squares);
    }

    private static double squares(Trajectory trajectory, double[][] slopes) {
        double sum = 0;
        for (int t = 0; t < slopes.length; t++) {
            for (int o = 0; o < slopes[t].length; o++) {
                slopes[t][o] = trajectory.outputs()[t][o];
                sum += 0.5 * slopes[t][o] * slopes[t][o];
            }
        }
        return sum;
    }
}
