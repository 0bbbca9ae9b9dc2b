package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasureIcpmsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aSimulatedSessionBecomesAResultsFolderWhoseIntervalsHoldTheTruth() throws IOException {
        Path session = folder.resolve("practice");
        Path results = folder.resolve("results");

        CommandLineRun made = CommandLineRun.of("new", session.toString(), "--icpms", "cells");
        CommandLineRun measured = CommandLineRun.of(
                "measure", "icpms", session.resolve("job.yaml").toString(), "-o", results.toString());

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(measured.status()).as(measured.err()).isZero();
        assertThat(measured.out()).contains("HeLa carry", "preparations", "Results: " + results);
        assertThat(names(results))
                .contains("summary.json", "report.html", "cells.parquet", "measurements.parquet", "job.yaml");
        JsonNode truth = JsonMapper.shared().readTree(Files.readString(session.resolve("truth/truth.json")));
        JsonNode summary = JsonMapper.shared().readTree(Files.readString(results.resolve("summary.json")));
        for (String population : new String[] {"HeLa", "SiHa"}) {
            JsonNode found = receptorsPerCell(summary, population);
            double mean = truth.path(population).path("meanReceptors").asDouble();
            assertThat(found.path("lower").asDouble()).isLessThan(mean);
            assertThat(found.path("upper").asDouble()).isGreaterThan(mean);
            assertThat(found.path("grade").asString()).isEqualTo("measured");
        }
        assertThat(Files.readString(results.resolve("provenance.json"))).contains("raw/hela-1.csv", "alpha");
    }

    @Test
    void aMissingFileEndsWithTwoAndSaysWhere() throws IOException {
        Path job = folder.resolve("job.yaml");
        Files.writeString(job, "schema: 1\nicpms: x\npopulations:\n  HeLa: {files: nothing.csv}\n");

        CommandLineRun run = CommandLineRun.of("measure", "icpms", job.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("job.yaml:4", "nothing.csv");
    }

    @Test
    void aKindThatIsNotThereIsToldWithThoseThatAre() {
        CommandLineRun run = CommandLineRun.of("new", folder.resolve("x").toString(), "--icpms", "cell");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("cells, two-labels");
    }

    private static JsonNode receptorsPerCell(JsonNode summary, String population) {
        for (JsonNode row : summary.path("parameters")) {
            if (row.path("name").asString("").equals("receptorsPerCell")
                    && row.path("arm").asString("").equals(population)) {
                return row;
            }
        }
        throw new AssertionError("no receptors per cell of " + population);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
