package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.study.result.RadialProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthTest {

    private static TumourShells krogh(double inner, double outer, int shells) {
        return new TumourShells(TumourDesign.Geometry.KROGH, inner, outer, shells);
    }

    private static Penetration of(TumourShells shells, DoubleUnaryOperator concentration) {
        return Penetration.of(
                shells,
                IntStream.range(0, shells.count())
                        .mapToDouble(shells::depthUm)
                        .map(concentration)
                        .toArray());
    }

    private static double half(double inner, double outer, int shells, DoubleUnaryOperator ofRadius) {
        return of(krogh(inner, outer, shells), depth -> ofRadius.applyAsDouble(inner + depth))
                .halfContentUm();
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

    /** A sphere filled evenly: half within R (1 - 2^(-1/3)) of the surface, R/4 from it on average. */
    @Test
    void anEvenSphereHoldsHalfNearItsSurface() {
        TumourShells sphere = new TumourShells(TumourDesign.Geometry.SPHEROID, 0, 100, 200);
        Penetration even = of(sphere, depth -> 2.5);
        assertThat(even.halfContentUm()).isCloseTo(100 * (1 - Math.cbrt(0.5)), within(1e-2));
        assertThat(even.meanUm()).isCloseTo(25, within(2e-3));
        assertThat(even.halfMaximumUm()).isEqualTo(100);
        assertThat(even.farShare()).isEqualTo(1);
        assertThat(sphere.coordinatesUm()[0]).isEqualTo(0.25);
    }

    /** exp(-x/l) falls to half at l ln 2 and, in a thick slab-like cylinder, lies l deep on average. */
    @Test
    void anExponentialFallsToHalfAtItsLength() {
        Penetration p = of(krogh(1e6, 1e6 + 400, 4000), depth -> Math.exp(-depth / 20));
        double first = 0.05;
        assertThat(p.halfMaximumUm()).isCloseTo(first + 20 * Math.log(2), within(1e-3));
        assertThat(p.meanUm()).isCloseTo(20, within(0.01));
        assertThat(p.farShare()).isCloseTo(Math.exp(-399.9 / 20), within(1e-12));
    }

    /** The depth of half maximum is counted from the wall also where the highest shell lies deeper. */
    @Test
    void theFallIsLookedForBehindTheHighestShell() {
        Penetration p = of(krogh(8, 75, 67), depth -> depth < 10 ? 0.1 : depth < 30 ? 1 : 0);
        assertThat(p.halfMaximumUm()).isCloseTo(30, within(0.01));
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
