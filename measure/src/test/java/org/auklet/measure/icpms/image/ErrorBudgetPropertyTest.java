package org.auklet.measure.icpms.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.auklet.measure.icpms.image.calibrate.CalibratedMap;
import org.auklet.measure.icpms.image.calibrate.CalibrationPoint;
import org.auklet.measure.icpms.image.calibrate.OutsideRange;
import org.auklet.measure.icpms.image.calibrate.Regression;
import org.auklet.measure.icpms.image.calibrate.Weighting;
import org.auklet.measure.icpms.image.correct.Detector;
import org.auklet.measure.icpms.image.correct.Drift;
import org.auklet.measure.icpms.image.correct.GasBlank;
import org.auklet.measure.icpms.image.correct.PixelTimes;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.junit.jupiter.api.Test;

/**
 * A whole section measured again and again: what a pixel and the mean of a region scatter by is what their standard
 * errors say, blank, drift and calibration included.
 */
class ErrorBudgetPropertyTest {

    private static final int ROWS = 6;
    private static final int COLUMNS = 30;
    private static final int OFF = 10;
    private static final double SECONDS = 0.1;
    private static final double SLOPE = 1_000; // counts/s per ug/g
    private static final double BLANK = 2_000; // counts/s
    private static final double TRUTH = 7; // ug/g
    private static final Mask TISSUE = Mask.ofColumns(ROWS, COLUMNS, OFF, COLUMNS);

    private final Random random = new Random(20260101);

    @Test
    void scatterOfRepeatedMeasurementsIsTheStandardError() {
        int repeats = 2_000;
        double[] pixel = new double[repeats];
        double[] mean = new double[repeats];
        double pixelError = 0;
        double meanError = 0;
        for (int i = 0; i < repeats; i++) {
            PixelMap map = measure();
            Estimate region = map.mean(TISSUE);
            pixel[i] = map.value().at(3, 20);
            mean[i] = region.value();
            pixelError += map.standardError().at(3, 20) / repeats;
            meanError += region.standardError() / repeats;
        }
        // the scatter of 2000 draws is known to 1.6 %; s_y/x of five standards has three degrees of freedom, so that
        // its
        // mean is 0.921 sigma: the share of the calibration is a little small on the average
        assertThat(pixelError).isCloseTo(sd(pixel), Percentage.withPercentage(5));
        assertThat(meanError).isCloseTo(sd(mean), Percentage.withPercentage(8));
        assertThat(sd(mean)).isGreaterThan(2 * sd(pixel) / Math.sqrt(ROWS * (COLUMNS - OFF)));
    }

    private PixelMap measure() {
        PixelTimes times = PixelTimes.oneAfterAnother(ROWS, COLUMNS, SECONDS, 1);
        double[] counts = new double[ROWS * COLUMNS];
        for (int i = 0; i < counts.length; i++) {
            int column = i % COLUMNS;
            double net = column < OFF ? 0 : TRUTH * SLOPE * response(times.at(i / COLUMNS, column));
            counts[i] = counted(BLANK + net) * SECONDS;
        }
        PixelMap gross = Detector.counting(SECONDS)
                .read(Channel.of("Zn64"), new Raster(ROWS, COLUMNS, counts), SignalUnit.COUNTS, PixelSize.UNKNOWN);
        PixelMap net = GasBlank.ofEachLine(gross, 0, OFF).subtractFrom(gross);
        PixelMap steady = Drift.piecewiseLinear(List.of(standard(0), standard(12), standard(24)))
                .correct(net, times);
        return CalibratedMap.of(steady, calibration().line(), OutsideRange.FLAG).map();
    }

    private static double response(double timeS) {
        return 1.1 - timeS / 120;
    }

    private Drift.Standard standard(double timeS) {
        return new Drift.Standard(timeS, response(timeS) + 0.01 * random.nextGaussian(), 0.01);
    }

    /** Standards at the mean response, each prepared to 150 counts/s. */
    private Regression calibration() {
        List<CalibrationPoint> points = new ArrayList<>();
        for (double x : new double[] {0, 2, 5, 10, 15}) {
            points.add(new CalibrationPoint(x, SLOPE * x + 150 * random.nextGaussian()));
        }
        return Regression.fit("Zn64 in gelatin", "ug/g", points, Weighting.EQUAL, false);
    }

    /** Counts of 200 and more are as good as normal. */
    private double counted(double rate) {
        return rate + Math.sqrt(rate / SECONDS) * random.nextGaussian();
    }

    private static double sd(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(java.util.Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }
}
