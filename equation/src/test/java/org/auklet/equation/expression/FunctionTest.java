package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunctionTest {

    @Test
    void factorialsOfWholeNumbers() {
        assertThat(Function.factorial(0)).isEqualTo(1);
        assertThat(Function.factorial(1)).isEqualTo(1);
        assertThat(Function.factorial(6)).isEqualTo(720);
        assertThat(Function.factorial(20)).isEqualTo(2432902008176640000.0);
        assertThat(Function.factorial(170)).isFinite();
        assertThat(Function.factorial(171)).isInfinite();
        assertThat(Function.factorial(Double.POSITIVE_INFINITY)).isNaN();
    }

    @Test
    void whatIsAlmostWholeByRoundingIsWhole() {
        assertThat(Function.factorial(0.1 * 3 * 10)).isEqualTo(6);
        assertThat(Function.factorial(2.999)).isNaN();
        assertThat(Function.factorial(-1)).isNaN();
        assertThat(Function.factorial(Double.NaN)).isNaN();
    }

    /** Identities that hold for each function and its inverse or partner. */
    @Test
    void pairsUndoEachOther() {
        for (double x : new double[] {-0.9, -0.3, 0, 0.2, 0.8}) {
            assertThat(Function.ASIN.apply(Function.SIN.apply(x))).isCloseTo(x, within(1e-15));
            assertThat(Function.ACOS.apply(x)).isCloseTo(Math.PI / 2 - Function.ASIN.apply(x), within(1e-15));
            assertThat(Function.ATAN.apply(Function.TAN.apply(x))).isCloseTo(x, within(1e-15));
            double cosh = Function.COSH.apply(x);
            double sinh = Function.SINH.apply(x);
            assertThat(cosh * cosh - sinh * sinh).isCloseTo(1, within(1e-15));
            assertThat(sinh / cosh).isCloseTo(Function.TANH.apply(x), within(1e-15));
            assertThat(Function.LOG10.apply(Math.pow(10, x))).isCloseTo(x, within(1e-15));
        }
    }
}
