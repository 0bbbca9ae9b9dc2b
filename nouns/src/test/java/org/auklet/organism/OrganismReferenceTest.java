package org.auklet.organism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mouse against Brown et al. 1997 and Davies & Morris 1993, and its own balances. */
class OrganismReferenceTest {

    private static final Organism MOUSE = Organism.mouse(20.0);

    /** Brown et al. 1997, Tables 21 (mass), 30 (blood) and 23 (flow). */
    @ParameterizedTest
    @CsvSource({
        "liver, 0.055, 0.31, 0.02",
        "kidney, 0.017, 0.24, 0.091",
        "spleen, 0.005, 0.17, 0.011",
        "brain, 0.017, 0.03, 0.033",
        "muscle, 0.384, 0.04, 0.159"
    })
    void publishedFractions(String name, double mass, double blood, double flow) {
        Organ organ = MOUSE.organ(name);
        assertThat(organ.massFraction().value()).isEqualTo(mass);
        assertThat(organ.bloodFraction().value()).isEqualTo(blood);
        assertThat(organ.flowFraction().value()).isEqualTo(flow);
    }

    @ParameterizedTest
    @ValueSource(doubles = {18.0, 20.0, 28.0})
    void flowsSumToTheCardiacOutput(double weight) {
        Organism mouse = Organism.mouse(weight);
        double venous = mouse.organs().stream()
                .filter(organ ->
                        organ.circulation() == Circulation.SYSTEMIC || organ.circulation() == Circulation.HEPATIC)
                .mapToDouble(mouse::venousFlowMlPerHour)
                .sum();
        assertThat(venous).isCloseTo(mouse.cardiacOutputMlPerHour(), within(1e-9));
        assertThat(mouse.venousFlowMlPerHour(mouse.organ("lung"))).isEqualTo(mouse.cardiacOutputMlPerHour());
    }

    @ParameterizedTest
    @ValueSource(doubles = {18.0, 20.0, 28.0})
    void volumesSumToTheBodyWeightAndBloodToTheBlood(double weight) {
        Organism mouse = Organism.mouse(weight);
        double organs = mouse.organs().stream().mapToDouble(mouse::volumeMl).sum();
        double tissue =
                mouse.organs().stream().mapToDouble(mouse::tissueVolumeMl).sum();
        assertThat(organs + mouse.largeVesselBloodMl()).isCloseTo(weight, within(1e-9));
        assertThat(tissue + mouse.bloodVolumeMl()).isCloseTo(weight, within(1e-9));
        assertThat(mouse.largeVesselBloodMl()).isPositive();
    }

    /** Brown et al. 1997: 16.5 L/h/kg^0.75, portal vein 14.1 % of the cardiac output, liver in all 16.1 %. */
    @Test
    void flows() {
        assertThat(MOUSE.cardiacOutputMlPerHour()).isCloseTo(877.5, within(0.1));
        assertThat(MOUSE.portalFlowMlPerHour() / MOUSE.cardiacOutputMlPerHour()).isCloseTo(0.141, within(1e-12));
        assertThat(MOUSE.venousFlowMlPerHour(MOUSE.organ("liver")) / MOUSE.cardiacOutputMlPerHour())
                .isCloseTo(0.161, within(1e-12));
    }

    /** GFR 0.278 mL/min = 16.7 mL/h; plasma 0.0355 of the body weight (Davies & Morris 1993). */
    @Test
    void filtrationAndPlasma() {
        assertThat(MOUSE.glomerularFiltrationMlPerHour()).isCloseTo(16.68, within(1e-9));
        assertThat(MOUSE.plasmaVolumeMl() / 20.0).isCloseTo(0.0355, within(0.00005));
        double kidneyPlasmaFlow = MOUSE.arterialFlowMlPerHour(MOUSE.organ("kidney")) * MOUSE.plasmaPerBlood();
        assertThat(MOUSE.glomerularFiltrationMlPerHour() / kidneyPlasmaFlow).isBetween(0.2, 0.4);
    }

    @Test
    void everyNumberHasASource() {
        assertThat(MOUSE.organs()).hasSize(13).allSatisfy(organ -> {
            assertThat(organ.massFraction().source()).isNotBlank();
            assertThat(organ.bloodFraction().source()).isNotBlank();
            assertThat(organ.flowFraction().source()).isNotBlank();
        });
        assertThat(MOUSE.organ("bone").flowFraction().grade()).isEqualTo(EvidenceGrade.ASSUMED);
        assertThat(MOUSE.organ("remainder").massFraction().grade()).isEqualTo(EvidenceGrade.PREDICTED);
        assertThat(MOUSE.organ("remainder").massFraction().value()).isBetween(0.15, 0.22);
        assertThat(MOUSE.organ("remainder").flowFraction().value()).isBetween(0.2, 0.35);
    }

    /** Davies & Morris 1993: 1.7 mL blood in 20 g. */
    @Test
    void anotherBloodVolumeKeepsTheBalance() {
        Datum blood = new Datum(0.085, "1", EvidenceGrade.MEASURED, "Davies & Morris 1993");
        Organism mouse = MOUSE.withBloodFraction(blood);
        double organs = mouse.organs().stream().mapToDouble(mouse::volumeMl).sum();
        assertThat(mouse.bloodVolumeMl()).isCloseTo(1.7, within(1e-12));
        assertThat(mouse.plasmaVolumeMl()).isCloseTo(1.0, within(0.01));
        assertThat(organs + mouse.largeVesselBloodMl()).isCloseTo(20.0, within(1e-9));
        assertThat(mouse.largeVesselBloodMl()).isBetween(0.5, 0.7);
    }

    /** Davies & Morris 1993: GFR 1.31 mL/min and 7.8 mL plasma in a rat of 250 g; 125 mL/min in a man of 70 kg. */
    @Test
    void otherSpecies() {
        Organism rat = Organism.of(Species.RAT);
        assertThat(rat.bodyWeightG()).isEqualTo(250.0);
        assertThat(rat.glomerularFiltrationMlPerHour()).isCloseTo(78.6, within(1e-9));
        assertThat(rat.plasmaVolumeMl()).isCloseTo(7.8, within(0.01));
        assertThat(Organism.of(Species.HUMAN).glomerularFiltrationMlPerHour()).isCloseTo(7500.0, within(1e-9));
        assertThat(Organism.of(Species.HUMAN).cardiacOutputMlPerHour() / 60_000.0)
                .isBetween(4.9, 5.8);
    }

    /** Clinical model of SN132D: 60 years, 70 kg, 165 cm give GFR 89.285 mL/min and 2488.78 mL plasma. */
    @Test
    void humanByAgeWeightAndHeight() {
        Organism man = Organism.human(60.0, 70.0, 165.0);
        assertThat(man.glomerularFiltrationRate().value()).isCloseTo(89.285, within(5e-4));
        assertThat(man.glomerularFiltrationRate().grade()).isEqualTo(EvidenceGrade.PREDICTED);
        assertThat(man.plasmaVolumeMl()).isCloseTo(2488.78, within(5e-3));
        assertThatThrownBy(() -> Organism.human(10.0, 40.0, 140.0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("age");
    }

    /** Every species closes its balances at any weight, and what it lacks says where it comes from. */
    @ParameterizedTest
    @CsvSource({"RAT, 150", "RAT, 250", "RAT, 500", "HUMAN, 50000", "HUMAN, 70000", "HUMAN, 110000"})
    void otherSpeciesBalance(Species species, double weight) {
        Organism animal = Organism.of(species, weight);
        double organs = animal.organs().stream().mapToDouble(animal::volumeMl).sum();
        assertThat(organs + animal.largeVesselBloodMl()).isCloseTo(weight, within(1e-9 * weight));
        assertThat(animal.organs())
                .extracting(Organ::name)
                .isEqualTo(MOUSE.organs().stream().map(Organ::name).toList());
        assertThat(animal.largeVesselBloodMl() / animal.bloodVolumeMl()).isBetween(0.1, 0.7);
        assertThat(animal.organ("remainder").massFraction().value()).isBetween(0.1, 0.4);
        double filtrationFraction = animal.glomerularFiltrationMlPerHour()
                / (animal.arterialFlowMlPerHour(animal.organ("kidney")) * animal.plasmaPerBlood());
        assertThat(filtrationFraction).isBetween(0.1, 0.4);
        assertThat(animal.organ("stomach").bloodFraction()).satisfies(blood -> {
            assertThat(blood.grade()).isEqualTo(EvidenceGrade.ASSUMED);
            assertThat(blood.source()).startsWith("taken over from the mouse");
        });
    }

    /** Filtration grows with the power 0.75 in the rat, and not at all in the mouse. */
    @Test
    void filtrationAndBodyWeight() {
        assertThat(Organism.rat(500.0).glomerularFiltrationMlPerHour())
                .isCloseTo(78.6 * Math.pow(2.0, 0.75), within(1e-9));
        assertThat(Organism.rat(500.0).glomerularFiltrationRate().grade()).isEqualTo(EvidenceGrade.ASSUMED);
        assertThat(Organism.mouse(28.0).glomerularFiltrationRate()).isEqualTo(MOUSE.glomerularFiltrationRate());
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> Organism.mouse(0.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> MOUSE.organ("gill"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("liver");
        assertThatThrownBy(() -> Species.of("auk")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> MOUSE.withBloodFraction(new Datum(0.04, "1", EvidenceGrade.ASSUMED, "test")))
                .isInstanceOf(InputException.class);
    }
}
