package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.gate.Check;
import org.auklet.gate.Stage;
import org.auklet.report.page.Sentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published values that cannot all be true are computed with, flagged, and kept out of a fit. */
class DoubtfulDataEndToEndTest {

    private static final Path ORGANS = Path.of(
                    "..", "..", "shared", "data", "biodistribution", "organs_and_tumours.csv")
            .toAbsolutePath()
            .normalize();

    /** Spleen and heart of zhao2014_cuau hold the same three values. */
    private static final String ZHAO = """
            schema: 1
            study: zhao2014_cuau
            particles:
              64CuAuNP: {hydrodynamic_diameter: 9.4 nm, label: {isotope: 64Cu}}
            organism: {species: mouse}
            arms:
              only: {}
            observations:
              - {file: '@ORGANS@', study: zhao2014_cuau, arms: {64CuAuNPs 9.4nm: only}}
            fit:
              starts: 1
              free: {survivingFraction: , uptake_liver: , uptake_spleen: , uptake_kidney: }
            settings: {shells: 8, fit_shells: 6}
            """;

    private static Path folder;

    private static CommandLineRun run;
    private static JsonNode summary;

    @BeforeAll
    static void runOnce(@TempDir Path directory) throws IOException {
        folder = directory;
        assumeThat(ORGANS).as("the shared data do not lie beside the project").exists();
        Path study = folder.resolve("study.yaml");
        Files.writeString(study, ZHAO.replace("@ORGANS@", ORGANS.toString()));
        run = CommandLineRun.of("run", study, "-o", folder.resolve("out"));
        summary = JsonMapper.shared().readTree(folder.resolve("out").resolve("summary.json"));
    }

    private static JsonNode series(String specimen) {
        return summary.path("series")
                .valueStream()
                .filter(s -> s.path("specimen").asString().equals(specimen))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCopyIsFlagged() {
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("the 3 values of heart are exactly those of spleen", "not fitted");
        JsonNode check = summary.path("checks")
                .valueStream()
                .filter(c -> c.path("name").asString().equals("duplicate_organ"))
                .findFirst()
                .orElseThrow();
        assertThat(check.path("ok").asBoolean(true)).isFalse();
        assertThat(check.path("value").asInt()).isEqualTo(1);
    }

    private static JsonNode outcome(String name, String stage) {
        return summary.path("gate")
                .valueStream()
                .filter(c -> c.path("name").asString().equals(name)
                        && c.path("stage").asString().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    /** Also those that pass, and those that could not be made, with the reason. */
    @Test
    void everyCheckIsNamedInTerminalSummaryAndReport() throws IOException {
        String report = Files.readString(folder.resolve("out").resolve("report.html"));
        for (Check check : Check.values()) {
            boolean ofStudies = !check.isMade(Stage.MEASUREMENT);
            assertThat(run.err().contains(check.code())).isEqualTo(ofStudies);
            assertThat(report.contains(Sentences.name(check.code()))).isEqualTo(ofStudies);
        }
        assertThat(run.err().indexOf("check of the data")).isLessThan(run.err().indexOf("fitting"));
        assertThat(run.err().indexOf("check of the result"))
                .isGreaterThan(run.err().indexOf("predicting"));
        assertThat(outcome("duplicate_organ", "data").path("outcome").asString())
                .isEqualTo("failed");
        assertThat(outcome("duplicate_organ", "data").path("remedy").asString()).contains("kept out of fits");
        assertThat(outcome("zero_value", "data").path("outcome").asString()).isEqualTo("passed");
        assertThat(outcome("receptor_capacity", "data").path("outcome").asString())
                .isEqualTo("not_applicable");
        assertThat(outcome("mass_balance", "result").path("outcome").asString()).isEqualTo("passed");
    }

    @Test
    void whatWasToldBeforeTheFitIsNotToldAgain() {
        assertThat(run.err().split("the 3 values of heart are exactly those of spleen", -1))
                .hasSize(2);
    }

    @Test
    void theCopyIsShownAndKeptOutOfTheFit() {
        assertThat(series("heart").path("observed").valueStream())
                .hasSize(3)
                .noneMatch(o -> o.path("fitted").asBoolean(true));
        assertThat(series("spleen").path("observed").valueStream())
                .hasSize(3)
                .allMatch(o -> o.path("fitted").asBoolean(true));
        assertThat(run.err()).contains("3 observations are left out of the fit");
    }
}
