package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The ceiling of the ECL1i gold cluster: HD 5.1 nm, one hour, 19.4 reported. */
class PermeabilityCeilingReferenceTest {

    private static final double KEX =
            VascularExchange.perHour(TwoPorePermeability.umPerHour(2.55), 8.0, 75.0, TissueVolume.WHOLE_CYLINDER);

    /** kex 1 h 50 = 6.1 %ID/g; blood of 5 to 10 % adds 2.5 to 5: at most about 11. */
    @Test
    void ecl1i() {
        BiexponentialPlasma constant = BiexponentialPlasma.constant();
        PermeabilityCeiling low = PermeabilityCeiling.at(KEX, constant, 1.0, 0.05, 2.0, 1.0);
        PermeabilityCeiling high = PermeabilityCeiling.at(KEX, constant, 1.0, 0.10, 2.0, 1.0);
        assertThat(low.extravascular()).isCloseTo(6.1, within(0.05));
        assertThat(low.vascular()).isCloseTo(2.5, within(1e-12));
        assertThat(high.vascular()).isCloseTo(5.0, within(1e-12));
        assertThat(high.total()).isCloseTo(11.1, within(0.1));
        assertThat(high.isExceededBy(19.4)).isTrue();
        assertThat(high.isExceededBy(4.9)).isFalse();
    }

    /** Kd 2 uM: almost no gain from targeting, 1.75/1.69 with protein clearance aside, 3.8/3.7, 4.9/4.8 and 5.2/5.1. */
    @Test
    void ecl1iGainsNothingFromItsAffinity() {
        double[] halfLives = {1.0, 5.0, 15.0};
        double[] targeted = {3.8, 4.9, 5.2};
        double[] control = {3.7, 4.8, 5.1};
        for (int i = 0; i < halfLives.length; i++) {
            BiexponentialPlasma plasma = BiexponentialPlasma.ofHalfLife(halfLives[i]);
            TumourBalance balance = new TumourBalance(
                    KEX, Math.log(2.0) / 13.0, 150.0, VoidFraction.of(2.55), 2000.0, EffluxBasis.AVAILABLE_VOLUME);
            assertThat(balance.percentIdPerGram(plasma, 1.0, 2.0, 1.0)).isCloseTo(targeted[i], within(0.05));
            assertThat(balance.untargeted().percentIdPerGram(plasma, 1.0, 2.0, 1.0))
                    .isCloseTo(control[i], within(0.05));
        }
    }

    /** A falling plasma lowers the ceiling. */
    @Test
    void constantPlasmaBoundsEveryCourse() {
        PermeabilityCeiling falling =
                PermeabilityCeiling.at(KEX, BiexponentialPlasma.ofHalfLife(2.0), 24.0, 0.07, 2.0, 1.0);
        PermeabilityCeiling constant =
                PermeabilityCeiling.at(KEX, BiexponentialPlasma.constant(), 24.0, 0.07, 2.0, 1.0);
        assertThat(falling.extravascular()).isLessThan(constant.extravascular());
        assertThat(falling.vascular()).isLessThan(constant.vascular());
    }
}
