package org.auklet.measure.icpms.laserlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.npz.NpyArray;
import org.auklet.measure.icpms.npz.NpzArrays;
import org.auklet.measure.icpms.npz.NpzReader;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public logs with their data (README of the data folder, section pewlib, laser_iolite). */
class LaserSyncReferenceTest {

    private static final String FOLDER = "pewlib/laser_iolite/";

    @Test
    void activeView() {
        Path file = SharedData.path(FOLDER + "LaserLog_rasters_1-2.csv");
        assertThat(LaserLogReader.recognises(FileHead.of(file))).isTrue();
        assertThat(LaserLogReader.ends(FileHead.of(file))).isEqualTo(LineEnds.EDGES);
        LaserLog log = LaserLogReader.read(file).content();
        assertThat(log.lines()).hasSize(10);
        LaserLog.Line first = log.lines().getFirst();
        assertThat(first.name()).isEqualTo("1 Image Raster1");
        assertThat(first.startS()).isCloseTo(4.760, within(1e-9)); // 13:12:58.112 to 13:13:02.872
        assertThat(first.endS()).isCloseTo(7.365, within(1e-9));
        assertThat(first.startXUm()).isEqualTo(8567.7972);
        assertThat(first.endXUm()).isEqualTo(9609.7972);
        assertThat(first.spotWidthUm()).isEqualTo(40.0);
        assertThat(LaserLogReader.rasters(log))
                .extracting(r -> r.lines().size())
                .containsExactly(5, 5);
    }

    @Test
    void chromium() {
        Path file = SharedData.path(FOLDER + "area.Iolite.csv");
        assertThat(LaserLogReader.ends(FileHead.of(file))).isEqualTo(LineEnds.CENTRES);
        LaserLog log = LaserLogReader.read(file).content();
        assertThat(log.lines()).hasSize(27);
        LaserLog.Line last = log.lines().getLast();
        assertThat(last.startXUm()).isEqualTo(31438.0);
        assertThat(last.endXUm()).isEqualTo(31462.0);
        assertThat(last.name()).isEqualTo("1 Area 1-27");
        assertThat(last.spotHeightUm()).isEqualTo(20.0);
    }

    /** Raster 1 goes from left to right, raster 2 from right to left; both have holmium on the right. */
    @ParameterizedTest
    @CsvSource({"0, 26", "1, 25"})
    void rasters(int raster, int columns) {
        LaserLog log = LaserLogReader.rasters(LaserLogReader.read(SharedData.path(FOLDER + "LaserLog_rasters_1-2.csv"))
                        .content())
                .get(raster);
        NpzArrays arrays = arrays("rasters_1-2");
        double[] times = row(arrays.get("times").plain(), raster, 250);
        double[] holmium = row(arrays.get("data").field("Ho165").orElseThrow(), raster, 250);
        Trace trace = new Trace(
                List.of(Channel.of("Ho165")), new double[][] {holmium}, 0.1, times[0], SignalUnit.COUNTS_PER_SECOND);
        // the README's 0.15 s are counted from the instrument's start: signal comes that much before the log's times
        SyncedImage synced = LaserSync.image(
                trace, times, log, Clock.startingWith(log).withDelay(-0.15), ImageGrid.of(log, LineEnds.EDGES));
        Raster image = synced.image().raster("Ho165").orElseThrow();
        assertThat(image.rows()).isEqualTo(5);
        assertThat(image.columns()).isEqualTo(columns);
        // where an acquisition lasts longer than the laser is over a pixel, two of 130 and of 125 pixels stay empty
        assertThat(columnValues(image, 0, columns).filter(Double::isNaN).count())
                .isEqualTo(2);
        assertThat(measured(image, 0, 5).max().orElseThrow()).isLessThan(10.0);
        assertThat(measured(image, columns - 5, columns).min().orElseThrow()).isGreaterThan(1000.0);
        eachAcquisitionIsUsedOnce(synced, 0, holmium);
    }

    /** Acquisitions are of one pixel or of none, and a pixel with a single one holds just that. */
    private static void eachAcquisitionIsUsedOnce(SyncedImage synced, int channel, double[] signal) {
        Raster image = synced.image().signal().get(channel);
        double[] counts = synced.counts().values();
        assertThat(DoubleStream.of(counts).sum() + synced.unused()).isEqualTo(signal.length);
        double largest = DoubleStream.of(signal).max().orElseThrow();
        for (int p = 0; p < counts.length; p++) {
            double value = image.values()[p];
            if (counts[p] == 0) {
                assertThat(value).isNaN();
            } else if (counts[p] == 1) {
                assertThat(Arrays.stream(signal).anyMatch(s -> s == value)).isTrue();
            } else {
                assertThat(value).isBetween(0.0, largest);
            }
        }
    }

    @Test
    void triangle() {
        LaserLog log =
                LaserLogReader.read(SharedData.path(FOLDER + "area.Iolite.csv")).content();
        NpzArrays arrays = arrays("test_data_nu");
        NpyArray data = arrays.get("data");
        double[] times = arrays.get("times").plain();
        Trace trace = new Trace(
                data.fields().stream().map(Channel::of).toList(),
                data.values().toArray(double[][]::new),
                0.05126,
                times[0],
                SignalUnit.COUNTS);
        SyncedImage synced =
                LaserSync.image(trace, times, log, Clock.startingWith(log), ImageGrid.of(log, LineEnds.CENTRES));
        Raster iron = synced.image().raster("56Fe").orElseThrow();
        assertThat(iron.rows()).isEqualTo(27);
        assertThat(iron.columns()).isEqualTo(26);
        assertThat(synced.image().pixel().widthUm()).isEqualTo(20.0);
        assertThat(measured(iron, 0, 5).max().orElseThrow()).isLessThan(1e3);
        assertThat(measured(iron, 21, 26).min().orElseThrow()).isGreaterThan(1e3);
        // a triangle: the lines become shorter, and to their right nothing was measured
        assertThat(columnValues(iron, 13, 26).skip(15 * 13).allMatch(Double::isNaN))
                .isTrue();
        assertThat(measured(iron, 0, 26).count())
                .isEqualTo(DoubleStream.of(synced.counts().values())
                        .filter(n -> n > 0)
                        .count());
        eachAcquisitionIsUsedOnce(synced, 1, data.field("56Fe").orElseThrow());
    }

    @Test
    void verticalLines() {
        LaserLog log = LaserLogReader.read(SharedData.path(FOLDER + "LaserLog_zero_size_vert.csv"))
                .content();
        NpzArrays arrays = arrays("zero_size_vert");
        double[] times = arrays.get("times").plain();
        double[] thulium = arrays.get("data").field("Tm169").orElseThrow();
        Trace trace =
                new Trace(List.of(Channel.of("Tm169")), new double[][] {thulium}, 0.0203, times[0], SignalUnit.COUNTS);
        SyncedImage synced =
                LaserSync.image(trace, times, log, Clock.startingWith(log), ImageGrid.of(log, LineEnds.EDGES));
        assertThat(log.lines()).hasSize(55);
        assertThat(synced.image().rows()).isEqualTo(55);
        assertThat(synced.image().columns()).isEqualTo(29);
        assertThat(synced.image().pixel().heightUm()).isCloseTo(1.0, within(1e-9));
        eachAcquisitionIsUsedOnce(synced, 0, thulium);
    }

    private static DoubleStream columnValues(Raster image, int from, int to) {
        return IntStream.range(0, image.rows())
                .boxed()
                .flatMapToDouble(row -> IntStream.range(from, to).mapToDouble(column -> image.at(row, column)));
    }

    private static DoubleStream measured(Raster image, int from, int to) {
        return columnValues(image, from, to).filter(value -> !Double.isNaN(value));
    }

    private static double[] row(double[] values, int row, int columns) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    private static NpzArrays arrays(String name) {
        return NpzReader.read(SharedData.path(FOLDER + "laserlog_" + name + ".npz"), ReadLimits.ofThisMachine());
    }
}
