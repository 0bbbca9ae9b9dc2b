package org.auklet.measure.icpms.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobReaderTest {

    private static final String JOB = """
            schema: 1
            icpms: egfr
            instrument:
              uptake: {value: 15 uL/min, sd: 2 %, source: weighed}
            response:
              Au197: {slope: "16 {counts}/s/(ng/L)"}
            transport_efficiency: {stated: {value: 0.06, sd: 0.003, grade: assumed}}
            labels:
              Au24:
                channel: Au197
                atoms: 24
                receptors_per_cluster: {value: 1, lower: 0.5, upper: 8, source: eight peptides}
                kd: 2 nmol/L
                label_concentration: 20 nmol/L
            populations:
              HeLa: {files: hela-*.csv, blank: plain, diameter: 15 um}
              plain: {files: plain.csv, unlabelled: true}
            questions: [{ask: difference, of: HeLa, against: plain}]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("hela-2.csv", "hela-1.csv", "plain.csv")) {
            Files.writeString(folder.resolve(name), "x\n");
        }
    }

    @Test
    void numbersComeInTheUnitsOfTheInstrument() throws IOException {
        Job job = read(JOB);

        assertThat(job.instrument().uptake().orElseThrow().value()).isEqualTo(2.5e-7, within(1e-15)); // L/s
        assertThat(job.instrument().uptake().orElseThrow().standardUncertainty())
                .isEqualTo(5e-9, within(1e-17));
        assertThat(response(job).slope().orElseThrow().value()).isEqualTo(1.6e13, within(1e2)); // kg/L
        assertThat(job.populations().getFirst().files())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("hela-1.csv", "hela-2.csv");
        assertThat(label(job).probe().knownOccupancy().orElseThrow().occupied()).isEqualTo(10.0 / 11.0, within(1e-12));
    }

    @Test
    void anAssumptionStaysOne() throws IOException {
        Job job = read(JOB);

        assertThat(job.efficiency().orElseThrow().methods().get("stated"))
                .isInstanceOfSatisfying(
                        Job.StatedEfficiency.class,
                        stated -> assertThat(stated.value().grade()).isEqualTo(EvidenceGrade.ASSUMED));
        assertThat(label(job).probe().receptorsPerCluster().grade()).isEqualTo(EvidenceGrade.ASSUMED);
    }

    @Test
    void receptorsPerClusterAreNeverTakenForOneSilently() {
        String without = JOB.lines()
                .filter(line -> !line.contains("receptors_per_cluster"))
                .reduce("", (a, b) -> a + b + "\n");

        assertThatThrownBy(() -> read(without))
                .hasMessageContaining("job.yaml:")
                .hasMessageContaining("labels.Au24.receptors_per_cluster")
                .hasMessageContaining("is missing");
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLineAndRemedy() {
        String wrong = JOB.replace("blank: plain,", "blank: plane,")
                .replace("hela-*.csv", "hola-*.csv")
                .replace("of: HeLa", "of: Hela")
                .replace("diameter: 15 um", "diametre: 15 um");

        InputException e = catchThrowableOfType(InputException.class, () -> read(wrong));

        assertThat(e.problems()).hasSize(4).allSatisfy(p -> {
            assertThat(p.file()).endsWith("job.yaml");
            assertThat(p.line()).isIn(16, 18);
            assertThat(p.remedy()).isNotBlank();
        });
        assertThat(e).hasMessageContaining("Maybe 'HeLa'?").hasMessageContaining("Maybe 'diameter'?");
    }

    @Test
    void aUnitOfAnotherDimensionIsToldWithAnExample() {
        assertThatThrownBy(() -> read(JOB.replace("15 uL/min", "15 um")))
                .hasMessageContaining("job.yaml:4")
                .hasMessageContaining("15 uL/min");
    }

    @Test
    void driftAndInternalStandardDoNotCorrectTwice() {
        String sections = """
                schema: 1
                icpms: map
                sections:
                  a: {files: plain.csv, start: 0 s}
                  b: {files: plain.csv, start: 10 min}
                corrections: {internal_standard: Ir193, drift: {standards: [a, b]}}
                """;

        assertThatThrownBy(() -> read(sections)).hasMessageContaining("correct twice");
    }

    @Test
    void everyKeyOfTheSchemaIsExplained() {
        JsonNode schema = JsonMapper.shared().readTree(JobReader.schema());

        for (JsonNode node : schema.findValues("properties")) {
            node.properties()
                    .forEach(key -> assertThat(key.getValue().has("title")
                                    || key.getValue().has("$ref"))
                            .as(key.getKey())
                            .isTrue());
        }
    }

    private static Job.ResponseSpec response(Job job) {
        return Objects.requireNonNull(job.responses().get("Au197"));
    }

    private static Job.LabelSpec label(Job job) {
        return Objects.requireNonNull(job.labels().get("Au24"));
    }

    private Job read(String text) throws IOException {
        Path file = folder.resolve("job.yaml");
        Files.writeString(file, text);
        return JobReader.read(file);
    }
}
