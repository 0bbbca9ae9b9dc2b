package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.linear.Sums;

/**
 * One step of the backward differentiation formulas of order 1 to 5 with variable step and fixed leading coefficient,
 * for stiff systems and algebraic states of index 1. The factors of a matrix serve many steps.
 *
 * <p>With e the correction of the prediction y_p, h y'_p its slope times the step, a of {@link BdfFormula#leading} and
 * g = h/a, a step solves by Newton's method
 *
 * <pre>
 * M (h y'_p/a + e)/g = f(y_p + e)
 * </pre>
 *
 * Strategies (when to factor anew, when to stop iterating, choice of order) follow A. C. Hindmarsh et al., SUNDIALS: suite of
 * nonlinear and differential/algebraic equation solvers, ACM TOMS 31 (2005) 363, section 2.1. The local error is held at a
 * share of the tolerance, because errors of a multistep method add up over more and shorter steps.
 */
final class BdfStep implements Stepper {

    /** The error that a step may make, as a share of the tolerance. */
    private static final double SHARE = 0.03;

    /**
     * The iteration ends when its error is this share of what the step may have. The prediction of order 5 weighs past values
     * by up to 20, so what is left in them must be small, or it passes for error.
     */
    private static final double NEWTON_SHARE = 0.003;

    private static final int MOST_ITERATIONS = 4;
    private static final double DIVERGING = 2;
    /** The convergence rate is not believed to fall faster than this from one iteration to the next. */
    private static final double SLOWEST_FALL = 0.3;

    private static final int LONGEST_LIFE = 20;
    private static final double LARGEST_DRIFT = 0.3;

    private static final double LARGEST_FIRST_GROWTH = 1e4;
    private static final double LARGEST_GROWTH = 10;
    /** Growth below this is not worth the new factors. */
    private static final double WORTHWHILE = 1.5;

    private static final double UNCOMPUTED_RETRY = 0.25;
    private static final int FAILURES_BEFORE_ORDER_ONE = 3;

    private final CompiledModel model;
    private final LinearSystem system;
    private final ErrorNorm norm;
    private final double[] mass;
    private final boolean differential;
    private final int n;
    private final BdfFormula formula = new BdfFormula();
    private final BdfHistory history;
    private final double[] y;
    private final double[] next;
    private final double[] correction;
    private final double[] residual;
    private final double[] error;

    private boolean begun;
    private int order;
    /** The order of the step after this one. */
    private int nextOrder;
    /** Size of the step last attempted. */
    private double size;
    /** Steps to go before a change of order is thought of. */
    private int wait;

    private double largestGrowth;
    private int failures;
    private double correctionNorm;

    private boolean factorsValid;
    private double factoredGamma;
    private int factorAge;
    private double convergence;
    private int factorisations;
    private String obstacle = "";

    BdfStep(CompiledModel model, LinearSystem system, Tolerances tolerances, double[] y) {
        this.model = model;
        this.system = system;
        mass = model.mass();
        differential = Arrays.stream(mass).allMatch(m -> m == 1);
        n = model.size();
        norm = new ErrorNorm(tolerances, n);
        history = new BdfHistory(y);
        this.y = y;
        next = new double[n];
        correction = new double[n];
        residual = new double[n];
        error = new double[n];
    }

    @Override
    public Method method() {
        return Method.BDF;
    }

    @Override
    public double[] y() {
        return y;
    }

    @Override
    public double[] next() {
        return next;
    }

    @Override
    public void restart() {
        begun = false;
        factorsValid = false;
        failures = 0;
    }

    @Override
    public void prepare(double[] q) {
        // Nothing depends on the start of the step alone: Jacobians outlive many steps.
    }

    @Override
    public boolean attempt(double h, double[] q) {
        if (!begun) {
            begin(h, q);
        }
        size = h;
        formula.set(order, h, history.back);
        history.predict(formula);
        norm.weigh(y, history.predicted);
        return correct(h / formula.leading(), q);
    }

    /** Begins at order 1. */
    private void begin(double h, double[] q) {
        double[] slope = residual;
        model.rates(y, q, slope);
        if (!differential) {
            findAlgebraicSlopes(slope, q);
        }
        history.begin(slope, h);
        begun = true;
        order = 1;
        // Order 2 is thought of when three values of the solution are known.
        wait = 3;
        largestGrowth = LARGEST_FIRST_GROWTH;
    }

    /** The slopes of the algebraic states follow from those of the differential ones: dg/dy y' = 0. */
    private void findAlgebraicSlopes(double[] slope, double[] q) {
        for (int i = 0; i < n; i++) {
            slope[i] *= mass[i];
        }
        system.evaluate(y, q);
        factorisations++;
        factorsValid = false;
        if (system.factorAlgebraic(mass)) {
            system.solve(slope);
        }
    }

    /** Newton's method with the factors at hand, and once more with new ones when those do not serve. */
    private boolean correct(double gamma, double[] q) {
        boolean fresh = factorsAreOld(gamma);
        if (fresh && !factor(gamma, q)) {
            return false;
        }
        return iterate(gamma, q) || (!fresh && factor(gamma, q) && iterate(gamma, q));
    }

    private boolean factorsAreOld(double gamma) {
        return !factorsValid || factorAge >= LONGEST_LIFE || Math.abs(gamma / factoredGamma - 1) > LARGEST_DRIFT;
    }

    private boolean factor(double gamma, double[] q) {
        system.evaluate(history.predicted, q);
        factorisations++;
        factorsValid = system.factor(mass, 1 / gamma);
        factoredGamma = gamma;
        factorAge = 0;
        convergence = 1;
        if (!factorsValid) {
            obstacle = "the matrix of the step is singular";
        }
        return factorsValid;
    }

    private boolean iterate(double gamma, double[] q) {
        double allowed = NEWTON_SHARE * SHARE / formula.errorConstant();
        double relax = differential ? 2 / (1 + gamma / factoredGamma) : 1;
        double before = 0;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            if (iteration == 0) {
                model.rates(history.predicted, q, residual);
                subtractSlope(gamma);
                system.solve(residual);
                correct(relax);
            } else {
                model.rates(next, q, residual);
                subtractCorrectedSlope(gamma);
                system.solve(residual);
                improve(relax);
            }
            double change = norm.of(residual);
            if (!Double.isFinite(change)) {
                obstacle = "its rate is not a finite number";
                return false;
            }
            if (iteration > 0) {
                convergence = Math.max(SLOWEST_FALL * convergence, change / before);
            }
            if (change * Math.min(1, convergence) <= allowed) {
                correctionNorm = iteration == 0 ? change : norm.of(correction);
                return true;
            }
            if (iteration > 0 && change > DIVERGING * before) {
                break;
            }
            before = change;
        }
        obstacle = "the equations of the step could not be solved by Newton's method";
        return false;
    }

    private void subtractSlope(double gamma) {
        double[] slope = history.slope;
        double share = 1 / (gamma * formula.leading());
        for (int i = 0; i < n; i++) {
            residual[i] -= mass[i] * (share * slope[i]);
        }
    }

    private void subtractCorrectedSlope(double gamma) {
        double[] slope = history.slope;
        double inverse = 1 / gamma;
        double share = inverse / formula.leading();
        for (int i = 0; i < n; i++) {
            residual[i] -= mass[i] * (share * slope[i] + inverse * correction[i]);
        }
    }

    private void correct(double relax) {
        double[] predicted = history.predicted;
        for (int i = 0; i < n; i++) {
            double change = relax * residual[i];
            residual[i] = change;
            correction[i] = change;
            next[i] = predicted[i] + change;
        }
    }

    private void improve(double relax) {
        for (int i = 0; i < n; i++) {
            double change = relax * residual[i];
            residual[i] = change;
            correction[i] += change;
            next[i] += change;
        }
    }

    @Override
    public String obstacle() {
        return obstacle;
    }

    @Override
    public double[] error() {
        Arrays.fill(error, 0);
        Sums.add(error, formula.errorConstant() / SHARE, correction, 0, n);
        return error;
    }

    @Override
    public double errorNorm() {
        return correctionNorm * formula.errorConstant() / SHARE;
    }

    @Override
    public int factorisations() {
        return factorisations;
    }

    @Override
    public double sizeAfter(double h, double error, boolean retried) {
        factorAge++;
        failures = 0;
        wait--;
        double growth = growth(error, h, retried);
        largestGrowth = LARGEST_GROWTH;
        return growth < WORTHWHILE ? h : h * growth;
    }

    /** The best growth over the orders below, at and above the present one; takes the order to go on with. */
    private double growth(double error, double h, boolean retried) {
        nextOrder = order;
        if (retried) {
            wait = Math.max(wait, 2);
            return 1;
        }
        double best = factor(6 * error, order + 1);
        if (wait <= 0) {
            wait = 2;
            double lower = order > 1 ? factor(6 * errorOf(order - 1, h), order) : 0;
            double higher = order < history.known() - 1 ? factor(10 * errorOf(order + 1, h), order + 2) : 0;
            double most = Math.max(best, Math.max(lower, higher));
            if (most >= WORTHWHILE && most > best) {
                nextOrder = most == lower ? order - 1 : order + 1;
                wait = nextOrder + 1;
                best = most;
            }
        }
        return Math.min(best, largestGrowth);
    }

    private static double factor(double error, int power) {
        return 1 / (Math.pow(error, 1.0 / power) + 1e-6);
    }

    /** The error norm that another order would have had. */
    private double errorOf(int other, double h) {
        history.derivative(other + 1, h, next, residual);
        return norm.of(residual) * BdfFormula.errorConstant(other) / SHARE;
    }

    @Override
    public double sizeAfterRejection(double h, double error) {
        failures++;
        largestGrowth = 1;
        if (!Double.isFinite(error)) {
            return h * UNCOMPUTED_RETRY;
        }
        double factor = Math.clamp(factor(6 * error, order + 1), 0.1, failures > 1 ? 0.2 : 0.9);
        if (failures >= FAILURES_BEFORE_ORDER_ONE) {
            begun = false;
        }
        return h * factor;
    }

    @Override
    public void interpolate(double theta, double[] out) {
        history.interpolate(order, size, theta * size, next, residual);
        System.arraycopy(residual, 0, out, 0, n);
    }

    @Override
    public void accept() {
        history.remember(size);
        System.arraycopy(next, 0, y, 0, n);
        order = nextOrder;
    }
}
