package org.auklet.study.retrodict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Estimates the factors on shared defaults, and how much particles and tumours differ, from all pairs of uptakes.
 *
 * <p>A nonlinear mixed model to first order in the deviations of the single pairs (Beal &amp; Sheiner 1982), the errors of
 * a pair together Student-distributed with {@value #FREEDOM} degrees of freedom (Lange, Little &amp; Taylor 1989) so that
 * one pair far off does not move all others. Minimised is
 *
 * <pre>
 *   sum of ln|V_i(tau)| + (nu + 2) ln(1 + r_i' V_i^-1 r_i/nu)  +  |delta|^2/prior^2  +  ln|H(tau)|
 * </pre>
 *
 * where H = sum G_i' V_i^-1 G_i + I/prior^2 makes up for delta having been estimated (Laplace). tau scales the spread of
 * all defaults. Leaving a study out repeats the estimation on the equations linearised at the estimates of all.
 */
final class SharedFit {

    /** Degrees of freedom of a pair's errors. */
    static final double FREEDOM = 4;

    /** Standard deviation of the logarithm of a shared factor before there were data: a factor of ten. */
    static final double PRIOR_SD = Math.log(10);

    /** Fisher information of Student errors of two numbers relative to Gaussian ones: (nu + 2)/(nu + 4). */
    private static final double INFORMATION = (FREEDOM + 2) / (FREEDOM + 4);

    private static final int MOST_STEPS = 40;
    private static final double LONGEST_STEP = 1;
    private static final double SHORTEST_STEP = 1e-3;
    private static final double LOWEST_TAU = 0.05;
    private static final double TAU_RATIO = 1.05;
    private static final int TAUS = 80;

    private final List<LinearCase> cases;
    private final double[] centre;

    /** From all pairs, on the equations linearised here. */
    private final Estimate all;

    private SharedFit(List<LinearCase> cases, double[] centre) {
        this.cases = cases;
        this.centre = centre;
        all = linearEstimate(new BitSet());
    }

    /**
     * What was estimated.
     *
     * @param delta logarithms of the shared factors
     * @param covariance their covariance
     * @param tau factor on the logarithmic spread of the defaults
     * @param objective what was minimised
     */
    record Estimate(double[] delta, double[][] covariance, double tau, double objective) {}

    /**
     * Fits: linearises at the best factors so far, solves, and halves a step that makes matters worse.
     *
     * @param linearised the pairs around a set of shared factors
     * @param shared number of shared factors
     */
    static SharedFit fit(Function<double[], List<LinearCase>> linearised, int shared) {
        double[] best = new double[shared];
        SharedFit at = new SharedFit(linearised.apply(best), best);
        double lowest = at.objective();
        double[] step = at.stepTowards(at.all);
        for (int i = 0; i < MOST_STEPS && longest(step) > SHORTEST_STEP; i++) {
            double[] next = sum(best, step);
            SharedFit there = new SharedFit(linearised.apply(next), next);
            double objective = there.objective();
            if (objective > lowest) {
                step = Arrays.stream(step).map(s -> s / 2).toArray();
            } else {
                lowest = objective;
                best = next;
                at = there;
                step = at.stepTowards(at.all);
            }
        }
        return at;
    }

    private double[] stepTowards(Estimate target) {
        double[] step = new double[centre.length];
        for (int j = 0; j < step.length; j++) {
            step[j] = Math.clamp(target.delta()[j] - centre[j], -LONGEST_STEP, LONGEST_STEP);
        }
        return step;
    }

    private static double longest(double[] step) {
        return Arrays.stream(step).map(Math::abs).max().orElse(0);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, j -> a[j] + b[j]);
        return sum;
    }

    /** The pairs around the estimates. */
    List<LinearCase> cases() {
        return cases;
    }

    private double objective() {
        return objective(centre, spread(centre, new BitSet()), new BitSet());
    }

    /**
     * The estimates without some pairs: those of all, moved by what leaving them out moves on the equations linearised here.
     *
     * @param without indices of the pairs left out
     */
    Estimate estimate(BitSet without) {
        Estimate here = linearEstimate(without);
        double[] delta = new double[centre.length];
        Arrays.setAll(delta, j -> centre[j] + here.delta()[j] - all.delta()[j]);
        return new Estimate(delta, here.covariance(), here.tau(), here.objective());
    }

    private Estimate linearEstimate(BitSet without) {
        double[] delta = centre.clone();
        double tau = spread(delta, without);
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] next = solve(delta, tau, without);
            double moved = 0;
            for (int j = 0; j < delta.length; j++) {
                moved = Math.max(moved, Math.abs(next[j] - delta[j]));
            }
            delta = next;
            tau = spread(delta, without);
            if (moved < 1e-9) {
                break;
            }
        }
        double[][] covariance = new Cholesky(information(delta, tau, without, INFORMATION)).inverse();
        return new Estimate(delta, covariance, tau, objective(delta, tau, without));
    }

    /** The spread that fits best, on a grid of steps of 5 %. */
    private double spread(double[] delta, BitSet without) {
        double best = LOWEST_TAU;
        double lowest = Double.POSITIVE_INFINITY;
        double tau = LOWEST_TAU;
        for (int i = 0; i < TAUS; i++, tau *= TAU_RATIO) {
            double objective = objective(delta, tau, without);
            if (objective < lowest) {
                lowest = objective;
                best = tau;
            }
        }
        return best;
    }

    private double objective(double[] delta, double tau, BitSet without) {
        double sum = new Cholesky(information(delta, tau, without, 1)).logDeterminant();
        for (double d : delta) {
            sum += d * d / (PRIOR_SD * PRIOR_SD);
        }
        for (int i = 0; i < cases.size(); i++) {
            if (!without.get(i)) {
                double[] r = cases.get(i).residual(delta, centre);
                LinearCase.Covariance v = cases.get(i).covariance(tau);
                sum += Math.log(v.determinant()) + (FREEDOM + 2) * Math.log1p(v.product(r, r) / FREEDOM);
            }
        }
        return sum;
    }

    /** One step of iteratively reweighted least squares. */
    private double[] solve(double[] delta, double tau, BitSet without) {
        double[] right = new double[delta.length];
        for (int i = 0; i < cases.size(); i++) {
            if (without.get(i)) {
                continue;
            }
            LinearCase c = cases.get(i);
            LinearCase.Covariance v = c.covariance(tau);
            double weight = weight(c.residual(delta, centre), v);
            double[] atZero = c.residual(new double[delta.length], centre);
            for (int j = 0; j < delta.length; j++) {
                right[j] += weight * v.product(column(c, j), atZero);
            }
        }
        return new Cholesky(information(delta, tau, without, Double.NaN)).solve(right);
    }

    private static double weight(double[] residual, LinearCase.Covariance v) {
        return (FREEDOM + 2) / (FREEDOM + v.product(residual, residual));
    }

    private static double[] column(LinearCase c, int j) {
        return new double[] {c.slopes()[0][j], c.slopes()[1][j]};
    }

    /**
     * The prior's information and that of the pairs.
     *
     * @param weight of every pair; NaN for that of reweighted least squares
     */
    private double[][] information(double[] delta, double tau, BitSet without, double weight) {
        int k = delta.length;
        double[][] h = new double[k][k];
        for (int j = 0; j < k; j++) {
            h[j][j] = 1 / (PRIOR_SD * PRIOR_SD);
        }
        for (int i = 0; i < cases.size(); i++) {
            if (without.get(i)) {
                continue;
            }
            LinearCase c = cases.get(i);
            LinearCase.Covariance v = c.covariance(tau);
            double own = Double.isNaN(weight) ? weight(c.residual(delta, centre), v) : weight;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    h[a][b] += own * v.product(column(c, a), column(c, b));
                }
            }
        }
        return h;
    }
}
