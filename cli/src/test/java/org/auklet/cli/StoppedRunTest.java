package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A run that does not come to its end leaves no half result, and no run takes away what is not its own. */
class StoppedRunTest {

    private static final Path BENEZRA = Path.of("..", "examples", "benezra2011", "study.yaml");

    @TempDir
    private Path folder;

    private CommandLineRun runSmallInto(Path out) throws IOException {
        return CommandLineRun.of("run", SmallStudy.in(folder), "-o", out, "--threads", "1");
    }

    /** Error output that interrupts the run at its first word of progress. */
    private static final class Interrupting extends StringWriter {
        @Override
        public void write(String text, int from, int length) {
            super.write(text, from, length);
            if (text.contains("predicting")) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void anInterruptedRunLeavesNothingBehind() throws IOException {
        Path out = Files.createDirectories(folder.resolve("parent")).resolve("out");
        String study = SmallStudy.in(folder).toString();
        Interrupting err = new Interrupting();
        int status = Main.execute(
                new PrintWriter(new StringWriter()), new PrintWriter(err), false, "run", study, "-o", out.toString());
        Thread.interrupted();
        assertThat(status).isEqualTo(1);
        assertThat(folder.resolve("parent")).isEmptyDirectory();
    }

    @Test
    void aRunToldToEndLeavesTheEarlierResultAlone() throws Exception {
        Path parent = Files.createDirectories(folder.resolve("parent"));
        Path out = parent.resolve("out");
        assertThat(runSmallInto(out).status()).isZero();
        String earlier = Files.readString(out.resolve("summary.json"));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.auklet.cli.Main",
                        "run",
                        BENEZRA.toString(),
                        "-o",
                        out.toString())
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.lines().anyMatch(line -> line.contains("fitting"))).isTrue();
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isNotZero();
        assertThat(folder.resolve("output")).isEmptyFile();
        assertThat(parent).isDirectoryNotContaining(path -> !path.equals(out));
        assertThat(out.resolve("summary.json")).hasContent(earlier);
    }

    @Test
    void aRunReplacesAnEarlierResultWhole() throws IOException {
        Path out = folder.resolve("out");
        assertThat(runSmallInto(out).status()).isZero();
        Files.writeString(out.resolve("summary.json"), "{}");
        assertThat(runSmallInto(out).status()).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(out.resolve("summary.json"))
                        .path("study")
                        .asString())
                .isEqualTo("small");
    }

    @Test
    void aResultToWhichSomeoneAddedAFileIsNotReplaced() throws IOException {
        Path out = folder.resolve("out");
        assertThat(runSmallInto(out).status()).isZero();
        Files.writeString(out.resolve("my notes.txt"), "keep");
        CommandLineRun again = runSmallInto(out);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("my notes.txt", "-o");
        assertThat(out.resolve("my notes.txt")).hasContent("keep");
        assertThat(out.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void aFolderThatIsNoResultIsRefusedAndNothingInItDeleted() throws IOException {
        Path mine = folder.resolve("mine");
        Path data = Files.createDirectories(mine.resolve("deep")).resolve("data.csv");
        Files.writeString(data, "1,2");
        CommandLineRun run = runSmallInto(mine);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("is not a results folder");
        assertThat(data).hasContent("1,2");
        assertThat(mine).isDirectoryNotContaining(path -> !path.equals(data.getParent()));
    }
}
