package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The closed form of Thurber & Wittrup 2012 (Eqs 6 to 8) against its table of values, limits and the traps of
 * basis.
 */
class TumourBalanceReferenceTest {

    private static final double EPS = 0.24;
    private static final double KE = 1.109 / 24.0;
    private static final BiexponentialPlasma IGG = new BiexponentialPlasma(0.6, 5.0 / 24.0, 0.4, 0.05 / 24.0);
    private static final double[] DAYS = {0.25, 0.5, 1, 2, 3, 5, 7, 14};

    /**
     * Form on tissue volume, kex 0.737 /d, ke 1.109 /d, [Ag]/eps 100 nM, Vp 2 mL; Kd nM, then %ID/g at 0.25 to
     * 14 d.
     */
    @ParameterizedTest
    @CsvSource({
        "0.1, 5.87604, 8.37883, 10.48642, 11.70080, 11.68800, 10.81151, 9.80834, 6.91429",
        "1, 5.87859, 8.38607, 10.50292, 11.72905, 11.72089, 10.84481, 9.83902, 6.93599",
        "10, 5.90188, 8.45236, 10.65481, 11.99121, 12.02775, 11.15709, 10.12725, 7.13987",
        "100, 6.02134, 8.79785, 11.47048, 13.46796, 13.81356, 13.03602, 11.88025, 8.38447"
    })
    void publishedForm(
            double kd, String v1, String v2, String v3, String v4, String v5, String v6, String v7, String v8) {
        TumourBalance balance = new TumourBalance(0.737 / 24.0, KE, 100.0 * EPS, EPS, kd, EffluxBasis.TISSUE_VOLUME);
        String[] printed = {v1, v2, v3, v4, v5, v6, v7, v8};
        for (int i = 0; i < DAYS.length; i++) {
            Printed value = new Printed(printed[i]);
            assertThat(balance.percentIdPerGram(IGG, 24.0 * DAYS[i], 2.0, 1.0))
                    .isCloseTo(value.value(), value.rounding());
        }
    }

    /**
     * Compartment rows beside the Krogh-cylinder base case: P 3e-3 um/s, 10 and 75 um, Kd 1 nM, C0 10 nM; kex 0.92160
     * /d on Rk^2 and 0.93828 /d on Rk^2 - Rcap^2; nM at 1 to 240 h. The two tabulated rows are of different forms: the
     * annulus one on available volume with [Ag]/eps = 100/0.24 nM, the other on tissue volume with [Ag]/eps = 100 nM.
     * The last row is the form on available volume on the whole cylinder, a regression value.
     */
    @ParameterizedTest
    @CsvSource({
        "WHOLE_CYLINDER, TISSUE_VOLUME, 24, 0.92160, 0.35305, 1.46985, 2.62445, 2.92947, 2.70763, 2.11502",
        "ANNULUS, AVAILABLE_VOLUME, 100, 0.93828, 0.35938, 1.49478, 2.66112, 2.96400, 2.73489, 2.13601",
        "WHOLE_CYLINDER, AVAILABLE_VOLUME, 100, 0.92160, 0.35299, 1.46824, 2.61402, 2.91166, 2.68669, 2.09836"
    })
    void compartmentBesideTheKroghCylinder(
            TissueVolume volume,
            EffluxBasis basis,
            double receptor,
            String kexPerDay,
            String v1,
            String v2,
            String v3,
            String v4,
            String v5,
            String v6) {
        double kex = VascularExchange.perHour(3e-3 * 3600.0, 10.0, 75.0, volume);
        assertThat(24.0 * kex).isCloseTo(Double.parseDouble(kexPerDay), new Printed(kexPerDay).rounding());
        TumourBalance balance = new TumourBalance(kex, KE, receptor, EPS, 1.0, basis);
        double[] hours = {1, 6, 24, 48, 120, 240};
        String[] printed = {v1, v2, v3, v4, v5, v6};
        for (int i = 0; i < hours.length; i++) {
            Printed value = new Printed(printed[i]);
            assertThat(10.0 * balance.relativeToPlasma(IGG, hours[i])).isCloseTo(value.value(), value.rounding());
        }
    }

    /**
     * Untargeted, constant plasma: tumour over plasma settles at eps on the available volume, at 1 on the tissue
     * volume.
     */
    @Test
    void untargetedSettlesAtTheVoidFraction() {
        TumourBalance balance = new TumourBalance(0.03, KE, 0.0, EPS, 1.0, EffluxBasis.AVAILABLE_VOLUME);
        assertThat(balance.steadyRatio()).isCloseTo(EPS, within(1e-15));
        assertThat(balance.relativeToPlasma(BiexponentialPlasma.constant(), 1e4))
                .isCloseTo(EPS, within(1e-12));
        assertThat(new TumourBalance(0.03, KE, 0.0, EPS, 1.0, EffluxBasis.TISSUE_VOLUME).steadyRatio())
                .isCloseTo(1.0, within(1e-15));
    }

    /** Kd to 0: decays with ke once plasma is gone. Kd to 0 and ke = 0: kex AUC. */
    @Test
    void tightBindingLimits() {
        BiexponentialPlasma fast = BiexponentialPlasma.ofHalfLife(0.5);
        TumourBalance tight = new TumourBalance(0.03, KE, 150.0, EPS, 1e-12, EffluxBasis.AVAILABLE_VOLUME);
        double decay = Math.log(tight.relativeToPlasma(fast, 50.0) / tight.relativeToPlasma(fast, 60.0)) / 10.0;
        assertThat(decay).isCloseTo(KE, within(1e-9));
        TumourBalance kept = new TumourBalance(0.03, 0.0, 150.0, EPS, 1e-12, EffluxBasis.AVAILABLE_VOLUME);
        assertThat(kept.relativeToPlasma(IGG, 100.0)).isCloseTo(kept.ceiling(IGG, 100.0), within(1e-10));
    }

    /** Weaker binding gives more uptake of a slowly cleared agent because ke exceeds kex. */
    @Test
    void affinityCanReduceUptake() {
        TumourBalance strong = new TumourBalance(0.737 / 24.0, KE, 24.0, EPS, 0.1, EffluxBasis.TISSUE_VOLUME);
        TumourBalance weak = new TumourBalance(0.737 / 24.0, KE, 24.0, EPS, 100.0, EffluxBasis.TISSUE_VOLUME);
        assertThat(weak.relativeToPlasma(IGG, 24.0)).isGreaterThan(strong.relativeToPlasma(IGG, 24.0));
    }

    /** Whatever the affinity, the ceiling holds. */
    @ParameterizedTest
    @CsvSource({"0.01, 1", "1, 24", "100, 24", "1e6, 240"})
    void neverAboveTheCeiling(double kd, double hours) {
        for (EffluxBasis basis : EffluxBasis.values()) {
            TumourBalance balance = new TumourBalance(0.03, 0.01, 150.0, EPS, kd, basis);
            assertThat(balance.relativeToPlasma(IGG, hours)).isLessThanOrEqualTo(balance.ceiling(IGG, hours));
        }
    }

    /** Equal rates of plasma and tumour are no singularity. */
    @Test
    void equalRates() {
        TumourBalance balance = new TumourBalance(0.03, 0.2, 0.0, 0.15, 1.0, EffluxBasis.AVAILABLE_VOLUME);
        BiexponentialPlasma same = BiexponentialPlasma.singleExponential(balance.omega());
        double expected = 0.03 * 7.0 * Math.exp(-7.0 * balance.omega());
        assertThat(balance.relativeToPlasma(same, 7.0)).isCloseTo(expected, within(1e-15));
        BiexponentialPlasma near = BiexponentialPlasma.singleExponential(balance.omega() * (1.0 + 1e-13));
        assertThat(balance.relativeToPlasma(near, 7.0)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void areaUnderThePlasma() {
        assertThat(IGG.auc()).isCloseTo(0.6 * 24.0 / 5.0 + 0.4 * 24.0 / 0.05, within(1e-10));
        assertThat(IGG.auc(1e6)).isCloseTo(IGG.auc(), within(1e-8));
        assertThat(BiexponentialPlasma.constant().auc(3.0)).isEqualTo(3.0);
        assertThat(BiexponentialPlasma.constant().auc()).isInfinite();
        assertThat(IGG.at(0.0)).isCloseTo(1.0, within(1e-15));
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new TumourBalance(0.03, KE, 1.0, 0.0, 1.0, EffluxBasis.TISSUE_VOLUME))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new TumourBalance(0.03, KE, 1.0, 0.2, 0.0, EffluxBasis.TISSUE_VOLUME))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new BiexponentialPlasma(1.0, -0.1, 0.0, 0.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> VascularExchange.perHour(1.0, 75.0, 8.0, TissueVolume.ANNULUS))
                .isInstanceOf(InputException.class);
    }
}
