package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formulas on steps of unequal size, on y' = -y with history taken from e^(-t). */
class BdfConvergenceTest {

    /** History of order q at t = 0 with past steps of the sizes that {@link #size} gives. */
    private static BdfHistory history(int q, double h) {
        BdfHistory history = new BdfHistory(1);
        history.begin(new double[] {1}, new double[] {-1}, size(-1, h));
        double factor = 1;
        for (int j = 1; j <= q; j++) {
            factor *= -size(-1, h) / j;
            history.column[j][0] = factor;
        }
        for (int j = 0; j < history.past.length; j++) {
            history.past[j] = size(-1 - j, h);
        }
        return history;
    }

    /** Every third step is half as long again. */
    private static double size(int step, double h) {
        return Math.floorMod(step, 3) == 0 ? 1.5 * h : h;
    }

    /** The error at about t = 1. */
    private static double error(int q, double h) {
        BdfHistory history = history(q, h);
        BdfFormula formula = new BdfFormula();
        double t = 0;
        for (int step = 0; t < 1 - h / 4; step++) {
            double size = size(step, h);
            history.rescale(size, q);
            formula.set(q, size, history.past);
            history.predict();
            double gamma = size / formula.leading();
            double slope = history.slope[0] / formula.leading();
            // (slope + e)/gamma = -(y + e)
            double e = -(slope + gamma * history.value[0]) / (1 + gamma);
            history.advance(new double[] {e}, formula.polynomial);
            t += size;
        }
        return Math.abs(history.column[0][0] - Math.exp(-t));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void ordersOneToFiveOnUnequalSteps(int q) {
        // 3.5 h in three steps: both runs end at t = 1 exactly.
        double coarse = error(q, 1 / 35.0);
        double fine = error(q, 1 / 70.0);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(q - 0.2, q + 0.4);
    }

    /** On equal steps the local error is that of the classical formulas: e times 1/(a (q + 1)). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void equalStepsGiveTheClassicalFormulas(int q) {
        BdfFormula formula = new BdfFormula();
        formula.set(q, 0.1, new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
        double a = 0;
        for (int j = 1; j <= q; j++) {
            a += 1.0 / j;
        }
        assertThat(formula.leading()).isCloseTo(a, within(1e-15));
        assertThat(formula.errorConstant()).isCloseTo(1 / (a * (q + 1)), within(1e-14));
        assertThat(formula.polynomial[1]).isCloseTo(a, within(1e-14));
    }

    /** Changing the order keeps the value and the slope at the end and the values at the points that still count. */
    @Test
    void changesOfOrderKeepThePast() {
        double h = 0.1;
        BdfHistory history = history(4, h);
        double[] before = past(history, 4);
        history.lower(4);
        double[] lowered = past(history, 3);
        for (int j = 0; j <= 2; j++) {
            assertThat(lowered[j]).isCloseTo(before[j], within(1e-14));
        }
        assertThat(Math.abs(lowered[3] - before[3])).isGreaterThan(1e-7);
        history.raise(3, new double[] {1e-3});
        double[] raised = past(history, 4);
        for (int j = 0; j <= 2; j++) {
            assertThat(raised[j]).isCloseTo(lowered[j], within(1e-14));
        }
        assertThat(history.column[4][0]).isNotZero();
    }

    /** Values of the polynomial at the last points of time. */
    private static double[] past(BdfHistory history, int order) {
        double[] values = new double[4];
        double back = 0;
        for (int j = 0; j < values.length; j++) {
            double[] out = new double[1];
            history.interpolate(-back / history.past[0], order, out);
            values[j] = out[0];
            back += history.past[j];
        }
        return values;
    }
}
