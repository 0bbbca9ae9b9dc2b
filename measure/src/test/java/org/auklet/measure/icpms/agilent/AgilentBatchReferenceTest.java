package org.auklet.measure.icpms.agilent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sums in counts per second, from the tests of pewlib 0.10.10 (djdt/pewlib, tests of Agilent import). */
class AgilentBatchReferenceTest {

    private static final ReadOptions ALL = ReadOptions.fromFile();
    /** Sums of the table are printed to 11 digits. */
    private static final Percentage TO_1E6 = Percentage.withPercentage(1e-4);

    @ParameterizedTest
    @CsvSource({
        "7700/test.b, P31 Eu153 W182, 7418.8098658, 25.000009499, 0",
        "8900/test_ms.b, P31 Eu153 W182, 955719.21387, 168.75011255, 797.62025047",
        "8900/test_ms_ms.b, P31->47 Eu153->153 W182->182, 18.750004889, 93.750033388, 440.47663919"
    })
    void sumsOfTheBatches(String batch, String names, double first, double second, double third) {
        Path path = SharedData.path("pewlib/agilent/" + batch);
        ElementImage image = AgilentBatch.read(path, ALL).content();
        assertThat(image.channels().stream().map(Channel::name)).containsExactly(names.split(" "));
        assertThat(image.rows()).isEqualTo(5);
        assertThat(image.columns()).isEqualTo(5);
        assertThat(image.unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
        assertThat(image.scanTimeS()).isCloseTo(0.5, within(0.005));
        double[] expected = {first, second, third};
        for (int c = 0; c < 3; c++) {
            assertThat(sum(image.signal().get(c))).isCloseTo(expected[c], TO_1E6);
        }
        ElementImage csv = AgilentBatch.read(path, LineOrder.AS_RECORDED, DataRoute.CSV, ALL)
                .content();
        for (int c = 0; c < 3; c++) {
            // the export has two decimals
            assertThat(csv.signal().get(c).values()).hasSize(25);
            assertThat(sum(csv.signal().get(c))).isCloseTo(expected[c], Percentage.withPercentage(0.01));
            for (int i = 0; i < 25; i++) {
                double exact = image.signal().get(c).values()[i];
                assertThat(csv.signal().get(c).values()[i]).isCloseTo(exact, within(0.01));
            }
        }
    }

    @Test
    void scanTimeOfThe7700() {
        Path path = SharedData.path("pewlib/agilent/7700/test.b");
        // the first line; the mean of all lines is 0.49905 s
        assertThat(AgilentBatch.trace(path.resolve("1.d"), ALL).content().dwellS())
                .isCloseTo(0.4989, within(0.00005));
        assertThat(AgilentBatch.read(path, ALL).content().scanTimeS()).isCloseTo(0.4989, within(0.0002));
        assertThat(AgilentBatch.read(path, LineOrder.NAME, DataRoute.CSV, ALL)
                        .content()
                        .scanTimeS())
                .isCloseTo(0.4989, within(0.0002));
    }

    @ParameterizedTest
    @EnumSource(LineOrder.class)
    void everyOrderIsTheSameHere(LineOrder order) {
        Path path = SharedData.path("pewlib/agilent/8900/test_ms.b");
        assertThat(AgilentBatch.read(path, order, DataRoute.BINARY, ALL)).isEqualTo(AgilentBatch.read(path, ALL));
    }

    @Test
    void countsAreCountsPerSecondTimesTheAccumulationTime() {
        Path path = SharedData.path("pewlib/agilent/7700/test.b");
        ElementImage counts =
                AgilentBatch.read(path, ALL.withUnit(SignalUnit.COUNTS)).content();
        // MSProfile.bin of 1.d holds 52.00044250488281 counts of P31 and 2.0000007152557373 of Eu153 (scan 5)
        assertThat(counts.raster("P31").orElseThrow().at(0, 0)).isEqualTo(52.00044250488281);
        assertThat(counts.raster("Eu153").orElseThrow().at(0, 4)).isEqualTo(2.0000007152557373);
        ElementImage perSecond = AgilentBatch.read(path, ALL).content();
        assertThat(perSecond.raster("31P").orElseThrow().at(0, 0))
                .isCloseTo(52.00044250488281 / 0.159999996423721, within(1e-9));
    }

    @Test
    void onlyTheChannelsAskedFor() {
        Path path = SharedData.path("pewlib/agilent/8900/test_ms_ms.b");
        ElementImage image = AgilentBatch.read(path, ALL.withChannels(List.of("W182 -> 182")))
                .content();
        assertThat(image.channels()).hasSize(1);
        assertThat(sum(image.signal().getFirst())).isCloseTo(440.47663919, TO_1E6);
        ReadOptions none = ALL.withChannels(List.of("Au197"));
        assertThatThrownBy(() -> AgilentBatch.read(path, none))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("P31->47, Eu153->153, W182->182");
    }

    @Test
    void aMissingLineIsToldByItsName() {
        Path path = SharedData.path("pewlib/agilent/8900/test_ms_missing.b");
        assertThatThrownBy(() -> AgilentBatch.read(path, LineOrder.BATCH_LOG_CSV, DataRoute.EITHER, ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("005.d")
                .hasMessageContaining("BatchLog.csv");
        assertThatThrownBy(() -> AgilentBatch.read(path, ALL)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> AgilentBatch.read(path, LineOrder.BATCH_LOG_XML, DataRoute.EITHER, ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("BatchLog.xml");
        Recorded<ElementImage> recorded = AgilentBatch.read(path, LineOrder.NAME, DataRoute.CSV, ALL);
        assertThat(recorded.findings()).hasSize(1).first().asString().contains("left out: 004.d");
        ElementImage byName = recorded.content();
        assertThat(byName.rows()).isEqualTo(3);
        assertThat(byName.columns()).isEqualTo(5);
        assertThat(byName.signal().getFirst().at(2, 0)).isEqualTo(37257.54);
    }

    @Test
    void aLineIsATrace() {
        Path line = SharedData.path("pewlib/agilent/7700/test.b/1.d");
        Trace trace =
                AgilentBatch.trace(line, ALL.withChannels(List.of("Eu153"))).content();
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS);
        assertThat(trace.dwellS()).isEqualTo(0.159999996423721);
        assertThat(trace.signal(0)).containsExactly(0, 0, 0, 0, 2.0000007152557373);
        assertThat(AgilentBatch.trace(line, ALL).content().dwellS()).isCloseTo(0.49894, within(1e-5));
        assertThatThrownBy(() -> AgilentBatch.trace(SharedData.path("pewlib/agilent/7700/test.b"), ALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("5 samples");
    }

    @Test
    void recognisesBatchesAndLines() {
        Path path = SharedData.path("pewlib/agilent/8900/test_ms_missing.b");
        assertThat(AgilentBatch.recognises(FileHead.of(path))).isTrue();
        assertThat(AgilentBatch.recognises(FileHead.of(SharedData.path("pewlib/agilent/8900"))))
                .isFalse();
        assertThat(AgilentBatch.recognisesLine(FileHead.of(path))).isFalse();
        assertThat(AgilentBatch.recognisesLine(FileHead.of(path.resolve("001.d"))))
                .isTrue();
    }

    private static double sum(Raster raster) {
        return Arrays.stream(raster.values()).sum();
    }
}
