package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input ends with status 2 and says where it is bad and how to mend it; odd input is taken, and flagged. */
class BadInputTest {

    private static final Path ORGANS = Path.of(
                    "..", "..", "shared", "data", "biodistribution", "organs_and_tumours.csv")
            .toAbsolutePath()
            .normalize();

    @TempDir
    private Path folder;

    private static Path study(String name) throws URISyntaxException {
        var resource = Objects.requireNonNull(BadInputTest.class.getResource("bad/" + name + "/study.yaml"), name);
        return Path.of(resource.toURI());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-key|study.yaml:5 [organsim]: Unknown key 'organsim'. Maybe 'organism'?",
                "wrong-unit|study.yaml:4 [particles.dot.hydrodynamic_diameter]: '6.4 kg' is a mass, expected a length.",
                "share-without-mass|observations.csv:2 [unit]: %ID where %ID/g is needed, without a mass of 'liver'.",
                "missing-file|study.yaml:9 [observations[0].file]: The file",
                "missing-file|Maybe 'observations.csv'?",
                "bad-number|observations.csv:7 [value]",
                "duplicate-rows|observations.csv:6: The row repeats line 5 exactly.",
                "negative-time|observations.csv:6 [time_h]",
                "not-yaml|study.yaml:8: This is not YAML",
            })
    void isRefused(String name, String message) throws URISyntaxException {
        CommandLineRun run = CommandLineRun.of("check", study(name));
        assertThat(run.err()).contains(message);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() throws URISyntaxException {
        CommandLineRun run = CommandLineRun.of("run", study("many-problems"), "-o", folder.resolve("out"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines().filter(line -> line.startsWith("error: "))).hasSize(4);
        assertThat(run.err()).contains("study.yaml:4", "study.yaml:5", "study.yaml:7", "observations.csv:2");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void severalValuesUnderOneKeyAreFlagged() throws URISyntaxException {
        CommandLineRun run = CommandLineRun.of("check", study("same-key"));
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("warning: ", "observations.csv:5, 6 [subject]", "treated as replicates");
        assertThat(run.out()).startsWith("ok: same-key").contains("observations: 5");
    }

    @Test
    void anOrganThatIsACopyIsFlagged() throws IOException {
        assumeThat(ORGANS).as("the shared data lie beside the project").exists();
        CommandLineRun run = CommandLineRun.of("check", ofOrgans("zhao2014_cuau", "64CuAuNPs 9.4nm", "9.4 nm", ""));
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("the 3 values of heart are exactly those of spleen", "not fitted");
    }

    @Test
    void tumourValuesAboveWhatPermeabilityAllowsAreFlagged() throws IOException {
        assumeThat(ORGANS).as("the shared data lie beside the project").exists();
        Path study = ofOrgans(
                "g1_249",
                "'suspicious: exceeds the permeability ceiling'",
                "7.7 nm",
                "settings: {shells: 8, fit_shells: 8}\nquestions: [{ask: uptake, time: 24 h}]\n");
        CommandLineRun run = CommandLineRun.of("run", study, "-o", folder.resolve("out"));
        assertThat(run.err()).contains("permeability ceiling");
        assertThat(run.status()).isZero();
    }

    /** A study of one arm that reads the shared table of organs. */
    private Path ofOrgans(String name, String arm, String diameter, String more) throws IOException {
        String yaml = "schema: 1\nstudy: " + name + "\nparticles:\n  p: {hydrodynamic_diameter: " + diameter + "}\n"
                + "organism: {species: mouse}\narms:\n  only: {}\n"
                + "observations:\n  - {file: '" + ORGANS + "', study: " + name + ", arms: {" + arm + ": only}}\n"
                + more;
        return Files.writeString(folder.resolve("study.yaml"), yaml);
    }
}
