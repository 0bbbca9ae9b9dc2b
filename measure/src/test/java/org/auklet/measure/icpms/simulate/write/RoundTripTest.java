package org.auklet.measure.icpms.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.auklet.measure.icpms.agilent.AgilentBatch;
import org.auklet.measure.icpms.agilent.DataRoute;
import org.auklet.measure.icpms.agilent.LineOrder;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.nu.NuRun;
import org.auklet.measure.icpms.perkinelmer.PerkinElmerReader;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.simulate.Chance;
import org.auklet.measure.icpms.simulate.Streams;
import org.auklet.measure.icpms.text.TextTraceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a writer writes the reader reads, though neither knows the other. */
class RoundTripTest {

    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final ReadOptions OPTIONS = ReadOptions.fromFile();

    @TempDir
    private Path folder;

    private final RandomGenerator random = new Streams(2).of("round trip");

    private double[] counts(int n) {
        double[] counts = new double[n];
        for (int i = 0; i < n; i++) {
            counts[i] = Chance.poisson(random, 3);
        }
        return counts;
    }

    private static void same(Trace read, Trace written, double tolerance) {
        assertThat(read.length()).isEqualTo(written.length());
        assertThat(read.dwellS()).isCloseTo(written.dwellS(), within(1e-9));
        assertThat(read.unit()).isEqualTo(written.unit());
        for (int c = 0; c < written.channels().size(); c++) {
            assertThat(read.signal(c)).containsExactly(written.signal(c), within(tolerance));
        }
    }

    @Test
    void anAgilentTrace() throws IOException {
        Trace trace =
                new Trace(List.of(Channel.of("Au197")), new double[][] {counts(5000)}, 1e-4, 1e-4, SignalUnit.COUNTS);
        Path file = folder.resolve("cells.csv");
        AgilentTraceCsv.write(file, trace, "session", WHEN);
        Trace read = TextTraceReader.read(file, OPTIONS).content();
        same(read, trace, 0);
        assertThat(read.index("Au197")).contains(0);
    }

    @Test
    void aThermoTrace() throws IOException {
        Trace trace =
                new Trace(List.of(Channel.of("Au197")), new double[][] {counts(5000)}, 5e-5, 0, SignalUnit.COUNTS);
        Path file = folder.resolve("icap.csv");
        ThermoCsv.writeTrace(file, trace);
        Trace read = TextTraceReader.read(file, OPTIONS).content();
        assertThat(read.unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
        same(read.inCounts(), trace, 1e-6);
    }

    /** Signals are float32 in the file. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNuRun(boolean gzip) throws IOException {
        List<Channel> channels =
                List.of(new Channel("Ag107", "Ag", 107, 106.90509), new Channel("Au197", "Au", 197, 196.96657));
        Trace trace =
                new Trace(channels, new double[][] {counts(45_000), counts(45_000)}, 98.24e-6, 0, SignalUnit.COUNTS);
        NuRunFiles.usual(gzip).write(folder, trace, "cells");
        Trace read = NuRun.read(folder, OPTIONS).content();
        same(read, trace, 1e-5);
        assertThat(read.channels().get(0).massToCharge()).isCloseTo(106.90509, within(1e-4));
        assertThat(read.channels().get(1).massToCharge()).isCloseTo(196.96657, within(1e-4));
    }

    private ElementImage image(SignalUnit unit) {
        List<Channel> channels = List.of(Channel.of("P31"), Channel.of("Au197"));
        List<Raster> rasters = List.of(new Raster(12, 40, counts(480)), new Raster(12, 40, counts(480)));
        return new ElementImage(channels, rasters, unit, new PixelSize(20, 20), 0.2);
    }

    /** Twelve lines: 10 must not come before 2, whatever the order is taken from. */
    @ParameterizedTest
    @ValueSource(strings = {"AS_RECORDED", "BATCH_LOG_XML", "BATCH_LOG_CSV", "METHOD"})
    void anAgilentBatchInAnyOrder(String order) throws IOException {
        ElementImage image = image(SignalUnit.COUNTS);
        Path batch = folder.resolve("section.b");
        AgilentBatchFiles.write(batch, image, new AgilentBatchFiles.Method(List.of(0.08, 0.11), WHEN, 12));
        ElementImage read = AgilentBatch.read(batch, LineOrder.valueOf(order), DataRoute.BINARY, OPTIONS)
                .content();
        double[] accumulation = {0.08, 0.11};
        for (int c = 0; c < 2; c++) {
            double factor = read.unit() == SignalUnit.COUNTS ? 1 : accumulation[c];
            for (int i = 0; i < 480; i++) {
                assertThat(read.signal().get(c).values()[i] * factor)
                        .isCloseTo(image.signal().get(c).values()[i], within(1e-9));
            }
        }
        assertThat(read.scanTimeS()).isCloseTo(0.2, within(1e-9));
        assertThat(read.raster("Au197")).isPresent();
    }

    @Test
    void perkinElmerLines() throws IOException {
        ElementImage image = image(SignalUnit.COUNTS_PER_SECOND);
        PerkinElmerLines.write(folder, image);
        ElementImage read = PerkinElmerReader.read(folder, OPTIONS).content();
        assertThat(read.signal()).isEqualTo(image.signal());
        assertThat(read.unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
        assertThat(read.pixel().widthUm()).isCloseTo(20, within(1e-6));
        assertThat(read.pixel().heightUm()).isCloseTo(20, within(1e-6));
        assertThat(read.scanTimeS()).isCloseTo(0.2, within(1e-9));
    }
}
