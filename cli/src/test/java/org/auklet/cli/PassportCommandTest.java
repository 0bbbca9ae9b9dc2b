package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PassportCommandTest {

    private static final Path PARTICLES =
            Path.of("..", "examples", "particles").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "gsh-au25.yaml, cleared",
        "c-dot.yaml, cleared",
        "aguix.yaml, cleared",
        "iron-oxide-12nm.yaml, retained",
    })
    void examples(String file, String answer) {
        CommandLineRun run = CommandLineRun.of("passport", PARTICLES.resolve(file));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Renal clearance: " + answer, "What was assumed", "What would change it");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 140);
    }

    @Test
    void jsonHasTheSameNumbers() {
        CommandLineRun run = CommandLineRun.of("passport", PARTICLES.resolve("gsh-au25.yaml"), "--json");
        JsonNode passport =
                JsonMapper.shared().readTree(run.out()).path("passports").path(0);
        assertThat(passport.path("particle").asString()).isEqualTo("GSH-Au25");
        assertThat(passport.path("renal").path("answer").asString()).isEqualTo("cleared");
        assertThat(passport.path("renal").path("fraction_of_gfr").path("value").asDouble())
                .isCloseTo(1.0, within(1e-3));
        assertThat(passport.path("numbers"))
                .anyMatch(n -> n.path("name").asString("").equals("molar mass of the particle")
                        && Math.abs(n.path("value").asDouble() - 10.44) < 0.01
                        && n.path("lower").isNull());
    }

    @Test
    void aStudyGivesAPassportForEachParticle() {
        CommandLineRun run = CommandLineRun.of(
                "passport", PARTICLES.resolveSibling("benezra2011").resolve("study.yaml"), "--json");
        assertThat(JsonMapper.shared().readTree(run.out()).path("passports")).hasSize(2);
    }

    @Test
    void theFileIsWrittenWhole() throws IOException {
        Path target = folder.resolve("deep").resolve("passport.txt");
        CommandLineRun run = CommandLineRun.of("passport", PARTICLES.resolve("aguix.yaml"), "-o", target);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("Written: " + target + System.lineSeparator());
        assertThat(Files.readString(target)).startsWith("BCMA-AGuIX\n").contains("unexplained");
    }

    @Test
    void badInputEndsWithStatusTwo() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "hydrodynamic_diameter: 5 kg\ncharge: blue\n");
        CommandLineRun run = CommandLineRun.of("passport", bad);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("bad.yaml:1 [hydrodynamic_diameter]", "bad.yaml:2 [charge]", "2 problems");
        assertThat(run.out()).isEmpty();
    }
}
