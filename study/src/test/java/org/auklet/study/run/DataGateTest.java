package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.gate.State;
import org.auklet.record.Finding;
import org.auklet.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataGateTest {

    @TempDir
    private Path folder;

    private Study study(String diameter, String bodyWeight, String rows) {
        String yaml = "schema: 1\nstudy: seen\nparticles:\n  dot: {hydrodynamic_diameter: " + diameter + "}\n"
                + "organism: {species: mouse, body_weight: " + bodyWeight + "}\narms:\n  only: {}\n"
                + "settings: {shells: 6, fit_shells: 6}\nobservations:\n  - file: data.csv\n";
        return SmallStudies.read(folder, yaml, rows);
    }

    private static Outcome of(Study study, Check check) {
        return DataGate.of(study).outcomes().stream()
                .filter(o -> o.check() == check)
                .findFirst()
                .orElseThrow();
    }

    private Outcome ceiling(String diameter, String bodyWeight, String rows) {
        return of(study(diameter, bodyWeight, rows), Check.PERMEABILITY_CEILING);
    }

    @Test
    void everyCheckOfDataIsToldAlsoWithoutData() {
        DataGate gate = DataGate.of(SmallStudies.read(folder, SmallStudies.PAIR));
        assertThat(gate.outcomes())
                .extracting(Outcome::check)
                .containsExactlyElementsOf(Arrays.stream(Check.values())
                        .filter(c -> c.isMade(Stage.DATA))
                        .toList());
        assertThat(gate.outcomes()).allSatisfy(o -> {
            assertThat(o.state()).isEqualTo(State.NOT_APPLICABLE);
            assertThat(o.message()).isEqualTo("the study has no observations");
        });
    }

    /** Nano-Tumor database, id 249, 7.7 nm: 34.7 %ID/g at 2 h and 140 at 8 h are more than can have crossed the walls. */
    @Test
    void tumourValuesAboveThePermeabilityCeilingFail() {
        Outcome outcome = ceiling("7.7 nm", "20 g", "only,tumour,2,34.7222\nonly,tumour,8,140\n");
        assertThat(outcome.state()).isEqualTo(State.FAILED);
        assertThat(outcome.value()).isGreaterThan(1);
        assertThat(outcome.findings()).hasSize(2).allMatch(Finding::isWarning);
        assertThat(outcome.findings().get(0).text())
                .contains("34.7 %ID/g of 'only' at 2 h", "permeability ceiling", "Maybe the unit");
        assertThat(outcome.findings().get(0).place()).endsWith("data.csv:2 [value]");
        assertThat(outcome.findings().get(1).text()).contains("140 %ID/g of 'only' at 8 h");
    }

    /** The database gives that tumour 0.06 g: as %ID the value would be 580 %ID/g. */
    @Test
    void theOtherUnitIsTriedOnThem() {
        String rows = "only,tumour,2,34.7222\n";
        Outcome heavier = of(study("7.7 nm", "20 g", rows), Check.UNIT_READING);
        assertThat(heavier.state()).isEqualTo(State.NOTED);
        assertThat(heavier.findings().getFirst().text())
                .contains("Read as %ID", "174 %ID/g in a tumour of 0.20 g", "does not explain it");
    }

    /** 50 %ID in 0.2 g are 250 %ID/g; had it been %ID/g, 50 at 24 h could have crossed. */
    @Test
    void aShareThatWouldFitPerGramAsksForItsUnit() {
        String yaml = "schema: 1\nstudy: seen\nparticles:\n  dot: {hydrodynamic_diameter: 6 nm}\n"
                + "organism: {species: mouse}\narms:\n  only: {}\nsettings: {shells: 6, fit_shells: 6}\n"
                + "observations:\n  - {file: data.csv, masses: {tumour: 0.2 g}}\n";
        SmallStudies.write(folder, "arm,specimen,time_h,value,unit\nonly,tumour,24,60,%ID\n");
        Outcome unit = of(SmallStudies.read(folder, yaml), Check.UNIT_READING);
        assertThat(unit.findings().getLast().text())
                .contains("Read as %ID/g, the tumour value 60.0", "below the permeability ceiling", "Look the unit up");
        assertThat(unit.state()).isEqualTo(State.FAILED);
    }

    @Test
    void aPlausibleTumourPasses() {
        String rows = "only,tumour,2,3\nonly,tumour,24,12\nonly,blood,2,40\n";
        Outcome outcome = ceiling("7.7 nm", "20 g", rows);
        assertThat(outcome.state()).isEqualTo(State.PASSED);
        assertThat(outcome.examined()).isEqualTo("2 tumour values");
        assertThat(of(study("7.7 nm", "20 g", rows), Check.UNIT_READING).state())
                .isEqualTo(State.PASSED);
    }

    /**
     * 64Cu-AuNC-ECL1i, 5.1 nm: 19.4 %ID/g at 1 h against 6.1 by permeability and 5 by a tenth of blood in 2 mL of plasma,
     * the volume of Schmidt and Wittrup. A mouse of 56.3 g has it.
     */
    @Test
    void ecl1iFailsInTwoMillilitresOfPlasma() {
        Outcome outcome = ceiling("5.1 nm", "56.3 g", "only,tumour,1,19.4\n");
        assertThat(study("5.1 nm", "56.3 g", "only,tumour,1,19.4\n").organism().plasmaVolumeMl())
                .isCloseTo(2.0, within(0.01));
        assertThat(outcome.findings()).hasSize(1);
        assertThat(outcome.findings().getFirst().message()).contains("at most 11.2 %ID/g");
    }

    /** In the 0.7 mL of a 20 g mouse the same dose is three times as concentrated, and the value just possible: noted. */
    @Test
    void ecl1iIsNotedInASmallMouse() {
        Outcome outcome = ceiling("5.1 nm", "20 g", "only,tumour,1,19.4\nonly,tumour,1,32\n");
        assertThat(outcome.findings()).extracting(Finding::isWarning).containsExactly(false, true);
        assertThat(outcome.findings().get(0).text()).contains("19.4", "61 % of the permeability ceiling", "blood");
        assertThat(outcome.findings().get(1).text()).contains("32.0 %ID/g of 'only' at 1 h");
    }

    /** By its name in the catalogue: both readings of the unit, and the ceiling. */
    @Test
    void ecl1iOfTheCatalogueNamesUnitAndCeiling() {
        String yaml = "schema: 1\nstudy: ecl1i\nparticles:\n  cluster: {hydrodynamic_diameter: 5.1 nm}\n"
                + "organism: {species: mouse}\narms:\n  targeted: {particle: cluster}\n"
                + "  control: {particle: cluster, control: untargeted}\n"
                + "settings: {shells: 6, fit_shells: 6}\nobservations:\n  - catalog: zhao-ccr2\n";
        Study read = SmallStudies.read(folder, yaml);
        Outcome unit = of(read, Check.UNIT_READING);
        assertThat(unit.state()).isEqualTo(State.FAILED);
        assertThat(unit.findings().getFirst().text()).contains("19.4", "%{ID}/g and as %{ID}", "footnote c");
        Outcome ceiling = of(read, Check.PERMEABILITY_CEILING);
        assertThat(ceiling.state()).isEqualTo(State.NOTED);
        assertThat(ceiling.value()).isCloseTo(0.62, within(0.01));
        assertThat(read.findings())
                .filteredOn(f -> f.message().contains("footnote c"))
                .as("one message for each number of the source")
                .hasSize(2);
    }

    @Test
    void aReceptorOnTheEndotheliumNeedsNoCrossing() {
        String yaml = SmallStudies.PAIR.replace("{mass: 0.2 g}", "{receptor_site: endothelium}")
                + "observations:\n  - file: data.csv\n";
        Study read = SmallStudies.read(folder, yaml, "targeted,tumour,1,90\n");
        assertThat(of(read, Check.PERMEABILITY_CEILING).state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(of(read, Check.RECEPTOR_CAPACITY).message()).contains("endothelial_capacity");
    }

    private Study dosed(String more, String rows) {
        String yaml = SmallStudies.PAIR.replace("{amount: 1 pmol}", "{amount: 1 nmol, source: weighed}")
                + "observations:\n  - file: data.csv\n" + more;
        return SmallStudies.read(folder, yaml, rows);
    }

    private static final String MEASURED = "parameters:\n"
            + "  receptorConcentration: {value: 0.02 nmol/mL, grade: measured, source: flow cytometry}\n"
            + "  internalisationRate: {value: 0.1 /h, grade: measured, source: acid wash}\n";

    /** 0.95 of tissue x 0.02 nmol/mL x (1 + 0.1 x 10) over 1 nmol are 3.8 %ID/g; 9 less 4 of the control are 5. */
    @Test
    void moreThanTheReceptorsHoldFailsWhereTheyWereMeasured() {
        Outcome outcome = of(dosed(MEASURED, "targeted,tumour,10,9\ncontrol,tumour,10,4\n"), Check.RECEPTOR_CAPACITY);
        assertThat(outcome.value()).isCloseTo(5 / 3.8, within(1e-9));
        assertThat(outcome.state()).isEqualTo(State.FAILED);
        assertThat(outcome.findings().getFirst().text()).contains("binds 5.00 %ID/g", "at most 3.80");
        assertThat(of(dosed(MEASURED, "targeted,tumour,10,7\ncontrol,tumour,10,4\n"), Check.RECEPTOR_CAPACITY)
                        .state())
                .isEqualTo(State.PASSED);
    }

    @Test
    void anAssumedReceptorNumberRefutesNothing() {
        Outcome outcome = of(
                dosed(
                        "parameters: {internalisationRate: 0.1 /h, receptorConcentration: 0.02 nmol/mL}\n",
                        "targeted,tumour,10,9\ncontrol,tumour,10,4\n"),
                Check.RECEPTOR_CAPACITY);
        assertThat(outcome.state()).isEqualTo(State.NOTED);
        assertThat(outcome.findings().getFirst().remedy())
                .contains("not measured: receptorConcentration, internalisationRate.");
    }

    /** What plasma can fill with the whole dose, a tenth of blood and the open water, is some 20 %ID/g in 0.7 mL. */
    @Test
    void withoutAControlOnlyWhatPlasmaCannotFillCountsAsBound() {
        assertThat(of(dosed(MEASURED, "targeted,tumour,10,9\n"), Check.RECEPTOR_CAPACITY)
                        .state())
                .isEqualTo(State.PASSED);
        assertThat(of(dosed(MEASURED, "targeted,tumour,10,40\n"), Check.RECEPTOR_CAPACITY)
                        .state())
                .isEqualTo(State.FAILED);
        assertThat(of(dosed("", "control,tumour,10,40\n"), Check.RECEPTOR_CAPACITY)
                        .state())
                .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void anOrganThatIsACopyFailsAndIsNotFitted() {
        String rows = "only,heart,1,31.8\nonly,heart,24,20.9\nonly,heart,48,22.7\n"
                + "only,spleen,1,31.8\nonly,spleen,24,20.9\nonly,spleen,48,22.7\nonly,liver,1,20\n";
        Study read = study("9.4 nm", "20 g", rows);
        assertThat(of(read, Check.DUPLICATE_ORGAN).value()).isEqualTo(1);
        assertThat(of(read, Check.DUPLICATE_ORGAN).ok()).isFalse();
        assertThat(read.observations())
                .filteredOn(o -> !o.fitted())
                .extracting(o -> o.output())
                .containsExactly("heart", "heart", "heart");
    }
}
