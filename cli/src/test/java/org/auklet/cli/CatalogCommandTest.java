package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.record.MeasurementReader;
import org.auklet.record.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogCommandTest {

    @TempDir
    private Path folder;

    private static String out(String arguments) {
        CommandLineRun run = CommandLineRun.of((Object[]) ("catalog " + arguments).split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @CsvSource({"ligands, 29", "uptake, 21", "studies, 12", "trials, 12"})
    void aTableForReadingHasALinePerEntryAndItsSource(String table, int entries) {
        List<String> lines = out(table).lines().toList();
        assertThat(lines.indexOf("")).isEqualTo(entries + 1);
        assertThat(lines).anyMatch(line -> line.startsWith("Source: Lima, Justo and Sousa 2024"));
        assertThat(lines).allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Test
    void columnsAreAligned() {
        List<String> lines = out("uptake").lines().limit(22).toList();
        int at = lines.getFirst().indexOf("control kind");
        assertThat(lines).allMatch(line -> line.charAt(at - 1) == ' ' && line.charAt(at) != ' ');
    }

    @Test
    void contradictionsAreMarked() {
        assertThat(out("uptake").lines().filter(line -> line.contains(" *  "))).hasSize(5);
        assertThat(out("studies")).contains("luo-psma *").doesNotContain("liang-rgd *");
        assertThat(out("ligands")).contains("CXCR4 *").contains("luo-psma-free-printed *");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uptake psma-cdot-lncap|reading 2 of 2",
                "uptake psma-cdot-lncap|the text: 24 h; Table 2: 12 h",
                "uptake her2-cdot-bt474|reading 3 of 3",
                "uptake rgd-aunc-4t1|6.4 %ID",
                "uptake rgd-aunc-4t1|3.20. T/C shows what binding adds, with size and charge held equal.",
                "uptake bcma-aguix-150|< 2 h",
                "ligands cxcr4|prints CCR4",
                "ligands rgd|1.5 to 6 nM, IC50, free ligand",
                "ligands folic-acid|< 1 nM, not stated, free ligand",
                "studies detappe-bcma|at least 90 %ID",
                "studies zhao-ccr2|zeta potential",
                "trials NCT02820454|completed",
                "trials NCT02820454|Table 3"
            })
    void anEntryTellsEverythingKnownOfIt(String arguments, String text) {
        assertThat(out(arguments)).contains(text).contains("bjnano.15.98");
    }

    @ParameterizedTest
    @CsvSource({"ligands, 29", "uptake, 27", "trials, 12", "uptake her2-cdot-bt474, 3", "ligands cxcr4, 3"})
    void csvIsComplete(String arguments, int rows) {
        String csv = out(arguments + " --csv");
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(rows + 1).allMatch(line -> line.contains(",") && !line.contains("null"));
        assertThat(lines.getFirst()).endsWith("grade,place,source");
        assertThat(csv).endsWith("\n");
    }

    @Test
    void csvOfStudiesIsAMeasurementRecord() {
        ReadResult all = read(out("studies --csv"));
        ReadResult one = read(out("studies zhang-msh --csv"));
        assertThat(all.findings()).isEmpty();
        assertThat(all.measurements().stream().map(m -> m.study()).distinct()).hasSize(12);
        assertThat(all.measurements()).containsAll(one.measurements());
        assertThat(one.measurements()).hasSize(11);
    }

    private static ReadResult read(String csv) {
        return MeasurementReader.read("studies.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void jsonIsComplete() {
        JsonNode uptake = JsonMapper.shared().readTree(out("uptake --json"));
        assertThat(uptake.size()).isEqualTo(27);
        assertThat(uptake.get(0).get("targeted").asDouble()).isEqualTo(12);
        assertThat(uptake.get(0).get("time_is_upper_limit").asBoolean()).isFalse();
        assertThat(uptake.get(0).get("size_lower_nm").isNull()).isTrue();
        assertThat(uptake.get(5).get("size_lower_nm").asDouble()).isEqualTo(1.85);
        JsonNode study =
                JsonMapper.shared().readTree(out("studies detappe-bcma --json")).get(0);
        assertThat(study.get("facts").size()).isEqualTo(2);
        assertThat(study.get("measurements").get(0).get("value").asDouble()).isEqualTo(4.1);
        JsonNode ligands = JsonMapper.shared().readTree(out("ligands --json"));
        assertThat(ligands.size()).isEqualTo(13);
        assertThat(ligands.get(1).get("affinities").get(0).get("upper_nM").asDouble())
                .isEqualTo(100);
    }

    @Test
    void aFileTakesTheAnswer() throws IOException {
        Path file = folder.resolve("sub/uptake.csv");
        CommandLineRun run = CommandLineRun.of("catalog", "uptake", "--csv", "-o", file);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("Written: " + file + System.lineSeparator());
        assertThat(Files.readString(file)).isEqualTo(out("uptake --csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "catalog|Missing TABLE.",
                "catalog ligand|Maybe 'ligands'?",
                "catalog nonsense|It has ligands, uptake, studies, trials.",
                "catalog ligands folic|Maybe 'folic-acid'?",
                "catalog uptake psma --csv|Maybe 'psma-aunc-pc3pip', 'psma-cdot-lncap'?",
                "catalog studies zang-msh --json|Maybe 'zhang-msh'?",
                "catalog trials --csv --json|given together"
            })
    void whatIsNotThereIsAnsweredWithWhatIs(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of((Object[]) arguments.split(" "));
        assertThat(run.err()).contains(message);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
