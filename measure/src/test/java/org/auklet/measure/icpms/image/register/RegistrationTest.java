package org.auklet.measure.icpms.image.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.register.Landmarks.Freedom;
import org.auklet.measure.icpms.image.register.Landmarks.Pair;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {

    /** Blobs with known middles, so that any shift is exact. */
    private static Raster tissue(int rows, int columns, double down, double right, long noiseSeed, double noise) {
        Random places = new Random(99);
        double[] values = new double[rows * columns];
        for (int blob = 0; blob < 25; blob++) {
            double row = rows * (0.2 + 0.6 * places.nextDouble()) + down;
            double column = columns * (0.2 + 0.6 * places.nextDouble()) + right;
            double width = 1.5 + 3 * places.nextDouble();
            double height = 50 + 100 * places.nextDouble();
            for (int i = 0; i < values.length; i++) {
                int line = i / columns;
                double dr = line - row;
                double dc = i % columns - column;
                values[i] += height * Math.exp(-(dr * dr + dc * dc) / (2 * width * width));
            }
        }
        Random random = new Random(noiseSeed);
        for (int i = 0; i < values.length; i++) {
            values[i] += noise * random.nextGaussian();
        }
        return new Raster(rows, columns, values);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0.005", "3,-5,0,0.005", "0.37,1.62,0,0.01", "-4.25,2.8,2,0.03", "7.1,-9.6,5,0.05"})
    void theShiftIsFoundToAPartOfAPixel(double down, double right, double noise, double tolerance) {
        Raster moving = tissue(70, 90, 0, 0, 1, noise);
        Raster fixed = tissue(70, 90, down, right, 2, noise);
        PhaseCorrelation found = PhaseCorrelation.of(fixed, moving);
        assertThat(found.rows()).isCloseTo(down, within(tolerance));
        assertThat(found.columns()).isCloseTo(right, within(tolerance));
        assertThat(found.correlation()).isGreaterThan(noise == 0 ? 0.98 : 0.9);
        assertThat(found.residual()).isCloseTo(Math.sqrt(2 - 2 * found.correlation()), within(1e-12));
        assertThat(found.overlap()).isBetween(0.75, 1.0);
    }

    /** A picture in other units and with a hole. */
    @Test
    void unitsAndHolesDoNotMatter() {
        Raster moving = tissue(64, 64, 0, 0, 1, 0);
        Raster fixed = tissue(64, 64, 2.5, -3.25, 2, 0);
        double[] other = Arrays.stream(fixed.values()).map(v -> 3 + 0.001 * v).toArray();
        other[100] = Double.NaN;
        PhaseCorrelation found = PhaseCorrelation.of(new Raster(64, 64, other), moving);
        assertThat(found.rows()).isCloseTo(2.5, within(0.02));
        assertThat(found.columns()).isCloseTo(-3.25, within(0.02));
        Affine um = found.transform(new PixelSize(10, 20));
        assertThat(um.x0()).isCloseTo(-32.5, within(0.2));
        assertThat(um.y0()).isCloseTo(50, within(0.4));
    }

    private static List<Pair> pairs(Affine truth, int n, double noise) {
        Random random = new Random(4);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double x = 1000 * random.nextDouble();
            double y = 600 * random.nextDouble();
            pairs.add(new Pair(
                    x,
                    y,
                    truth.x(x, y) + noise * random.nextGaussian(),
                    truth.y(x, y) + noise * random.nextGaussian()));
        }
        return pairs;
    }

    @ParameterizedTest
    @CsvSource({"SHIFT,0,1", "RIGID,0.4,1", "SIMILARITY,-1.2,1.7", "AFFINE,0.2,0.9"})
    void landmarksGiveTheTransformBack(Freedom freedom, double angle, double scale) {
        Affine truth = Affine.similarity(angle, scale, 120, -40);
        Landmarks found = Landmarks.fit(pairs(truth, 6, 0), freedom);
        assertThat(found.transform().angle()).isCloseTo(angle, within(1e-12));
        assertThat(found.transform().scale()).isCloseTo(scale, within(1e-12));
        assertThat(found.transform().x0()).isCloseTo(120, within(1e-8));
        assertThat(found.worstUm()).isLessThan(1e-8);
    }

    @Test
    void anAffineMayShear() {
        Affine truth = new Affine(1.1, 0.3, 5, -0.2, 0.8, 7);
        Affine found = Landmarks.fit(pairs(truth, 5, 0), Freedom.AFFINE).transform();
        assertThat(found.xy()).isCloseTo(0.3, within(1e-10));
        assertThat(found.yx()).isCloseTo(-0.2, within(1e-10));
        assertThat(found.then(found.inverse()).x(31, 17)).isCloseTo(31, within(1e-10));
        assertThat(found.inverse().then(found).y(31, 17)).isCloseTo(17, within(1e-10));
    }

    /** Landmarks found to 3 um in each direction: 3 sqrt 2 um of distance. */
    @Test
    void theResidualIsTheErrorOfTheLandmarks() {
        Landmarks found = Landmarks.fit(pairs(Affine.similarity(0.1, 1.05, 3, 4), 500, 3), Freedom.SIMILARITY);
        assertThat(found.residualUm()).isCloseTo(3 * Math.sqrt(2), Percentage.withPercentage(8));
    }

    @Test
    void tooFewLandmarksOrAllOnOneLineAreRefused() {
        List<Pair> two = pairs(Affine.IDENTITY, 2, 0);
        assertThat(Landmarks.fit(two, Freedom.SIMILARITY).residualUm()).isNaN();
        assertThatThrownBy(() -> Landmarks.fit(two, Freedom.AFFINE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at least 3");
        List<Pair> line = List.of(new Pair(0, 0, 0, 0), new Pair(1, 1, 1, 1), new Pair(2, 2, 2, 2));
        assertThatThrownBy(() -> Landmarks.fit(line, Freedom.AFFINE)).isInstanceOf(InputException.class);
    }

    @Test
    void twoByTwoPixelsBecomeOne() {
        PixelMap map = Maps.of(2, 4, 4, 1, 2, 5, 6, 3, 4, 7, Double.NaN).minus(0, 0.5, "blank");
        Grid grid = new Grid(1, 2, new PixelSize(20, 40));
        PixelMap mean = Resampling.of(map, Affine.IDENTITY, grid, Resampling.Kind.PER_AREA);
        assertThat(mean.value().values()).containsExactly(2.5, 6);
        assertThat(mean.variance().values()[0]).isCloseTo(4.0 / 4, within(1e-12));
        assertThat(mean.commonError().values()[0]).isCloseTo(0.5, within(1e-12));
        PixelMap sum = Resampling.of(map, Affine.IDENTITY, grid, Resampling.Kind.PER_PIXEL);
        assertThat(sum.value().values()).containsExactly(10, 18);
        assertThat(sum.variance().values()).containsExactly(16, 12);
        assertThat(sum.commonError().values()[0]).isCloseTo(2, within(1e-12));
    }

    /** A pixel whose error is not known (no internal standard) takes no part, though it has a value. */
    @Test
    void pixelsWithoutAnErrorAreLeftOut() {
        PixelMap map = Maps.of(1, 4, 1, 2, 0, 4, 4);
        map.variance().values()[1] = Double.NaN;
        PixelMap mean =
                Resampling.of(map, Affine.IDENTITY, new Grid(1, 2, new PixelSize(20, 20)), Resampling.Kind.PER_AREA);
        assertThat(mean.value().values()).containsExactly(2, 4);
        assertThat(mean.standardError().values()[1]).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(mean.standardError().values()[0]).isFinite();
    }

    /** Whatever the turn and the new pixels, mass and its errors are all there afterwards. */
    @Test
    void aTurnKeepsTheSumAndItsErrors() {
        PixelMap map = Maps.of(new Raster(20, 30, new Random(6).doubles(600).toArray()), 0.09)
                .minus(0, 0.01, "blank");
        Affine turn = Affine.similarity(0.5, 1, 400, 100);
        Grid grid = new Grid(150, 180, new PixelSize(7, 6));
        PixelMap turned = Resampling.of(map, turn, grid, Resampling.Kind.PER_PIXEL);
        Estimate before = map.sum(Mask.all(20, 30));
        Estimate after = turned.sum(Mask.all(150, 180));
        assertThat(after.value()).isCloseTo(before.value(), Percentage.withPercentage(1e-9));
        assertThat(after.independentError()).isCloseTo(before.independentError(), Percentage.withPercentage(1e-9));
        assertThat(after.commonError()).isCloseTo(before.commonError(), Percentage.withPercentage(1e-9));
    }

    /** A mean over many new pixels has the error of the old ones it covers, not of as many as there are new ones. */
    @Test
    void smallerPixelsDoNotMakeAMeanSurer() {
        PixelMap map = Maps.of(Raster.filled(10, 10, 5), 4);
        PixelMap fine =
                Resampling.of(map, Affine.IDENTITY, new Grid(40, 40, new PixelSize(2.5, 5)), Resampling.Kind.PER_AREA);
        assertThat(fine.mean(Mask.all(40, 40)).independentError()).isCloseTo(0.2, within(1e-12));
        assertThat(fine.value().at(13, 29)).isCloseTo(5, within(1e-12));
    }

    /** A picture turned by 4 degrees, stretched by 3 %, in other units and with noise: found again from a mere shift. */
    @Test
    void theWholeTransformIsFoundFromAShift() {
        Raster moving = tissue(90, 110, 0, 0, 1, 1);
        PixelSize pixel = new PixelSize(10, 10);
        Affine truth = Affine.similarity(0.07, 1.03, 25, -38);
        Raster turned = Resampling.mean(moving, pixel, truth, new Grid(90, 110, pixel));
        Raster fixed = new Raster(
                90, 110, Arrays.stream(turned.values()).map(v -> 5 + 0.02 * v).toArray());
        Affine start = PhaseCorrelation.of(filled(fixed), moving).transform(pixel);
        AffineRefinement found = AffineRefinement.of(fixed, pixel, moving, pixel, start);
        assertThat(found.correlation()).isGreaterThan(0.99);
        assertThat(found.before()).isLessThan(0.97);
        assertThat(found.transform().angle()).isCloseTo(0.07, within(0.001));
        assertThat(found.transform().scale()).isCloseTo(1.03, within(0.001));
        double x = found.transform().x(550, 450);
        double y = found.transform().y(550, 450);
        assertThat(Math.hypot(x - truth.x(550, 450), y - truth.y(550, 450))).isLessThan(0.5);
    }

    private static Raster filled(Raster raster) {
        return new Raster(
                raster.rows(),
                raster.columns(),
                Arrays.stream(raster.values()).map(v -> Double.isNaN(v) ? 5 : v).toArray());
    }

    @Test
    void aTransformThatIsRightStays() {
        Raster picture = tissue(60, 60, 0, 0, 1, 0);
        PixelSize pixel = new PixelSize(5, 5);
        AffineRefinement found = AffineRefinement.of(picture, pixel, picture, pixel, Affine.IDENTITY);
        assertThat(found.correlation()).isCloseTo(1, within(1e-9));
        assertThat(found.transform().x(100, 200)).isCloseTo(100, within(1e-3));
        assertThat(found.transform().y(100, 200)).isCloseTo(200, within(1e-3));
    }
}
