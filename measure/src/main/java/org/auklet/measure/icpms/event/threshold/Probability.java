package org.auklet.measure.icpms.event.threshold;

import java.util.function.DoubleUnaryOperator;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Erf;

/** Probabilities at the edge, the normal quantile, and the root that every limit needs. */
final class Probability {

    private static final int MOST_EVALUATIONS = 200;

    private Probability() {}

    /** Refuses what is not a probability of error: more than 0, less than a half. */
    static void requireError(String name, double probability) {
        if (!(probability > 0.0 && probability < 0.5)) {
            throw new InputException(
                    name + " must lie between 0 and 0.5, found " + NumberText.of(probability) + ".",
                    "It is the probability of a false decision per dwell, for example 1e-6.");
        }
    }

    /** Refuses what is not a positive, finite number. */
    static void requirePositive(String name, double value) {
        if (!(value > 0.0 && value < Double.POSITIVE_INFINITY)) {
            throw new InputException(name + " must be a positive number, found " + NumberText.of(value) + ".", "");
        }
    }

    /** Standard normal quantile that is exceeded with probability {@code upperTail}. */
    static double normalQuantile(double upperTail) {
        return Math.sqrt(2.0) * Erf.erfcInv(2.0 * upperTail);
    }

    /** Where an increasing function reaches zero, at {@code from} or above; {@code guess} widens until it brackets. */
    static double rootAbove(DoubleUnaryOperator increasing, double from, double guess) {
        if (increasing.applyAsDouble(from) >= 0.0) {
            return from;
        }
        double high = Math.max(guess, from + 1.0);
        while (increasing.applyAsDouble(high) < 0.0) {
            high = from + 2.0 * (high - from);
        }
        return new BrentSolver(1e-12, 1e-10).solve(MOST_EVALUATIONS, increasing::applyAsDouble, from, high);
    }
}
