package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.auklet.study.result.RadialProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthTest {

    private static double half(double inner, double outer, int shells, DoubleUnaryOperator free) {
        double width = (outer - inner) / shells;
        double[] radius = new double[shells];
        double[] concentration = new double[shells];
        for (int i = 0; i < shells; i++) {
            radius[i] = inner + (i + 0.5) * width;
            concentration[i] = free.applyAsDouble(radius[i]);
        }
        double[] none = new double[shells];
        return Depth.half(new RadialProfile("a", 24, radius, concentration, none, none, 0), inner, width);
    }

    /** Half of the area of an annulus lies within sqrt((Rc^2 + Rk^2)/2). */
    @ParameterizedTest
    @CsvSource({"8,75", "5,50", "10,100", "8,20"})
    void halfOfAUniformProfileLiesWithinHalfOfTheArea(double inner, double outer) {
        double expected = Math.sqrt((inner * inner + outer * outer) / 2) - inner;
        assertThat(half(inner, outer, 100, r -> 3.7)).isCloseTo(expected, within(1e-4 * outer));
    }

    /** A concentration of 1/r fills equal depths equally. */
    @Test
    void halfOfAProfileThatFallsWithTheRadiusLiesHalfWay() {
        assertThat(half(8, 75, 100, r -> 1 / r)).isCloseTo(67.0 / 2, within(1e-9));
    }

    @Test
    void everythingBesideTheVesselLiesWithinTheFirstShell() {
        assertThat(half(8, 75, 67, r -> r < 9 ? 1 : 0)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void freeBoundAndInternalisedAddUp() {
        double[] one = {1, 2};
        double[] two = {10, 20};
        double[] three = {100, 200};
        RadialProfile p = new RadialProfile("a", 1, new double[] {9, 10}, one, two, three, 0);
        assertThat(Depth.total(p)).containsExactly(111, 222);
    }
}
