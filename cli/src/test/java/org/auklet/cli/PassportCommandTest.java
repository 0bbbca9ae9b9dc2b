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

    /** 125 mL/min over 14 L of extracellular water against 0.278 over 4 mL: a man turns over 13 times a day, a mouse 100. */
    @Test
    void theSpeciesOfALoneParticleIsChosenAndSaid() {
        CommandLineRun mouse = CommandLineRun.of("passport", PARTICLES.resolve("c-dot.yaml"), "--json");
        CommandLineRun human =
                CommandLineRun.of("passport", PARTICLES.resolve("c-dot.yaml"), "--json", "--species", "human");
        JsonNode ofMouse = JsonMapper.shared().readTree(mouse.out()).at("/passports/0");
        JsonNode ofHuman = JsonMapper.shared().readTree(human.out()).at("/passports/0");
        assertThat(ofMouse.path("animal").asString()).isEqualTo("a mouse of 20 g");
        assertThat(ofHuman.path("animal").asString()).isEqualTo("a human of 70 kg");
        assertThat(ofHuman.at("/renal/fraction_of_gfr/value").asDouble())
                .isEqualTo(ofMouse.at("/renal/fraction_of_gfr/value").asDouble());
        assertThat(ofHuman.at("/renal/filtered_in_24_h/value").asDouble())
                .isLessThan(ofMouse.at("/renal/filtered_in_24_h/value").asDouble());
        assertThat(CommandLineRun.of("passport", PARTICLES.resolve("c-dot.yaml"), "--species", "rat")
                        .out())
                .contains("judged for the kidney of a rat of 250 g");
    }

    @Test
    void aStudySaysItsAnimalItself() {
        Path study = PARTICLES.resolveSibling("benezra2011").resolve("study.yaml");
        CommandLineRun run = CommandLineRun.of("passport", study, "--species", "rat");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("says its animal itself", "Leave --species out");
        assertThat(CommandLineRun.of("passport", study, "--species", "dog").status())
                .isEqualTo(2);
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
