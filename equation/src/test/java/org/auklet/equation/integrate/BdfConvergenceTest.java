package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.CombinatoricsUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formulas on steps of unequal size, on y' = -y with history taken from e^(-t). */
class BdfConvergenceTest {

    /** History at t = 0 with past steps of the sizes that {@link #size} gives; y is e^(-t). */
    private static BdfHistory history(double[] y, double h) {
        BdfHistory history = new BdfHistory(y);
        int steps = BdfFormula.HIGHEST_ORDER;
        double t = 0;
        for (int step = -steps; step < 0; step++) {
            t -= size(step, h);
        }
        for (int step = -steps; step < 0; step++) {
            y[0] = Math.exp(-t);
            history.remember(size(step, h));
            t += size(step, h);
        }
        y[0] = 1;
        return history;
    }

    /** Every third step is half as long again. */
    private static double size(int step, double h) {
        return Math.floorMod(step, 3) == 0 ? 1.5 * h : h;
    }

    /** The error at about t = 1. */
    private static double error(int q, double h) {
        double[] y = new double[1];
        BdfHistory history = history(y, h);
        BdfFormula formula = new BdfFormula();
        double t = 0;
        for (int step = 0; t < 1 - h / 4; step++) {
            double size = size(step, h);
            formula.set(q, size, history.back);
            history.predict(formula);
            double gamma = size / formula.leading();
            double slope = history.slope[0] / formula.leading();
            // (slope + e)/gamma = -(y + e)
            double e = -(slope + gamma * history.predicted[0]) / (1 + gamma);
            history.remember(size);
            y[0] = history.predicted[0] + e;
            t += size;
        }
        return Math.abs(y[0] - Math.exp(-t));
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
        formula.set(q, 0.1, new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5});
        double a = 0;
        for (int j = 1; j <= q; j++) {
            a += 1.0 / j;
        }
        assertThat(formula.leading()).isCloseTo(a, within(1e-15));
        // y - P = s/a (Y - P) with s = a + 1/(q + 1)
        assertThat(formula.errorConstant()).isCloseTo(1 / ((a + 1.0 / (q + 1)) * (q + 1)), within(1e-14));
        assertThat(BdfFormula.errorConstant(q)).isCloseTo(1 / (a * (q + 1)), within(1e-14));
    }

    /** Coefficients of h y' = a y + sum of b_j y_j: E. Hairer and G. Wanner, Solving ODEs II, equation (III.1.22'). */
    private static final double[][] CLASSICAL = {
        {-1}, {-2, 1.0 / 2}, {-3, 3.0 / 2, -1.0 / 3}, {-4, 3, -4.0 / 3, 1.0 / 4}, {-5, 5, -10.0 / 3, 5.0 / 4, -1.0 / 5}
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void coefficientsOnEqualSteps(int q) {
        BdfFormula formula = new BdfFormula();
        formula.set(q, 0.1, new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5});
        for (int j = 0; j <= q; j++) {
            double expected = j < q ? CLASSICAL[q - 1][j] : 0;
            assertThat(formula.slope[j] - formula.leading() * formula.value[j]).isCloseTo(expected, within(1e-12));
        }
    }

    /** Prediction, slope, dense output and derivatives are exact for powers of t up to the order. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void polynomialsAreReproduced(int q) {
        double[] places = {-1.0, -0.8, -0.7, -0.4, -0.1, 0.3};
        double[] y = new double[1];
        BdfHistory history = new BdfHistory(y);
        for (int i = 0; i < places.length; i++) {
            y[0] = Math.pow(places[i], q);
            if (i < places.length - 1) {
                history.remember(places[i + 1] - places[i]);
            }
        }
        double h = 0.2;
        BdfFormula formula = new BdfFormula();
        formula.set(q, h, history.back);
        history.predict(formula);
        double[] next = {Math.pow(0.5, q)};
        double[] out = new double[1];
        assertThat(history.predicted[0]).isCloseTo(next[0], within(1e-12));
        assertThat(history.slope[0]).isCloseTo(h * q * Math.pow(0.5, q - 1), within(1e-12));
        history.interpolate(q, h, 0.05, next, out);
        assertThat(out[0]).isCloseTo(Math.pow(0.35, q), within(1e-12));
        history.derivative(q, h, next, out);
        assertThat(out[0]).isCloseTo(CombinatoricsUtils.factorial(q) * Math.pow(h, q), within(1e-12));
    }
}
