package org.auklet.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.auklet.binding.RenalProduct.Level;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bound against one compartment, whose urine and plasma are known: k = theta fu GFR/V. */
class RenalProductTest {

    private static final double PLASMA = 0.71;
    private static final double GFR = 16.68;

    private static double urine(double product, double t) {
        return -Math.expm1(-product * GFR / PLASMA * t);
    }

    private static List<Level> levels(double product, double end) {
        return IntStream.rangeClosed(1, 400)
                .mapToObj(i -> end * i / 400)
                .map(t -> new Level(t, Math.exp(-product * GFR / PLASMA * t) / PLASMA))
                .toList();
    }

    /** Where nothing but filtration acts the inequality is an equality. */
    @ParameterizedTest
    @CsvSource({"1, 0.05", "0.032, 1", "0.63, 0.1", "0.001, 24"})
    void urineAloneIsExactForOneCompartment(double product, double t) {
        Interval found = RenalProduct.ofUrine(urine(product, t), t, PLASMA, GFR).interval();
        assertThat(found.lower()).isCloseTo(product, within(1e-12));
        assertThat(found.upper()).isNaN();
    }

    /** With plasma data the true product lies inside, and fine sampling closes the interval on it. */
    @ParameterizedTest
    @CsvSource({"1, 0.05", "0.032, 1", "0.001, 24"})
    void urineAndPlasmaEncloseIt(double product, double t) {
        double u = urine(product, t);
        Interval found = RenalProduct.ofUrineAndPlasma(new Interval(u, u), levels(product, t), t, PLASMA, GFR)
                .interval();
        assertThat(found.contains(product)).isTrue();
        assertThat(found.upper() / found.lower()).isBetween(1.0, 1.02);
    }

    /** Half of the dose in mouse urine at a day: a weak bound, 0.74 umol/L, but one that 600 umol/L albumin cannot evade. */
    @Test
    void boundOfHalfTheDoseInADay() {
        RenalProduct product = RenalProduct.ofUrine(0.5, 24, PLASMA, GFR);
        double fu = Math.log(2) * PLASMA / (GFR * 24);
        assertThat(product.albuminDissociationConstant(1, 600).lower()).isCloseTo(600 * fu / (1 - fu), within(1e-9));
        assertThat(product.albuminDissociationConstant(1, 600).upper()).isNaN();
    }

    /** KD 20 umol/L and 1 mmol/L in, the same out (fu 0.032 and 0.63 at 600 umol/L albumin). */
    @ParameterizedTest
    @CsvSource({"20, 0.5", "1000, 0.8"})
    void recoversTheDissociationConstant(double kD, double theta) {
        double fu = ProteinBinding.fractionUnbound(600, kD);
        RenalProduct product = new RenalProduct(new Interval(theta * fu, theta * fu));
        Interval found = product.albuminDissociationConstant(theta, 600);
        assertThat(found.lower()).isCloseTo(kD, within(1e-9 * kD));
        assertThat(found.upper()).isCloseTo(kD, within(1e-9 * kD));
    }

    @Test
    void refusesWithoutSieving() {
        RenalProduct product = RenalProduct.ofUrine(0.5, 24, PLASMA, GFR);
        assertThatThrownBy(() -> product.albuminDissociationConstant(Double.NaN, 600))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sieving coefficient is not known");
        assertThatThrownBy(() -> product.fractionUnbound(1.5)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> RenalProduct.ofUrine(0.99, 0.01, PLASMA, GFR).albuminDissociationConstant(1, 600))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("free label");
        assertThatThrownBy(() -> RenalProduct.ofUrine(1.2, 24, PLASMA, GFR)).isInstanceOf(InputException.class);
    }
}
