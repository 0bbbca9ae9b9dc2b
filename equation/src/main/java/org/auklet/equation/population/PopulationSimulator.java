package org.auklet.equation.population;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.auklet.equation.Event;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.integrate.Tolerances;
import org.jspecify.annotations.Nullable;

/**
 * Simulates many subjects of one model from time zero with Rodas5P, many at a time in lockstep lanes and blocks of them on all
 * threads. Every subject has its own steps and error control, so that its outputs are, to the last bit, the same for every
 * number of lanes and threads.
 *
 * <p>Models with threshold events, delays, priorities of events or comparisons with time run subject by subject through
 * {@link org.auklet.equation.integrate.Simulator}, and so does a subject whose matrix needs pivoting or whose steps fail;
 * {@link SubjectBlock#simulatedAlone} says which and why.
 */
public final class PopulationSimulator {

    /** Lanes that suit most models: enough for long loops, few enough for the cache. */
    public static final int USUAL_LANES = 128;

    private static final int LARGEST_BLOCK = 1024;
    /** Most numbers of a block, 32 MB, unless a single subject has more. */
    private static final int LARGEST_BLOCK_NUMBERS = 4_000_000;
    /** Above this, rows outgrow the cache and single runs, with loops over the cells of a field, are faster. */
    private static final int LARGEST_LANE_MODEL = 150;

    private final CompiledModel model;
    private final Tolerances tolerances;
    private final int threads;
    private final int[] outputs;
    private final @Nullable LaneModel lanes;
    private final @Nullable String obstacle;
    private final Deque<LaneRun> idle = new ArrayDeque<>();

    /**
     * Compiles the lane programme of a model, for all its outputs.
     *
     * @param lanes subjects advanced together by one thread, for example {@link #USUAL_LANES}
     * @param threads threads to use
     * @throws IllegalArgumentException when either is not positive
     */
    public PopulationSimulator(CompiledModel model, Tolerances tolerances, int lanes, int threads) {
        this(model, tolerances, model.outputs().names(), lanes, threads);
    }

    /**
     * Compiles the lane programme of a model, for some of its outputs. The others cost nothing.
     *
     * @param outputs names of the outputs to compute, in the order in which blocks shall hold them
     * @param lanes subjects advanced together by one thread, for example {@link #USUAL_LANES}
     * @param threads threads to use
     * @throws IllegalArgumentException when the model has no such output, or lanes or threads are not positive
     */
    public PopulationSimulator(
            CompiledModel model, Tolerances tolerances, List<String> outputs, int lanes, int threads) {
        if (lanes < 1 || threads < 1) {
            throw new IllegalArgumentException("lanes and threads must be positive, got " + lanes + ", " + threads);
        }
        this.model = model;
        this.tolerances = tolerances;
        this.threads = threads;
        this.outputs = outputs.stream().mapToInt(model.outputs()::indexOf).toArray();
        obstacle = obstacleOf(model);
        this.lanes = obstacle == null ? new LaneModel(model, tolerances, this.outputs, lanes) : null;
    }

    private static @Nullable String obstacleOf(CompiledModel model) {
        if (model.hasDelays()) {
            return "the model uses delay()";
        }
        if (model.timeMarks().at(model.quantities(Map.of())).length > 0) {
            return "the model compares with time";
        }
        if (model.size() > LARGEST_LANE_MODEL) {
            return "the model has more than " + LARGEST_LANE_MODEL + " states";
        }
        for (Event event : model.source().events()) {
            boolean plain = event.trigger() instanceof Event.At
                    && Expressions.isZero(event.delay())
                    && event.rule().priority() == null;
            if (!plain) {
                return "event " + event.name() + " has a threshold, a delay or a priority";
            }
        }
        return null;
    }

    /** Why no subject of this model can run in a lane, if so. */
    public Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /**
     * Simulates a population. A subject that cannot be simulated is reported in its block and stops no other.
     *
     * @param population the subjects
     * @param times output times, ascending, not negative
     * @param consumer receives blocks of the outputs, in the order of the subjects, from the calling thread
     * @throws IllegalArgumentException when times are wrong or a subject names what the model does not have
     * @throws CancellationException when interrupted; the thread stays so
     */
    public void run(Population population, double[] times, Consumer<SubjectBlock> consumer) {
        run(population, times, consumer, done -> {});
    }

    /**
     * The same, and tells how far it has come.
     *
     * @param progress hears the number of subjects finished, after each; calls come one at a time, but from any of the
     *     working threads
     */
    public void run(Population population, double[] times, Consumer<SubjectBlock> consumer, IntConsumer progress) {
        check(times);
        int blockSize = blockSize(population.size(), threads, (long) times.length * outputs.length);
        Runnable whenFinished = counter(progress);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Future<SubjectBlock>> pending = new ArrayDeque<>();
            try {
                int size;
                for (int first = 0; first < population.size(); first += size) {
                    size = Math.min(blockSize, population.size() - first);
                    SubjectBlock block = new SubjectBlock(first, size, times.length, outputs.length);
                    pending.add(pool.submit(() -> simulate(population, times, block, whenFinished)));
                    if (pending.size() > 2 * threads) {
                        consumer.accept(result(pending.remove()));
                    }
                }
                while (!pending.isEmpty()) {
                    consumer.accept(result(pending.remove()));
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /** How many subjects with so many numbers each share a block. */
    static int blockSize(int subjects, int threads, long numbers) {
        int largest = Math.clamp(LARGEST_BLOCK_NUMBERS / Math.max(numbers, 1), 1, LARGEST_BLOCK);
        return Math.clamp(Math.ceilDiv(subjects, threads), 1, largest);
    }

    private static Runnable counter(IntConsumer progress) {
        int[] done = new int[1];
        return () -> {
            synchronized (done) {
                progress.accept(++done[0]);
            }
        };
    }

    private static void check(double[] times) {
        if (times.length == 0 || !(times[0] >= 0)) {
            throw new IllegalArgumentException("output times must be given and not be negative");
        }
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] >= times[i - 1])) {
                throw new IllegalArgumentException("output times must ascend, but " + times[i] + " comes late");
            }
        }
    }

    private static SubjectBlock result(Future<SubjectBlock> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static CancellationException interrupted() {
        return new CancellationException("the simulation of a population was interrupted");
    }

    private SubjectBlock simulate(Population population, double[] times, SubjectBlock block, Runnable whenFinished) {
        LaneModel laneModel = lanes;
        if (laneModel == null) {
            simulateAlone(population, times, block, whenFinished);
            return block;
        }
        LaneRun run = borrow(laneModel);
        run.run(population, times, block, whenFinished);
        synchronized (idle) {
            idle.push(run);
        }
        return block;
    }

    private void simulateAlone(Population population, double[] times, SubjectBlock block, Runnable whenFinished) {
        Alone alone = alone();
        for (int i = block.first(); i < block.first() + block.size(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            block.alone(i, String.valueOf(obstacle));
            alone.simulate(i, population.subject().apply(i), times, block);
            whenFinished.run();
        }
    }

    private Alone alone() {
        return new Alone(model, tolerances, outputs);
    }

    private LaneRun borrow(LaneModel laneModel) {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return new LaneRun(model, laneModel, alone(), tolerances);
    }
}
