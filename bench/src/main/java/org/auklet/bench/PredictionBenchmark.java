package org.auklet.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One simulation of body and tumour over 168 h at 1e-6/1e-9, warm. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PredictionBenchmark {

    /** Shells of the tumour. */
    @Param({"20", "100"})
    public int shells;

    private final Tolerances tolerances = new Tolerances(1e-6, 1e-9);
    private Simulator simulator = new Simulator(Animals.mouse(20), tolerances);

    /** Compiles the model. */
    @Setup
    public void compile() {
        simulator = new Simulator(Animals.mouse(shells), tolerances);
    }

    @Benchmark
    public Trajectory run() {
        return simulator.run(Map.of("labelLossRate", 1e-3), Animals.TIMES);
    }
}
