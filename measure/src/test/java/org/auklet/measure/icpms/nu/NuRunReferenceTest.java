package org.auklet.measure.icpms.nu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.data.Percentage;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values from the tests of SPCal 2.2.2 (djdt/spcal, tests of Nu import) on its own files. */
class NuRunReferenceTest {

    private static final ReadOptions ALL = ReadOptions.fromFile();
    private static final Percentage TO_1E6 = Percentage.withPercentage(1e-4);

    @TempDir
    private Path folder;

    @Test
    void aRunWithOneFileMissing() {
        Recorded<Trace> recorded = NuRun.read(SharedData.path("spcal/nu/normal"), ALL);
        assertThat(recorded.findings()).hasSize(1).first().asString().contains("4.integ");
        Trace trace = recorded.content();
        assertThat(trace.channels()).hasSize(127);
        assertThat(trace.length()).isEqualTo(40);
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS);
        assertThat(trace.dwellS()).isCloseTo(98.24e-6, within(1e-12));
        assertThat(trace.channels().getFirst().massToCharge()).isCloseTo(80.90475, TO_1E6);
        assertThat(trace.channels().getLast().massToCharge()).isCloseTo(208.9560, TO_1E6);
        double sum = 0;
        for (int c = 0; c < 127; c++) {
            for (int i = 0; i < 40; i++) {
                double value = trace.signal(c)[i];
                assertThat(Double.isNaN(value)).isEqualTo(i == 29);
                sum += i == 29 ? 0 : value;
            }
        }
        assertThat(sum).isCloseTo(10_898.709, TO_1E6);
        assertThat(trace.startS()).isZero();
    }

    @Test
    void aCompressedRun() {
        Trace trace = NuRun.read(SharedData.path("spcal/nu/compressed"), ALL).content();
        assertThat(trace.length()).isEqualTo(51_725);
        assertThat(trace.channels()).hasSize(29);
        assertThat(trace.dwellS()).isCloseTo(88.08e-6, within(1e-12));
        double sum = 0;
        for (double value : trace.signal(0)) {
            sum += value;
        }
        assertThat(sum / trace.length()).isCloseTo(0.03979577, Percentage.withPercentage(2e-5));
    }

    @Test
    void channelsByTheirMass() {
        Path run = SharedData.path("spcal/nu/normal");
        Trace all = NuRun.read(run, ALL).content();
        Trace some =
                NuRun.read(run, ALL.withChannels(List.of("197Au", "Ag107"))).content();
        assertThat(some.channels()).extracting("name").containsExactly("Au197", "Ag107");
        assertThat(some.channels().getFirst().massToCharge()).isCloseTo(196.94, within(0.1));
        int gold = 0;
        while (all.channels().get(gold).massToCharge() < 196.5) {
            gold++;
        }
        assertThat(some.signal(0)).isEqualTo(all.signal(gold));
        ReadOptions none = ALL.withChannels(List.of("Pu239"));
        assertThatThrownBy(() -> NuRun.read(run, none))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Pu239");
    }

    /**
     * 1.autob opens a region at acquisition 128822 and closes it at 200000; 4 acquisitions make a spectrum, so spectra
     * 32204 to 49998 of the run are blanked at masses 0 to 13 (up to 59.4 by the first pair of edges). The only data
     * file, 4.integ, begins with acquisition 111124, which is spectrum 27780.
     */
    @Test
    void automaticBlanking() throws IOException {
        Path run = unzip(SharedData.path("spcal/nu/autob.zip"));
        Trace blanked = NuRun.read(run, ALL).content();
        Trace raw = NuRun.read(run, NuOptions.of(ALL).withBlanking(false)).content();
        assertThat(blanked.length()).isEqualTo(9260);
        assertThat(blanked.startS() / blanked.dwellS()).isCloseTo(27_780, within(1e-6));
        int first = 32_204 - 27_780;
        for (int c = 0; c < blanked.channels().size(); c++) {
            for (int i = 0; i < blanked.length(); i++) {
                boolean nan = Double.isNaN(blanked.signal(c)[i]);
                assertThat(nan).isEqualTo(i >= first && c <= 13);
                assertThat(raw.signal(c)[i]).isFinite();
                if (!nan) {
                    assertThat(blanked.signal(c)[i]).isEqualTo(raw.signal(c)[i]);
                }
            }
        }
    }

    @Test
    void recognisesRuns() {
        Path run = SharedData.path("spcal/nu/normal");
        assertThat(NuRun.recognises(FileHead.of(run))).isTrue();
        assertThat(NuRun.recognises(FileHead.of(SharedData.path("spcal/nu")))).isFalse();
    }

    private Path unzip(Path zip) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Files.copy(entries, folder.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
        }
        return folder;
    }
}
