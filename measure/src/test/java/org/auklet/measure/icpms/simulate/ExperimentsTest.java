package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the folders. */
class ExperimentsTest {

    private static final long LARGEST_FILE = 3_000_000;
    private static final long LARGEST_FOLDER = 25_000_000;

    @TempDir
    private Path folder;

    private static Map<String, String> digests(Path folder) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return digests;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cells", "two-labels", "section"})
    void theSameSeedGivesTheSameBytesAndFilesAreSmall(String kind) throws Exception {
        Experiments.write(kind, folder.resolve("a/x"), 1);
        Experiments.write(kind, folder.resolve("b/x"), 1);
        Experiments.write(kind, folder.resolve("c/x"), 2);
        Map<String, String> a = digests(folder.resolve("a/x"));
        assertThat(digests(folder.resolve("b/x"))).isEqualTo(a);
        Map<String, String> c = digests(folder.resolve("c/x"));
        assertThat(c.keySet()).isEqualTo(a.keySet());
        assertThat(c.get("truth/truth.json")).isNotEqualTo(a.get("truth/truth.json"));
        filesAreSmall(folder.resolve("a/x"));
    }

    private static void filesAreSmall(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST_FILE);
                sum += Files.size(file);
            }
            assertThat(sum).isLessThan(LARGEST_FOLDER);
        }
    }

    @Test
    void aTruthHasARowForEachEvent() throws IOException {
        CellFiles.write(SingleCells.example().lasting(1).run(6), folder);
        SingleCellRun run = SingleCells.example().lasting(1).run(6);
        long events = run.names().stream()
                .mapToLong(name -> run.recording(name).events().size())
                .sum();
        assertThat(Files.readAllLines(folder.resolve("truth/truth.csv")))
                .hasSize((int) events + 1)
                .first()
                .isEqualTo("file,time_s,sigma_s,population,cells,receptors_EGFR,clusters_EGFR,counts_Au197");
        assertThat(Files.readString(folder.resolve("truth/truth.json")))
                .contains("\"seed\": 6", "\"meanReceptors\": 33", "\"flowLPerS\": {\"truth\": 2.5E-7");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> Experiments.write("mice", folder, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'mice'")
                .hasMessageContaining("cells, two-labels, section");
    }
}
