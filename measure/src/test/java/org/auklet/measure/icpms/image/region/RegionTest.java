package org.auklet.measure.icpms.image.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.Sharing;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @Test
    void aRectangleIsItsRowsAndColumns() {
        Mask mask = new Region.Rectangle("tumour", 1, 3, 2, 5).mask(4, 6);
        assertThat(mask.count()).isEqualTo(6);
        assertThat(mask.at(1, 2)).isTrue();
        assertThat(mask.at(3, 2)).isFalse();
        assertThatThrownBy(() -> new Region.Rectangle("tumour", 1, 5, 2, 5).mask(4, 6))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("tumour");
    }

    /** The triangle under the diagonal of a square of 100 holds the 50 x 99 pixels whose middles lie below it. */
    @Test
    void aPolygonHoldsThePixelsWhoseMiddlesItHolds() {
        Mask mask = new Region.Polygon(
                        "half",
                        List.of(new Region.Corner(0, 0), new Region.Corner(100, 0), new Region.Corner(100, 100)))
                .mask(100, 100);
        assertThat(mask.at(60, 40)).isTrue();
        assertThat(mask.at(40, 60)).isFalse();
        assertThat(mask.count()).isBetween(50 * 99, 50 * 101);
        assertThatThrownBy(() -> new Region.Polygon("two", List.of(new Region.Corner(0, 0), new Region.Corner(1, 1))))
                .isInstanceOf(InputException.class);
    }

    @Test
    void aSummaryTellsTheTwoPartsOfTheError() {
        PixelMap map = Maps.of(1, 4, 0.25, 1, 2, 3, Double.NaN).minus(0, 0.1, "blank");
        RegionSummary all = RegionSummary.of(map, new Region.Rectangle("all", 0, 1, 0, 4));
        assertThat(all.pixels()).isEqualTo(3);
        assertThat(all.left()).isEqualTo(1);
        assertThat(all.areaUm2()).isEqualTo(600);
        assertThat(all.sum().value()).isEqualTo(6);
        assertThat(all.sum().independentError()).isCloseTo(0.5 * Math.sqrt(3), within(1e-12));
        assertThat(all.sum().commonError()).isCloseTo(0.3, within(1e-12));
        assertThat(all.mean().commonError()).isCloseTo(0.1, within(1e-12));
        assertThat(all.median()).isEqualTo(2);
        assertThat(all.sd()).isEqualTo(1);
    }

    @Test
    void labelsComeFromAPictureOfWholeNumbers() {
        Labels labels = Labels.of(new Raster(1, 4, new double[] {0, 2, 2, Double.NaN}));
        assertThat(labels.label()).containsExactly(0, 2, 2, 0);
        assertThat(new Region.Labelled("cell", labels, 2).mask(1, 4).count()).isEqualTo(2);
        Raster picture = new Raster(1, 2, new double[] {0, 1.5});
        assertThatThrownBy(() -> Labels.of(picture))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Region.Labelled("cell", labels, 2).mask(2, 2))
                .isInstanceOf(InputException.class);
    }

    @Test
    void touchingPixelsAreOnePiece() {
        boolean[] inside = {true, false, false, true, false, true, false, true, false, false, false, false};
        Labels pieces = Labels.connected(new Mask(3, 4, inside));
        assertThat(pieces.label()).containsExactly(1, 0, 0, 2, 0, 1, 0, 2, 0, 0, 0, 0);
        boolean[] one = inside.clone();
        one[11] = true;
        assertThat(Labels.connected(new Mask(3, 4, one)).atLeast(3).label())
                .containsExactly(0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    }

    /** Every way to cut 24 values in classes tried in turn: the sum of squares found is the smallest. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void classesHaveTheLeastSumOfSquares(int k) {
        Random random = new Random(k);
        for (int trial = 0; trial < 20; trial++) {
            double[] values =
                    random.doubles(24).map(v -> Math.rint(v * v * 40) / 4).toArray();
            Classes found = Classes.of(new Raster(4, 6, values), k);
            double[] sorted = java.util.Arrays.stream(values).sorted().toArray();
            double best = best(sorted, 0, k);
            double got = 0;
            for (int c = 0; c < k; c++) {
                int wanted = c;
                got += squares(java.util.Arrays.stream(sorted)
                        .filter(v -> found.of(v) == wanted)
                        .toArray());
            }
            assertThat(got).isCloseTo(best, within(1e-9));
        }
    }

    private static double best(double[] sorted, int from, int k) {
        if (k == 1) {
            return squares(java.util.Arrays.copyOfRange(sorted, from, sorted.length));
        }
        double least = Double.POSITIVE_INFINITY;
        for (int to = from + 1; to < sorted.length; to++) {
            double here = squares(java.util.Arrays.copyOfRange(sorted, from, to)) + best(sorted, to, k - 1);
            least = Math.min(least, here);
        }
        return least;
    }

    private static double squares(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        return java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }

    @Test
    void twoHeapsArePartedBetweenThem() {
        Random random = new Random(1);
        Raster raster = Raster.filled(100, 100, 0);
        for (int i = 0; i < 10_000; i++) {
            raster.values()[i] = (i % 4 == 0 ? 50 : 10) + random.nextGaussian();
        }
        Classes two = Classes.of(raster, 2);
        assertThat(two.thresholds()[0]).isBetween(40.0, 50.0);
        assertThat(two.atLeast(raster, 1).count()).isEqualTo(2500);
        Raster flat = Raster.filled(2, 2, 1);
        assertThatThrownBy(() -> Classes.of(flat, 2)).isInstanceOf(InputException.class);
    }

    @Test
    void distancesAreThoseOfTheNearestPixelOutside() {
        Random random = new Random(2);
        boolean[] inside = new boolean[20 * 30];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = random.nextInt(12) > 0;
        }
        double[] squared = Distances.squared(new Mask(20, 30, inside));
        for (int i = 0; i < inside.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < inside.length; j++) {
                if (!inside[j]) {
                    double rows = i / 30 - j / 30;
                    double columns = i % 30 - j % 30;
                    nearest = Math.min(nearest, rows * rows + columns * columns);
                }
            }
            assertThat(squared[i]).isEqualTo(nearest);
        }
    }

    /** Discs of radius 10 and 8 whose middles are 15 apart touch; the cut runs between them. */
    @Test
    void touchingCellsAreTakenApart() {
        boolean[] inside = new boolean[40 * 50];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = disc(i, 20, 15, 10) || disc(i, 20, 30, 8);
        }
        Mask mask = new Mask(40, 50, inside);
        assertThat(Labels.connected(mask).largest()).isEqualTo(1);
        Labels cells = Watershed.of(mask, 4);
        assertThat(cells.largest()).isEqualTo(2);
        assertThat(cells.label()[20 * 50 + 12]).isEqualTo(1);
        assertThat(cells.label()[20 * 50 + 34]).isEqualTo(2);
        assertThat(cells.mask(0).count()).isEqualTo(mask.not().count());
        assertThat((double) cells.mask(2).count()).isCloseTo(Math.PI * 64, within(25.0));
    }

    private static boolean disc(int pixel, int row, int column, int radius) {
        double rows = pixel / 50 - row;
        double columns = pixel % 50 - column;
        return rows * rows + columns * columns <= radius * radius;
    }

    /** One pass over all labels says what a sum over each mask says, errors of lines and of the whole included. */
    @Test
    void sumsOfAllLabelsAreThoseOfTheirMasks() {
        Random random = new Random(7);
        Raster raster = new Raster(12, 15, random.doubles(180).toArray());
        raster.values()[30] = Double.NaN;
        Raster line = new Raster(12, 15, random.doubles(180).toArray());
        PixelMap map = Maps.of(raster, 0.3).minus(0, 0.1, "blank").plus(new CommonError("line", Sharing.LINE, line));
        Labels labels = new Labels(12, 15, random.ints(180, 0, 6).toArray());
        List<Estimate> sums = labels.sums(map);
        for (int i = 0; i < 6; i++) {
            Estimate one = map.sum(labels.mask(i));
            assertThat(sums.get(i).value()).isCloseTo(one.value(), within(1e-12));
            assertThat(sums.get(i).independentError()).isCloseTo(one.independentError(), within(1e-12));
            assertThat(sums.get(i).commonError()).isCloseTo(one.commonError(), within(1e-12));
        }
    }

    /** Forty particles of 100 in pairs of pixels on an empty picture with noise of 2: all found, and their mean. */
    @Test
    void particlesAreFoundAndSummed() {
        Random random = new Random(9);
        Raster raster = Raster.filled(80, 100, 0);
        for (int i = 0; i < raster.values().length; i++) {
            raster.values()[i] = 2 * random.nextGaussian();
        }
        for (int p = 0; p < 40; p++) {
            int pixel = (p / 8 * 15 + 5) * 100 + p % 8 * 12 + 4;
            double signal = 100 + 10 * random.nextGaussian();
            raster.values()[pixel] += 0.6 * signal;
            raster.values()[pixel + 1] += 0.4 * signal;
        }
        Spots spots = Spots.of(Maps.of(raster, 4), Mask.all(80, 100), 5);
        assertThat(spots.sums()).hasSize(40);
        assertThat(spots.threshold()).isEqualTo(10);
        assertThat(spots.mean()).isCloseTo(100, within(3 * spots.meanError()));
        assertThat(spots.meanError()).isCloseTo(Math.sqrt(108 / 40.0), within(0.6));
        Mask none = Mask.ofRows(80, 100, 0, 2);
        PixelMap map = Maps.of(raster, 4);
        assertThatThrownBy(() -> Spots.of(map, none, 5))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("0 particles");
    }
}
