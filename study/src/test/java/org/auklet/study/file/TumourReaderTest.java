package org.auklet.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.equation.Parameter;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.result.Finding;
import org.auklet.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TumourReaderTest {

    private static final String STUDY = """
            schema: 1
            study: small
            particles:
              dot: {hydrodynamic_diameter: 6 nm, ligand: {name: cRGD, target: integrin}}
            organism: {species: mouse}
            arms:
              only: {}
            """;

    @TempDir
    private Path folder;

    private Study read(String more) {
        try {
            return StudyReader.read(Files.writeString(folder.resolve("study.yaml"), STUDY + more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Problem> problems(String more) {
        return assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(more))
                .actual()
                .problems();
    }

    private static Parameter parameter(Study study, String name) {
        return study.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStudyThatSaysNothingGetsTheUsualTumour() {
        assertThat(read("").tumour()).isEqualTo(TumourDesign.USUAL);
        assertThat(read("tumour: {mass: 0.3 g}\n").tumour()).isEqualTo(TumourDesign.USUAL);
    }

    /** 4/3 pi (0.015 cm)^3 = 1.414e-5 mL. */
    @Test
    void aSpheroidHasItsRadiusAndTheMassOfOne() {
        Study study = read("tumour: {geometry: spheroid, radius: 0.15 mm, source: a picture}\n");
        assertThat(study.tumour().geometry()).isEqualTo(TumourDesign.Geometry.SPHEROID);
        assertThat(parameter(study, "spheroidRadius").value()).isCloseTo(150, within(1e-9));
        assertThat(parameter(study, "spheroidRadius").grade()).isEqualTo(EvidenceGrade.MEASURED);
        assertThat(parameter(study, "tumourMass").value()).isCloseTo(1.41372e-5, within(1e-9));
        assertThat(study.facts())
                .anyMatch(f -> f.name().equals("Geometry") && f.value().contains("without vessels"));
    }

    @Test
    void aSpheroidWithoutRadiusHasTheDefault() {
        Study study = read("tumour: {geometry: spheroid, mass: 1 mg}\n");
        assertThat(study.parameters()).extracting(Parameter::name).doesNotContain("spheroidRadius");
        assertThat(parameter(study, "tumourMass").value()).isEqualTo(0.001);
    }

    @Test
    void wrongRadiiAndWordsAreToldWithRemedies() {
        assertThat(problems("tumour: {geometry: spheroid, radius: 0 um}\n")
                        .getFirst()
                        .message())
                .contains("is not there");
        Problem vascular = problems("tumour: {radius: 50 um}\n").getFirst();
        assertThat(vascular.message()).contains("belongs to a spheroid");
        assertThat(vascular.remedy()).contains("geometry: spheroid");
        assertThat(vascular.line()).isEqualTo(8);
        assertThat(problems("tumour: {geometry: sphere}\n").getFirst().remedy()).contains("spheroid");
        assertThat(problems("tumour: {geometry: spheroid, receptor_site: endothelium}\n")
                        .getFirst()
                        .message())
                .contains("no vessels");
    }

    @Test
    void parametersOfAnotherKindOfTumourAreToldApartFromTypingErrors() {
        Problem other = problems("parameters: {receptorRecycling: 0.5 /h}\n").getFirst();
        assertThat(other.message()).contains("no parameter 'receptorRecycling'");
        assertThat(other.remedy()).contains("receptor_turnover");
        Study study = read("tumour: {receptor_turnover: followed}\n"
                + "parameters: {receptorRecycling: 0.5 /h, freeInternalisation: 0.2}\n");
        assertThat(parameter(study, "receptorRecycling").value()).isEqualTo(0.5);
        assertThat(study.tumour().turnover()).isEqualTo(TumourDesign.Turnover.FOLLOWED);
    }

    /** Boucher et al. 1990 measured from 0.4 to 20 g. */
    @Test
    void pressureOutsideTheMeasuredRangeIsFlagged() {
        assertThat(read("tumour: {mass: 0.2 g, interstitial_pressure: radial_pressure}\n")
                        .findings())
                .extracting(Finding::message)
                .anyMatch(m -> m.contains("0.4 to 20 g") && m.contains("extrapolated"));
        assertThat(read("tumour: {mass: 2 g, interstitial_pressure: radial_pressure}\n")
                        .findings())
                .extracting(Finding::message)
                .noneMatch(m -> m.contains("extrapolated"));
    }
}
