package org.auklet.measure.icpms.image.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.signal.Raster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Zinc maps of sekro/la-icp-msi_segmentation with their source's own calibration, 0.0395 kcps/(ug/g) and 1.308 kcps;
 * mean and median of the whole map as in the table beside the data.
 */
class ZincOfProstateReferenceTest {

    private static final CalibrationLine LINE =
            CalibrationLine.published(1.308, 0.0395, "ug/g", "sekro/la-icp-msi_segmentation, calibration of Zn:64");

    @ParameterizedTest
    @CsvSource({
        "LA_Data_C1SA1.csv, 542599.26, 280.509, 224.608",
        "LA_Data_C2SA1.csv, 486052.72, 240.333, 196.506",
        "LA_Data_C3SA1.csv, 234394.66, 113.677, 66.380",
        "LA_Data_C4SA1.csv, 110240.74, 38.724, 8.405"
    })
    void theTableIsReproduced(String file, double sum, double mean, double median) throws IOException {
        Raster zinc = zinc(SharedData.path("la-icp-msi_segmentation/" + file));
        assertThat(Arrays.stream(zinc.values()).sum()).isCloseTo(sum, within(0.01));
        PixelMap map =
                CalibratedMap.of(Maps.of(zinc, 0), LINE, OutsideRange.REFUSE).map();
        assertThat(Arrays.stream(map.value().values()).average().orElseThrow()).isCloseTo(mean, within(5e-4));
        double[] sorted = Arrays.stream(map.value().values()).sorted().toArray();
        int half = sorted.length / 2;
        double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        assertThat(middle).isCloseTo(median, within(5e-4));
    }

    /** The columns headed Zn:64 under the line of isotopes, one column for each ablated line. */
    private static Raster zinc(Path file) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
        String[] isotopes = rows.get(2);
        int[] columns = java.util.stream.IntStream.range(0, isotopes.length)
                .filter(c -> isotopes[c].strip().equals("Zn:64"))
                .toArray();
        int length = rows.size() - 3;
        double[] values = new double[columns.length * length];
        for (int line = 0; line < columns.length; line++) {
            for (int i = 0; i < length; i++) {
                values[line * length + i] = Double.parseDouble(rows.get(3 + i)[columns[line]]);
            }
        }
        return new Raster(columns.length, length, values);
    }
}
