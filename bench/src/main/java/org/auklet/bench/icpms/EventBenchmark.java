package org.auklet.bench.icpms;

import java.util.concurrent.TimeUnit;
import org.auklet.measure.icpms.event.BackgroundRule;
import org.auklet.measure.icpms.event.EventFinder;
import org.auklet.measure.icpms.event.EventSettings;
import org.auklet.measure.icpms.event.EventTable;
import org.auklet.measure.icpms.event.threshold.CompoundPoisson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Limit, detection and full table of the trace t10M, warm, in a heap of 400 MB. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx400m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventBenchmark {

    private static final int WINDOW = 1001;
    private static final double SIGMA = 0.45;

    private final EventSettings poisson = EventSettings.usual();
    private final EventSettings compound = EventSettings.of(CompoundPoisson.of(EventSettings.USUAL_ALPHA, SIGMA));
    private final EventSettings rolling = poisson.with(new BackgroundRule.Rolling(WINDOW));
    private double[] trace = new double[0];

    /** Reads the trace. */
    @Setup
    public void read() {
        trace = Inputs.trace(Inputs.TRACE);
    }

    @Benchmark
    public EventTable poisson() {
        return EventFinder.find(trace, poisson);
    }

    @Benchmark
    public EventTable poissonInParallel() {
        return EventFinder.findInParallel(trace, poisson);
    }

    @Benchmark
    public EventTable compoundPoisson() {
        return EventFinder.find(trace, compound);
    }

    @Benchmark
    public EventTable rollingBackground() {
        return EventFinder.find(trace, rolling);
    }
}
