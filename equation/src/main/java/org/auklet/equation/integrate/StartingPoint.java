package org.auklet.equation.integrate;

import org.auklet.equation.compile.CompiledModel;

/** What an integration needs at its start and after every jump: consistent algebraic states and a first step size. */
public final class StartingPoint {

    private static final int MOST_ITERATIONS = 50;

    private final CompiledModel model;
    private final Tolerances tolerances;
    private final Failure failure;
    private final LinearSystem system;
    private final double[] mass;
    private final boolean algebraic;
    private final double[] work;

    /** Starting points of a model; belongs to one thread. */
    public StartingPoint(CompiledModel model, Tolerances tolerances) {
        this(model, tolerances, new LinearSystem(model));
    }

    StartingPoint(CompiledModel model, Tolerances tolerances, LinearSystem system) {
        this.model = model;
        this.tolerances = tolerances;
        this.system = system;
        failure = new Failure(model, tolerances);
        mass = model.mass();
        boolean any = false;
        for (double m : mass) {
            any |= m == 0;
        }
        algebraic = any;
        work = new double[mass.length];
    }

    /**
     * Solves the algebraic states in {@code y} by Newton's method, the differential ones held.
     *
     * @param t time, for messages
     * @throws IntegrationException when there is no solution near
     */
    public void makeConsistent(double t, double[] y, double[] q) {
        for (int iteration = 0; algebraic; iteration++) {
            double change = correction(t, y, q);
            if (change < 1e-3 * tolerances.relative()) {
                return;
            }
            if (iteration == MOST_ITERATIONS || !Double.isFinite(change)) {
                throw failure.unsolved(t, y, work);
            }
        }
    }

    /** One iteration of Newton's method; returns the largest relative change; one that is not finite is not made. */
    private double correction(double t, double[] y, double[] q) {
        model.rates(y, q, work);
        double residual = 0;
        for (int i = 0; i < mass.length; i++) {
            work[i] = mass[i] == 0 ? work[i] : 0;
            residual = Math.max(residual, Math.abs(work[i]));
        }
        if (!Double.isFinite(residual)) {
            return residual;
        }
        system.evaluate(y, q);
        if (!system.factorAlgebraic(mass)) {
            throw failure.undetermined(t);
        }
        system.solve(work);
        double change = 0;
        for (int i = 0; i < mass.length; i++) {
            change = Math.max(change, Math.abs(work[i]) / (tolerances.absolute() + Math.abs(y[i] + work[i])));
        }
        for (int i = 0; Double.isFinite(change) && i < mass.length; i++) {
            y[i] += work[i];
        }
        return change;
    }

    /**
     * The first step after Hairer and Wanner: a hundredth of the time in which the state would change by itself.
     *
     * @param longest time to the next stop
     */
    public double firstStep(double longest, double[] y, double[] q) {
        model.rates(y, q, work);
        double stateNorm = 0;
        double rateNorm = 0;
        for (int i = 0; i < work.length; i++) {
            double weight = tolerances.absolute() + tolerances.relative() * Math.abs(y[i]);
            stateNorm += Math.pow(y[i] / weight, 2);
            rateNorm += Math.pow(work[i] / weight, 2);
        }
        if (!(rateNorm > 0)) {
            return longest * 1e-3;
        }
        double guess = 0.01 * Math.sqrt(Math.max(stateNorm, 1e-10) / rateNorm);
        return Math.min(longest, Math.max(guess, longest * 1e-12));
    }
}
