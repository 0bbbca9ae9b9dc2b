package org.auklet.equation.fit;

import org.jspecify.annotations.Nullable;

/**
 * Levenberg-Marquardt with Fisher scoring on the working scale: each step solves the bounded least-squares problem of
 * the local model, damped by mu |D x|^2 with D the largest column norms so far, so that no point outside the bounds
 * is ever evaluated, and within a box of three natural units (factors e, or sizes of a LINEAR parameter). mu follows
 * the gain ratio (H. B. Nielsen, Damping parameter in Marquardt's method, IMM-REP-1999-05, Technical University of
 * Denmark). It has converged when the undamped model promises less than the tolerance, which is the projected
 * gradient measured in the metric of the Fisher information and free of units, or when {@value #IDLE_STEPS} steps in
 * a row gain less than that. Undamped steps with the {@link Curvature} that Gauss-Newton leaves out then {@linkplain
 * #polish polish} the estimate.
 */
final class LevenbergMarquardt {

    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-14;
    private static final double LONGEST_STEP = 3;
    private static final double STEP_TOLERANCE = 1e-13;
    private static final double ROUNDING = 1e-14;
    private static final int IDLE_STEPS = 4;
    /** Steps shorter than this no longer count, in units of the square root of the objective. */
    private static final double POLISHED = 1e-9;

    private static final int POLISH_STEPS = 12;

    private final Evaluator evaluator;
    private final Objective objective;
    private final int maxIterations;
    private final double tolerance;
    private double mu = FIRST_DAMPING;
    private double growth = 2;
    private int iterations;
    private final double[] largestNorm;

    LevenbergMarquardt(Evaluator evaluator, int maxIterations, double tolerance) {
        this.evaluator = evaluator;
        this.objective = evaluator.objective;
        this.maxIterations = maxIterations;
        this.tolerance = tolerance;
        this.largestNorm = new double[objective.p];
    }

    /** Where a descent ended; {@code at} is null when the start cannot be simulated. */
    record Outcome(@Nullable Evaluation at, FitResult.Status status, String reason, int iterations) {}

    /** Descends from a working vector within the bounds. */
    Outcome minimise(double[] start) {
        Evaluation at = evaluator.evaluate(start, true);
        if (at == null) {
            return new Outcome(
                    null,
                    FitResult.Status.START_NOT_POSSIBLE,
                    "the model cannot be simulated at the start: " + evaluator.failure(),
                    0);
        }
        int idle = 0;
        for (iterations = 0; iterations < maxIterations; iterations++) {
            double promise = at.local().reduction(step(at, LEAST_DAMPING));
            if (promise <= Math.max(tolerance, ROUNDING * Math.abs(at.objective()))) {
                return new Outcome(
                        at,
                        FitResult.Status.CONVERGED,
                        "converged: the gradient on the free parameters promises no further gain",
                        iterations);
            }
            Evaluation next = improve(at);
            if (next == null) {
                return new Outcome(
                        at,
                        FitResult.Status.STALLED,
                        "no smaller value within rounding, although the gradient has not vanished",
                        iterations);
            }
            idle = at.objective() - next.objective() < tolerance ? idle + 1 : 0;
            at = next;
            if (idle == IDLE_STEPS) {
                return new Outcome(
                        at,
                        FitResult.Status.CONVERGED,
                        "converged: the objective no longer falls, although a flat direction remains",
                        iterations);
            }
        }
        return new Outcome(
                at, FitResult.Status.ITERATION_LIMIT, "stopped after " + maxIterations + " iterations", iterations);
    }

    /** One accepted step, or null when even a tiny step does not help. */
    private @Nullable Evaluation improve(Evaluation at) {
        while (true) {
            double[] x = step(at, mu);
            double[] phi = objective.moved(at.phi(), x);
            if (negligible(at.phi(), phi)) {
                return null;
            }
            Evaluation trial = evaluator.evaluate(phi, growth == 2);
            double promise = at.local().reduction(x);
            double gain = trial == null ? -1 : at.objective() - trial.objective();
            if (trial != null && gain > 0 && promise > 0) {
                double excess = 2 * (gain / promise) - 1;
                mu = Math.max(LEAST_DAMPING, mu * Math.max(1.0 / 3, 1 - excess * excess * excess));
                growth = 2;
                Evaluation full = trial.step() == null ? evaluator.evaluate(phi, true) : trial;
                if (full != null) {
                    return full;
                }
            }
            mu *= growth;
            growth *= 2;
        }
    }

    /** Undamped steps from a converged point, with the {@link Curvature} met on the way, until nothing moves. */
    Evaluation polish(Evaluation start) {
        Curvature curvature = new Curvature(objective.p);
        Evaluation best = start;
        for (int i = 0; i < POLISH_STEPS; i++) {
            double[] x = step(best, curvature.complete(best.local()), 0);
            if (best.local().length(x) <= POLISHED) {
                return best;
            }
            Evaluation next = evaluator.evaluate(objective.moved(best.phi(), x), true);
            if (next == null || next.objective() > best.objective() + 1e-9 * (1 + Math.abs(best.objective()))) {
                return best;
            }
            curvature.learn(best, next, new double[objective.p]);
            best = next;
        }
        return best;
    }

    private double[] step(Evaluation at, double damping) {
        return step(at, at.local(), damping);
    }

    private double[] step(Evaluation at, BoundedLeastSquares local, double damping) {
        double[] scale = new double[objective.p];
        for (int j = 0; j < objective.p; j++) {
            largestNorm[j] = Math.max(largestNorm[j], at.local().columnNorm(j));
            scale[j] = largestNorm[j] > 0 ? largestNorm[j] : 1;
        }
        StepBox box = StepBox.around(at.phi(), LONGEST_STEP, objective);
        return local.solve(damping, scale, box.lower(), box.upper());
    }

    private static boolean negligible(double[] phi, double[] moved) {
        for (int j = 0; j < phi.length; j++) {
            if (Math.abs(moved[j] - phi[j]) > STEP_TOLERANCE * (Math.abs(phi[j]) + STEP_TOLERANCE)) {
                return false;
            }
        }
        return true;
    }
}
