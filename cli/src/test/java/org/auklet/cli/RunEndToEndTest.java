package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.auklet.store.ParquetTables;
import org.auklet.store.ResultsFolder;
import org.auklet.store.SummaryJson;
import org.auklet.store.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shipped studies from the command line to the results folder. */
class RunEndToEndTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private static Path folder;

    private static CommandLineRun first;

    @BeforeAll
    static void runOnce(@TempDir Path directory) {
        folder = directory;
        first = run("first-look", "first", 2);
    }

    private static CommandLineRun run(String example, String into, int threads) {
        return CommandLineRun.of(
                "run",
                EXAMPLES.resolve(example).resolve("study.yaml"),
                "-o",
                folder.resolve(into),
                "--threads",
                threads);
    }

    private static String text(String into, String file) throws IOException {
        return Files.readString(folder.resolve(into).resolve(file));
    }

    private static JsonNode summary(String into) throws IOException {
        return JsonMapper.shared().readTree(text(into, "summary.json"));
    }

    /** The summary as text without the only part that may differ between equal runs. */
    private static String withoutTiming(String into) throws IOException {
        ObjectNode tree = (ObjectNode) summary(into);
        assertThat(tree.remove("timing_ms").path("total").asDouble()).isPositive();
        return tree.toPrettyString();
    }

    private static Table table(String into, String file) throws IOException {
        try (ParquetTables parquet = ParquetTables.open()) {
            return parquet.read(folder.resolve(into).resolve(file));
        }
    }

    private static int sum(JsonNode all, String array) {
        return all.valueStream().mapToInt(node -> node.path(array).size()).sum();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theRunEndsWellAndTheFolderHoldsEveryFile() throws IOException {
        assertThat(first.status()).isZero();
        assertThat(names(folder.resolve("first")))
                .containsExactlyElementsOf(
                        ResultsFolder.KNOWN_FILES.stream().sorted().toList());
    }

    @Test
    void standardOutputIsTheAnswerAndProgressGoesToStandardError() {
        List<String> lines = first.out().lines().toList();
        assertThat(lines.getLast()).isEqualTo("Results: " + folder.resolve("first"));
        assertThat(lines).hasSizeGreaterThan(5).noneMatch(String::isBlank);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.endsWith("."));
        assertThat(first.out()).doesNotContain("predicting", "warning", "note:");
        assertThat(first.err()).contains("predicting").doesNotContain("\r", "defect");
    }

    @Test
    void everyAnswerOfTheOutputStandsInTheSummaryAndInTheReport() throws IOException {
        List<String> lines = first.out().lines().toList();
        List<String> verdicts = summary("first")
                .path("verdicts")
                .valueStream()
                .map(v -> v.path("answer").asString())
                .toList();
        assertThat(verdicts).containsAll(lines.subList(0, lines.size() - 1));
        assertThat(text("first", "report.html")).contains(lines.getFirst());
    }

    @Test
    void theSummaryMeetsTheShippedSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SummaryJson.schema());
        assertThat(schema.validate(text("first", "summary.json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theReportIsWellFormedAndNeedsNothingFromOutside() throws Exception {
        String html = text("first", "report.html");
        var page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        assertThat(page.getElementsByTagName("svg").getLength()).isPositive();
        assertThat(page.getElementsByTagName("math").getLength()).isPositive();
        for (String fetching : List.of("link", "img", "iframe", "object")) {
            assertThat(page.getElementsByTagName(fetching).getLength())
                    .as(fetching)
                    .isZero();
        }
        assertThat(html.replaceAll("xmlns(:[a-z]+)?=\"http://www.w3.org/[^\"]+\"", ""))
                .doesNotContain("src=", "url(", "@import", "http://", "https://");
    }

    @Test
    void theTablesHoldAsManyRowsAsTheSummary() throws IOException {
        JsonNode summary = summary("first");
        assertThat(table("first", "predictions.parquet").rows()).hasSize(sum(summary.path("series"), "time_h"));
        assertThat(table("first", "parameters.parquet").rows())
                .hasSize(summary.path("parameters").size());
        assertThat(table("first", "measurements.parquet").rows()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameWithAnyNumberOfThreads() throws IOException {
        assertThat(run("first-look", "alone", 1).status()).isZero();
        assertThat(withoutTiming("alone")).isEqualTo(withoutTiming("first"));
        assertThat(run("first-look", "again", 2).status()).isZero();
        assertThat(withoutTiming("again")).isEqualTo(withoutTiming("first"));
        for (String file : List.of("predictions.parquet", "parameters.parquet", "measurements.parquet")) {
            assertThat(folder.resolve("again").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(file));
        }
    }

    @Test
    void aFitGivesTheSameWithAnyNumberOfThreads() throws IOException {
        assertThat(run("chen2018", "chen two", 2).status()).isZero();
        assertThat(run("chen2018", "chen one", 1).status()).isZero();
        assertThat(withoutTiming("chen one")).isEqualTo(withoutTiming("chen two"));
        JsonNode summary = summary("chen two");
        assertThat(sum(summary.path("series"), "observed")).isEqualTo(62);
        assertThat(table("chen two", "measurements.parquet").rows()).hasSize(62);
        assertThat(table("chen two", "predictions.parquet").rows()).hasSize(sum(summary.path("series"), "time_h"));
    }
}
