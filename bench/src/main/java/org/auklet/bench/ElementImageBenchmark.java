package org.auklet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.calibrate.CalibratedMap;
import org.auklet.measure.icpms.image.calibrate.CalibrationPoint;
import org.auklet.measure.icpms.image.calibrate.OutsideRange;
import org.auklet.measure.icpms.image.calibrate.Regression;
import org.auklet.measure.icpms.image.calibrate.Weighting;
import org.auklet.measure.icpms.image.colocalise.Colocalisation;
import org.auklet.measure.icpms.image.correct.Detector;
import org.auklet.measure.icpms.image.filter.RollingMedian;
import org.auklet.measure.icpms.image.filter.Window;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pictures of elements, warm: colocalisation and median of 1000 x 1000 pixels, calibration of 8 x 400 x 1000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ElementImageBenchmark {

    private static final int SIDE = 1000;
    private static final int ELEMENTS = 8;

    private final Raster first = tissue(SIDE, SIDE, 1);
    private final Raster second = tissue(SIDE, SIDE, 2);
    private final Mask all = Mask.all(SIDE, SIDE);
    private final ElementImage image = image();
    private final Regression line = Regression.fit(
            "gold in gelatin",
            "ug/g",
            List.of(
                    new CalibrationPoint(1, 2.1),
                    new CalibrationPoint(2, 4.0),
                    new CalibrationPoint(5, 10.3),
                    new CalibrationPoint(10, 19.8)),
            Weighting.INVERSE_X2,
            false);

    /** Structures both share, and noise of their own. */
    private static Raster tissue(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            int column = i % columns;
            values[i] = 100 * Math.max(0, Math.sin(row / 40.0) * Math.sin(column / 30.0)) + 10 * random.nextDouble();
        }
        return new Raster(rows, columns, values);
    }

    private static ElementImage image() {
        List<Channel> channels = new ArrayList<>();
        List<Raster> rasters = new ArrayList<>();
        for (int e = 0; e < ELEMENTS; e++) {
            channels.add(Channel.ofMass(100 + e));
            rasters.add(tissue(400, 1000, e));
        }
        return new ElementImage(channels, rasters, SignalUnit.COUNTS_PER_SECOND, new PixelSize(10, 10), 0.1);
    }

    /** Threshold, coefficients and 200 shuffles of blocks of 3 x 3 pixels. */
    @Benchmark
    public Colocalisation costes() {
        return Colocalisation.of(first, second, all, 3, 200, 1);
    }

    /** Median of 5 x 5 pixels around each. */
    @Benchmark
    public Raster rollingMedian() {
        return RollingMedian.of(first, Window.square(5));
    }

    /** Eight calibrated pictures with their standard errors. */
    @Benchmark
    public List<PixelMap> calibration() {
        Detector detector = Detector.counting(0.1);
        return image.channels().stream()
                .map(c -> CalibratedMap.of(detector.read(image, c.name()), line.line(), OutsideRange.FLAG)
                        .map())
                .toList();
    }
}
