package org.auklet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.auklet.quantity.InputException;
import org.auklet.record.Measurement;
import org.auklet.record.QuantityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {

    @TempDir
    Path base;

    private Path target;

    @BeforeEach
    void place() {
        target = base.resolve("results").resolve("first-look");
    }

    @Test
    void holdsEveryFileAndNothingElseIsLeft() throws IOException {
        write(1);

        assertThat(names(target))
                .containsExactlyInAnyOrder(
                        "summary.json",
                        "report.html",
                        "measurements.parquet",
                        "predictions.parquet",
                        "parameters.parquet",
                        "provenance.json");
        assertThat(names(base.resolve("results"))).containsExactly("first-look");
        assertThat(Files.readString(target.resolve("provenance.json")))
                .contains("\"sha256\" : \"ab12\"", "report.html", "\"grid\" : \"60\"");
    }

    @Test
    void replacesAnEarlierResultWhole() throws IOException {
        write(1);
        write(2);

        assertThat(Files.readString(target.resolve("summary.json"))).contains("\"fit\" : 2.0");
        assertThat(names(base.resolve("results"))).containsExactly("first-look");
    }

    @Test
    void theTablesHoldTheResult() throws IOException {
        write(1);

        try (ParquetTables parquet = ParquetTables.open()) {
            Table predictions = parquet.read(target.resolve("predictions.parquet"));
            assertThat(predictions.column("time_h")).containsExactly(0.0, 4.0, 24.0);
            assertThat(predictions.column("upper")).containsExactly(0.0, 1.9, null);
            assertThat(MeasurementRows.measurements(parquet.read(target.resolve("measurements.parquet"))))
                    .isEqualTo(measurements());
            Table parameters = parquet.read(target.resolve("parameters.parquet"));
            assertThat(parameters.column("arm")).containsExactly("targeted", null);
            assertThat(parameters.column("identifiable")).containsExactly(true, false);
        }
    }

    @Test
    void aRunThatFailsLeavesTheEarlierResult() throws IOException {
        write(1);

        assertThatThrownBy(() -> ResultsWriter.write(target, Results.small(2), measurements(), directory -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(Files.readString(target.resolve("summary.json"))).contains("\"fit\" : 1.0");
        assertThat(names(base.resolve("results"))).containsExactly("first-look");
    }

    @Test
    void neverDeletesWhatIsNotAResult() throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve("thesis.docx"), "five years");

        assertThatThrownBy(() -> write(1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a results folder");
        assertThat(target.resolve("thesis.docx")).hasContent("five years");
    }

    @Test
    void neverDeletesAFileAddedToAResult() throws IOException {
        write(1);
        Files.writeString(target.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> write(2))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("notes.txt")
                .hasMessageContaining("-o");
        assertThat(target.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Files.createDirectories(base.resolve("results"));
        Files.writeString(target, "a file");
        assertThatThrownBy(() -> write(1)).isInstanceOf(InputException.class).hasMessageContaining("not a folder");
        assertThat(target).hasContent("a file");
    }

    @Test
    void anEmptyFolderMayBeUsedAndAnAddedFileOfOursReplaced() throws IOException {
        Files.createDirectories(target);
        ResultsWriter.Addition extra = directory -> Files.writeString(directory.resolve("retrodiction.csv"), "x\n");
        ResultsWriter.write(target, Results.small(1), measurements(), extra);
        write(2);

        assertThat(names(target)).contains("summary.json").doesNotContain("retrodiction.csv");
    }

    @Test
    void equalRunsGiveEqualBytes() throws IOException {
        write(1);
        Path other = base.resolve("other");
        ResultsWriter.write(other, Results.small(1), measurements(), this::report);
        for (String name : names(target)) {
            assertThat(Files.mismatch(target.resolve(name), other.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    private void write(double timing) throws IOException {
        ResultsWriter.write(target, Results.small(timing), measurements(), this::report);
    }

    private void report(Path directory) throws IOException {
        Files.writeString(directory.resolve("report.html"), "<html/>");
    }

    private static List<Measurement> measurements() {
        return List.of(Measurement.builder()
                .study("first-look")
                .arm("targeted")
                .specimen("tumour")
                .kind(QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM)
                .value(1.53)
                .unit("%{ID}/g")
                .timeH(4)
                .build());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
