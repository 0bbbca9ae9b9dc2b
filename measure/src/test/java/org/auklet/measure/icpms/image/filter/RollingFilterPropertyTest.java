package org.auklet.measure.icpms.image.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sliding windows against the definition: gather the neighbourhood, sort it, take the middle. */
class RollingFilterPropertyTest {

    @ParameterizedTest
    @CsvSource({"1,1,7,9", "3,3,1,20", "5,5,40,70", "3,7,33,65", "31,5,20,20", "9,9,100,3", "41,41,30,30"})
    void meanAndMedianAreThoseOfTheNeighbourhood(int high, int wide, int rows, int columns) {
        for (int seed = 0; seed < 4; seed++) {
            Raster raster = noise(rows, columns, seed);
            Window window = new Window(high, wide);
            Raster median = RollingMedian.of(raster, window);
            Raster mean = RollingMean.of(raster, window);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    double[] near = neighbourhood(raster, window, row, column);
                    assertSame(median.at(row, column), middle(near), 0);
                    assertSame(
                            mean.at(row, column), Arrays.stream(near).average().orElse(Double.NaN), 1e-9);
                }
            }
        }
    }

    private static void assertSame(double actual, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(tolerance));
        }
    }

    /** Even seeds tie heavily (counts), odd ones do not; every tenth pixel is missing. */
    private static Raster noise(int rows, int columns, int seed) {
        Random random = new Random(seed);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            double value = seed % 2 == 0 ? random.nextInt(4) - 1 : random.nextGaussian() * 1e3;
            values[i] = random.nextInt(10) == 0 ? Double.NaN : value;
        }
        return new Raster(rows, columns, values);
    }

    private static double[] neighbourhood(Raster raster, Window window, int row, int column) {
        double[] near = new double[window.rows() * window.columns()];
        int n = 0;
        for (int r = row - window.rows() / 2; r <= row + window.rows() / 2; r++) {
            for (int c = column - window.columns() / 2; c <= column + window.columns() / 2; c++) {
                boolean on = r >= 0 && c >= 0 && r < raster.rows() && c < raster.columns();
                if (on && !Double.isNaN(raster.at(r, c))) {
                    near[n++] = raster.at(r, c);
                }
            }
        }
        return Arrays.copyOf(near, n);
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n == 0 ? Double.NaN : n % 2 == 1 ? values[n / 2] : 0.5 * (values[n / 2 - 1] + values[n / 2]);
    }

    @Test
    void aSpikeIsFlaggedAndItsNeighboursAreNot() {
        Raster raster = new Raster(20, 20, new Random(5).doubles(400, 9, 11).toArray());
        raster.values()[205] = 60;
        Mask flagged = Outliers.byMedian(Maps.of(raster, 0.3), Window.square(5), 6);
        assertThat(flagged.count()).isEqualTo(1);
        assertThat(flagged.at(10, 5)).isTrue();
    }

    /** One pixel of 2 counts among zeros with counting noise of 1: no outlier, though the median spread is 0. */
    @Test
    void aCountAmongZerosIsNoOutlier() {
        Raster raster = Raster.filled(11, 11, 0);
        raster.values()[60] = 2;
        assertThat(Outliers.byMedian(Maps.of(raster, 1), Window.square(3), 3).count())
                .isZero();
    }

    @Test
    void windowsHaveAMiddle() {
        assertThatThrownBy(() -> new Window(4, 3))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("odd");
    }
}
