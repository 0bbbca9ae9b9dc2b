package org.auklet.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.equation.Parameter;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredReceptorsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void measured() throws IOException {
        Files.createDirectories(folder.resolve("egfr"));
        Files.writeString(folder.resolve("egfr/summary.json"), """
                {"schema": 1, "parameters": [
                  {"name": "receptorsPerCell", "arm": "HeLa", "value": 30110.7038, "lower": 25000, "upper": 36000}]}
                """);
    }

    @Test
    void receptorsPerCellBecomeTheReceptorConcentrationOfTheTumour() throws IOException {
        Study study = read("HeLa", "{value: 2e8 /mL, source: counted in a section, grade: measured}");

        Parameter receptors = study.parameters().stream()
                .filter(p -> p.name().equals("receptorConcentration"))
                .findFirst()
                .orElseThrow();
        // 30110.7038 x 2e8 / 6.02214076e14 per nmol
        assertThat(receptors.value()).isEqualTo(0.01, within(1e-9));
        assertThat(receptors.grade()).isEqualTo(EvidenceGrade.MEASURED);
        assertThat(receptors.source()).contains("30100 receptors per cell of HeLa", "counted in a section");
        assertThat(study.inputs()).anySatisfy(i -> assertThat(i.path()).isEqualTo("egfr/summary.json"));
    }

    @Test
    void anAssumedCellNumberMakesAnAssumedConcentration() throws IOException {
        assertThat(read("HeLa", "2e8 /mL").parameters())
                .filteredOn(p -> p.name().equals("receptorConcentration"))
                .first()
                .extracting(Parameter::grade)
                .isEqualTo(EvidenceGrade.ASSUMED);
    }

    @Test
    void whatWasNotMeasuredIsToldWithWhatWas() {
        assertThatThrownBy(() -> read("SiHa", "2e8 /mL"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("study.yaml:8")
                .hasMessageContaining("'SiHa'")
                .hasMessageContaining("Measured were HeLa");
    }

    @Test
    void aFolderThatIsNotThereIsToldWithTheCommandThatMakesIt() throws IOException {
        Files.delete(folder.resolve("egfr/summary.json"));

        assertThatThrownBy(() -> read("HeLa", "2e8 /mL")).hasMessageContaining("auklet measure icpms");
    }

    private Study read(String population, String cells) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, """
                schema: 1
                study: bridged
                particles: {dot: {hydrodynamic_diameter: 6.4 nm}}
                organism: {species: mouse}
                tumour:
                  receptors:
                    from: egfr
                    population: %s
                    cells_per_volume: %s
                arms: {all: {particle: dot}}
                """.formatted(population, cells));
        return StudyReader.read(file);
    }
}
