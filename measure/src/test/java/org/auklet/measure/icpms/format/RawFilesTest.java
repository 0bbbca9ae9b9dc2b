package org.auklet.measure.icpms.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RawFilesTest {

    private static final ReadOptions ALL = ReadOptions.fromFile();

    @TempDir
    private Path folder;

    /** Every file and folder of the shared data: format, and number of points or of rows and columns. */
    @ParameterizedTest
    @CsvFileSource(resources = "formats.csv", numLinesToSkip = 1, delimiter = '|')
    void everySharedFileIsRecognised(String path, String format, int points, int rows, int columns) {
        Path file = SharedData.path(path.strip());
        assertThat(Format.of(FileHead.of(file))).contains(Format.valueOf(format.strip()));
        if (points > 0) {
            assertThat(RawFiles.trace(file, ALL).content().length()).isEqualTo(points);
        }
        if (rows > 0) {
            var image = RawFiles.image(file, ALL).content();
            assertThat(image.rows()).isEqualTo(rows);
            assertThat(image.columns()).isEqualTo(columns);
        }
    }

    @Test
    void theNameDoesNotMatter() throws IOException {
        Path h5 = SharedData.path("spcal/tofwerk/tofwerk_au_50nm.h5");
        Path renamed = Files.copy(h5, folder.resolve("data.csv"));
        assertThat(RawFiles.format(renamed)).isEqualTo(Format.TOFWERK_HDF5);
    }

    @Test
    void saysWhatWasLookedFor() throws IOException {
        Path empty = Files.write(folder.resolve("empty.csv"), new byte[0]);
        assertThatThrownBy(() -> RawFiles.trace(empty, ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("empty.csv")
                .hasMessageContaining("it is empty")
                .hasMessageContaining("Nu run folder");
        assertThatThrownBy(() -> RawFiles.format(folder)).hasMessageContaining("a folder of 1 files");
        Path packed = folder.resolve("run.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("Time,Au197\n0,1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> RawFiles.trace(packed, ALL)).hasMessageContaining("unpack it");
        assertThatThrownBy(() -> RawFiles.image(folder.resolve("none"), ALL)).hasMessageContaining("no such file");
    }

    @Test
    void aLaserLogIsNeither() {
        Path log = SharedData.path("pewlib/laser_iolite/area.Iolite.csv");
        assertThatThrownBy(() -> RawFiles.trace(log, ALL)).hasMessageContaining("This is a laser log");
        assertThatThrownBy(() -> RawFiles.image(log, ALL)).hasMessageContaining("This is a laser log");
    }

    @Test
    void oneOfSeveralArraysIsChosenAsTheChannel() {
        Path gold = SharedData.path("spcal/agilent_au_data.npz");
        assertThatThrownBy(() -> RawFiles.trace(gold, ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("au15nm")
                .hasMessageContaining("au50nm");
        Trace small = RawFiles.trace(gold, ALL.withChannels(List.of("au15nm")).withDwell(1e-4))
                .content();
        assertThat(small.length()).isEqualTo(619_593);
        assertThat(small.dwellS()).isEqualTo(1e-4);
        // sums of the data README
        assertThat(Arrays.stream(small.signal(0)).sum()).isCloseTo(796_754.690151, within(1e-3));
    }

    @Test
    void aTraceIsNoImage() {
        Path h5 = SharedData.path("spcal/tofwerk/tofwerk_au_50nm.h5");
        assertThatThrownBy(() -> RawFiles.image(h5, ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("TOFWERK HDF5 file, which is no image");
    }
}
