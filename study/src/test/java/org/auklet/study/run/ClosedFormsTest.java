package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.auklet.gate.Outcome;
import org.auklet.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedFormsTest {

    @TempDir
    private Path folder;

    private Outcome krogh(Map<String, Double> changed) {
        Study study = SmallStudies.read(folder, SmallStudies.PAIR);
        StudyModels models = new StudyModels(study);
        Map<String, Double> values = new HashMap<>(models.values(study.arms().getFirst()));
        values.putAll(changed);
        return ClosedForms.krogh(models.withShells(6), values);
    }

    /** Diameters, vessel distances, receptors and affinities of tumours in the literature, strong and weak binders. */
    @ParameterizedTest
    @CsvSource({
        "3,75,0.02,0.005",
        "7,75,0.02,0.005",
        "10,75,0.1,0.001",
        "5,50,0.3,0.01",
        "6,100,0.15,2",
        "2,40,1,0.0001",
        "8,75,1e-6,0.005",
        "7,75,0,0.005",
    })
    void theEquationsMeetTheClosedForm(double diameter, double krogh, double receptor, double kd) {
        Outcome check = krogh(Map.of(
                "d", diameter, "kroghRadius", krogh, "receptorConcentration", receptor, "dissociationConstant", kd));
        assertThat(check.value()).isLessThan(0.01);
        assertThat(check.ok()).isTrue();
        assertThat(check.name()).isEqualTo("krogh_closed_form");
    }

    @Test
    void aLeakyTumourMeetsItToo() {
        assertThat(krogh(Map.of("permeabilityScale", 20.0)).value()).isLessThan(0.01);
    }
}
