package org.auklet.measure.icpms.perkinelmer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: README of the data folder, sections pewlib and la-images. */
class PerkinElmerReferenceTest {

    @Test
    void threeLinesWithParameters() {
        Recorded<ElementImage> recorded = read("pewlib/perkinelmer/perkinelmer");
        ElementImage image = recorded.content();
        assertThat(recorded.findings()).isEmpty();
        assertThat(sum(image, "A1")).isCloseTo(12.0, within(1e-12));
        assertThat(sum(image, "B2")).isCloseTo(15.0, within(1e-12));
        assertThat(image.scanTimeS()).isEqualTo(0.2);
        assertThat(image.pixel().widthUm() / image.scanTimeS()).isCloseTo(100.0, within(1e-9)); // um/s
        assertThat(image.pixel().heightUm()).isCloseTo(300.0, within(1e-9));
        assertThat(image.unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "Ca43, 2413527.134047419",
        "Na23, 3284871525.448484",
        "P31, 194171411.8648615",
        "Mg24, 339300413.4078312",
        "C13, 76931632.1593585",
        "Ca44, 63238248.600605145",
        "Si28, 2108049709.2422688",
        "K39, 3593399191.765833",
        "C12, 5364884645.5428295"
    })
    void sumsOfTheDataset(String channel, double sum) {
        assertThat(sum(dataset(), channel)).isCloseTo(sum, within(1e-12 * sum));
    }

    /** The value of LA-iMageS's own test. */
    @Test
    void sodiumOverCarbon() {
        ElementImage image = dataset();
        double[] sodium = image.raster("Na23").orElseThrow().values();
        double[] carbon = image.raster("C12").orElseThrow().values();
        double largest = 0.0;
        for (int i = 0; i < sodium.length; i++) {
            largest = Math.max(largest, carbon[i] == 0.0 ? 0.0 : sodium[i] / carbon[i]);
        }
        assertThat(largest).isCloseTo(1.942478674706621, within(1e-14));
    }

    @Test
    void shapeAndPixelOfTheDataset() {
        ElementImage image = dataset();
        assertThat(image.rows()).isEqualTo(33);
        assertThat(image.columns()).isEqualTo(165);
        assertThat(image.channels()).hasSize(9);
        assertThat(image.pixel()).isEqualTo(new PixelSize(5185.6800000000005 / 165, 80.0));
        assertThat(image.scanTimeS()).isNaN();
    }

    @Test
    void linesAreInTheOrderOfTheirNumbers() {
        Trace ninth = PerkinElmerReader.readLine(
                        SharedData.path("la-images/dataset/LINHA 09.xl"), ReadOptions.fromFile())
                .content();
        Raster silicon = dataset().raster("28Si").orElseThrow();
        double[] row = Arrays.copyOfRange(silicon.values(), 8 * 165, 9 * 165);
        assertThat(row).containsExactly(ninth.signal(ninth.index("Si28").orElseThrow()));
    }

    @Test
    void recognised() {
        assertThat(PerkinElmerReader.recognises(FileHead.of(SharedData.path("la-images/dataset"))))
                .isTrue();
        assertThat(PerkinElmerReader.recognisesLine(FileHead.of(SharedData.path("la-images/dataset/LINHA 01.xl"))))
                .isTrue();
        assertThat(PerkinElmerReader.recognises(FileHead.of(SharedData.path("pewlib/csv/nu"))))
                .isFalse();
    }

    private static ElementImage dataset() {
        return read("la-images/dataset").content();
    }

    private static Recorded<ElementImage> read(String folder) {
        return PerkinElmerReader.read(SharedData.path(folder), ReadOptions.fromFile());
    }

    private static double sum(ElementImage image, String channel) {
        return Arrays.stream(image.raster(channel).orElseThrow().values()).sum();
    }
}
