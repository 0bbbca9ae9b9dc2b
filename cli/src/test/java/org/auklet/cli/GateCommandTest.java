package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.gate.Check;
import org.auklet.gate.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code auklet check} as a plausibility gate. */
class GateCommandTest {

    private static final String STUDY = """
            schema: 1
            study: doubtful
            particles:
              dot: {hydrodynamic_diameter: 7.7 nm}
            organism: {species: mouse}
            arms:
              only: {}
            observations:
              - file: data.csv
            settings: {shells: 6, fit_shells: 6}
            """;

    @TempDir
    private Path folder;

    private CommandLineRun check(String rows) throws IOException {
        Files.writeString(folder.resolve("data.csv"), "arm,specimen,time_h,value,unit\n" + rows);
        return CommandLineRun.of("check", Files.writeString(folder.resolve("study.yaml"), STUDY));
    }

    @Test
    void everyCheckOfTheDataIsPrintedByName() throws IOException {
        CommandLineRun run = check("only,liver,1,20,%ID/g\nonly,liver,24,0,%ID/g\nonly,tumour,2,34.7,%ID/g\n");
        assertThat(run.status()).isZero();
        for (Check check : Check.values()) {
            assertThat(run.out().contains("\n" + check.code() + " ")).isEqualTo(check.isMade(Stage.DATA));
        }
        assertThat(run.out().lines())
                .anyMatch(l -> l.matches("permeability_ceiling +failed +[0-9.]+ > 1 +1 tumour value"))
                .anyMatch(l -> l.matches("zero_value +failed +1 > 0 +3 values"))
                .anyMatch(l -> l.matches("replicate_key +passed +0 <= 0 +3 rows"))
                .anyMatch(l -> l.matches("blood_share +not applicable +- +blood was not measured .*"));
        assertThat(run.err())
                .contains("data.csv:4 [value]: The tumour value 34.7", "data.csv:3 [value]: liver of arm 'only' is 0");
    }

    @ParameterizedTest
    @EnumSource
    void theCatalogueExplainsEveryCheck(Check check) {
        CommandLineRun run = CommandLineRun.of("check", "--list-checks");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(check.code() + "\n  value   ");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(check.basis(), check.source(), check.remedy(Stage.DATA), check.remedy(Stage.RESULT));
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @EnumSource
    void theGuideNamesEveryCheck(Check check) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "guides", "bad-input.md")))
                .contains("`" + check.code() + "`");
    }

    @Test
    void withoutAStudyOneIsAskedFor() {
        CommandLineRun run = CommandLineRun.of("check");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Missing STUDY.yaml.");
    }
}
