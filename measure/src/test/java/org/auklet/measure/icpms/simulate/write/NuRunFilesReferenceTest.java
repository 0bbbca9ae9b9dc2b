package org.auklet.measure.icpms.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Nu run, taken apart and written again. */
class NuRunFilesReferenceTest {

    private static final int PEAKS = 127;
    private static final int RECORDS = 10;

    @TempDir
    private Path folder;

    /** Peaks of a plain integ file as a trace: mass by calibration, counts by the single-ion area. */
    private static Trace trace(ByteBuffer integ) {
        List<Channel> channels = new ArrayList<>();
        double[][] signal = new double[PEAKS][RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            for (int p = 0; p < PEAKS; p++) {
                int at = i * (16 + 13 * PEAKS) + 16 + 13 * p;
                if (i == 0) {
                    double root = -0.221135 + 0.000613 * (0.5 * integ.getFloat(at) + 14_950);
                    channels.add(Channel.ofMass(root * root));
                }
                signal[p][i] = integ.getFloat(at + 4) / 1984.0;
            }
        }
        return new Trace(channels, signal, 98.24e-6, 0, SignalUnit.COUNTS);
    }

    private static ByteBuffer bytes(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The first file of the real run: heads and counts byte for byte, centres to the last digits of a float. */
    @Test
    void recordsAreThose() throws IOException {
        Path real = SharedData.path("spcal/nu/normal");
        ByteBuffer a = bytes(Files.readAllBytes(real.resolve("1.integ")));
        NuRunFiles.usual(false).write(folder, trace(a), "x");
        ByteBuffer b = bytes(Files.readAllBytes(folder.resolve("1.integ")));
        assertThat(b.capacity()).isEqualTo(a.capacity());
        for (int i = 0; i < RECORDS; i++) {
            int at = i * (16 + 13 * PEAKS);
            for (int k = 0; k < 16; k += 4) {
                assertThat(b.getInt(at + k)).isEqualTo(a.getInt(at + k));
            }
            for (int p = at + 16; p < at + 16 + 13 * PEAKS; p += 13) {
                assertThat(b.getFloat(p)).isCloseTo(a.getFloat(p), within(0.01f));
                assertThat(b.getFloat(p + 4)).isEqualTo(a.getFloat(p + 4));
            }
        }
        assertThat(Files.readString(folder.resolve("integrated.index")))
                .isEqualTo("[{\"FileNum\":1,\"FirstCycNum\":1,\"FirstSegNum\":1,\"FirstAcqNum\":8}]");
    }

    /** The blanker that is never used: the one record of the real compressed run but for its acquisition and state. */
    @Test
    void theBlankerIsOneRecord() throws IOException {
        byte[] real = Files.readAllBytes(SharedData.path("spcal/nu/compressed/1.autob"));
        NuRunFiles.usual(true).write(folder, small(50), "x");
        assertThat(Files.readAllBytes(folder.resolve("1.autob"))).hasSameSizeAs(real);
        assertThat(Files.readString(folder.resolve("autob.index"))).contains("\"RecordCount\":1");
    }

    /** Every key a reader needs is in the real file too. */
    @Test
    void theRunIsDescribedInTheWordsOfTheRealOne() throws IOException {
        String real = Files.readString(SharedData.path("spcal/nu/normal/run.info"));
        NuRunFiles.usual(false).write(folder, small(50), "x");
        String mine = Files.readString(folder.resolve("run.info"));
        Arrays.stream(mine.split("[{,]"))
                .map(String::strip)
                .filter(part -> part.startsWith("\"") && part.contains("\":"))
                .map(part -> part.substring(0, part.indexOf("\":") + 2))
                .forEach(key -> assertThat(real).contains(key));
        assertThat(mine).contains("\"AcquisitionPeriodNs\":12280.0", "\"AverageSingleIonArea\":1984.0");
    }

    @Test
    void longRunsHaveSeveralFilesAndMayBePacked() throws IOException {
        new NuRunFiles(2, 4, 1984, -0.221135, 0.000613, 14_950, 20, true).write(folder, small(50), "x");
        assertThat(folder.resolve("4.integ")).doesNotExist();
        byte[] last = Files.readAllBytes(folder.resolve("3.integ"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(last))) {
            ByteBuffer records = bytes(in.readAllBytes());
            assertThat(records.capacity()).isEqualTo(10 * (16 + 13));
            assertThat(records.getInt(8)).isEqualTo(41 * 8);
            assertThat(records.getFloat(20)).isEqualTo(40 * 1984f);
        }
        assertThat(Files.readString(folder.resolve("integrated.index")))
                .contains("{\"FileNum\":3,\"FirstCycNum\":1,\"FirstSegNum\":1,\"FirstAcqNum\":328}");
    }

    private static Trace small(int n) {
        double[] signal = new double[n];
        for (int i = 0; i < n; i++) {
            signal[i] = i;
        }
        return new Trace(List.of(Channel.ofMass(196.96657)), new double[][] {signal}, 98.24e-6, 0, SignalUnit.COUNTS);
    }
}
