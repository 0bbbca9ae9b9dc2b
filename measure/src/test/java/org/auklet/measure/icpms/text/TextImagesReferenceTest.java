package org.auklet.measure.icpms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.record.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laser images as text (README of the data folder, sections pewlib and la-icp-msi_segmentation). */
class TextImagesReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"generic", "nu", "tofwerk"})
    void linesInFolders(String kind) {
        ElementImage image = folder(kind).content();
        assertThat(image.raster("A").orElseThrow().values())
                .containsExactly(IntStream.rangeClosed(1, 15).asDoubleStream().toArray());
        assertThat(sum(image, "A")).isEqualTo(120.0);
        assertThat(sum(image, "B")).isCloseTo(12.0, within(1e-12));
        assertThat(image.rows()).isEqualTo(3);
        assertThat(image.columns()).isEqualTo(5);
    }

    @Test
    void nuKnowsSpotAndTime() {
        Recorded<ElementImage> recorded = folder("nu");
        assertThat(recorded.content().pixel()).isEqualTo(new PixelSize(5, 10));
        assertThat(recorded.content().scanTimeS()).isCloseTo(0.01, within(1e-12));
        assertThat(recorded.findings())
                .extracting(Finding::check)
                .containsExactly("file_passed_over", "signal_unit_assumed");
    }

    @Test
    void tofwerkKnowsTime() {
        assertThat(folder("tofwerk").content().scanTimeS()).isCloseTo(0.1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "delimiter"})
    void textImages(String name) {
        var path = SharedData.path("pewlib/textimage/" + name + ".csv");
        assertThat(TextImageReader.recognises(FileHead.of(path))).isTrue();
        ElementImage image = TextImageReader.read(path, ReadOptions.fromFile()).content();
        assertThat(image.rows()).isEqualTo(5);
        assertThat(image.columns()).isEqualTo(5);
        assertThat(sum(image, name)).isEqualTo(85.0);
        assertThat(image.raster(name).orElseThrow().at(3, 2)).isEqualTo(1.0);
    }

    /** Calibration of the source: Zn:64 kcps = 0.0395 kcps/(ug/g) c + 1.308 kcps. */
    @ParameterizedTest
    @CsvSource({
        "C1, 219, 200, 128515.53, 22258.36, 542599.26, 340160.88, 280.509, 224.608, 0.6269",
        "C2, 225, 200, 122597.74, 21117.24, 486052.72, 301409.41, 240.333, 196.506, 0.6201",
        "C3, 231, 175, 67586.14, 14189.94, 234394.66, 144588.46, 113.677, 66.380, 0.6169",
        "C4, 222, 175, 50816.35, 10994.67, 110240.74, 67049.51, 38.724, 8.405, 0.6082"
    })
    void tissueSections(
            String name,
            int points,
            int lines,
            double p,
            double fe,
            double zn64,
            double zn66,
            double mean,
            double median,
            double ratio) {
        var path = SharedData.path("la-icp-msi_segmentation/LA_Data_" + name + "SA1.csv");
        assertThat(LineTableReader.recognises(FileHead.of(path))).isTrue();
        Recorded<ElementImage> recorded = LineTableReader.read(path, ReadOptions.fromFile());
        ElementImage image = recorded.content();
        assertThat(recorded.findings()).isEmpty();
        assertThat(image.rows()).isEqualTo(lines);
        assertThat(image.columns()).isEqualTo(points);
        assertThat(image.scanTimeS()).isCloseTo(0.33, within(0.004));
        assertThat(sum(image, "P:31") / 1000).isCloseTo(p, within(1e-6 * p));
        assertThat(sum(image, "Fe:57") / 1000).isCloseTo(fe, within(1e-6 * fe));
        assertThat(sum(image, "Zn:64") / 1000).isCloseTo(zn64, within(1e-6 * zn64));
        assertThat(sum(image, "Zn:66") / 1000).isCloseTo(zn66, within(1e-6 * zn66));
        assertThat(sum(image, "Zn66") / sum(image, "Zn64")).isCloseTo(ratio, within(5e-5));
        double[] zinc = DoubleStream.of(image.raster("Zn64").orElseThrow().values())
                .map(cps -> (cps / 1000 - 1.308) / 0.0395)
                .sorted()
                .toArray();
        assertThat(Arrays.stream(zinc).average().orElseThrow()).isCloseTo(mean, within(5e-4));
        assertThat((zinc[(zinc.length - 1) / 2] + zinc[zinc.length / 2]) / 2).isCloseTo(median, within(5e-4));
    }

    private static Recorded<ElementImage> folder(String kind) {
        var path = SharedData.path("pewlib/csv/" + kind);
        assertThat(LineFolderReader.recognises(FileHead.of(path))).isTrue();
        return LineFolderReader.read(path, ReadOptions.fromFile());
    }

    private static double sum(ElementImage image, String channel) {
        Raster raster = image.raster(channel).orElseThrow();
        return DoubleStream.of(raster.values()).sum();
    }
}
