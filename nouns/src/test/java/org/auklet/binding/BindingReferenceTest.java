package org.auklet.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published affinities, residence times and unbound fractions. */
class BindingReferenceTest {

    /** Albumin 600 umol/L: KD 20 umol/L (AuGSH on thrombin, Ferreira 2019) leaves 3 %, 1 mmol/L 63 %. */
    @ParameterizedTest
    @CsvSource({"20, 0.032, 0.0005", "1000, 0.63, 0.006"})
    void fractionUnbound(double kD, double expected, double tolerance) {
        assertThat(ProteinBinding.fractionUnbound(ProteinBinding.ALBUMIN_MICROMOLAR, kD))
                .isCloseTo(expected, within(tolerance));
    }

    @Test
    void fractionUnboundLimits() {
        assertThat(ProteinBinding.fractionUnbound(0.0, 1.0)).isEqualTo(1.0);
        assertThat(ProteinBinding.fractionUnbound(600.0, Double.POSITIVE_INFINITY))
                .isEqualTo(1.0);
        assertThat(ProteinBinding.fractionUnbound(600.0, ProteinBinding.dissociationConstantFor(600.0, 0.3)))
                .isCloseTo(0.3, within(1e-15));
        assertThatThrownBy(() -> ProteinBinding.fractionUnbound(600.0, 0.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> ProteinBinding.fractionUnbound(-1.0, 1.0)).isInstanceOf(InputException.class);
    }

    /** The usNP review: KD 1 nM with kon 1e6 /M/s stays 17 min. */
    @Test
    void residenceTimeOfOneNanomolar() {
        BindingRates rates = BindingRates.ofDissociationConstant(1e-9, 1e6);
        assertThat(rates.residenceTimeSeconds()).isCloseTo(1000.0, within(1e-9));
        assertThat(rates.residenceTimeSeconds() / 60.0).isCloseTo(16.7, within(0.05));
        assertThat(rates.dissociationConstantMolar()).isCloseTo(1e-9, within(1e-21));
    }

    /** Ferreira 2019: thrombin-AuMBA KD 30 nM, kon 1e6 to 1e7; thrombin-AuGSH KD 20 uM, kon 1e4. */
    @ParameterizedTest
    @CsvSource({"30e-9, 1e6, 0.03, 33.3", "30e-9, 1e7, 0.3, 3.33", "20e-6, 1e4, 0.2, 5"})
    void residenceTimesOfUltrasmallGold(double kD, double kOn, double kOff, double seconds) {
        BindingRates rates = BindingRates.ofDissociationConstant(kD, kOn);
        assertThat(rates.kOffPerSecond()).isCloseTo(kOff, within(1e-9));
        assertThat(rates.residenceTimeSeconds()).isCloseTo(seconds, within(0.05));
    }

    /** Nine KD saturate 90 %; ratios the review quotes: folate 40-fold, aMSH 10-fold (really 8), PSMA-1 cluster 19. */
    @Test
    void reviewArithmetic() {
        assertThat(BindingRates.occupancy(9.0, 1.0)).isCloseTo(0.9, within(1e-15));
        assertThat(16.4 / 0.4).isCloseTo(41.0, within(1e-9));
        assertThat(3.3 / 0.41).isCloseTo(8.0, within(0.05));
        assertThat(1.7 / 0.09).isCloseTo(19.0, within(0.15));
    }

    @Test
    void affinitySaysWhatItIs() {
        Affinity ic50 = new Affinity(305.0, AffinityKind.IC50, AffinityCarrier.ON_PARTICLE, "review, Table 1");
        assertThat(ic50.valueNmolPerMl()).isCloseTo(0.305, within(1e-15));
        assertThat(ic50.isDissociationConstantOfParticle()).isFalse();
        assertThat(ic50.kind().symbol()).isEqualTo("IC50");
        assertThatThrownBy(() -> new Affinity(0.0, AffinityKind.IC50, AffinityCarrier.NOT_STATED, "x"))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Affinity(1.0, AffinityKind.IC50, AffinityCarrier.NOT_STATED, " "))
                .isInstanceOf(InputException.class);
    }

    @Test
    void ratesRefuseNonsense() {
        assertThatThrownBy(() -> new BindingRates(0.0, 1.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new BindingRates(1.0, Double.NaN)).isInstanceOf(InputException.class);
    }
}
