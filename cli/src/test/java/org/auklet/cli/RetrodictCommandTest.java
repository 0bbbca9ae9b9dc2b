package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RetrodictCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theScoreForReadingAndTheFigure() throws IOException {
        Path figure = folder.resolve("ratios.svg");
        CommandLineRun run = CommandLineRun.of("retrodict", "--draws", 50, "--figure", figure);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("constant guess")
                .contains("untargeted particle:\n  lhrh-cunc-a549-sc\n")
                .contains("bcma-aguix-149: anti-BCMA antibody on AGuIX")
                .contains("grade: fitted, source: \"auklet retrodict\"");
        assertThat(run.err()).contains("predicting").contains("Drawn: ");
        assertThat(Files.readString(figure))
                .startsWith("<svg")
                .contains("published 44")
                .contains(" of 21 lie in their interval");
    }

    @Test
    void forPrograms() throws IOException {
        Path csv = folder.resolve("r.csv");
        assertThat(CommandLineRun.of("retrodict", "--draws", 50, "--csv", "-o", csv)
                        .status())
                .isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(22);
        assertThat(lines.getFirst()).startsWith("name,control_kind,time_h,unit,targeted_published,targeted_predicted");
        JsonNode all = JsonMapper.shared()
                .readTree(
                        CommandLineRun.of("retrodict", "--draws", 50, "--json").out());
        assertThat(all.get("predictions")).hasSize(21);
        assertThat(all.get("defaults")).hasSize(3);
        assertThat(all.get("predictions").get(0).get("reasons").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--draws 3|expected 50 to 100000",
                "--csv --json|Leave one of them out",
                "--estimate tumorUptake|Maybe 'tumourUptake'?",
                "--threads 0|expected 1 to 1024",
                "--figure pom.xml/x.svg|pom.xml"
            })
    void whatCannotBeAskedIsSaidBeforeTheWork(String arguments, String words) {
        CommandLineRun run = CommandLineRun.of((Object[]) ("retrodict " + arguments).split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("predicting");
        assertThat(run.out()).isEmpty();
    }
}
