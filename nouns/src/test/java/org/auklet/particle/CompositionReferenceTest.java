package org.auklet.particle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Molar masses of known substances (PubChem), and the tables that they come from. */
class CompositionReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "C10H17N3O6S, 307.33", // glutathione
        "C24H22FN3O4, 435.45", // exatecan
        "C19H19N7O6,  441.40", // folic acid
        "Fe3O4,       231.53", // magnetite
        "Gd2O3,       362.50", // gadolinium oxide
        "SiO2,        60.084", // silica
        "CH4CH3,      31.078", // an element may stand twice
    })
    void molarMasses(String formula, double gramsPerMole) {
        assertThat(Formula.of(formula).molarMass()).isCloseTo(gramsPerMole, within(0.02));
    }

    @Test
    void atomsAreCountedAlsoWhereNotWhole() {
        assertThat(Formula.of("Fe3O4").atoms()).isEqualTo(7);
        assertThat(Formula.of("SiO1.5").atoms()).isEqualTo(2.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gold", "Fe(OH)3", "Xx2", "2H"})
    void whatIsNoFormulaIsRefusedWithAdvice(String text) {
        assertThatThrownBy(() -> Formula.of(text)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Au, gold",
        "AU, gold",
        "Silica, silica",
        "SiO2, silica",
        "iron oxide, magnetite",
        "Gd2O3, gadolinium oxide"
    })
    void materialsAreFoundByNameFormulaAndAlias(String text, String name) {
        assertThat(Materials.find(text)).map(Material::name).contains(name);
    }

    @Test
    void everyDensityLiesInItsRangeAndHasASource() {
        assertThat(Materials.known()).hasSizeGreaterThan(40);
        for (String name : Materials.known()) {
            TracedQuantity density = Materials.find(name).orElseThrow().density();
            assertThat(density.interval().isClosed()).as(name).isTrue();
            assertThat(density.value()).as(name).isBetween(1.0, 23.0);
        }
    }

    @Test
    void aClusterIsNamedByItsAtoms() {
        assertThat(Materials.cluster("Au25")).map(Materials.Cluster::atoms).contains(25);
        assertThat(Materials.cluster("Ag44").orElseThrow().material().name()).isEqualTo("silver");
        assertThat(Materials.cluster("Au")).isEmpty();
        assertThat(Materials.cluster("Au1")).isEmpty();
        assertThat(Materials.cluster("Fe3O4")).isEmpty();
        assertThat(Materials.cluster("Qz7")).isEmpty();
    }

    /** Clogston & Patri 2011: neutral from -10 to +10 mV. */
    @Test
    void zetaPotentialsSayTheCharge() {
        assertThat(Charge.ofZetaPotential(6.8)).isEqualTo(Charge.NEUTRAL);
        assertThat(Charge.ofZetaPotential(-10)).isEqualTo(Charge.NEUTRAL);
        assertThat(Charge.ofZetaPotential(-10.1)).isEqualTo(Charge.ANIONIC);
        assertThat(Charge.ofZetaPotential(30)).isEqualTo(Charge.CATIONIC);
        assertThat(Charge.of("zwitterionic")).contains(Charge.ZWITTERIONIC);
        assertThat(Charge.of("zwitterion")).isEmpty();
    }

    @Test
    void amountsMustBeAboveZero() {
        Material gold = Materials.find("Au").orElseThrow();
        TracedQuantity none = new TracedQuantity(0, Unit.ONE, Interval.OPEN, EvidenceGrade.MEASURED, "test");
        assertThatThrownBy(() -> new Core(gold, none, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("atoms");
        TracedQuantity wide = new TracedQuantity(3, Unit.of("nm"), new Interval(-1, 7), EvidenceGrade.MEASURED, "test");
        assertThatThrownBy(() -> new Coat("PEG", null, null, wide)).hasMessageContaining("thickness");
        assertThatThrownBy(() -> new MeasuredFate(none, null)).hasMessageContaining("fraction unbound");
        TracedQuantity much = new TracedQuantity(1.2, Unit.ONE, Interval.OPEN, EvidenceGrade.MEASURED, "test");
        assertThatThrownBy(() -> new UrineRecovery(much, 24)).hasMessageContaining("urine");
    }

    /** The Gaussian of 5.8 +- 0.84 nm cut at three standard deviations: P(z > -0.357143) by the error function. */
    @Test
    void shareAboveADiameter() {
        HydrodynamicDiameter d = new HydrodynamicDiameter(5.8, 0.84);
        assertThat(d.shareAbove(5.8)).isCloseTo(0.5, within(1e-9));
        assertThat(d.shareAbove(5.5)).isCloseTo((0.639506 - 0.00134990) / 0.99730020, within(1e-5));
        assertThat(d.shareAbove(0)).isCloseTo(1.0, within(1e-9));
        assertThat(d.shareAbove(9)).isZero();
        assertThat(HydrodynamicDiameter.monodisperse(5.6).shareAbove(5.5)).isEqualTo(1);
    }
}
