package org.auklet.particle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.binding.Affinity;
import org.auklet.binding.AffinityCarrier;
import org.auklet.binding.AffinityKind;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class ParticleTest {

    private static final Ligand CRGDY = new Ligand(
            "cRGDY",
            LigandKind.PEPTIDE,
            "integrin alpha-v beta-3",
            18.0,
            new Affinity(5.0, AffinityKind.IC50, AffinityCarrier.NOT_STATED, "review, Table 1"));

    private static final Particle DOT = Particle.of("C' dot", "silica", "PEG", new HydrodynamicDiameter(6.5, 0.5))
            .withLigand(CRGDY)
            .withLabel(Label.of(Isotope.ZR89));

    @Test
    void controlDiffersOnlyByItsLigand() {
        Particle control = DOT.withLigand(null);
        assertThat(DOT.isTargeted()).isTrue();
        assertThat(control.isTargeted()).isFalse();
        assertThat(control.withLigand(CRGDY)).isEqualTo(DOT);
    }

    @Test
    void unknownNumbersStayUnknown() {
        assertThat(DOT.knownMolarMassKda()).isEmpty();
        assertThat(DOT.knownZetaPotentialMv()).isEmpty();
        assertThat(DOT.withMolarMassKda(60.0).knownMolarMassKda()).hasValue(60.0);
        assertThat(DOT.withZetaPotentialMv(-3.0).knownZetaPotentialMv()).hasValue(-3.0);
    }

    /** ENSDF half-lives in their own units. */
    @Test
    void halfLives() {
        assertThat(Isotope.CU64.halfLifeHours()).isCloseTo(12.70, within(0.005));
        assertThat(Isotope.ZR89.halfLifeHours() / 24.0).isCloseTo(3.267, within(0.001));
        assertThat(Isotope.I124.halfLifeHours() / 24.0).isCloseTo(4.176, within(0.002));
        assertThat(Isotope.LU177.halfLifeHours() / 24.0).isCloseTo(6.645, within(0.003));
        assertThat(Isotope.IN111.halfLifeHours() / 24.0).isCloseTo(2.805, within(0.001));
        assertThat(Isotope.I131.halfLifeHours() / 24.0).isCloseTo(8.025, within(0.001));
        assertThat(Isotope.TC99M.halfLifeHours()).isCloseTo(6.007, within(0.002));
    }

    @Test
    void isotopesAreReadInTheUsualSpellings() {
        assertThat(Isotope.of("64Cu")).isEqualTo(Isotope.CU64);
        assertThat(Isotope.of("Cu-64")).isEqualTo(Isotope.CU64);
        assertThat(Isotope.of("tc99m")).isEqualTo(Isotope.TC99M);
        assertThatThrownBy(() -> Isotope.of("65Cu"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("64Cu");
    }

    @Test
    void decay() {
        assertThat(Label.of(Isotope.CU64).decayCorrection(12.70)).isCloseTo(2.0, within(1e-12));
        assertThat(Label.stable("Gd").decayPerHour()).isZero();
        assertThat(Label.stable("Gd").decayCorrection(1000.0)).isEqualTo(1.0);
        assertThat(Label.of(Isotope.I124).residualising()).isFalse();
        assertThat(Label.of(Isotope.ZR89).residualising()).isTrue();
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> Particle.of(" ", "Au", "", HydrodynamicDiameter.monodisperse(2.0)))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> DOT.withMolarMassKda(0.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> DOT.withZetaPotentialMv(Double.POSITIVE_INFINITY))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Ligand("", LigandKind.PEPTIDE, "t", 1.0, null))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Ligand("a", LigandKind.PEPTIDE, "t", 0.0, null))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Label("64Cu", 0.0, true)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Label("", 1.0, true)).isInstanceOf(InputException.class);
    }
}
