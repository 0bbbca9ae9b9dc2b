package org.auklet.equation.fit;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Brings a point back to the profile: minimises the objective over everything but the profiled value by bounded
 * Gauss-Newton steps within a box of trust, until the local model promises less than the tolerance. What it still
 * promises is subtracted from the objective, which leaves an error of higher order. {@link #settle} then moves the
 * profiled value too, with the {@link Curvature} met on the way, until steps are below {@value #SETTLED}.
 */
final class ProfileCorrector {

    private static final double DAMPING = 1e-10;
    private static final double BOX = 3;
    private static final double FIRST_EXCESS = 20;
    private static final double LATER_EXCESS = 0.5;
    private static final double NEAR = 0.15;
    private static final double COARSE = 0.02;
    private static final int MOST_STEPS = 20;
    private static final int MOST_REJECTIONS = 5;
    /** Steps shorter than this no longer count, in units of the square root of the objective. */
    private static final double SETTLED = 1e-6;

    private final Evaluator evaluator;
    private final Objective objective;
    private final Profiled profiled;
    private final double tolerance;
    private final double minimum;
    private final double rise;

    ProfileCorrector(Evaluator evaluator, Profiled profiled, double tolerance, double minimum, double rise) {
        this.evaluator = evaluator;
        this.objective = evaluator.objective;
        this.profiled = profiled;
        this.tolerance = tolerance;
        this.minimum = minimum;
        this.rise = rise;
    }

    /** Where steps ended, and whether because they became too short to count. */
    record Settled(ProfileFollower.Station station, boolean converged) {}

    /** A point taken as lying on the profile. */
    ProfileFollower.Station station(Evaluation at) {
        double promise = at.local().reduction(step(at, 0, BOX, DAMPING));
        return new ProfileFollower.Station(at, profiled.value(at), at.objective() - Math.max(promise, 0), slope(at));
    }

    /** Half the second derivative of the profile by its value, from the local model. */
    double curvature(ProfileFollower.Station station) {
        double e = probe(station.at());
        double there = reduction(station.at(), e);
        double back = reduction(station.at(), -e);
        double here = reduction(station.at(), 0);
        return (2 * here - there - back) / (2 * e * e);
    }

    private double slope(Evaluation at) {
        double e = probe(at);
        return (reduction(at, -e) - reduction(at, e)) / (2 * e);
    }

    private double probe(Evaluation at) {
        return 1e-3 * profiled.unit(at);
    }

    private double reduction(Evaluation at, double h) {
        return at.local().reduction(step(at, h, Double.POSITIVE_INFINITY, DAMPING));
    }

    /** Moves from a station until the profiled value is {@code target}, or null when that does not succeed. */
    ProfileFollower.@Nullable Station correct(ProfileFollower.Station from, double target) {
        Evaluation at = from.at();
        int taken = 0;
        double box = Math.max(BOX, 2 * Math.abs(target - from.g()) / profiled.unit(at));
        double damping = DAMPING;
        int rejections = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double h = target - value(at);
            double[] x = step(at, h, box, damping);
            Evaluation trial = evaluate(objective.moved(at.phi(), x));
            double model = at.objective() - at.local().reduction(x);
            boolean first = taken == 0;
            if (trial == null || trial.objective() - model > (first ? FIRST_EXCESS : LATER_EXCESS) * rise) {
                if (first || ++rejections > MOST_REJECTIONS) {
                    return null;
                }
                box /= 4;
                damping = Math.max(100 * damping, 1e-6);
                continue;
            }
            at = trial;
            taken++;
            double promise = at.local().reduction(step(at, target - value(at), box, damping));
            if (Math.abs(promise) <= tolerance(at.objective() - promise - minimum)) {
                return station(at);
            }
        }
        return taken == 0 ? null : station(at);
    }

    /**
     * Moves value and all other parameters together until nothing moves any more.
     *
     * @param from a station near the goal
     * @param goal the value wanted, as a station sees it
     * @return where it ended, not converged when a step fails or too many are needed
     */
    Settled settle(ProfileFollower.Station from, ToDoubleFunction<ProfileFollower.Station> goal) {
        Curvature curvature = new Curvature(objective.p);
        ProfileFollower.Station station = from;
        for (int i = 0; i < MOST_STEPS; i++) {
            Evaluation at = station.at();
            double h = goal.applyAsDouble(station) - station.g();
            double[] x = step(at, curvature.complete(at.local()), h, BOX, DAMPING);
            if (at.local().length(x) <= SETTLED) {
                return new Settled(station, true);
            }
            Evaluation trial = evaluate(objective.moved(at.phi(), x));
            if (trial == null || trial.objective() - at.objective() > LATER_EXCESS * rise) {
                break;
            }
            station = station(trial);
            curvature.learn(at, trial, pull(at, station));
        }
        return new Settled(station, false);
    }

    /** What the constraint adds to the change of half the gradient of the Lagrangian F - slope g. */
    private double[] pull(Evaluation before, ProfileFollower.Station station) {
        double[] from = profiled.gradient(before);
        double[] to = profiled.gradient(station.at());
        double[] pull = new double[to.length];
        Arrays.setAll(pull, i -> -0.5 * station.slope() * (to[i] - from[i]));
        return pull;
    }

    /** Far from the threshold a point only shows the way; near it, it decides. */
    private double tolerance(double above) {
        return Math.abs(above - rise) < NEAR * rise ? tolerance : Math.max(tolerance, COARSE * rise);
    }

    private double value(Evaluation at) {
        return profiled.value(at);
    }

    private @Nullable Evaluation evaluate(double[] phi) {
        Evaluation trial = evaluator.evaluate(phi, true);
        if (trial == null) {
            return null;
        }
        try {
            profiled.value(trial);
            return trial;
        } catch (PredictionException e) {
            return null;
        }
    }

    private double[] step(Evaluation at, double h, double box, double damping) {
        return step(at, at.local(), h, box, damping);
    }

    private double[] step(Evaluation at, BoundedLeastSquares local, double h, double reach, double damping) {
        double[] scale = new double[objective.p];
        for (int j = 0; j < objective.p; j++) {
            double norm = at.local().columnNorm(j);
            scale[j] = norm > 0 ? norm : 1;
        }
        StepBox box = StepBox.around(at.phi(), reach, objective);
        return profiled.constrain(at, local, h, box.lower(), box.upper())
                .solve(damping, scale, box.lower(), box.upper());
    }
}
