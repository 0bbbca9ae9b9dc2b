package org.auklet.equation.population;

import java.util.concurrent.CancellationException;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.IntegrationException;
import org.auklet.equation.integrate.StartingPoint;
import org.auklet.equation.integrate.Tolerances;
import org.jspecify.annotations.Nullable;

/**
 * Advances the subjects of a block, each in a lane with its own time and step size; a lane that ends takes the next subject.
 * Belongs to one thread.
 */
final class LaneRun {

    private static final int MOST_STEPS = 1_000_000;
    private static final int MOST_REJECTIONS = 60;

    private final CompiledModel model;
    private final LaneModel lanes;
    private final Alone alone;
    private final StartingPoint startingPoint;
    private final DenseOutput dense;
    private final double[] arena;
    private final double[] y;
    private final double[] outputs;
    private final @Nullable Lane[] running;
    private final double longestStep;
    private double[] times = {};
    private Runnable finished = () -> {};

    LaneRun(CompiledModel model, LaneModel lanes, Alone alone, Tolerances tolerances) {
        this.model = model;
        this.lanes = lanes;
        this.alone = alone;
        startingPoint = new StartingPoint(model, tolerances);
        dense = new DenseOutput(lanes);
        arena = lanes.newArena();
        y = new double[model.size()];
        outputs = new double[lanes.outputs()];
        running = new Lane[lanes.lanes()];
        longestStep = model.source().inputs().stream()
                .mapToDouble(input -> 2 * input.table().finestSpacing())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Simulates all subjects of a block into it.
     *
     * @param whenFinished called once for each subject
     */
    void run(Population population, double[] outputTimes, SubjectBlock block, Runnable whenFinished) {
        times = outputTimes;
        finished = whenFinished;
        int end = block.first() + block.size();
        int next = block.first();
        while (true) {
            boolean active = false;
            for (int l = 0; l < running.length; l++) {
                while (running[l] == null && next < end) {
                    begin(l, next, population.subject().apply(next), block);
                    next++;
                }
                active |= running[l] != null;
            }
            if (!active) {
                return;
            }
            // Thrown, because a run with subjects in its lanes must not serve again.
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the simulation of a population was interrupted");
            }
            step();
        }
    }

    private void begin(int l, int index, Subject subject, SubjectBlock block) {
        double[] q = model.quantities(subject.parameters());
        Lane lane = new Lane(index, subject, new Agenda(model, subject), block, q, lanes.parameters());
        running[l] = lane;
        try {
            model.initial(q, y);
            lanes.setParameters(arena, l, q, lane.parameters);
            startingPoint.makeConsistent(0, y, q);
            settle(l, lane);
        } catch (IntegrationException e) {
            handOver(l, lane, String.valueOf(e.getMessage()));
        }
    }

    /** The subject, whose state is in {@code y}, has come to a stop: events, outputs, and on to the next stop. */
    private void settle(int l, Lane lane) {
        boolean happened;
        double end = times[times.length - 1];
        do {
            happened = false;
            while (lane.agenda.nextTime() <= lane.t) {
                lane.agenda.executeNext(y, lane.q);
                model.refresh(lane.q);
                lanes.setParameters(arena, l, lane.q, lane.parameters);
                startingPoint.makeConsistent(lane.t, y, lane.q);
                happened = true;
            }
            while (lane.nextOutput < times.length && times[lane.nextOutput] <= lane.t) {
                record(lane);
            }
        } while (happened);
        if (lane.t >= end) {
            running[l] = null;
            finished.run();
            return;
        }
        lane.stop = Math.min(end, lane.agenda.nextTime());
        scatter(l);
        lane.control.restart();
        lane.steps = 0;
        lane.refused = 0;
        lane.propose(Math.min(startingPoint.firstStep(lane.stop - lane.t, y, lane.q), longestStep));
    }

    private void record(Lane lane) {
        lanes.outputs(y, lane.q, lane.parameters, outputs);
        lane.block.set(lane.index, lane.nextOutput++, outputs);
    }

    private void scatter(int l) {
        for (int i = 0; i < y.length; i++) {
            arena[lanes.state() + i * lanes.stride() + l] = y[i];
        }
    }

    private void gather(int first, int l) {
        for (int i = 0; i < y.length; i++) {
            y[i] = arena[first + i * lanes.stride() + l];
        }
    }

    /** One step in all lanes; each is then accepted or refused by itself. */
    private void step() {
        for (int l = 0; l < running.length; l++) {
            Lane lane = running[l];
            lanes.setStep(arena, l, lane == null ? 1 : lane.size);
        }
        lanes.step(arena);
        for (int l = 0; l < running.length; l++) {
            Lane lane = running[l];
            if (lane == null || !judge(l, lane)) {
                keepState(l);
            }
        }
        System.arraycopy(arena, lanes.next(), arena, lanes.state(), model.size() * lanes.stride());
        for (int l = 0; l < running.length; l++) {
            Lane lane = running[l];
            if (lane != null && lane.t >= lane.stop) {
                arrive(l, lane);
            }
        }
    }

    private void keepState(int l) {
        for (int i = 0; i < y.length; i++) {
            int row = i * lanes.stride() + l;
            arena[lanes.next() + row] = arena[lanes.state() + row];
        }
    }

    private void arrive(int l, Lane lane) {
        gather(lanes.state(), l);
        model.setTime(lane.t, y);
        try {
            settle(l, lane);
        } catch (IntegrationException e) {
            handOver(l, lane, String.valueOf(e.getMessage()));
        }
    }

    /** Whether the step of a lane is accepted. */
    private boolean judge(int l, Lane lane) {
        if (!(arena[lanes.soundness() + l] > 0)) {
            handOver(l, lane, "a pivot lost its digits at t = " + lane.t);
            return false;
        }
        double error = arena[lanes.error() + l];
        if (error <= 1) {
            accept(l, lane, error);
            return true;
        }
        lane.last = false;
        lane.size = lane.control.sizeAfterRejection(lane.size, error);
        if (++lane.refused >= MOST_REJECTIONS || !(lane.size > 4 * Math.ulp(lane.t))) {
            handOver(l, lane, "step size underflow at t = " + lane.t);
        }
        return false;
    }

    private void accept(int l, Lane lane, double error) {
        double from = lane.t;
        double to = lane.last ? lane.stop : from + lane.size;
        if (lane.nextOutput < times.length && times[lane.nextOutput] <= to && times[lane.nextOutput] < lane.stop) {
            dense.gather(arena, l);
            while (lane.nextOutput < times.length
                    && times[lane.nextOutput] <= to
                    && times[lane.nextOutput] < lane.stop) {
                dense.at((times[lane.nextOutput] - from) / (to - from), y);
                record(lane);
            }
        }
        lane.t = to;
        lane.propose(Math.min(lane.control.sizeAfter(lane.size, error, lane.refused > 0), longestStep));
        lane.refused = 0;
        if (++lane.steps > MOST_STEPS) {
            handOver(l, lane, "more than " + MOST_STEPS + " steps before t = " + lane.t);
        }
    }

    private void handOver(int l, Lane lane, String reason) {
        running[l] = null;
        lane.block.alone(lane.index, reason);
        alone.simulate(lane.index, lane.subject, times, lane.block);
        finished.run();
    }
}
