package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.laserlog.Clock;
import org.auklet.measure.icpms.laserlog.ImageGrid;
import org.auklet.measure.icpms.laserlog.LaserLogReader;
import org.auklet.measure.icpms.laserlog.LaserSync;
import org.auklet.measure.icpms.laserlog.SyncedImage;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.text.TextTraceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A section recorded without a pause, written, read again with the log of its laser, and cut into pixels. */
class LaserLogRoundTripTest {

    private static final double FIRST_LINE_S = 2.37;

    @TempDir
    private Path folder;

    private final Sections example = Sections.example();
    private final SectionRun run = example.run(5);
    private final LoggedRaster written = run.continuous(example.groups().getFirst(), 1);

    private Path raw(String ending) throws IOException {
        SectionFiles.write(run, folder);
        return folder.resolve("raw").resolve("hela-1-continuous" + ending);
    }

    /** Lines as they were fired, from the first time of the log on. */
    @ParameterizedTest
    @ValueSource(strings = {"-laser.csv", "-laser.Iolite.csv"})
    void linesAreThoseThatWereFired(String ending) throws IOException {
        LaserLog read = LaserLogReader.read(raw(ending)).content();
        assertThat(read.lines()).hasSameSizeAs(written.log().lines());
        double shift = read.lines().getFirst().startS() - FIRST_LINE_S;
        for (int i = 0; i < read.lines().size(); i++) {
            LaserLog.Line a = written.log().lines().get(i);
            LaserLog.Line b = read.lines().get(i);
            assertThat(b.startS() - shift).isCloseTo(a.startS(), within(0.0011));
            assertThat(b.endS() - shift).isCloseTo(a.endS(), within(0.0011));
            assertThat(b.startXUm()).isEqualTo(a.startXUm());
            assertThat(b.endXUm()).isEqualTo(a.endXUm());
            assertThat(b.startYUm()).isEqualTo(a.startYUm());
            assertThat(b.spotWidthUm()).isEqualTo(a.spotWidthUm());
        }
    }

    /** With the right delay the picture is the section, though every other line went the other way. */
    @Test
    void thePictureIsTheSection() throws IOException {
        Trace trace = TextTraceReader.read(raw(".csv"), ReadOptions.fromFile()).content();
        Path file = folder.resolve("raw").resolve("hela-1-continuous-laser.csv");
        LaserLog log = LaserLogReader.read(file).content();
        double zero = log.lines().getFirst().startS() - FIRST_LINE_S;
        Clock clock = new Clock(zero, example.laser().delayS(), 0);
        SyncedImage synced =
                LaserSync.image(trace, log, clock, ImageGrid.of(log, LaserLogReader.ends(FileHead.of(file))));
        assertThat(synced.image().rows()).isEqualTo(example.rows());
        assertThat(synced.image().columns()).isEqualTo(example.columns());
        Raster gold = synced.image().raster("Au197").orElseThrow();
        ProteinMap truth = run.map(example.groups().getFirst(), 1);
        assertThat(correlation(gold, truth.density())).isGreaterThan(0.95);
        for (double acquisitions : synced.counts().values()) {
            assertThat(acquisitions).isLessThanOrEqualTo(2);
        }
    }

    private static double correlation(Raster a, Raster b) {
        double n = 0;
        double[] s = new double[5];
        for (int i = 0; i < a.values().length; i++) {
            double x = a.values()[i];
            double y = b.values()[i];
            if (Double.isFinite(x)) {
                n++;
                s[0] += x;
                s[1] += y;
                s[2] += x * x;
                s[3] += y * y;
                s[4] += x * y;
            }
        }
        assertThat(n).isGreaterThan(0.95 * a.values().length);
        double covariance = s[4] / n - s[0] * s[1] / n / n;
        return covariance / Math.sqrt((s[2] / n - s[0] * s[0] / n / n) * (s[3] / n - s[1] * s[1] / n / n));
    }
}
