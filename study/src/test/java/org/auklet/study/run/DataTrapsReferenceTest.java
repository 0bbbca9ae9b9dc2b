package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.State;
import org.auklet.study.Study;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps in the digitised uptake kept beside the project, as a study meets them. */
class DataTrapsReferenceTest {

    @TempDir
    private Path folder;

    private static Path organs() {
        Path file = Path.of("..", "..", "shared", "data", "biodistribution", "organs_and_tumours.csv")
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(Files.isRegularFile(file), "The data beside the project (../shared/data) are absent.");
        return file;
    }

    private Outcome outcome(String name, String arm, String diameter, Check check) {
        String yaml = "schema: 1\nstudy: trap\nparticles:\n  dot: {hydrodynamic_diameter: " + diameter
                + " nm, label: {isotope: 64Cu}}\norganism: {species: mouse}\narms:\n  only: {}\n"
                + "settings: {shells: 6, fit_shells: 6}\nobservations:\n  - {file: '" + organs() + "', study: " + name
                + ", arms: {\"" + arm + "\": only}}\n";
        Study study = SmallStudies.read(folder, yaml);
        return DataGate.of(study).outcomes().stream()
                .filter(o -> o.check() == check)
                .findFirst()
                .orElseThrow();
    }

    /** Tumour values of the Nano-Tumor database; the last number counts those above the ceiling of a 20 g mouse. */
    @ParameterizedTest
    @CsvSource({
        "g1_249, 'suspicious: exceeds the permeability ceiling', 7.7, failed",
        "g1_250, 'suspicious: exceeds the permeability ceiling', 7.7, failed",
        "g1_251, 'suspicious: exceeds the permeability ceiling', 7.7, failed",
        "g1_266, 'suspicious: exceeds the permeability ceiling', 6.7, failed",
        "g1_22, '6.1 nm gold, active, gastric tumour', 6.1, passed",
        "g1_205, organic 5.9-8 nm, 8, passed",
    })
    void theCeilingTellsTheImpossibleTumours(String name, String arm, String diameter, String state) {
        Outcome outcome = outcome(name, arm, diameter, Check.PERMEABILITY_CEILING);
        assertThat(outcome.state().words()).isEqualTo(state);
        if (outcome.state() == State.FAILED) {
            assertThat(outcome.value()).isGreaterThan(1);
            assertThat(outcome.findings().getFirst().place()).contains("organs_and_tumours.csv:", "[value]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zhao2014_cuau, 64CuAuNPs 9.4nm, 9.4, DUPLICATE_ORGAN, failed",
        "balogh2007_5nm, 5 nm N-Au-CND, 5, ZERO_VALUE, failed",
        "balogh2007_5nm, 5 nm P-Au-CND, 5, ZERO_VALUE, passed",
        "cho2010_4nm, Gold 4nm PEG, 9, REPLICATE_KEY, failed",
        "benezra2011, 124I-cRGDY-PEG-dots, 7, TIME_GRID, noted",
        "zhao2014_cuau, 64CuAuNPs 9.4nm, 9.4, TIME_GRID, passed",
        "cho2010_4nm, Gold 4nm PEG, 9, BLOOD_SHARE, not applicable",
    })
    void everyTrapHasItsCheck(String name, String arm, String diameter, Check check, String state) {
        assertThat(outcome(name, arm, diameter, check).state().words()).isEqualTo(state);
    }
}
