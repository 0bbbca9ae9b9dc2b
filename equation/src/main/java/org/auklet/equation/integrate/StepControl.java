package org.auklet.equation.integrate;

/**
 * Predictive step-size control of one run of a one-step method: it expects the coefficient of the error to go on growing or
 * shrinking as it did over the last two steps.
 *
 * <p>With err the norm of the error estimate and k its order in h,
 *
 * <pre>
 * h_new = 0.9 h min( err^(-1/k), (h/h_old) (err_old/err)^(1/k) err^(-1/k) ),   0.2 h to 6 h
 * </pre>
 *
 * <p>The second factor is (h/h_old) r^2/r_old with r = err^(-1/k), so a step costs one root.
 *
 * Source: K. Gustafsson, Control-theoretic techniques for stepsize selection in implicit Runge-Kutta methods, ACM TOMS 20
 * (1994) 496; E. Hairer and G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., section IV.8, equations (8.24)
 * and (8.25).
 */
public final class StepControl {

    private static final double SAFETY = 0.9;
    private static final double SMALLEST_FACTOR = 0.2;
    private static final double LARGEST_FACTOR = 6;
    /** Errors below this are no better than luck; the prediction does not build on them. */
    private static final double SMALLEST_ERROR = 1e-2;

    private static final double SMALLEST_RETRY = 0.1;
    private static final double LARGEST_RETRY = 0.8;

    private final double exponent;
    private final double largestRoot;
    /** Size of the step accepted before, 0 when there is none. */
    private double previousSize;

    /** err^(-1/k) of that step. */
    private double previousRoot;

    /**
     * Control of one run.
     *
     * @param order power of the step size with which the error estimate shrinks: the order of the embedded method plus one
     */
    public StepControl(int order) {
        exponent = 1.0 / order;
        largestRoot = Math.pow(SMALLEST_ERROR, -exponent);
    }

    /** Forgets the steps before a jump. */
    public void restart() {
        previousSize = 0;
    }

    /**
     * The size of the next step.
     *
     * @param h size of the step accepted
     * @param error norm of its error estimate, at most 1
     * @param retried whether it had to be made smaller first; the next step is then no longer than this one
     */
    public double sizeAfter(double h, double error, boolean retried) {
        double root = Math.pow(error, -exponent);
        double factor = root;
        if (previousSize > 0) {
            factor = Math.min(factor, h / previousSize * (root / previousRoot) * root);
        }
        previousSize = h;
        previousRoot = Math.min(root, largestRoot);
        return h * Math.clamp(SAFETY * factor, SMALLEST_FACTOR, retried ? 1 : LARGEST_FACTOR);
    }

    /**
     * A smaller size for a step that was refused.
     *
     * @param h the size that was too large
     * @param error norm of its error estimate; infinite or NaN when there is none
     */
    public double sizeAfterRejection(double h, double error) {
        double factor = Double.isFinite(error) ? SAFETY * Math.pow(error, -exponent) : SMALLEST_RETRY;
        return h * Math.clamp(factor, SMALLEST_RETRY, LARGEST_RETRY);
    }
}
