package org.auklet.equation.integrate;

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
    private final LinearSystem system;
    private final Stepper step;
    private final double[] y;
    private final @Nullable Tangent tangent;
    private final EventQueue events;
    private final Recorder recorder;
    /** A step never spans more than two samples of a measured input, so that no pulse is stepped over. */
    private final double longestStep;

    private double t;
    private double h;
    private int accepted;
    private int rejected;
    private int factorisations;

    Run(CompiledModel model, Tolerances tolerances, List<String> parameterNames) {
        this.model = model;
        this.tolerances = tolerances;
        system = new LinearSystem(model);
        RosenbrockStep rosenbrock = new RosenbrockStep(model, system, tolerances);
        step = rosenbrock;
        y = step.y();
        tangent = parameterNames.isEmpty() ? null : new Tangent(model, system, rosenbrock, parameterNames);
        events = new EventQueue(model);
        recorder = new Recorder(model, parameterNames);
        longestStep = model.source().inputs().stream()
                .mapToDouble(input -> 2 * input.table().finestSpacing())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    Trajectory simulate(double[] q, double[] times) {
        t = 0;
        accepted = 0;
        rejected = 0;
        factorisations = 0;
        double end = times[times.length - 1];
        start(q);
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
        return recorder.trajectory(new Trajectory.Statistics(accepted, rejected, factorisations));
    }

    private void start(double[] q) {
        model.initial(q, y);
        makeConsistent(q);
        if (tangent != null) {
            tangent.start(q);
        }
        events.noteTriggers(y, q);
    }

    /** Solves the algebraic states by Newton's method, the differential ones held. */
    private void makeConsistent(double[] q) {
        double[] mass = model.mass();
        if (Arrays.stream(mass).allMatch(m -> m == 1)) {
            return;
        }
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
            model.refresh(q);
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
                throw new IntegrationException("more than " + MOST_STEPS + " steps before t = " + t);
            }
            double rest = stop - t;
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
        }
    }

    /** Tries smaller and smaller steps until the error is small enough; sets the next step size. Returns the one taken. */
    private double takeStep(double size, double[] q) {
        double trial = size;
        for (int attempt = 0; attempt < MOST_REJECTIONS && trial > 4 * Math.ulp(t); attempt++) {
            factorisations++;
            double error = step.attempt(trial, q) ? step.errorNorm() : Double.POSITIVE_INFINITY;
            if (error <= 1) {
                h = Math.min(step.sizeAfter(trial, error, attempt > 0), longestStep);
                return trial;
            }
            rejected++;
            trial = step.sizeAfterRejection(trial, error);
        }
        throw underflow(trial);
    }

    private IntegrationException underflow(double trial) {
        int worst = tolerances.worst(step.error(), y);
        boolean finite = Double.isFinite(step.error()[worst]);
        return new IntegrationException("step size underflow at t = " + t + " "
                + model.source().timeUnit() + " (h = "
                + trial + "), state " + model.stateNames().get(worst) + " = " + y[worst] + ", because "
                + (finite ? "its error estimate stays above the tolerance" : "its rate is not a finite number"));
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
