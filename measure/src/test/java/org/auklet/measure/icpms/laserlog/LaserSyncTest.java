package org.auklet.measure.icpms.laserlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Synthetic runs whose acquisitions carry their own number, so that it shows where each one went. */
class LaserSyncTest {

    private static final double DWELL = 0.1;

    /**
     * Lines of 20 pixels with fewer, as many and more acquisitions than pixels: nothing is added up and nothing is
     * repeated (the defect of evenly cut lines).
     */
    @ParameterizedTest
    @ValueSource(doubles = {12.3, 20.0, 20.9, 33.3, 61.7})
    void everyAcquisitionIsInOnePixelAtMost(double acquisitionsPerLine) {
        LaserLog log = serpentine(8, 20, acquisitionsPerLine * DWELL, 0.37);
        int length = (int) ((log.lines().getLast().endS() + 1) / DWELL);
        double[] numbers =
                IntStream.range(0, length).asDoubleStream().map(i -> i + 1).toArray();
        Trace trace = trace(numbers);
        SyncedImage synced = LaserSync.image(trace, log, new Clock(0, 0, 0), ImageGrid.of(log, LineEnds.EDGES));
        double[] means = synced.image().signal().getFirst().values();
        double[] counts = synced.counts().values();
        List<List<Double>> own = new ArrayList<>();
        Arrays.stream(means).forEach(mean -> own.add(new ArrayList<>()));
        for (int i = 0; i < length; i++) {
            int pixel = pixel(log, (i + 0.5) * DWELL);
            if (pixel >= 0) {
                own.get(pixel).add(numbers[i]);
            }
        }
        for (int p = 0; p < means.length; p++) {
            assertThat(counts[p]).isEqualTo(own.get(p).size());
            double mean = own.get(p).stream().mapToDouble(v -> v).average().orElse(Double.NaN);
            assertThat(means[p]).isEqualTo(mean, within(1e-9));
        }
        assertThat(DoubleStream.of(counts).sum() + synced.unused()).isEqualTo(length);
        long singles =
                IntStream.range(0, means.length).filter(p -> counts[p] == 1).count();
        assertThat(IntStream.range(0, means.length)
                        .filter(p -> counts[p] == 1)
                        .mapToDouble(p -> means[p])
                        .distinct()
                        .count())
                .isEqualTo(singles);
    }

    /** Where the laser was by elementary geometry: 20 pixels of 10 um, odd lines backwards. */
    private static int pixel(LaserLog log, double time) {
        for (int row = 0; row < log.lines().size(); row++) {
            LaserLog.Line line = log.lines().get(row);
            if (time >= line.startS() && time < line.endS()) {
                double part = (time - line.startS()) / (line.endS() - line.startS());
                double along = row % 2 == 0 ? 20 * part : 20 * (1 - part);
                return row * 20 + Math.min(19, (int) Math.floor(along));
            }
        }
        return -1;
    }

    private static LaserLog serpentine(int rows, int pixels, double durationS, double pauseS) {
        List<LaserLog.Line> lines = new ArrayList<>();
        double time = 0.5137; // no middle of an acquisition falls on the edge of a pixel
        for (int row = 0; row < rows; row++) {
            double left = 100;
            double right = 100 + 10 * pixels;
            boolean forward = row % 2 == 0;
            lines.add(new LaserLog.Line(
                    "1",
                    time,
                    time + durationS,
                    forward ? left : right,
                    10 * row,
                    forward ? right : left,
                    10 * row,
                    10,
                    10));
            time += durationS + pauseS;
        }
        return new LaserLog(lines);
    }

    /** Clocks that differ by 0.1 % over 80 s: uncorrected the last lines are a pixel off, corrected they are not. */
    @Test
    void driftOfTheClocks() {
        LaserLog log = serpentine(16, 50, 5.0, 0.4);
        Clock clock = new Clock(0.0, 0.25, 1e-3);
        double[] signal = new double[900];
        for (int i = 0; i < signal.length; i++) {
            double laser = clock.laserS((i + 0.5) * DWELL);
            // bright while the laser is over the right half
            signal[i] = log.lines().stream()
                    .filter(line -> laser >= line.startS() && laser < line.endS())
                    .mapToDouble(line -> line.startXUm()
                            + (laser - line.startS())
                                    / (line.endS() - line.startS())
                                    * (line.endXUm() - line.startXUm()))
                    .map(x -> x >= 350 ? 100 : 1)
                    .findFirst()
                    .orElse(0);
        }
        Trace trace = trace(signal);
        ImageGrid grid = ImageGrid.of(log, LineEnds.EDGES);
        Raster right = LaserSync.image(trace, log, clock, grid).image().signal().getFirst();
        Raster wrong = LaserSync.image(trace, log, clock.withDrift(0).withDelay(0.25), grid)
                .image()
                .signal()
                .getFirst();
        assertThat(misplaced(right)).isZero();
        assertThat(misplaced(wrong)).isPositive();
    }

    private static long misplaced(Raster image) {
        return IntStream.range(0, image.rows() * image.columns())
                .filter(p -> !Double.isNaN(image.values()[p]))
                .filter(p -> image.values()[p] != (p % image.columns() >= image.columns() / 2 ? 100 : 1))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"0.0", "0.425", "1.3"})
    void delayIsFound(double delay) {
        LaserLog log = serpentine(10, 50, 5.0, 1.0);
        Clock clock = new Clock(0, delay, 0);
        double[] signal = new double[700];
        for (int i = 0; i < signal.length; i++) {
            double laser = clock.laserS((i + 0.5) * DWELL);
            boolean during = log.lines().stream().anyMatch(line -> laser >= line.startS() && laser < line.endS());
            signal[i] = (during ? 100 : 2) + i % 7;
        }
        DelayEstimate estimate = DelayEstimate.of(trace(signal), log, clock, -0.5, 3.0);
        assertThat(estimate.delayS()).isCloseTo(delay, within(0.05));
        assertThat(estimate.highestS() - estimate.lowestS()).isLessThan(0.15);
        assertThat(estimate.contrast()).isGreaterThan(2.0);
    }

    @Test
    void linesOfZeroLengthAndUpright() {
        LaserLog spots = new LaserLog(List.of(
                new LaserLog.Line("1", 0, 1, 5, 5, 5, 5, 10, 10), new LaserLog.Line("1", 2, 2, 5, 15, 5, 15, 10, 10)));
        SyncedImage synced = LaserSync.image(
                trace(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}),
                spots,
                new Clock(0, 0, 0),
                ImageGrid.of(spots, LineEnds.CENTRES));
        assertThat(synced.image().rows()).isEqualTo(2);
        assertThat(synced.image().columns()).isEqualTo(1);
        assertThat(synced.image().signal().getFirst().values()).containsExactly(5.5, Double.NaN);
        LaserLog upright = new LaserLog(List.of(
                new LaserLog.Line("1", 0, 1, 0, 0, 0, 100, 10, 20),
                new LaserLog.Line("1", 2, 3, 10, 100, 10, 0, 10, 20)));
        ImageGrid grid = ImageGrid.of(upright, LineEnds.EDGES);
        assertThat(grid.columns()).isEqualTo(5);
        assertThat(grid.rows()).isEqualTo(2);
        assertThat(grid.pixel().widthUm()).isEqualTo(20);
        double[] numbers = IntStream.range(0, 30).asDoubleStream().toArray();
        double[] values = LaserSync.image(trace(numbers), upright, new Clock(0, 0, 0), grid)
                .image()
                .signal()
                .getFirst()
                .values();
        assertThat(values).containsExactly(0.5, 2.5, 4.5, 6.5, 8.5, 28.5, 26.5, 24.5, 22.5, 20.5);
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Timestamp, X, Y|2024-07-17 13:12:58.112,1,2|laser state",
                "Timestamp, X, Y, Laser State|yesterday,1,2,On|A time such as",
                "Timestamp, X, Y, Laser State|2024-07-17 13:12:58.112,1,2,Maybe|On or Off",
                "Timestamp, X, Y, Laser State|2024-07-17 13:12:58.112,one,2,On|position in um",
                "Timestamp, X, Y, Laser State|2024-07-17 13:12:58.112,1,2,On|never switched on and off"
            })
    void refusals(String header, String row, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), header + "\n" + row + "\n");
        assertThatThrownBy(() -> LaserLogReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("log.csv")
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNotKnownIsAskedFor() {
        LaserLog log = serpentine(2, 20, 2, 1);
        Trace timeless = trace(new double[50]).withDwell(Double.NaN);
        ImageGrid grid = ImageGrid.of(log, LineEnds.EDGES);
        assertThatThrownBy(() -> LaserSync.image(timeless, log, new Clock(0, 0, 0), grid))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("dwell time");
        LaserLog spotless = new LaserLog(List.of(new LaserLog.Line("1", 0, 1, 0, 0, 9, 0, Double.NaN, Double.NaN)));
        assertThatThrownBy(() -> ImageGrid.of(spotless, LineEnds.EDGES))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("size of the spot");
        LaserLog vast = new LaserLog(List.of(
                new LaserLog.Line("1", 0, 1, 0, 0, 1e9, 0, 1, 1), new LaserLog.Line("1", 2, 3, 0, 1, 1e9, 1, 1, 1)));
        assertThatThrownBy(() -> ImageGrid.of(vast, LineEnds.EDGES))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("pixels");
    }

    private static Trace trace(double[] signal) {
        return new Trace(List.of(Channel.of("Au197")), new double[][] {signal}, DWELL, 0.0, SignalUnit.COUNTS);
    }
}
