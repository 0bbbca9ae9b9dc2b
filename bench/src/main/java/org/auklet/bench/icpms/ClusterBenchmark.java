package org.auklet.bench.icpms;

import java.util.concurrent.TimeUnit;
import org.auklet.measure.icpms.event.cluster.SingleLinkage;
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

/** Single linkage of compositions in four elements at a distance of 0.03, warm, in a heap of 500 MB. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx500m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClusterBenchmark {

    private static final double DISTANCE = 0.03;

    /** Particles. */
    @Param({"20000", "100000"})
    public int particles;

    private double[][] points = new double[0][];

    /** Draws the particles. */
    @Setup
    public void draw() {
        points = Inputs.compositions(particles);
    }

    @Benchmark
    public int[] run() {
        return SingleLinkage.of(points, DISTANCE);
    }
}
