package org.auklet.equation.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objective of a problem: its layout (parameters, error slots), bounds on the working scale and the sum over
 * observations.
 *
 * <p>With z the observation and m the prediction (logarithms for the lognormal model), s the standard deviation and r = z
 * - m, an observation contributes ln(2 pi s^2) + r^2/s^2, plus 2 ln y for the lognormal model so that likelihoods of
 * different error models compare. Its expected Hessian is that of two weighted residuals, r/s with Jacobian m'/s and
 * (r^2/s^2 - 1)/sqrt 2 with Jacobian sqrt 2 s'/s. A censored one contributes -2 ln Phi(u), u = (limit - m)/s, whose
 * Hessian in u is 2 lambda (lambda + u) with lambda = phi(u)/Phi(u). A scale that follows in closed form, s = c u_i with
 * c^2 = mean (r/u_i)^2, is concentrated out; its coupling to the parameters is removed by centring the second rows.
 */
final class Objective {

    private static final double LOG_2_PI = Math.log(2 * Math.PI);
    private static final double SQRT_2 = Math.sqrt(2);

    final FitProblem problem;
    final List<ErrorSlot> slots;
    final int k;
    final int p;
    final int n;
    final double[] lower;
    final double[] upper;
    private final int priors;
    private final double floor;

    Objective(FitProblem problem) {
        this.problem = problem;
        k = problem.parameters().size();
        n = problem.data().size();
        slots = ErrorSlot.of(problem, k);
        p = k
                + slots.stream()
                        .filter(slot -> slot.index() >= 0)
                        .mapToInt(slot -> slot.names().size())
                        .sum();
        priors = (int) problem.parameters().stream()
                .filter(parameter -> parameter.prior() != null)
                .count();
        double largest = magnitude(problem.data());
        floor = Double.MIN_NORMAL + 1e-15 * largest;
        lower = new double[p];
        upper = new double[p];
        for (int j = 0; j < k; j++) {
            FreeParameter parameter = problem.parameters().get(j);
            lower[j] = parameter.scale().toWorking(parameter.lower());
            upper[j] = parameter.scale().toWorking(parameter.upper());
        }
        for (ErrorSlot slot : slots) {
            for (int e = 0; slot.index() >= 0 && e < slot.names().size(); e++) {
                boolean absolute = slot.names().get(e).equals("a");
                double unit = absolute ? largest : 1;
                lower[slot.index() + e] = Math.log(1e-6 * unit);
                upper[slot.index() + e] = Math.log((absolute ? 10 : 100) * unit);
            }
        }
    }

    private static double magnitude(List<Datum> data) {
        double largest = 0;
        for (Datum datum : data) {
            double value = datum.censored() ? datum.limit() : datum.value();
            largest = datum.included() ? Math.max(largest, Math.abs(value)) : largest;
        }
        return largest > 0 ? largest : 1;
    }

    /** Number of observations and priors. */
    int informationCount() {
        return problem.includedCount() + priors;
    }

    /** Number of estimated error parameters, concentrated or not. */
    int errorCount() {
        return slots.stream().mapToInt(slot -> slot.names().size()).sum();
    }

    /** The working vector after a step, kept within the bounds. */
    double[] moved(double[] phi, double[] step) {
        double[] moved = new double[phi.length];
        for (int j = 0; j < phi.length; j++) {
            moved[j] = Math.clamp(phi[j] + step[j], lower[j], upper[j]);
        }
        return moved;
    }

    double[] theta(double[] phi) {
        double[] theta = new double[k];
        for (int j = 0; j < k; j++) {
            FreeParameter parameter = problem.parameters().get(j);
            theta[j] = Math.clamp(parameter.scale().toNatural(phi[j]), parameter.lower(), parameter.upper());
        }
        return theta;
    }

    /** d theta[j] / d phi[j]. */
    double slope(int j, double[] theta) {
        return problem.parameters().get(j).scale().slope(theta[j]);
    }

    int capacity() {
        return 2 * n + priors;
    }

    private double observed(int i, boolean log) {
        Datum datum = problem.data().get(i);
        double value = datum.censored() ? datum.limit() : datum.value();
        return log ? Math.log(value) : value;
    }

    private double predicted(int i, boolean log, double f) {
        if (log && !(f > 0)) {
            throw new PredictionException(
                    "prediction " + i + " is " + f + "; the lognormal error model needs it positive");
        }
        return log ? Math.log(f) : f;
    }

    /** The unit standard deviation of member m of a slot. */
    private static double unit(ErrorSlot slot, int m, double f) {
        double unit = slot.unit()[m];
        return Double.isNaN(unit) ? Math.abs(f) : unit;
    }

    /** The closed-form scale sqrt(mean (r/u)^2) over the uncensored observations of a slot. */
    double scale(ErrorSlot slot, double[] f) {
        double sum = 0;
        int count = 0;
        for (int m = 0; m < slot.data().length; m++) {
            int i = slot.data()[m];
            if (!problem.data().get(i).censored()) {
                double unit = unit(slot, m, f[i]);
                double v = (observed(i, slot.log()) - predicted(i, slot.log(), f[i])) / unit;
                sum += v * v;
                count++;
            }
        }
        double least = slot.log() || slot.names().contains("b") ? 1e-15 : floor;
        return count == 0 ? Double.NaN : Math.max(Math.sqrt(sum / count), least);
    }

    /** Sums one slot; collects rows when {@code rows} is not null, and the error values. Returns its -2 ln L. */
    double sum(ErrorSlot slot, double[] phi, double[] f, @Nullable Gradient rows) {
        double scale = slot.concentrated() ? scale(slot, f) : slot.index() >= 0 ? Math.exp(phi[slot.index()]) : 1;
        double b = slot.kind() == ErrorSlot.Kind.COMBINED ? Math.exp(phi[slot.index() + 1]) : 0;
        int first = rows == null ? 0 : rows.count();
        double total = 0;
        for (int m = 0; m < slot.data().length; m++) {
            int i = slot.data()[m];
            Spread spread = spread(slot, m, f[i], scale, b);
            double z = observed(i, slot.log());
            double mean = predicted(i, slot.log(), f[i]);
            double meanSlope = slot.log() ? 1 / f[i] : 1;
            if (problem.data().get(i).censored()) {
                double u = (z - mean) / spread.s;
                total -= 2 * Normal.logPhi(u);
                if (rows != null) {
                    rows.censored(i, u, meanSlope, spread, slot);
                }
            } else {
                double v = (z - mean) / spread.s;
                total += LOG_2_PI + 2 * Math.log(spread.s) + v * v + (slot.log() ? 2 * z : 0);
                if (rows != null) {
                    rows.normal(i, v, meanSlope, spread, slot);
                }
            }
        }
        if (rows != null && slot.concentrated() && Double.isNaN(slot.unit()[0])) {
            rows.centreSecond(first);
        }
        return total;
    }

    /** Standard deviation of an observation, its derivative by f and by the logarithms of the error parameters. */
    record Spread(double s, double byF, double byFirst, double bySecond) {}

    private static Spread spread(ErrorSlot slot, int m, double f, double scale, double b) {
        double s;
        Spread spread;
        if (slot.kind() == ErrorSlot.Kind.COMBINED) {
            s = Math.hypot(scale, b * f);
            spread = new Spread(s, b * b * f / s, scale * scale / s, b * b * f * f / s);
        } else {
            boolean proportional = Double.isNaN(slot.unit()[m]);
            s = scale * unit(slot, m, f);
            spread = new Spread(s, proportional ? scale * Math.signum(f) : 0, s, 0);
        }
        if (!(s > 0) || !Double.isFinite(s)) {
            throw new PredictionException("the standard deviation of an observation in group " + slot.label() + " is "
                    + s + " where the prediction is " + f);
        }
        return spread;
    }

    /** Receives derivatives of the observations. */
    interface Gradient {

        int count();

        void normal(int i, double v, double meanSlope, Spread spread, ErrorSlot slot);

        void censored(int i, double u, double meanSlope, Spread spread, ErrorSlot slot);

        void centreSecond(int first);
    }

    /** Weight of the second row of an observation. */
    static double secondWeight() {
        return SQRT_2;
    }
}
