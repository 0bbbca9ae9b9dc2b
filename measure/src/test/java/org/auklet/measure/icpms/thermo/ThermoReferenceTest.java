package org.auklet.measure.icpms.thermo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.auklet.record.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values: README of the data folder, section pewlib. */
class ThermoReferenceTest {

    private static final ReadOptions ALL = ReadOptions.fromFile();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"icap_columns", "icap_rows"})
    void pulsesCounted(String name) {
        Path file = SharedData.path("pewlib/thermo/" + name + ".csv");
        assertThat(QtegraReader.recognises(FileHead.of(file))).isTrue();
        counts(QtegraReader.read(file, ALL).content());
    }

    @Test
    void linesInAFolder() {
        Path lines = SharedData.path("pewlib/csv/thermo_icap_ldr");
        assertThat(LdrReader.recognises(FileHead.of(lines))).isTrue();
        assertThat(LdrReader.recognises(FileHead.of(SharedData.path("pewlib/csv/nu"))))
                .isFalse();
        var recorded = LdrReader.read(lines, ALL);
        assertThat(recorded.findings()).isEmpty();
        counts(recorded.content());
    }

    private static void counts(ElementImage image) {
        assertThat(image.rows()).isEqualTo(5);
        assertThat(image.columns()).isEqualTo(5);
        assertThat(sum(image, "31P")).isCloseTo(48_708.803607, within(5e-7));
        assertThat(sum(image, "153Eu")).isCloseTo(55.000012, within(5e-7));
        assertThat(sum(image, "182W")).isCloseTo(25.000003, within(5e-7));
        assertThat(image.scanTimeS()).isCloseTo(1.0049, within(5e-5));
        // the first line of the laser: sample 1 with its scans
        Raster phosphorus = image.raster("P31").orElseThrow();
        assertThat(phosphorus.at(0, 0)).isCloseTo(2010.1616169940062, within(1e-9));
        assertThat(phosphorus.at(0, 1)).isCloseTo(1885.1421397173347, within(1e-9));
        assertThat(phosphorus.at(1, 0)).isCloseTo(1870.1398864635075, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icap_columns", "icap_rows"})
    void analogSignal(String name) {
        var recorded = QtegraReader.read(SharedData.path("pewlib/thermo/" + name + ".csv"), ALL, Detector.ANALOG);
        ElementImage image = recorded.content();
        assertThat(sum(image, "31P")).isCloseTo(-0.27566666667, within(1e-11));
        assertThat(sum(image, "153Eu")).isCloseTo(-1.1089166667, within(1e-10));
        assertThat(sum(image, "182W")).isCloseTo(-1.0259166667, within(1e-10));
        assertThat(recorded.findings()).extracting(Finding::check).containsExactly("analog_signal");
    }

    @Test
    void semicolonsAndDecimalCommas() throws IOException {
        Path original = SharedData.path("pewlib/thermo/icap_columns.csv");
        Path european = folder.resolve("run.csv");
        Files.writeString(european, Files.readString(original).replace(',', ';').replace('.', ','));
        assertThat(QtegraReader.read(european, ALL).content())
                .isEqualTo(QtegraReader.read(original, ALL).content());
    }

    @Test
    void refusals() throws IOException {
        String text = Files.readString(SharedData.path("pewlib/thermo/icap_columns.csv"));
        assertRefused(text.replaceFirst("2010\\.16\\d*", "much"), "\"much\"");
        assertRefused(text.replaceFirst("(2010\\.16\\d*),.*\r\n", "$1\r\n"), "The line has 5 cells");
        assertRefused("a,b\n1,2\n", "MainRuns");
        assertRefused("", "MainRuns");
        assertThatThrownBy(() -> QtegraReader.read(
                        SharedData.path("pewlib/thermo/icap_rows.csv"), ALL.withChannels(List.of("Au197"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("31P");
    }

    private void assertRefused(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("run.csv"), text);
        assertThatThrownBy(() -> QtegraReader.read(file, ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("run.csv")
                .hasMessageContaining(message);
    }

    private static double sum(ElementImage image, String channel) {
        return Arrays.stream(image.raster(channel).orElseThrow().values()).sum();
    }
}
