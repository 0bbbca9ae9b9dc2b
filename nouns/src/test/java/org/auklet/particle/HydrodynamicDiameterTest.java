package org.auklet.particle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HydrodynamicDiameterTest {

    private static final HydrodynamicDiameter SN132D = new HydrodynamicDiameter(5.8, 0.84);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7, 15, 25, 64})
    void classesConserveWeightMeanAndVariance(int n) {
        List<SizeClass> classes = SN132D.classes(n);
        double sd = SN132D.cutSdNm();
        assertThat(classes).hasSize(n);
        assertThat(moment(classes, d -> 1.0)).isCloseTo(1.0, within(1e-12));
        assertThat(moment(classes, d -> d)).isCloseTo(5.8, within(1e-12));
        assertThat(moment(classes, d -> (d - 5.8) * (d - 5.8))).isCloseTo(sd * sd, within(1e-12));
    }

    /**
     * Variance of a Gaussian cut at 3 sd: 1 - 6 phi(3)/(2 Phi(3) - 1), with phi(3) = 0.00443185, 2 Phi(3)-1 =
     * 0.9973002.
     */
    @Test
    void cutReducesTheSpread() {
        double expected = 1.0 - 6.0 * 0.004431848411938008 / 0.9973002039367398;
        assertThat(SN132D.cutSdNm() / 0.84).isCloseTo(Math.sqrt(expected), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 64})
    void classesAreOrderedAndInsideTheCut(int n) {
        List<SizeClass> classes = SN132D.classes(n);
        for (int i = 0; i < n; i++) {
            assertThat(classes.get(i).weight()).isPositive();
            assertThat(classes.get(i).diameterNm()).isBetween(SN132D.smallestNm(), SN132D.largestNm());
            if (i > 0) {
                assertThat(classes.get(i).diameterNm())
                        .isGreaterThan(classes.get(i - 1).diameterNm());
            }
        }
    }

    /** A smooth function of the diameter, against 200,001 midpoints of the cut Gaussian. */
    @Test
    void classesIntegrateASmoothFunction() {
        DoubleUnaryOperator f = d -> 1.0 / (1.0 + Math.exp(1.5 * (d - 5.5)));
        assertThat(moment(SN132D.classes(25), f)).isCloseTo(midpoint(SN132D, f, 200_001), within(1e-9));
    }

    @Test
    void oneSizeIsOneClass() {
        assertThat(HydrodynamicDiameter.monodisperse(6.0).classes(9)).containsExactly(new SizeClass(1.0, 6.0));
        assertThat(new SizeClass(1.0, 6.0).radiusNm()).isEqualTo(3.0);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new HydrodynamicDiameter(0.0, 0.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new HydrodynamicDiameter(6.0, -1.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new HydrodynamicDiameter(6.0, 2.0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> SN132D.classes(0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> SN132D.classes(65)).isInstanceOf(InputException.class);
    }

    private static double moment(List<SizeClass> classes, DoubleUnaryOperator f) {
        return classes.stream()
                .mapToDouble(c -> c.weight() * f.applyAsDouble(c.diameterNm()))
                .sum();
    }

    private static double midpoint(HydrodynamicDiameter size, DoubleUnaryOperator f, int points) {
        double sum = 0.0;
        double norm = 0.0;
        for (int i = 0; i < points; i++) {
            double z = HydrodynamicDiameter.CUT * (2.0 * (i + 0.5) / points - 1.0);
            double w = Math.exp(-0.5 * z * z);
            sum += w * f.applyAsDouble(size.meanNm() + z * size.sdNm());
            norm += w;
        }
        return sum / norm;
    }
}
