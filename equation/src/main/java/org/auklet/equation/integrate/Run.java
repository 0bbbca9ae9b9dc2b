package org.auklet.equation.integrate;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.compile.CompiledModel;
import org.jspecify.annotations.Nullable;

/** One simulation: the loop over steps, and what happens between them. */
final class Run {

    private static final int MOST_STEPS = 1_000_000;
    private static final int MOST_REJECTIONS = 60;
    /** Units of the last digit of time in which no step is made; one ends so far before a known instant, not to see beyond. */
    private static final double NEAR = 16;
    /** Delays shorter than this share of the run do not limit the step. */
    private static final double SHORTEST_LIMIT = 1e-7;

    private final CompiledModel model;
    private final StartingPoint startingPoint;
    private final Steppers steppers;
    private final MethodChoice choice;
    private final Failure failure;
    private final double[] y;
    private Stepper step;
    private final @Nullable Tangent tangent;
    private final EventQueue events;
    private final KnownTimes knownTimes;
    private final History history;
    private final Recorder recorder;
    /** A step never spans more than two samples of a measured input, so that no pulse is stepped over. */
    private final double longestStep;

    private double shortestLimit;
    private double t;
    private double h;
    /** Sizes of the steps to take without control of their error; empty to control it. */
    private double[] frozen = {};

    private int accepted;
    private int rejected;
    private final List<MethodUse> methods = new ArrayList<>();

    /** A run of its own, with a past of its own. */
    static Run of(CompiledModel shared, Tolerances tolerances, List<String> parameterNames, Method method) {
        History history = new History(shared);
        CompiledModel model = shared.remembering(history);
        Tolerances control = parameterNames.isEmpty() ? tolerances : tolerances.forDerivatives();
        Steppers steppers = new Steppers(model, control);
        Tangent forward = forward(model, steppers, parameterNames);
        return new Run(model, history, control, steppers, parameterNames, method, forward);
    }

    private static @Nullable Tangent forward(CompiledModel model, Steppers steppers, List<String> parameterNames) {
        return parameterNames.isEmpty()
                ? null
                : new ForwardTangent(model, steppers.system(), steppers.rosenbrock(), parameterNames);
    }

    /** A run with {@code tangent} along; parameters are named when it gives derivatives of outputs. */
    Run(
            CompiledModel model,
            Tolerances tolerances,
            Steppers steppers,
            List<String> parameterNames,
            Method method,
            @Nullable Tangent tangent) {
        this(model, new History(model), tolerances, steppers, parameterNames, method, tangent);
    }

    private Run(
            CompiledModel model,
            History history,
            Tolerances tolerances,
            Steppers steppers,
            List<String> parameterNames,
            Method method,
            @Nullable Tangent tangent) {
        this.model = model;
        this.history = history;
        this.steppers = steppers;
        startingPoint = new StartingPoint(model, tolerances, steppers.system());
        this.tangent = tangent;
        choice = new MethodChoice(model, tolerances, method, tangent != null);
        failure = new Failure(model, tolerances);
        y = steppers.y();
        // Every run chooses for itself; this one needs no linear system.
        step = steppers.of(Method.EXPLICIT);
        events = new EventQueue(model, tangent);
        knownTimes = new KnownTimes(model);
        recorder = new Recorder(model, parameterNames);
        longestStep = model.source().inputs().stream()
                .mapToDouble(input -> 2 * input.table().finestSpacing())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Takes the steps that another run took, whatever their error: the outcome is then a smooth function of the quantities.
     *
     * @param stepSizes sizes of all steps of a run over the same times
     */
    Trajectory repeat(double[] q, double[] times, double[] stepSizes) {
        frozen = stepSizes;
        try {
            return simulate(q, 0, times);
        } finally {
            frozen = new double[0];
        }
    }

    Trajectory simulate(double[] q, double start, double[] times) {
        t = start;
        accepted = 0;
        rejected = 0;
        int factoredBefore = steppers.factorisations();
        double end = times[times.length - 1];
        shortestLimit = SHORTEST_LIMIT * (end - start);
        begin(q, end - start);
        recorder.begin(times);
        while (true) {
            double known = knownTimes.next(t);
            double stop = Math.min(Math.min(end, events.nextTime()), known);
            if (stop > t) {
                advanceTo(stop, stop == known, q);
            }
            boolean happened = executeDueEvents(q);
            recorder.recordAt(t, y, q, tangent);
            if (t == known) {
                happened |= pass(known, q);
            }
            if (t >= end && !happened) {
                break;
            }
        }
        return recorder.trajectory(new Trajectory.Statistics(
                accepted, rejected, steppers.factorisations() - factoredBefore, List.copyOf(methods)));
    }

    private void begin(double[] q, double interval) {
        model.initial(t, q, y);
        methods.clear();
        history.begin(t, y, q);
        take(choice.atStart(t, y, q, interval));
        makeConsistent(q);
        history.begin(t, y, q);
        if (tangent != null) {
            tangent.start(q);
        }
        knownTimes.begin(t, y, q);
        events.begin(t, y, q);
    }

    /** Goes on just after a known instant, where what depends on time alone has its new value. */
    private boolean pass(double known, double[] q) {
        model.setTime(Math.nextUp(known), y);
        knownTimes.passed(known, y, q);
        settle(q);
        events.look(t, y, q);
        return executeDueEvents(q);
    }

    private void restartAfterJump(double[] q) {
        settle(q);
        knownTimes.jumped(t, y, q);
    }

    /** Makes the state consistent with what has changed, and remembers it. */
    private void settle(double[] q) {
        model.refresh(q);
        makeConsistent(q);
        if (tangent != null) {
            tangent.makeConsistent(q);
        }
        history.arrive(t, y, q);
        knownTimes.quantitiesChanged(q);
    }

    private void take(MethodUse use) {
        methods.add(use);
        step = steppers.of(use.method());
        step.restart();
    }

    private void makeConsistent(double[] q) {
        startingPoint.makeConsistent(t, y, q);
    }

    private boolean executeDueEvents(double[] q) {
        return events.executeDue(t, y, q, this::restartAfterJump);
    }

    /** Integrates to {@code stop}, or to the first threshold event before it; the branches at a known instant change there. */
    private void advanceTo(double stop, boolean known, double[] q) {
        double near = NEAR * Math.ulp(stop);
        double target = known ? stop - near : stop;
        if (target - t > near && !reaches(target, q)) {
            return;
        }
        t = stop;
        model.setTime(t, y);
        history.arrive(t, y, q);
        if (known) {
            events.look(t, y, q);
        }
    }

    /** Whether {@code stop} was reached; otherwise a threshold event has ended the last step. */
    private boolean reaches(double stop, double[] q) {
        begin(choice.atStretch(step, t), stop, q);
        int steps = 0;
        while (t < stop) {
            if (++steps > MOST_STEPS) {
                throw failure.tooManySteps(step, t, MOST_STEPS);
            }
            double rest = stop - t;
            h = accepted < frozen.length ? frozen[accepted] : h;
            boolean last = rest - h <= Math.max(1e-12 * rest, NEAR * Math.ulp(stop));
            double size = last ? rest : h;
            model.lookBack(y, q);
            step.prepare(q);
            double taken = takeStep(size, q);
            boolean reachedStop = last && taken == size;
            double from = t;
            double to = reachedStop ? stop : t + taken;
            double event = events.firstRise(step, from, to, q);
            if (tangent != null) {
                tangent.advance(taken, q);
            }
            recorder.recordWithin(from, to, Math.min(event, stop), step, q, tangent);
            history.remember(step, from, to, Math.min(event, to), q);
            if (event <= to) {
                cutStep(from, to, event, q);
                return false;
            }
            step.accept();
            if (tangent != null) {
                tangent.accept();
            }
            t = to;
            model.setTime(t, y);
            history.arrive(t, y, q);
            accepted++;
            MethodUse better = choice.during(step, t, taken, q);
            if (better != null && t < stop) {
                begin(better, stop, q);
            }
        }
        return true;
    }

    /** Begins a stretch up to {@code stop}, with another method if there is one. */
    private void begin(@Nullable MethodUse other, double stop, double[] q) {
        if (other != null) {
            take(other);
        }
        step.restart();
        h = Math.min(startingPoint.firstStep(stop - t, y, q), limit(q));
    }

    /** A step is not longer than a delay, so that what is looked up is known. */
    private double limit(double[] q) {
        return Math.min(longestStep, knownTimes.longestStep(t, y, q, shortestLimit));
    }

    /** Tries smaller and smaller steps until the error is small enough; sets the next step size. Returns the one taken. */
    private double takeStep(double size, double[] q) {
        double trial = size;
        boolean computed = false;
        for (int attempt = 0; attempt < MOST_REJECTIONS && trial > 4 * Math.ulp(t); attempt++) {
            computed = step.attempt(trial, q);
            double error = computed ? step.errorNorm() : Double.POSITIVE_INFINITY;
            if (error <= 1 || (frozen.length > 0 && Double.isFinite(error))) {
                h = Math.min(step.sizeAfter(trial, error, attempt > 0), limit(q));
                return trial;
            }
            rejected++;
            trial = step.sizeAfterRejection(trial, error);
        }
        throw failure.underflow(step, t, trial, computed, q);
    }

    private void cutStep(double from, double to, double event, double[] q) {
        double theta = (event - from) / (to - from);
        step.interpolate(theta, y);
        t = event;
        model.setTime(t, y);
        makeConsistent(q);
        if (tangent != null) {
            tangent.cut(theta, q);
        }
        history.arrive(t, y, q);
        events.rise(t, y, q);
    }
}
