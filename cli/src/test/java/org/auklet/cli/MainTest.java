package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    private Path folder;

    private Path growth() throws IOException {
        return Files.writeString(folder.resolve("growth.xml"), """
                <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2"><model>
                <listOfParameters><parameter id="x" value="1" constant="false"/></listOfParameters>
                <listOfRules><rateRule variable="x"><math xmlns="http://www.w3.org/1998/Math/MathML"><cn>2</cn></math>
                </rateRule></listOfRules></model></sbml>
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "--help,auklet run my-study/study.yaml",
        "new --help,auklet new my-study",
        "check --help,auklet check examples",
        "run --help,--seed 7",
        "simulate --help,--settings settings.txt",
        "export --help,auklet export examples/first-look/study.yaml",
        "catalog --help,auklet catalog uptake psma-cdot-lncap",
        "--version,auklet"
    })
    void helpTeachesWithAnExampleAndWithoutColours(String arguments, String example) {
        CommandLineRun run = CommandLineRun.of((Object[]) arguments.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(example).doesNotContain("\u001b");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek|Unknown command 'chek'. Maybe 'check'?",
                "run x --sed 3|Unknown option '--sed'. Maybe '--seed'?",
                "run|Missing STUDY.yaml.",
                "export none.yaml|does not exist",
                "run x --seed many|--seed",
                "run x --threads 0|--threads is 0",
                "check none.yaml|does not exist",
                "simulate|Missing MODEL.xml.",
                "simulate m.xml|Say --end T, or --settings FILE.",
                "simulate m.xml --end 1 --settings s.txt|--settings is given together with",
                "simulate m.xml --end 1 --rtol 2|--rtol is 2.0",
                "simulate none.xml --end 1|no such file",
                "check .|is a folder",
                "new a/b?c|cannot be the name of a study",
            })
    void aCommandLineThatCannotBeFollowedEndsWithTwo(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of((Object[]) arguments.split(" "));
        assertThat(run.err()).contains(message);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anSbmlModelBecomesATable() throws IOException {
        Path model = growth();
        Path table = folder.resolve("table.csv");
        CommandLineRun run = CommandLineRun.of("simulate", model, "--end", "1", "--steps", "2", "-o", table);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("steps; ", "Written: " + table);
        assertThat(table).content().startsWith("time,x\n0,1\n0.5,").hasLineCount(4);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(CommandLineRun.of("simulate", model, "--end", "1").out()).startsWith("time,x\n0,1\n");
    }

    @ParameterizedTest
    @CsvSource({"folder,it is a folder", "growth.xml/below,Cannot be written"})
    void aPlaceForTheTableIsTriedBeforeTheSimulation(String place, String message) throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        CommandLineRun run = CommandLineRun.of("simulate", growth(), "--end", "1", "-o", folder.resolve(place));
        assertThat(run.err()).contains("[-o]", message).doesNotContain("steps; ");
        assertThat(run.status()).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aTableBeyondAllMemoryIsRefused() throws IOException {
        CommandLineRun run = CommandLineRun.of("simulate", growth(), "--end", "1", "--steps", "10000000");
        assertThat(run.err()).contains("10000000 steps with 3 numbers each", "Take at most 3333332.");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsNotTakenEndsWithTwo() throws IOException {
        StringWriter err = new StringWriter();
        Writer full = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        full.close(); // refuses every word from now on
        String[] words = {"simulate", growth().toString(), "--end", "1"};
        assertThat(Main.execute(new PrintWriter(full), new PrintWriter(err), false, words))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Standard output took only part of the answer.");
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoError() {
        StringWriter err = new StringWriter();
        PipeOfHead pipe = new PipeOfHead(4096);
        PrintWriter out = new PrintWriter(new AnswerStream(pipe), true, StandardCharsets.UTF_8);
        assertThat(Main.execute(out, new PrintWriter(err), false, "catalog", "studies", "--csv"))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(pipe.refused).isEqualTo(1);
    }

    @Test
    void otherFaultsOfTheStreamArePassedOn() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new AnswerStream(full), true, StandardCharsets.UTF_8);
        assertThat(Main.execute(out, new PrintWriter(err), false, "catalog", "trials"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("only part of the answer");
    }

    /** Takes some bytes and then hangs up. */
    private static final class PipeOfHead extends OutputStream {
        private int room;
        private int refused;

        PipeOfHead(int room) {
            this.room = room;
        }

        @Override
        public void write(int oneByte) throws IOException {
            if (room-- == 0) {
                refused++;
                throw new IOException("Broken pipe");
            }
        }
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        CommandLineRun run = CommandLineRun.of();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: auklet", "check");
    }

    @Test
    void aNewStudyPassesTheCheckAndRuns() {
        Path demo = folder.resolve("demo");
        CommandLineRun made = CommandLineRun.of("new", demo);
        assertThat(made.status()).isZero();
        assertThat(made.out()).contains("Created").contains("study.yaml");
        CommandLineRun checked = CommandLineRun.of("check", demo.resolve("study.yaml"));
        assertThat(checked.status()).isZero();
        assertThat(checked.out())
                .contains("ok: demo", "arms: targeted, control", "observations: 21", "free parameters: 6");
        assertThat(checked.err()).doesNotContain("warning");
        assertThat(CommandLineRun.of("new", demo).status()).isEqualTo(2);
        CommandLineRun run = CommandLineRun.of("run", demo.resolve("study.yaml"), "-o", folder.resolve("out"));
        assertThat(run.err()).doesNotContain("defect");
        assertThat(run.status()).isZero();
    }

    @Test
    void aRunPrintsItsAnswerAndWritesItsFolder() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("run", SmallStudy.in(folder), "-o", out, "--threads", "1");
        assertThat(run.err()).doesNotContain("defect", "\r");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().toList().getLast()).isEqualTo("Results: " + out);
        assertThat(out)
                .isDirectoryContaining(f -> f.endsWith("summary.json"))
                .isDirectoryContaining(f -> f.endsWith("report.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"study.yaml", "study.yaml/below", "other"})
    void aResultsFolderThatCannotBeWrittenIsSaidBeforeTheWork(String place) throws IOException {
        Path study = SmallStudy.in(folder);
        Files.writeString(Files.createDirectories(folder.resolve("other")).resolve("mine.txt"), "keep");
        CommandLineRun run = CommandLineRun.of("run", study, "-o", folder.resolve(place));
        assertThat(run.err()).contains("-o").doesNotContain("predicting");
        assertThat(run.status()).isEqualTo(2);
        assertThat(folder.resolve("other/mine.txt")).hasContent("keep");
    }
}
