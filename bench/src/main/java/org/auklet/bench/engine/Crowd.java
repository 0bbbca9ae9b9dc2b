package org.auklet.bench.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;

/**
 * A great many subjects of problem P on several threads. Of each only the area under what is bound in the tumour is kept,
 * so that memory does not grow with their number; threads take blocks of subjects, and the areas are added in the order
 * of the subjects, so that the sum does not depend on the number of threads.
 */
final class Crowd implements Task {

    private static final int BLOCK = 500;

    private final CompiledModel model;
    private final Tolerances tolerances;
    private final List<Map<String, Double>> subjects;
    private final int output;
    private final int threads;
    private final double[] times =
            IntStream.range(0, SingleTask.TIMES).mapToDouble(i -> i).toArray();

    Crowd(CompiledModel model, Tolerances tolerances, List<Map<String, Double>> subjects, int output, int threads) {
        this.model = model;
        this.tolerances = tolerances;
        this.subjects = subjects;
        this.output = output;
        this.threads = threads;
    }

    @Override
    public Result pass() {
        double[] areas = new double[subjects.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicLong steps = new AtomicLong();
        List<Thread> workers = IntStream.range(0, threads)
                .mapToObj(i -> Thread.ofPlatform().start(() -> steps.addAndGet(work(next, areas))))
                .toList();
        workers.forEach(Crowd::join);
        return new Result(
                new double[][] {areas}, steps.get(), Arrays.stream(areas).sum());
    }

    /** Takes blocks until none is left; gives the steps that were made. */
    private long work(AtomicInteger next, double[] areas) {
        Simulator simulator = new Simulator(model, tolerances);
        long steps = 0;
        for (int from = next.getAndAdd(BLOCK); from < areas.length; from = next.getAndAdd(BLOCK)) {
            for (int i = from; i < Math.min(from + BLOCK, areas.length); i++) {
                Trajectory trajectory = simulator.run(subjects.get(i), times);
                steps += trajectory.statistics().accepted();
                for (double[] row : trajectory.outputs()) {
                    areas[i] += row[output];
                }
            }
        }
        return steps;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
