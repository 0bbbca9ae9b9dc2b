package org.auklet.equation.integrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.auklet.equation.compile.CompiledModel;
import org.jspecify.annotations.Nullable;

/** One simulation: the loop over steps, and what happens between them. */
final class Run {

    private static final int MOST_STEPS = 1_000_000;
    private static final int MOST_REJECTIONS = 60;

    private final CompiledModel model;
    private final Tolerances tolerances;
    private final Steppers steppers;
    private final MethodChoice choice;
    private final Failure failure;
    private final double[] y;
    private Stepper step;
    private final @Nullable Tangent tangent;
    private final EventQueue events;
    private final Recorder recorder;
    /** A step never spans more than two samples of a measured input, so that no pulse is stepped over. */
    private final double longestStep;

    private double t;
    private double h;
    /** Sizes of the steps to take without control of their error; empty to control it. */
    private double[] frozen = {};

    private int accepted;
    private int rejected;
    private final List<MethodUse> methods = new ArrayList<>();

    Run(CompiledModel model, Tolerances tolerances, List<String> parameterNames, Method method) {
        this(model, tolerances, new Steppers(model, tolerances), parameterNames, method);
    }

    private Run(
            CompiledModel model, Tolerances tolerances, Steppers steppers, List<String> parameterNames, Method method) {
        this(model, tolerances, steppers, parameterNames, method, forward(model, steppers, parameterNames));
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
        this.model = model;
        this.tolerances = tolerances;
        this.steppers = steppers;
        this.tangent = tangent;
        choice = new MethodChoice(model, tolerances, method, tangent != null);
        failure = new Failure(model, tolerances);
        y = steppers.y();
        // Every run chooses for itself; this one needs no linear system.
        step = steppers.of(Method.EXPLICIT);
        events = new EventQueue(model);
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
            return simulate(q, times);
        } finally {
            frozen = new double[0];
        }
    }

    Trajectory simulate(double[] q, double[] times) {
        t = 0;
        accepted = 0;
        rejected = 0;
        int factoredBefore = steppers.factorisations();
        double end = times[times.length - 1];
        start(q, end);
        recorder.begin(times);
        events.begin(end, q);
        while (true) {
            double stop = Math.min(end, events.nextTime());
            if (stop > t) {
                advanceTo(stop, q);
            }
            boolean happened = applyDueEvents(q);
            recorder.recordAt(t, y, q, tangent);
            if (t >= end && !happened) {
                break;
            }
        }
        return recorder.trajectory(new Trajectory.Statistics(
                accepted, rejected, steppers.factorisations() - factoredBefore, List.copyOf(methods)));
    }

    private void start(double[] q, double end) {
        model.initial(q, y);
        methods.clear();
        take(choice.atStart(y, q, end));
        makeConsistent(q);
        if (tangent != null) {
            tangent.start(q);
        }
        events.noteTriggers(y, q);
    }

    private void take(MethodUse use) {
        methods.add(use);
        step = steppers.of(use.method());
        step.restart();
    }

    /** Solves the algebraic states by Newton's method, the differential ones held. */
    private void makeConsistent(double[] q) {
        double[] mass = model.mass();
        if (Arrays.stream(mass).allMatch(m -> m == 1)) {
            return;
        }
        LinearSystem system = steppers.system();
        double[] residual = step.next();
        for (int iteration = 0; iteration < 50; iteration++) {
            model.rates(y, q, residual);
            system.evaluate(y, q);
            if (!system.factorAlgebraic(mass)) {
                throw new IntegrationException("the algebraic equations are singular at t = " + t);
            }
            double change = 0;
            for (int i = 0; i < mass.length; i++) {
                residual[i] = mass[i] == 0 ? residual[i] : 0;
            }
            system.solve(residual);
            for (int i = 0; i < mass.length; i++) {
                y[i] += residual[i];
                change = Math.max(change, Math.abs(residual[i]) / (tolerances.absolute() + Math.abs(y[i])));
            }
            if (change < 1e-3 * tolerances.relative()) {
                return;
            }
        }
        throw new IntegrationException("the algebraic equations did not converge at t = " + t);
    }

    private boolean applyDueEvents(double[] q) {
        boolean happened = false;
        while (events.isDue(t)) {
            events.applyNext(y, q, tangent);
            makeConsistent(q);
            if (tangent != null) {
                tangent.makeConsistent(q);
            }
            events.jump(t, y, q);
            happened = true;
        }
        return happened;
    }

    /** Integrates to {@code stop}, or to the first threshold event before it. */
    private void advanceTo(double stop, double[] q) {
        h = Math.min(firstStep(stop - t, q), longestStep);
        step.restart();
        int steps = 0;
        while (t < stop) {
            if (++steps > MOST_STEPS) {
                throw failure.tooManySteps(step, t, MOST_STEPS);
            }
            double rest = stop - t;
            h = accepted < frozen.length ? frozen[accepted] : h;
            boolean last = h >= rest * (1 - 1e-12);
            double size = last ? rest : h;
            step.prepare(q);
            double taken = takeStep(size, q);
            boolean reachedStop = last && taken == size;
            double from = t;
            double to = reachedStop ? stop : t + taken;
            double event = events.firstRise(step, from, to, q);
            if (tangent != null) {
                tangent.advance(taken, q, event <= to);
            }
            recorder.recordWithin(from, to, Math.min(event, stop), step, q, tangent);
            if (event <= to) {
                cutStep(from, to, event, q);
                return;
            }
            step.accept();
            if (tangent != null) {
                tangent.accept();
            }
            t = to;
            accepted++;
            MethodUse better = choice.during(step, t, taken, q);
            if (better != null) {
                take(better);
            }
        }
    }

    /** Tries smaller and smaller steps until the error is small enough; sets the next step size. Returns the one taken. */
    private double takeStep(double size, double[] q) {
        double trial = size;
        boolean computed = false;
        for (int attempt = 0; attempt < MOST_REJECTIONS && trial > 4 * Math.ulp(t); attempt++) {
            computed = step.attempt(trial, q);
            double error = computed ? step.errorNorm() : Double.POSITIVE_INFINITY;
            if (error <= 1 || (frozen.length > 0 && Double.isFinite(error))) {
                h = Math.min(step.sizeAfter(trial, error, attempt > 0), longestStep);
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
        events.rise(event, y, q);
    }

    /** The first step after Hairer and Wanner: a hundredth of the time in which the state would change by itself. */
    private double firstStep(double longest, double[] q) {
        double[] rate = step.next();
        model.rates(y, q, rate);
        double stateNorm = 0;
        double rateNorm = 0;
        for (int i = 0; i < rate.length; i++) {
            double weight = tolerances.absolute() + tolerances.relative() * Math.abs(y[i]);
            stateNorm += Math.pow(y[i] / weight, 2);
            rateNorm += Math.pow(rate[i] / weight, 2);
        }
        if (!(rateNorm > 0)) {
            return longest * 1e-3;
        }
        double guess = 0.01 * Math.sqrt(Math.max(stateNorm, 1e-10) / rateNorm);
        return Math.min(longest, Math.max(guess, longest * 1e-12));
    }
}
