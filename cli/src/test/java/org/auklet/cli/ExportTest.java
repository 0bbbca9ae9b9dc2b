package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.sbml.export.SbmlWriter;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;
import org.auklet.study.run.ArmModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code auklet export}, and what {@code auklet simulate} makes of its files. */
class ExportTest {

    private static final String STUDY = """
            schema: 1
            study: two
            particles:
              dot: {hydrodynamic_diameter: 6 nm}
            organism: {species: mouse}
            arms:
              the only/one: {particle: dot}
            settings: {end: 4 h, shells: 6, fit_shells: 6}
            questions: [{ask: clearance}]
            """;

    @TempDir
    private Path folder;

    private Path study() throws IOException {
        return Files.writeString(folder.resolve("study.yaml"), STUDY);
    }

    @Test
    void anExportedArmRunsLikeItsModel() throws IOException {
        CommandLineRun export = CommandLineRun.of("export", study(), "--sbml", folder.resolve("models"));
        assertThat(export.err()).doesNotContain("Error");
        assertThat(export.status()).isZero();
        Path file = folder.resolve("models/the_only_one.xml");
        assertThat(export.out()).contains("the only/one: " + file);
        CommandLineRun run = CommandLineRun.of("simulate", file, "--end", "4", "--steps", "4");
        assertThat(run.status()).isZero();
        List<String> rows = run.out().lines().toList();
        assertThat(rows).hasSize(6);
        assertLastRowIsThatOfTheModel(
                List.of(rows.getFirst().split(",")), rows.getLast().split(","));
    }

    private void assertLastRowIsThatOfTheModel(List<String> names, String[] row) throws IOException {
        Study read = StudyReader.read(study());
        Model model = new ArmModels(read).of(read.arms().getFirst());
        Trajectory direct =
                new Simulator(new CompiledModel(model), new Tolerances(1e-9, 1e-12)).run(Map.of(), new double[] {4});
        Map<String, String> ids = SbmlWriter.outputIds(model);
        int compared = 0;
        for (String output : direct.outputNames()) {
            int column = names.indexOf(ids.getOrDefault(output, output));
            if (column >= 0) {
                double expected = direct.output(output)[0];
                assertThat(Double.parseDouble(row[column]))
                        .as(output)
                        .isCloseTo(expected, within(1e-6 * Math.abs(expected) + 1e-10));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        CommandLineRun run = CommandLineRun.of("export", study(), "--sbml", blocked.resolve("inside"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--sbml", "Cannot be written");
    }

    @Test
    void aBadStudyIsNamedWithItsLine() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), STUDY.replace("6 nm", "6 nn"));
        CommandLineRun run = CommandLineRun.of("export", bad);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("bad.yaml:4");
    }
}
