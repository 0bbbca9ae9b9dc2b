package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auklet.study.Study;
import org.auklet.study.result.Check;
import org.auklet.study.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    private static final double[] TIMES = {0, 1, 4, 24};

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    private List<Check> checked(Study study) {
        Solution declared = new Solution(ThetaLayout.shared(List.of()), new double[0], Optional.empty(), Optional.empty());
        StudyModels models = new StudyModels(study);
        Checks checks = new Checks(study, models, declared);
        List<Check> all = checks.all(models.withShells(6), TIMES);
        findings.addAll(checks.findings());
        return all;
    }

    private List<Check> checked(String diameter, String bodyWeight, String rows) {
        String yaml = "schema: 1\nstudy: seen\nparticles:\n  dot: {hydrodynamic_diameter: " + diameter + "}\n"
                + "organism: {species: mouse, body_weight: " + bodyWeight + "}\narms:\n  only: {}\n"
                + "settings: {shells: 6, fit_shells: 6}\nobservations:\n  - file: data.csv\n";
        return checked(SmallStudies.read(folder, yaml, rows));
    }

    private static Check of(List<Check> checks, String name) {
        return checks.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theNamesAreThoseOfTheContract() {
        List<Check> checks = checked(SmallStudies.read(folder, SmallStudies.PAIR));
        assertThat(checks)
                .extracting(Check::name)
                .containsExactly(
                        "mass_balance", "permeability_ceiling", "receptor_capacity", "duplicate_organ", "krogh_closed_form");
        assertThat(checks).allMatch(Check::ok);
        assertThat(findings).isEmpty();
    }

    @Test
    void massIsKept() {
        Check mass = of(checked(SmallStudies.read(folder, SmallStudies.PAIR)), "mass_balance");
        assertThat(mass.value()).isLessThan(1e-9);
        assertThat(mass.limit()).isEqualTo(1e-6);
    }

    /** Nano-Tumor database, id 249, 7.7 nm: 34.7 %ID/g at 2 h and 140 at 8 h are more than can have crossed the walls. */
    @Test
    void tumourValuesAboveThePermeabilityCeilingAreFlagged() {
        checked("7.7 nm", "20 g", "only,tumour,2,34.7222\nonly,tumour,8,140\n");
        assertThat(findings).hasSize(2).allMatch(f -> f.severity().equals("warning"));
        assertThat(findings.get(0).message()).contains("34.7 %ID/g at 2 h", "permeability ceiling", "Maybe");
        assertThat(findings.get(1).message()).contains("140 %ID/g at 8 h");
        assertThat(findings.get(0).place()).endsWith("data.csv:2");
    }

    @Test
    void aPlausibleTumourIsNotFlagged() {
        checked("7.7 nm", "20 g", "only,tumour,2,3\nonly,tumour,24,12\nonly,blood,2,40\n");
        assertThat(findings).isEmpty();
    }

    /**
     * 64Cu-AuNC-ECL1i, 5.1 nm: 19.4 %ID/g at 1 h against 6.1 by permeability and 2.5 to 5 by blood in 2 mL of plasma, the
     * volume of Schmidt and Wittrup. A mouse of 56.3 g has it.
     */
    @Test
    void ecl1iIsFlaggedInTwoMillilitresOfPlasma() {
        Study study = SmallStudies.read(folder, SmallStudies.PAIR.replace("20 g", "56.3 g"));
        assertThat(study.organism().plasmaVolumeMl()).isCloseTo(2.0, within(0.01));
        checked("5.1 nm", "56.3 g", "only,tumour,1,19.4\n");
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().message()).contains("at most 11.2 %ID/g");
    }

    /** In the 0.7 mL of a 20 g mouse the same dose is three times as concentrated, and the value just possible. */
    @Test
    void ecl1iIsJustPossibleInASmallMouse() {
        checked("5.1 nm", "20 g", "only,tumour,1,19.4\nonly,tumour,1,32\n");
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().message()).contains("32.0 %ID/g at 1 h");
    }

    @Test
    void anOrganThatIsACopyFailsItsCheck() {
        String rows = "only,heart,1,31.8\nonly,heart,24,209.3\nonly,spleen,1,31.8\nonly,spleen,24,209.3\nonly,liver,1,20\n";
        Check copy = of(checked("9.4 nm", "20 g", rows), "duplicate_organ");
        assertThat(copy.value()).isEqualTo(1);
        assertThat(copy.ok()).isFalse();
    }

    @Test
    void withoutAReceptorNoneIsOccupied() {
        String yaml = SmallStudies.PAIR + "parameters:\n  receptorConcentration: {value: 0 nmol/mL, grade: assumed, source: none}\n";
        Check capacity = of(checked(SmallStudies.read(folder, yaml)), "receptor_capacity");
        assertThat(capacity.value()).isZero();
        assertThat(capacity.ok()).isTrue();
    }
}
