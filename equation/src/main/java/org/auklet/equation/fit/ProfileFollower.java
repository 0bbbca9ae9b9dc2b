package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Follows one end of a profile from the optimum until the objective has risen by the threshold.
 *
 * <p>Each step moves the profiled value by h and all others to the minimiser of the local model under that constraint,
 * which is the tangent of the profile plus what the last correction left over; {@link ProfileCorrector} then corrects.
 * The next h comes from Newton's method on psi = sqrt(F - F_min), which is nearly linear in the value (Bates and Watts,
 * 1988, section 6.1.2): the first step aims at half the final psi, the next ones at psi itself. Where the profile is flat,
 * h is limited by a length that doubles with each step, so that a bound decades away is reached in a few steps.
 */
final class ProfileFollower {

    private static final double FIRST_CAP = 1.5;
    private static final int BRACKET_STEPS = 30;
    /** So many steps that moved the same side of a bracket tell that the curve is far from what is interpolated. */
    private static final int LONG = 2;
    /** Within this share of the threshold Newton's method closes in. */
    private static final double CLOSE = 0.02;

    private static final int MOST_FAILURES = 6;

    private final Evaluator evaluator;
    private final FitResult fit;
    private final Profiled profiled;
    private final FitOptions options;
    private final ProfileCorrector corrector;
    private final double rise;
    private final double psiEnd;
    private final List<ProfilePoint> points = new ArrayList<>();
    private int direction;

    ProfileFollower(Evaluator evaluator, FitResult fit, Profiled profiled, FitOptions options) {
        this.evaluator = evaluator;
        this.fit = fit;
        this.profiled = profiled;
        this.options = options;
        rise = fit.threshold().rise();
        psiEnd = Math.sqrt(rise);
        corrector = new ProfileCorrector(evaluator, profiled, options.profileTolerance(), fit.objective(), rise);
    }

    /** A corrected point: working value g, minimised objective f, and d f/d g. */
    record Station(Evaluation at, double g, double f, double slope) {}

    /** Follows the profile downwards (-1) or upwards (1). */
    ProfileEnd follow(int towards) {
        direction = towards;
        if (profiled.isFixed(fit.at())) {
            return ended(profiled.scale().toNatural(profiled.value(fit.at())), "no parameter moves it");
        }
        Station from = corrector.station(fit.at());
        double limit = profiled.limit(direction);
        double cap = FIRST_CAP * profiled.unit(fit.at());
        int failures = 0;
        int stuck = 0;
        for (int step = 0; step < options.maxProfileSteps(); step++) {
            double room = direction * (limit - from.g);
            if (room <= 1e-12 * (1 + Math.abs(from.g))) {
                record(corrector.settle(from, station -> limit).station());
                return open(String.format(
                        Locale.ROOT, "open: the bound is reached with a rise of %.3g of %.3g", rise(from), rise));
            }
            double h = Math.min(Math.min(proposal(from, step == 0), cap), room);
            Station next = corrector.correct(from, h == room ? limit : from.g + direction * h);
            if (next == null) {
                cap = h / 4;
                if (++failures > MOST_FAILURES) {
                    return open("open: the model cannot be simulated, or the profile not be followed, further out");
                }
                continue;
            }
            ProfileEnd end = endAt(next);
            if (end != null) {
                return end;
            }
            if (rise(next) > rise) {
                return bracketed(from, next);
            }
            stuck = direction * (next.g - from.g) < 0.05 * h ? stuck + 1 : 0;
            if (stuck == 2) {
                return open(String.format(
                        Locale.ROOT,
                        "open: bounds of the parameters keep the value from moving on; rise %.3g of %.3g",
                        rise(next),
                        rise));
            }
            cap = Math.max(cap, 2 * h);
            from = next;
        }
        return open(String.format(
                Locale.ROOT,
                "open: the objective rose by only %.3g of %.3g in %d steps, up to %.4g",
                rise(from),
                rise,
                options.maxProfileSteps(),
                profiled.scale().toNatural(from.g)));
    }

    /** The end, if a station is one; its point is kept. */
    private @Nullable ProfileEnd endAt(Station station) {
        if (station.at.objective() < fit.objective() - FitResult.SAME_OPTIMUM) {
            return new ProfileEnd(
                    Double.NaN, "a better optimum was found", points, evaluator.gradientCount(), station.at);
        }
        record(station);
        return closeEnough(station) ? closed(station) : null;
    }

    private double rise(Station station) {
        return Math.max(station.f - fit.objective(), 0);
    }

    /** The distance that is expected to bring psi to its target. */
    private double proposal(Station from, boolean first) {
        double target = first ? 0.5 * psiEnd : psiEnd;
        double psi = Math.sqrt(rise(from));
        double slope = direction * from.slope;
        if (psi > 0.1 * psiEnd) {
            return slope > 0 ? (target - psi) * 2 * psi / slope : Double.POSITIVE_INFINITY;
        }
        double curvature = corrector.curvature(from);
        return curvature > 0 ? (target - psi) / Math.sqrt(curvature) : Double.POSITIVE_INFINITY;
    }

    private void record(Station station) {
        points.add(new ProfilePoint(
                profiled.scale().toNatural(station.g),
                rise(station),
                station.at.theta().clone()));
    }

    private boolean closeEnough(Station station) {
        return Math.abs(rise(station) - rise) <= CLOSE * rise;
    }

    /** Closes in on the threshold between a station below and one above it. */
    private ProfileEnd bracketed(Station inside, Station outside) {
        Station low = inside;
        Station high = outside;
        int sameSide = 0;
        for (int i = 0; i < BRACKET_STEPS; i++) {
            double g = Math.abs(sameSide) < LONG ? interpolate(low, high) : 0.5 * (low.g + high.g);
            boolean fromHigh = rise(high) - rise < rise - rise(low);
            Station next = corrector.correct(fromHigh ? high : low, g);
            if (next == null) {
                break;
            }
            ProfileEnd end = endAt(next);
            if (end != null) {
                return end;
            }
            if (rise(next) > rise) {
                high = next;
                sameSide = Math.max(sameSide, 0) + 1;
            } else {
                low = next;
                sameSide = Math.min(sameSide, 0) - 1;
            }
        }
        return ended(natural(interpolate(low, high)), "interpolated between profile points");
    }

    /** The inverse cubic Hermite interpolant of psi between two stations, kept well inside them. */
    private double interpolate(Station low, Station high) {
        double a = Math.sqrt(rise(low));
        double b = Math.sqrt(rise(high));
        double width = high.g - low.g;
        double t = (psiEnd - a) / (b - a);
        double chord = width / (b - a);
        double slopeA = inverseSlope(low, a, chord);
        double slopeB = inverseSlope(high, b, chord);
        double h = b - a;
        double g =
                low.g + width * t * t * (3 - 2 * t) + h * slopeA * t * (1 - t) * (1 - t) - h * slopeB * t * t * (1 - t);
        double fraction = Math.clamp((g - low.g) / width, 0.02, 0.98);
        return low.g + fraction * width;
    }

    /** d g/d psi at a station, limited to three times the chord so that the interpolant stays monotone. */
    private double inverseSlope(Station station, double psi, double chord) {
        if (psi < 0.05 * psiEnd || !(direction * station.slope > 0)) {
            return chord;
        }
        double slope = 2 * psi / station.slope;
        return Math.abs(slope) > 3 * Math.abs(chord) ? 3 * chord : slope;
    }

    private ProfileEnd closed(Station near) {
        ProfileCorrector.Settled end = corrector.settle(near, this::crossing);
        boolean close = closeEnough(end.station());
        Station station = close ? end.station() : near;
        record(station);
        return ended(
                natural(crossing(station)),
                close && end.converged()
                        ? "the profile crosses the threshold"
                        : "interpolated from a profile point near the threshold");
    }

    /** Where psi is expected to reach its end, within the limits. */
    private double crossing(Station station) {
        double psi = Math.sqrt(rise(station));
        double shift = direction * station.slope > 0 ? (psiEnd - psi) * 2 * psi / station.slope : 0;
        return limited(station.g + shift);
    }

    private double natural(double working) {
        return profiled.scale().toNatural(limited(working));
    }

    private double limited(double working) {
        return direction < 0 ? Math.max(working, profiled.limit(-1)) : Math.min(working, profiled.limit(1));
    }

    private ProfileEnd open(String reason) {
        return ended(Double.NaN, reason);
    }

    private ProfileEnd ended(double value, String reason) {
        return new ProfileEnd(value, reason, points, evaluator.gradientCount(), null);
    }
}
