package org.auklet.measure.icpms.imzml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.junit.jupiter.api.Test;

/** Expected values: README of the data folder, section pewlib, imzml. */
class ImzmlReferenceTest {

    @Test
    void processedImage() {
        try (ImzmlReader reader = open("test.imzML")) {
            ElementImage image = reader.totalIonCurrent();
            assertThat(image.pixel()).isEqualTo(new PixelSize(30, 30));
            assertThat(image.signal().getFirst())
                    .isEqualTo(new Raster(2, 2, new double[] {80436, 72098, 52676, 75608}));
            Spectrum first = reader.spectrum(reader.at(0, 0).orElseThrow());
            assertThat(first.mz()).hasSize(852);
            assertThat(first.mz()[0]).isCloseTo(200.273186, within(5e-7));
            assertThat(first.mz()[851]).isCloseTo(992.453628, within(5e-7));
            assertThat(reader.massRange()).containsExactly(200.081016, 992.925155);
        }
    }

    /** The sum over all m/z is the total that the file states. */
    @Test
    void sumsOfSpectra() {
        try (ImzmlReader reader = open("test.imzML")) {
            Raster sums = reader.image(
                            List.of(new MassWindow(org.auklet.measure.icpms.signal.Channel.of("all"), 0, 1e4)))
                    .signal()
                    .getFirst();
            assertThat(sums.values()).containsExactly(80436, 72098, 52676, 75608);
            double[] mz = reader.spectrum(0).mz();
            assertThat(Arrays.stream(mz).min().orElseThrow()).isCloseTo(200.081016, within(5e-7));
        }
    }

    @Test
    void orbitrapProfile() {
        try (ImzmlReader reader = open("test_orbi.imzml")) {
            assertThat(reader.rows()).isEqualTo(32);
            assertThat(reader.columns()).isEqualTo(1);
            Raster total = reader.totalIonCurrent().signal().getFirst();
            assertThat(total.at(30, 0)).isCloseTo(5.3958265e6, within(1e-3));
            assertThat(total.at(0, 0)).isNaN();
            // the README's 10 ppm are the width of the window: 5 on either side
            Raster window = reader.image(List.of(MassWindow.around(420.1603, 5)))
                    .raster("420.1603")
                    .orElseThrow();
            assertThat(window.at(31, 0)).isCloseTo(3.126e6, within(1e-4 * 3.126e6));
        }
    }

    private static ImzmlReader open(String name) {
        var path = SharedData.path("pewlib/imzml/" + name);
        assertThat(ImzmlReader.recognises(FileHead.of(path))).isTrue();
        return ImzmlReader.open(path, ReadLimits.ofThisMachine());
    }
}
