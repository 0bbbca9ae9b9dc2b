package org.auklet.measure.icpms.image.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.Sharing;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final Channel GOLD = Channel.of("Au197");

    @Test
    void countingNoiseIsThatOfTheCounts() {
        Raster counts = new Raster(1, 2, new double[] {100, 0});
        PixelMap map = Detector.counting(0.5).read(GOLD, counts, SignalUnit.COUNTS, PixelSize.UNKNOWN);
        assertThat(map.value().values()).containsExactly(200, 0);
        assertThat(map.standardError().values()[0]).isCloseTo(10 / 0.5, within(1e-12));
    }

    /** A true rate of 1e6 /s seen through 50 ns: R = L / (1 + L tau). */
    @Test
    void deadTimeIsUndoneWithItsNoiseAndItsOwnError() {
        double seen = 1e6 / (1 + 1e6 * 50e-9);
        Detector detector = Detector.counting(0.1).withDeadTime(50e-9, 1e-9);
        Raster raster = new Raster(1, 2, new double[] {seen, 1.5e7});
        PixelMap map = detector.read(GOLD, raster, SignalUnit.COUNTS_PER_SECOND, PixelSize.UNKNOWN);
        assertThat(map.value().values()[0]).isCloseTo(1e6, within(1e-6));
        assertThat(map.variance().values()[0]).isCloseTo(1e6 * 1.05 / 0.1, within(1e-6));
        assertThat(map.commonError().values()[0]).isCloseTo(1e12 * 1e-9, within(1e-9));
        assertThat(map.value().values()[1]).isNaN();
        assertThat(detector.saturated(raster, SignalUnit.COUNTS_PER_SECOND).inside())
                .containsExactly(false, true);
    }

    @Test
    void eachLineLosesItsOwnBlank() {
        PixelMap map = Maps.of(2, 5, 4, 1, 2, 3, 12, 22, 5, 5, 8, 6, 106);
        GasBlank blank = GasBlank.ofEachLine(map, 0, 3);
        assertThat(blank.mean()).containsExactly(2, 6);
        PixelMap net = blank.subtractFrom(map);
        assertThat(net.value().at(0, 3)).isEqualTo(10);
        assertThat(net.value().at(1, 4)).isEqualTo(100);
        // sd of 1, 2, 3 is 1, of 5, 5, 8 is sqrt 3; the error of each mean is that over sqrt 3
        Estimate first = net.sum(Mask.ofColumns(2, 5, 3, 5).and(Mask.ofRows(2, 5, 0, 1)));
        assertThat(first.commonError()).isCloseTo(2 / Math.sqrt(3), within(1e-12));
        Estimate both = net.sum(Mask.ofColumns(2, 5, 3, 5));
        assertThat(both.commonError()).isCloseTo(Math.hypot(2 / Math.sqrt(3), 2), within(1e-12));
        assertThat(both.independentError()).isCloseTo(4, within(1e-12));
        assertThat(blank.detectionLimit(0, 3)).isCloseTo(3 * Math.sqrt(1 + 1.0 / 3), within(1e-12));
    }

    @Test
    void aPixelWithoutACountHasTheNoiseOfTheBlank() {
        PixelMap map = Maps.of(1, 4, 0, 1, 2, 3, 0);
        PixelMap net = GasBlank.ofEachLine(map, 0, 3).subtractFrom(map);
        assertThat(net.variance().at(0, 3)).isEqualTo(1);
    }

    /** Two blank lines whose means differ by 10: the mean blank is not known to 0.5 only. */
    @Test
    void blankLinesThatDisagreeGiveALargerError() {
        PixelMap map = Maps.of(3, 4, 1, 9, 11, 9, 11, 50, 50, 50, 50, 19, 21, 19, 21);
        Mask blankLines = Mask.ofRows(3, 4, 0, 1).and(Mask.all(3, 4));
        GasBlank one = GasBlank.ofWhole(map, blankLines);
        assertThat(one.meanError()[1]).isCloseTo(2 / Math.sqrt(3) / 2, within(1e-12));
        boolean[] both = blankLines.inside().clone();
        java.util.Arrays.fill(both, 8, 12, true);
        GasBlank two = GasBlank.ofWhole(map, new Mask(3, 4, both));
        assertThat(two.mean()[1]).isEqualTo(15);
        assertThat(two.meanError()[1]).isCloseTo(5, within(1e-12));
        Estimate net = two.subtractFrom(map).mean(Mask.ofRows(3, 4, 1, 2));
        assertThat(net.value()).isEqualTo(35);
        assertThat(net.commonError()).isCloseTo(5, within(1e-12));
    }

    @Test
    void aLineWithoutLaserOffPixelsIsNamed() {
        PixelMap map = Maps.of(2, 3, 1, 1, 2, 3, 4, 5, 6);
        Mask off = Mask.ofRows(2, 3, 0, 1);
        assertThatThrownBy(() -> GasBlank.ofEachLine(map, off))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Line 2");
        assertThatThrownBy(() -> GasBlank.ofEachLine(map, 2, 9)).isInstanceOf(InputException.class);
    }

    @Test
    void aFallingResponseIsRaisedToItsMean() {
        Drift drift = Drift.piecewiseLinear(
                List.of(new Drift.Standard(0, 110, 1), new Drift.Standard(10, 90, 1), new Drift.Standard(20, 100, 1)));
        assertThat(drift.reference()).isEqualTo(100);
        assertThat(drift.response(5)).isEqualTo(100);
        assertThat(drift.response(15)).isEqualTo(95);
        PixelMap corrected = drift.correct(Maps.of(1, 2, 4, 200, 190), new PixelTimes(new double[] {0}, 10));
        assertThat(corrected.value().values()[0]).isCloseTo(200, within(1e-12));
        assertThat(corrected.value().values()[1]).isCloseTo(200, within(1e-12));
        assertThat(corrected.variance().values()[1]).isCloseTo(4 / 0.95 / 0.95, within(1e-12));
        // by each standard: 200 (1/300 - w/r), w = 1/2, 1/2, 0, r = 100
        double[] pull = {200 * (1.0 / 300 - 0.005), 200 * (1.0 / 300 - 0.005), 200.0 / 300};
        assertThat(corrected.commonError().values()[0])
                .isCloseTo(Math.sqrt(pull[0] * pull[0] + pull[1] * pull[1] + pull[2] * pull[2]), within(1e-12));
    }

    /** With two standards the line passes through both, so both shapes agree. */
    @Test
    void twoStandardsMakeALineEitherWay() {
        List<Drift.Standard> two = List.of(new Drift.Standard(0, 10, 0.2), new Drift.Standard(100, 20, 0.4));
        PixelMap map = Maps.of(2, 3, 1, 5, 6, 7, 8, 9, 10);
        PixelTimes times = PixelTimes.oneAfterAnother(2, 3, 10, 20);
        PixelMap line = Drift.linear(two).correct(map, times);
        PixelMap pieces = Drift.piecewiseLinear(two).correct(map, times);
        for (int i = 0; i < 6; i++) {
            assertThat(line.value().values()[i]).isCloseTo(pieces.value().values()[i], within(1e-12));
            assertThat(line.commonError().values()[i])
                    .isCloseTo(pieces.commonError().values()[i], within(1e-12));
        }
    }

    /** Weighted line by numpy: np.polyfit([0, 10, 20, 30], [10, 11, 13, 12.5], 1, w=[5, 5, 2.5, 5]). */
    @Test
    void scatterBeyondTheErrorsRaisesThem() {
        Drift drift = Drift.linear(List.of(
                new Drift.Standard(0, 10, 0.2),
                new Drift.Standard(10, 11, 0.2),
                new Drift.Standard(20, 13, 0.4),
                new Drift.Standard(30, 12.5, 0.2)));
        assertThat(drift.response(0)).isCloseTo(10.112903225806452, within(1e-9));
        assertThat(drift.response(30)).isCloseTo(12.701612903225806, within(1e-9));
        assertThat(drift.standards().getFirst().standardError()).isGreaterThan(0.2);
    }

    @Test
    void backgroundThatDriftsIsSubtracted() {
        Drift blank = Drift.piecewiseLinear(List.of(new Drift.Standard(0, 2, 0.1), new Drift.Standard(20, 4, 0.1)));
        PixelMap net = blank.subtractFrom(Maps.of(1, 2, 1, 10, 10), new PixelTimes(new double[] {0}, 10));
        assertThat(net.value().values()).containsExactly(7.5, 6.5);
        assertThat(net.commonError().values()[0]).isCloseTo(0.1 * Math.hypot(0.75, 0.25), within(1e-12));
    }

    @Test
    void driftIsNotCarriedBeyondItsStandards() {
        Drift drift = Drift.piecewiseLinear(List.of(new Drift.Standard(0, 2, 0), new Drift.Standard(5, 4, 0)));
        PixelMap map = Maps.of(1, 2, 1, 10, 10);
        PixelTimes times = new PixelTimes(new double[] {0}, 10);
        assertThatThrownBy(() -> drift.correct(map, times))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("beyond its standards");
        List<Drift.Standard> one = List.of(new Drift.Standard(0, 2, 0));
        assertThatThrownBy(() -> Drift.linear(one)).isInstanceOf(InputException.class);
    }

    @Test
    void aRatioIsZeroWhereTheStandardIsMissing() {
        PixelMap map = Maps.of(1, 3, 4, 10, 20, 30);
        PixelMap standard = Maps.of(1, 3, 1, 5, 0.5, 10);
        InternalStandard over = InternalStandard.divide(map, standard, 1.0);
        assertThat(over.ratio().value().values()).containsExactly(2, 0, 3);
        assertThat(over.below().inside()).containsExactly(false, true, false);
        // var = (4 + 2^2 1) / 25
        assertThat(over.ratio().variance().values()[0]).isCloseTo(8.0 / 25, within(1e-12));
        assertThat(over.ratio().standardError().values()[1]).isNaN();
        assertThat(over.ratio().mean(Mask.all(1, 3)).value()).isEqualTo(2.5);
    }

    /** What moves numerator and denominator alike is gone from the ratio. */
    @Test
    void aCommonFactorCancels() {
        PixelMap map = Maps.of(1, 1, 0, 10).times(1, 0.3, "thickness", "kg");
        PixelMap standard = Maps.of(1, 1, 0, 5).times(1, 0.3, "thickness", "kg");
        assertThat(map.commonError().values()[0]).isCloseTo(3, within(1e-12));
        assertThat(map.over(standard, "1").commonError().values()[0]).isCloseTo(0, within(1e-12));
        assertThat(map.common().getFirst().sharing()).isEqualTo(Sharing.WHOLE);
    }
}
