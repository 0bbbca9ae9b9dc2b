package org.auklet.measure.icpms.imzml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.auklet.measure.icpms.export.ImzmlWriter;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the project writes as imzML it reads again. */
class ImzmlRoundTripTest {

    private static final Raster GOLD = new Raster(2, 3, new double[] {1.5, 2.5, 3.5, 0, 1e-9, Double.NaN});
    private static final Raster SILVER = new Raster(2, 3, new double[] {10, 20, 30, 40, 50, Double.NaN});
    private static final ElementImage IMAGE = new ElementImage(
            List.of(Channel.of("Au197"), Channel.of("Ag107")),
            List.of(GOLD, SILVER),
            SignalUnit.COUNTS,
            new PixelSize(10, 20),
            0.1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ImzmlWriter.Mode.class)
    void everyPixel(ImzmlWriter.Mode mode) throws IOException {
        Path file = folder.resolve("image.imzML");
        ImzmlWriter.write(file, IMAGE, mode);
        ElementImage read = ImzmlReader.read(file, ReadOptions.fromFile().withChannels(List.of("Au197", "106.905")))
                .content();
        assertThat(read.raster("197Au")).contains(GOLD);
        assertThat(read.raster("106.905")).contains(SILVER);
        assertThat(read.pixel()).isEqualTo(IMAGE.pixel());
    }

    @Test
    void totalIonCurrent() throws IOException {
        Path file = folder.resolve("image.imzML");
        ImzmlWriter.write(file, IMAGE, ImzmlWriter.Mode.PROCESSED);
        Raster total = ImzmlReader.read(file, ReadOptions.fromFile())
                .content()
                .signal()
                .getFirst();
        assertThat(total.values()).startsWith(11.5, 22.5, 33.5, 40.0).endsWith(Double.NaN);
    }
}
