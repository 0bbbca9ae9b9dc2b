package org.auklet.measure.icpms.image.colocalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

/**
 * Two overlapping discs on noise, 40 x 50, against numpy: pearsonr of scipy, the mean of (x - mx)(y - my) > 0, sums of
 * x[y > t], and for Costes a loop over every pixel's own u = min(x, (y - b)/a) as threshold from the largest down, with
 * pearsonr of x[u < T], y[u < T] each time. The noise is Knuth's 64-bit linear congruential generator in both.
 */
class ColocalisationReferenceTest {

    private static final int ROWS = 40;
    private static final int COLUMNS = 50;
    private static final Mask ALL = Mask.all(ROWS, COLUMNS);

    private final Raster first = Raster.filled(ROWS, COLUMNS, 0);
    private final Raster second = Raster.filled(ROWS, COLUMNS, 0);

    ColocalisationReferenceTest() {
        double[] u = uniform(3 * ROWS * COLUMNS);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            int row = i / COLUMNS;
            int column = i % COLUMNS;
            double bright = 0.5 + u[2 * ROWS * COLUMNS + i];
            boolean one = sq(row - 20) + sq(column - 18) < 100;
            boolean two = sq(row - 22) + sq(column - 22) < 80;
            first.values()[i] = 10 + 10 * u[i] + (one ? 60 * bright : 0);
            second.values()[i] = 5 + 8 * u[ROWS * COLUMNS + i] + (two ? 30 * bright : 0);
        }
    }

    private static int sq(int a) {
        return a * a;
    }

    private static double[] uniform(int n) {
        double[] u = new double[n];
        long state = 42;
        for (int i = 0; i < n; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            u[i] = (state >>> 11) * 0x1.0p-53;
        }
        return u;
    }

    @Test
    void coefficientsAreThoseOfNumpy() {
        PixelPairs pairs = PixelPairs.of(first, second, ALL);
        assertThat(Coefficients.pearson(pairs)).isCloseTo(0.625968839213202, within(1e-12));
        assertThat(Coefficients.icq(pairs)).isCloseTo(0.378, within(1e-12));
        Coefficients.Manders manders = Coefficients.manders(pairs, 25, 20);
        assertThat(manders.m1()).isCloseTo(0.30859370020300025, within(1e-12));
        assertThat(manders.m2()).isCloseTo(0.329582253583503, within(1e-12));
    }

    @Test
    void theThresholdIsThatOfTheFullSearch() {
        CostesThreshold costes = CostesThreshold.of(PixelPairs.of(first, second, ALL));
        assertThat(costes.slope()).isCloseTo(0.32583944271745585, within(1e-12));
        assertThat(costes.intercept()).isCloseTo(4.74256193351777, within(1e-10));
        assertThat(costes.x()).isCloseTo(50.05905444840302, within(1e-10));
        assertThat(costes.y()).isCloseTo(21.05377633794819, within(1e-10));
        assertThat(costes.pixelsAbove()).isEqualTo(172);
    }

    @Test
    void mandersAboveTheThreshold() {
        Colocalisation all = Colocalisation.of(first, second, ALL, 5, 19, 1);
        assertThat(all.mandersAbove().m1()).isCloseTo(0.3075788856243714, within(1e-12));
        assertThat(all.mandersAbove().m2()).isCloseTo(0.3092767288175076, within(1e-12));
        assertThat(all.pixels()).isEqualTo(2000);
        assertThat(all.shuffles().blocks()).isEqualTo(80);
    }

    @Test
    void aPictureIsOneWithItselfAndApartFromItsNegative() {
        Raster negative = new Raster(
                ROWS,
                COLUMNS,
                java.util.Arrays.stream(first.values()).map(v -> 100 - v).toArray());
        PixelPairs same = PixelPairs.of(first, first, ALL);
        PixelPairs apart = PixelPairs.of(first, negative, ALL);
        assertThat(Coefficients.pearson(same)).isCloseTo(1, within(1e-12));
        assertThat(Coefficients.pearson(apart)).isCloseTo(-1, within(1e-12));
        assertThat(Coefficients.icq(same)).isEqualTo(0.5);
        assertThat(Coefficients.icq(apart)).isEqualTo(-0.5);
        assertThat(Coefficients.manders(same, 0, 0)).isEqualTo(new Coefficients.Manders(1, 1));
        assertThat(CostesThreshold.of(apart).x()).isNaN();
    }

    /** Noise alone shuffled by pixel has r of mean 0 and standard deviation 1/sqrt(n - 1). */
    @Test
    void shuffledPixelsScatterAsTheyMust() {
        ShuffleTest test = ShuffleTest.run(first, second, ALL, 1, 4000, 7);
        assertThat(test.shuffledMean()).isCloseTo(0, within(4 / Math.sqrt(2000.0 * 4000)));
        assertThat(test.shuffledSd()).isCloseTo(1 / Math.sqrt(1999), within(0.04 / Math.sqrt(1999)));
        assertThat(test.p()).isEqualTo(1.0 / 4001);
        assertThat(test.shareBelow()).isEqualTo(1);
    }

    /** Blocks keep the discs together, so that chance overlaps of a whole disc are seen: r scatters far more. */
    @Test
    void largerBlocksFindLess() {
        ShuffleTest pixels = ShuffleTest.run(first, second, ALL, 1, 500, 7);
        ShuffleTest blocks = ShuffleTest.run(first, second, ALL, 10, 500, 7);
        assertThat(blocks.shuffledSd()).isGreaterThan(3 * pixels.shuffledSd());
    }

    /** Independent pictures: p is uniform, so that its mean over many pairs is 1/2. */
    @Test
    void withoutColocalisationAnyPIsAsLikely() {
        double sum = 0;
        java.util.Random random = new java.util.Random(3);
        for (int i = 0; i < 200; i++) {
            Raster a = new Raster(12, 12, random.doubles(144).toArray());
            Raster b = new Raster(12, 12, random.doubles(144).toArray());
            sum += ShuffleTest.run(a, b, Mask.all(12, 12), 2, 99, i).p() / 200;
        }
        assertThat(sum).isCloseTo(0.5, within(4 / Math.sqrt(12 * 200.0)));
    }

    @Test
    void theSameSeedGivesTheSameWithAnyNumberOfThreads() throws Exception {
        ShuffleTest many = ShuffleTest.run(first, second, ALL, 2, 50, 11);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> ShuffleTest.run(first, second, ALL, 2, 50, 11))
                            .get())
                    .isEqualTo(many);
        }
        assertThat(ShuffleTest.run(first, second, ALL, 2, 50, 12)).isNotEqualTo(many);
    }

    @Test
    void missingPixelsAndThoseOutsideTheMaskAreLeftOut() {
        Raster holed = new Raster(ROWS, COLUMNS, first.values().clone());
        holed.values()[0] = Double.NaN;
        Mask top = Mask.ofRows(ROWS, COLUMNS, 0, 10);
        assertThat(PixelPairs.of(holed, second, top).x()).hasSize(499);
        assertThat(PixelPairs.ofBlocks(holed, second, top, 3).x()).hasSize((16 * 3 - 1) * 9);
        Mask none = Mask.ofRows(ROWS, COLUMNS, 0, 0);
        assertThatThrownBy(() -> PixelPairs.of(first, second, none))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("0 measured pixels");
    }
}
