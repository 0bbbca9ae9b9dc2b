package org.auklet.measure.icpms.nu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cycles of two segments with 2 and 1 peaks, written here; two acquisitions make a spectrum. */
class NuRunTest {

    private static final ReadOptions ALL = ReadOptions.fromFile();
    private static final float ONE_ION = 50;

    @TempDir
    private Path run;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(run.resolve("run.info"), """
                {"SegmentInfo": [
                  {"Num": 1, "AcquisitionPeriodNs": 10000.0, "AcquisitionTriggerDelayNs": 1000.0},
                  {"Num": 2, "AcquisitionPeriodNs": 20000.0, "AcquisitionTriggerDelayNs": 2000.0}],
                 "MassCalCoefficients": [0.0, 0.001], "NumAccumulations1": 2, "NumAccumulations2": 1,
                 "AverageSingleIonArea": 50.0,
                 "BlMassCalStartCoef": [0.0, 0.001], "BlMassCalEndCoef": [0.0, 0.001]}""");
        Files.writeString(run.resolve("integrated.index"), """
                [{"FileNum": 1, "FirstCycNum": 1, "FirstSegNum": 1, "FirstAcqNum": 2},
                 {"FileNum": 2, "FirstCycNum": 2, "FirstSegNum": 1, "FirstAcqNum": 2}]""");
        Files.write(run.resolve("1.integ"), cycle(1));
        Files.write(run.resolve("2.integ"), cycle(2));
    }

    private static byte[] cycle(int cycle) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * (16 + 26) + 16 + 13).order(ByteOrder.LITTLE_ENDIAN);
        spectrum(bytes, cycle, 1, 2, new float[] {18_000, 26_000}, new float[] {cycle, 10 * cycle});
        spectrum(bytes, cycle, 1, 4, new float[] {18_000, 26_000}, new float[] {cycle + 0.5f, 10 * cycle + 0.5f});
        spectrum(bytes, cycle, 2, 2, new float[] {24_000}, new float[] {100 * cycle});
        return bytes.array();
    }

    private static void spectrum(
            ByteBuffer bytes, int cycle, int segment, int acquisition, float[] centres, float[] ions) {
        bytes.putInt(cycle).putInt(segment).putInt(acquisition).putInt(centres.length);
        for (int i = 0; i < centres.length; i++) {
            bytes.putFloat(centres[i]).putFloat(ONE_ION * ions[i]).putFloat(0).put((byte) 0);
        }
    }

    @Test
    void severalSegmentsNeedAChoice() {
        assertThatThrownBy(() -> NuRun.read(run, ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("[1, 2]");
        Trace first = NuRun.read(run, NuOptions.of(ALL).withSegment(1)).content();
        assertThat(first.signal(0)).containsExactly(1, 1.5, 2, 2.5);
        assertThat(first.signal(1)).containsExactly(10, 10.5, 20, 20.5);
        assertThat(first.dwellS()).isCloseTo(20e-6, within(1e-15));
        // (0.001 (0.5 x 18000 + 1000))^2 = 100, (0.001 (0.5 x 26000 + 1000))^2 = 196
        assertThat(first.channels().get(0).massToCharge()).isCloseTo(100, within(1e-9));
        assertThat(first.channels().get(1).massToCharge()).isCloseTo(196, within(1e-9));
        Trace second = NuRun.read(run, NuOptions.of(ALL).withSegment(2)).content();
        assertThat(second.signal(0)).containsExactly(100, 200);
        assertThat(second.channels().getFirst().massToCharge()).isCloseTo(196, within(1e-9));
        assertThat(second.dwellS()).isCloseTo(40e-6, within(1e-15));
    }

    @Test
    void oneCycle() {
        Trace trace =
                NuRun.read(run, NuOptions.of(ALL).withSegment(1).withCycle(2)).content();
        assertThat(trace.signal(0)).containsExactly(2, 2.5);
        assertThatThrownBy(
                        () -> NuRun.read(run, NuOptions.of(ALL).withSegment(1).withCycle(3)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cycle 3");
    }

    @Test
    void blankingHoldsFromOpeningToClosing() throws IOException {
        Files.writeString(run.resolve("autob.index"), """
                [{"FileNum": 1, "RecordCount": 2, "FirstCycNum": 1, "FirstSegNum": 1, "FirstAcqNum": 4}]""");
        ByteBuffer bytes = ByteBuffer.allocate(2 * 25 + 16).order(ByteOrder.LITTLE_ENDIAN);
        // 1.25 x 0.001 x 8000 = 10, 1.25 x 0.001 x 9600 = 12: masses 100 to 144, and a pair that is empty
        blank(bytes, 1, 4, 0, 8000, 9600, 9600, 9600);
        blank(bytes, 2, 4, 1);
        Files.write(run.resolve("1.autob"), bytes.array());
        Trace trace = NuRun.read(run, NuOptions.of(ALL).withSegment(1)).content();
        assertThat(trace.signal(0)).containsExactly(1, Double.NaN, Double.NaN, 2.5);
        assertThat(trace.signal(1)).containsExactly(10, 10.5, 20, 20.5);
    }

    private static void blank(ByteBuffer bytes, int cycle, int acquisition, int type, int... edges) {
        bytes.putInt(cycle).putInt(1).putInt(acquisition).putInt(0).putInt(0);
        bytes.put((byte) type).putInt(edges.length);
        for (int edge : edges) {
            bytes.putInt(edge);
        }
    }

    @Test
    void aHugeNumberOfPeaksIsNotBelieved() throws IOException {
        byte[] bytes = cycle(1);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(12, 99_999);
        Files.write(run.resolve("1.integ"), bytes);
        assertThatThrownBy(() -> NuRun.read(run, NuOptions.of(ALL).withSegment(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1.integ [byte 16]");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(12, -1);
        Files.write(run.resolve("1.integ"), bytes);
        assertThatThrownBy(() -> NuRun.read(run, NuOptions.of(ALL).withSegment(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("4294967295 channels");
    }

    @Test
    void filesThatDoNotBelongTogetherAreRefused() throws IOException {
        Files.copy(run.resolve("1.integ"), run.resolve("3.integ"));
        Files.move(run.resolve("3.integ"), run.resolve("2.integ"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> NuRun.read(run, NuOptions.of(ALL).withSegment(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2.integ")
                .hasMessageContaining("cycle 1");
    }

    @Test
    void keepsOnlyWhatIsWantedWithinTheLimits() {
        ReadLimits small = new ReadLimits(1 << 20, 20_000, 10);
        NuOptions all = NuOptions.of(ALL.withLimits(small)).withSegment(1);
        assertThatThrownBy(() -> NuRun.read(run, all))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Ask for the channels");
        NuOptions one =
                NuOptions.of(ALL.withLimits(small).withChannels(List.of("100"))).withSegment(1);
        assertThat(NuRun.read(run, one).content().signal(0)).containsExactly(1, 1.5, 2, 2.5);
    }
}
