package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.Event;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the method at the start of a run and again while it runs.
 *
 * <p>The fastest rate of a system is bounded by the norm of its Jacobian, here the smaller of the largest sums over rows and
 * over columns. An explicit method is worth while when that rate, times the whole interval or times the steps that accuracy
 * allows, is small.
 */
final class MethodChoice {

    /** Fastest rate times interval up to which stability can cost an explicit method a few dozen steps only. */
    private static final double EASY_INTERVAL = 100;

    /** Fastest rate times step above which stability, and not accuracy, may be what limits an explicit method. */
    private static final double HARD_STEP = 3;

    /** The same while the fastest rate times the rest of the run is above {@link #LONG_INTERVAL}. */
    private static final double HARD_STEP_OF_MANY = 0.3;

    private static final double LONG_INTERVAL = 1000;

    /** Share of a hard step that is easy: an explicit method would take it too. */
    private static final double EASY = 1.0 / 3;

    /** Share of the run after which easy steps count: at the start of a stiff run they are easy for a moment. */
    private static final double SETTLED = 0.01;

    /** Looks in a row that must say the same. */
    private static final int LOOKS = 3;

    private static final int STEPS_BETWEEN_LOOKS = 8;
    private static final int MOST_STEPS_BETWEEN_LOOKS = 64;

    /** Relative tolerance below which the multistep method is faster than Rodas5P. */
    static final double TIGHT = 5e-10;

    /** States from which on a step of Rodas5P costs three times a step of the multistep method and more. */
    private static final int LARGE = 50;

    /** Steps between jumps from which on accuracy asks for so many that the multistep method needs only twice as many. */
    private static final int LONG_HAUL = 50;

    private final CompiledModel model;
    private final Tolerances tolerances;
    private final Method asked;
    private final boolean sensitivities;
    private final boolean algebraic;
    private double[] entries = {};
    private double[] rowSums = {};
    private double[] columnSums = {};
    private int pause;
    private int stepsToLook;
    private int looks;
    /** Steps of implicit methods. */
    private int steps;
    /** Stretches between jumps that have begun. */
    private int stretches;

    /** Stretches that doses at fixed times make. */
    private final int planned;

    private double start;
    private double end;

    /**
     * @throws IllegalArgumentException when the method asked for cannot integrate the model, or not with sensitivities
     */
    MethodChoice(CompiledModel model, Tolerances tolerances, Method asked, boolean sensitivities) {
        this.model = model;
        this.tolerances = tolerances;
        this.asked = asked;
        this.sensitivities = sensitivities;
        planned = model.source().events().stream()
                        .mapToInt(e ->
                                e.trigger() instanceof Event.At at ? at.times().size() : 0)
                        .sum()
                + 1;
        algebraic = Arrays.stream(model.mass()).anyMatch(m -> m == 0);
        if (asked == Method.EXPLICIT && algebraic) {
            throw new IllegalArgumentException("the explicit method cannot integrate model "
                    + model.source().name() + ", which has algebraic states; take AUTOMATIC, RODAS5P or BDF");
        }
        if (sensitivities && asked != Method.AUTOMATIC && asked != Method.RODAS5P) {
            throw new IllegalArgumentException(
                    "sensitivities are computed with RODAS5P only, not with " + asked + "; take AUTOMATIC or RODAS5P");
        }
    }

    /**
     * The method to begin with.
     *
     * @param t when the run starts
     * @param interval how long it lasts
     */
    MethodUse atStart(double t, double[] y, double[] q, double interval) {
        start = t;
        end = t + interval;
        steps = 0;
        stretches = 0;
        lookAfresh();
        if (asked != Method.AUTOMATIC) {
            return new MethodUse(asked, t, MethodUse.Reason.ASKED, Double.NaN);
        }
        if (sensitivities) {
            return new MethodUse(Method.RODAS5P, t, MethodUse.Reason.SENSITIVITIES, Double.NaN);
        }
        if (algebraic) {
            return new MethodUse(Method.RODAS5P, t, MethodUse.Reason.ALGEBRAIC, Double.NaN);
        }
        double stiffness = fastestRate(y, q) * interval;
        if (stiffness <= EASY_INTERVAL) {
            return new MethodUse(Method.EXPLICIT, t, MethodUse.Reason.NOT_STIFF, stiffness);
        }
        return stiffMethod() == Method.BDF
                ? new MethodUse(Method.BDF, t, MethodUse.Reason.TIGHT, tolerances.relative())
                : new MethodUse(Method.RODAS5P, t, MethodUse.Reason.STIFF, stiffness);
    }

    private Method stiffMethod() {
        return tolerances.relative() < TIGHT ? Method.BDF : Method.RODAS5P;
    }

    /**
     * Takes note that a stretch without jumps begins.
     *
     * @return the method to begin it with, or null to stay: a multistep method begins each stretch with many short steps
     */
    @Nullable
    MethodUse atStretch(Stepper step, double t) {
        stretches++;
        boolean hauls = asked == Method.AUTOMATIC && step.method() == Method.BDF && stiffMethod() != Method.BDF;
        return hauls && !isLongHaul()
                ? change(Method.RODAS5P, t, MethodUse.Reason.MANY_JUMPS, stepsPerStretch())
                : null;
    }

    private boolean isLongHaul() {
        return stepsPerStretch() > LONG_HAUL;
    }

    private double stepsPerStretch() {
        return (double) steps / Math.max(planned, stretches);
    }

    /**
     * The method to go on with, or null to stay.
     *
     * @param t the time reached
     * @param h the step that brought there
     */
    @Nullable
    MethodUse during(Stepper step, double t, double h, double[] q) {
        boolean settled = asked != Method.AUTOMATIC || sensitivities || algebraic;
        if (settled) {
            return null;
        }
        steps += step.method() == Method.EXPLICIT ? 0 : 1;
        // A multistep method begins every time with short steps, which say nothing of stiffness.
        if (step.method() == Method.BDF) {
            return null;
        }
        if (step.method() == Method.RODAS5P && model.size() >= LARGE && isLongHaul()) {
            return change(Method.BDF, t, MethodUse.Reason.LONG_HAUL, stepsPerStretch());
        }
        if (step instanceof ExplicitStep explicit && explicit.stiffness() > 0) {
            return change(stiffMethod(), t, MethodUse.Reason.FOUND_STIFF, explicit.stiffness() * h);
        }
        return --stepsToLook > 0 ? null : look(step, t, h, q);
    }

    /** Holds the fastest rate against the step; what is far from a change is looked at more and more rarely. */
    private @Nullable MethodUse look(Stepper step, double t, double h, double[] q) {
        double rate = fastestRate(step.y(), q);
        double figure = rate * h;
        double hard = rate * (end - t) > LONG_INTERVAL ? HARD_STEP_OF_MANY : HARD_STEP;
        boolean explicit = step.method() == Method.EXPLICIT;
        boolean other = explicit ? figure > hard : figure < EASY * hard && t - start > SETTLED * (end - start);
        looks = other ? looks + 1 : 0;
        pause = other ? STEPS_BETWEEN_LOOKS : Math.min(2 * pause, MOST_STEPS_BETWEEN_LOOKS);
        stepsToLook = pause;
        if (looks < LOOKS) {
            return null;
        }
        return explicit
                ? change(stiffMethod(), t, MethodUse.Reason.FOUND_STIFF, figure)
                : change(Method.EXPLICIT, t, MethodUse.Reason.NO_LONGER_STIFF, figure);
    }

    private MethodUse change(Method method, double t, MethodUse.Reason reason, double figure) {
        lookAfresh();
        return new MethodUse(method, t, reason, figure);
    }

    private void lookAfresh() {
        pause = STEPS_BETWEEN_LOOKS;
        stepsToLook = pause;
        looks = 0;
    }

    /** An upper bound of the absolute values of the Jacobian's eigenvalues; infinite when it is not finite. */
    private double fastestRate(double[] y, double[] q) {
        SparseKernel jacobian = model.jacobian();
        if (rowSums.length == 0) {
            entries = new double[jacobian.entries()];
            rowSums = new double[model.size()];
            columnSums = new double[model.size()];
        }
        jacobian.evaluate(y, q, y, entries);
        Arrays.fill(rowSums, 0);
        Arrays.fill(columnSums, 0);
        addAbsolute(jacobian.rows(), rowSums);
        addAbsolute(jacobian.cols(), columnSums);
        double bound = Math.min(largest(rowSums), largest(columnSums));
        return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
    }

    private void addAbsolute(int[] places, double[] sums) {
        for (int e = 0; e < entries.length; e++) {
            sums[places[e]] += Math.abs(entries[e]);
        }
    }

    private static double largest(double[] sums) {
        double largest = 0;
        for (double sum : sums) {
            largest = Math.max(largest, sum);
        }
        return largest;
    }
}
