package org.auklet.measure.icpms.tofwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

/** Values from the tests of SPCal 2.2.2 (djdt/spcal, tests of TOFWERK import) on its own files. */
class TofwerkFileReferenceTest {

    private static final ReadOptions ALL = ReadOptions.fromFile();
    private static final ReadLimits LIMITS = ReadLimits.ofThisMachine();
    private static final Percentage TO_1E6 = Percentage.withPercentage(1e-4);

    @Test
    void goldParticles() {
        Trace trace = TofwerkFile.read(gold(), ALL).content();
        assertThat(trace.length()).isEqualTo(200);
        assertThat(trace.channels()).hasSize(315);
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS);
        assertThat(trace.dwellS()).isCloseTo(0.9999e-3, within(1e-12));
        double[] argon = trace.signal(trace.index("Ar40").orElseThrow());
        double[] au = trace.signal(trace.index("197Au").orElseThrow());
        assertThat(mean(argon)).isCloseTo(565.63306, TO_1E6);
        assertThat(mean(au)).isCloseTo(1.5413016, TO_1E6);
        assertThat(Arrays.stream(au).max().orElseThrow()).isCloseTo(64.280266, TO_1E6);
    }

    @Test
    void onlyTheChannelsAskedFor() {
        Trace all = TofwerkFile.read(gold(), ALL).content();
        Trace some = TofwerkFile.read(gold(), ALL.withChannels(List.of("Au197", "[107Ag]+", "ArO+")))
                .content();
        assertThat(some.channels()).extracting("name").containsExactly("ArO+", "Ag107", "Au197");
        assertThat(some.signal(2)).isEqualTo(all.signal(all.index("Au197").orElseThrow()));
        assertThatThrownBy(() -> TofwerkFile.read(gold(), ALL.withChannels(List.of("Pu239"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Pu239");
    }

    @Test
    void calibrationOfTheMasses() {
        MassCalibration calibration = TofwerkFile.calibration(gold(), LIMITS);
        assertThat(calibration.mode()).isEqualTo(2);
        assertThat(calibration.p1()).isCloseTo(2827.69757786, TO_1E6);
        assertThat(calibration.p2()).isCloseTo(-5221.04079879, TO_1E6);
        assertThat(calibration.p3()).isCloseTo(0.49997113, TO_1E6);
        // the file's own calibration points: 115In at sample 25085.738619583
        assertThat(calibration.index(114.9033302)).isCloseTo(25_085.738619583, within(0.05));
    }

    @Test
    void integratingTheSpectraAgainGivesThePeaks() {
        PeakTable table = TofwerkFile.peakTable(gold(), LIMITS);
        Trace peaks = TofwerkFile.read(gold(), ALL).content();
        Trace again = TofwerkFile.integrate(gold(), table, ALL).content();
        assertThat(again.channels()).isEqualTo(peaks.channels());
        assertThat(again.dwellS()).isEqualTo(peaks.dwellS());
        for (int c = 0; c < 315; c++) {
            for (int i = 0; i < 200; i++) {
                double expected = peaks.signal(c)[i];
                assertThat(again.signal(c)[i])
                        .as("%s at %d", peaks.channels().get(c), i)
                        .isCloseTo(expected, within(1e-5 * Math.abs(expected) + 1e-4));
            }
        }
    }

    @Test
    void severalWritesAndBuffers() {
        Trace trace = TofwerkFile.read(SharedData.path("spcal/tofwerk/tofwerk_testdata.h5"), ALL)
                .content();
        assertThat(trace.length()).isEqualTo(89 * 11 * 5);
        assertThat(trace.channels()).hasSize(315);
        assertThat(trace.dwellS()).isCloseTo(2 * 46e-6, within(1e-12));
        assertThatThrownBy(() -> TofwerkFile.integrate(
                        SharedData.path("spcal/tofwerk/tofwerk_testdata.h5"), new PeakTable(List.of()), ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("TofData");
    }

    @Test
    void limitsAreHeld() {
        ReadOptions small = ALL.withLimits(new ReadLimits(1 << 30, 10_000, 1000));
        assertThatThrownBy(() -> TofwerkFile.read(gold(), small))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("10000 numbers");
        assertThat(TofwerkFile.read(gold(), small.withChannels(List.of("Au197")))
                        .content()
                        .length())
                .isEqualTo(200);
    }

    @Test
    void recognisesHdf5() {
        assertThat(TofwerkFile.recognises(FileHead.of(gold()))).isTrue();
    }

    private static Path gold() {
        return SharedData.path("spcal/tofwerk/tofwerk_au_50nm.h5");
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
