package org.auklet.measure.icpms.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agilent's own files, taken apart and written again: what comes out must be what went in. */
class AgilentWritersReferenceTest {

    private static final int SCANS = 5;
    private static final int MASSES = 3;
    private static final int PER_SCAN = 84;

    @TempDir
    private Path folder;

    private static ByteBuffer bytes(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The "Analog" numbers of every line of the real batch. */
    private static double[][] counts(Path batch) throws IOException {
        double[][] counts = new double[MASSES][5 * SCANS];
        for (int line = 0; line < 5; line++) {
            ByteBuffer profile = bytes(batch.resolve((line + 1) + ".d/AcqData/MSProfile.bin"));
            for (int scan = 0; scan < SCANS; scan++) {
                for (int m = 0; m < MASSES; m++) {
                    counts[m][line * SCANS + scan] = profile.getDouble(68 + scan * PER_SCAN + 4 * MASSES + 8 * m);
                }
            }
        }
        return counts;
    }

    private Path rewritten(Path real) throws IOException {
        List<Raster> rasters =
                Arrays.stream(counts(real)).map(v -> new Raster(5, SCANS, v)).toList();
        List<Channel> channels =
                Stream.of("P31", "Eu153", "W182").map(Channel::of).toList();
        ElementImage image = new ElementImage(channels, rasters, SignalUnit.COUNTS, PixelSize.UNKNOWN, 0.5);
        Path batch = folder.resolve("test_7700.b");
        AgilentBatchFiles.Method method =
                new AgilentBatchFiles.Method(List.of(0.16, 0.16, 0.17), LocalDateTime.of(2020, 11, 18, 14, 24, 29), 18);
        AgilentBatchFiles.write(batch, image, method);
        return batch;
    }

    /** All but the column "Digital", of which no reader knows what it means. */
    @Test
    void profilesAreByteForByteThose() throws IOException {
        Path real = SharedData.path("pewlib/agilent/7700/test.b");
        Path mine = rewritten(real);
        for (int line = 1; line <= 5; line++) {
            byte[] a = Files.readAllBytes(real.resolve(line + ".d/AcqData/MSProfile.bin"));
            byte[] b = Files.readAllBytes(mine.resolve(line + ".d/AcqData/MSProfile.bin"));
            assertThat(b).hasSameSizeAs(a);
            assertThat(Arrays.copyOf(b, 68)).isEqualTo(Arrays.copyOf(a, 68));
            for (int scan = 0; scan < SCANS; scan++) {
                int from = 68 + scan * PER_SCAN;
                int to = from + PER_SCAN - 8 * MASSES;
                assertThat(Arrays.copyOfRange(b, from, to)).isEqualTo(Arrays.copyOfRange(a, from, to));
            }
        }
    }

    /** All but the times (12 to 19) and what follows from rounding in the instrument (total). */
    @Test
    void scansAreByteForByteThose() throws IOException {
        Path real = SharedData.path("pewlib/agilent/7700/test.b");
        Path mine = rewritten(real);
        for (int line = 1; line <= 5; line++) {
            byte[] a = Files.readAllBytes(real.resolve(line + ".d/AcqData/MSScan.bin"));
            byte[] b = Files.readAllBytes(mine.resolve(line + ".d/AcqData/MSScan.bin"));
            assertThat(Arrays.copyOf(b, 208)).isEqualTo(Arrays.copyOf(a, 208));
            assertThat(b).hasSameSizeAs(a);
            for (int scan = 0; scan < SCANS; scan++) {
                int at = 208 + scan * 136;
                assertThat(Arrays.copyOfRange(b, at, at + 12)).isEqualTo(Arrays.copyOfRange(a, at, at + 12));
                assertThat(Arrays.copyOfRange(b, at + 36, at + 136))
                        .isEqualTo(Arrays.copyOfRange(a, at + 36, at + 136));
            }
            assertThat(bytes(mine.resolve(line + ".d/AcqData/MSScan_XSpecific.bin")))
                    .isEqualTo(bytes(real.resolve(line + ".d/AcqData/MSScan_XSpecific.bin")));
        }
    }

    /** The tables of a line: the same header, times a scan apart, the same numbers per second. */
    @Test
    void theCsvOfALineIsThat() throws IOException {
        Path real = SharedData.path("pewlib/agilent/7700/test.b");
        List<String> a = Files.readAllLines(real.resolve("1.d/1.csv"));
        List<String> b = Files.readAllLines(rewritten(real).resolve("1.d/1.csv"));
        assertThat(b).hasSameSizeAs(a);
        assertThat(b.get(1)).isEqualTo(a.get(1));
        assertThat(b.get(3)).isEqualTo(a.get(3));
        for (int i = 4; i < 9; i++) {
            assertThat(b.get(i).substring(6)).isEqualTo(a.get(i).substring(6));
        }
    }

    /** The log says of each line what the real one says, but for when, where and by whom. */
    @Test
    void theLogIsThat() throws IOException {
        Path real = SharedData.path("pewlib/agilent/7700/test.b");
        Path mine = rewritten(real);
        List<String> a = Files.readAllLines(real.resolve("BatchLog.csv"));
        List<String> b = Files.readAllLines(mine.resolve("BatchLog.csv"));
        assertThat(b).hasSameSizeAs(a);
        assertThat(b.getFirst()).isEqualTo(a.getFirst());
        assertThat(b.get(3)).contains(",Sample,3,<Manual>,", "test_7700.b\\3.d,Pass,-,1,-,");
        assertThat(b.get(3).split(",", -1)).hasSameSizeAs(a.get(3).split(",", -1));
        assertThat(tags(mine, "BatchLog.xml")).isEqualTo(tags(real, "BatchLog.xml"));
        assertThat(tags(real, "AcqMethod.xml")).containsAll(tags(mine, "AcqMethod.xml"));
    }

    private static List<String> tags(Path batch, String name) throws IOException {
        return Files.readAllLines(batch.resolve("Method").resolve(name)).stream()
                .map(line -> line.strip().replaceAll("[ >].*", ""))
                .toList();
    }

    /** 9,996 rows taken apart into a trace and written again. */
    @Test
    void theSingleParticleCsvIsThat() throws IOException {
        List<String> real = Files.readAllLines(SharedData.path("spcal/text/agilent_au50nm.csv"));
        List<String> rows = real.subList(4, real.size() - 4);
        double[] signal = rows.stream()
                .mapToDouble(r -> Double.parseDouble(r.substring(r.indexOf(',') + 1)))
                .toArray();
        Trace trace =
                new Trace(List.of(Channel.of("Au197")), new double[][] {signal}, 100e-6, 0.0210, SignalUnit.COUNTS);
        Path file = folder.resolve("au_50nm.csv");
        AgilentTraceCsv.write(file, trace, "20230317_au_50nm_with_std", LocalDateTime.of(2023, 3, 17, 16, 35, 53));
        List<String> mine = Files.readAllLines(file);
        assertThat(mine.getFirst()).endsWith("\\20230317_au_50nm_with_std.b\\au_50nm.d");
        int end = 4 + rows.size();
        assertThat(mine.subList(1, end)).isEqualTo(real.subList(1, end));
        assertThat(mine.getLast()).startsWith("          Printed:17/03/2023 4:35:");
        assertThat(Files.readString(file)).contains("Au197\r\n0.0210,1.00\r\n");
    }

    @Test
    void shortDwellTimesKeepTheirDecimals() {
        assertThat(AgilentTraceCsv.timeDecimals(100e-6)).isEqualTo(4);
        assertThat(AgilentTraceCsv.timeDecimals(50e-6)).isEqualTo(5);
        assertThat(AgilentTraceCsv.timeDecimals(48.52e-6)).isEqualTo(7);
    }
}
