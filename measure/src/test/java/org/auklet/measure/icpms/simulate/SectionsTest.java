package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.Raster;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private static final Sections EXAMPLE = Sections.example();
    private static final SectionRun RUN = EXAMPLE.run(8);
    private static final LaserSetup LASER = EXAMPLE.laser();

    private static double mean(Raster raster, int firstColumn, int endColumn) {
        double sum = 0;
        for (int r = 0; r < raster.rows(); r++) {
            for (int c = firstColumn; c < endColumn; c++) {
                sum += raster.at(r, c);
            }
        }
        return sum / raster.rows() / (endColumn - firstColumn);
    }

    /** 200 ng/g x 1100 kg/m3 x 10 um x 400 um2 = 8.8e-19 kg; 1e21 counts per kg, 0.12 of 0.2 s; the drift at its time. */
    @Test
    void aGelatinStandardGivesItsCounts() {
        String name = RUN.ionicName(4);
        Raster gold = RUN.image(name).raster("Au197").orElseThrow();
        double sensitivity = LASER.sensitivity(RUN.startS(name, 1) / RUN.sessionS());
        double expected = 880 * 0.6 * sensitivity + 1.2;
        double settled = mean(gold, LASER.firstPixel() + 3, LASER.firstPixel() + 30);
        double perPixel = Math.sqrt(expected + Math.pow(0.03 * expected, 2));
        assertThat(settled).isCloseTo(expected, within(5 * perPixel / Math.sqrt(3 * 27)));
    }

    @Test
    void beforeTheLaserThereIsGasAlone() {
        ElementImage image = RUN.image(RUN.ionicName(4));
        double gold = mean(image.raster("Au197").orElseThrow(), 0, LASER.blankScans());
        double carbon = mean(image.raster("C13").orElseThrow(), 0, LASER.blankScans());
        assertThat(gold).isCloseTo(1.2, within(5 * Math.sqrt(1.2 / 30)));
        assertThat(carbon).isCloseTo(300, within(5 * Math.sqrt(300.0 / 30)));
    }

    /** A well-mixed cell empties exponentially: mean of a scan over that of the scan before is e^(-scan/tau). */
    @Test
    void theSignalIsWashedOutExponentially() {
        LaserSetup slow = new LaserSetup(
                20,
                0.2,
                LASER.accumulationS(),
                1e24,
                LASER.carbonPerS(),
                LASER.filmPerS(),
                List.of(0.0, 0.0, 0.0),
                0.15,
                0.4,
                2,
                6,
                0,
                0);
        LaserLine line = new LaserLine(slow, 10).startingAt(0.4);
        line.addGold(0, 1e-18);
        double[] counts = line.counts(1, new Streams(1).of("x"))[2];
        assertThat(counts[3]).isZero();
        for (int i = 6; i < 8; i++) {
            assertThat(counts[i] / counts[i - 1]).isCloseTo(Math.exp(-0.2 / 0.15), within(0.02));
        }
        double all = 0;
        for (double c : counts) {
            all += c;
        }
        assertThat(all).isCloseTo(1e6 * 0.6, within(5 * Math.sqrt(6e5) + 3000));
    }

    /** Particles in a gelatin: mean and variance of a pixel are those of a compound Poisson law. */
    @Test
    void particlesAreCountedOneByOne() {
        assertThat(RUN.particleKg()).isCloseTo(Gold.sphereKg(30) * 1.0108, within(1e-24));
        Raster gold = RUN.image(RUN.particleName(3)).raster("Au197").orElseThrow();
        double number = 8e11 * 10 * 400 * 1e-15;
        double each = RUN.particleKg() * 1e21 * 0.6;
        double sensitivity = LASER.sensitivity(RUN.startS(RUN.particleName(3), 1) / RUN.sessionS());
        double measured = mean(gold, LASER.firstPixel() + 3, LASER.firstPixel() + 30) - 1.2;
        assertThat(measured).isCloseTo(number * each * sensitivity, within(5 * each * Math.sqrt(number / 81)));
    }

    @Test
    void regionsHaveTheirDensities() {
        ProteinMap map = ProteinMap.of(20, 40, 12, 90);
        assertThat(map.pixels(0)).isGreaterThan(100);
        assertThat(map.pixels(1)).isGreaterThan(200);
        assertThat(map.pixels(2)).isGreaterThan(60);
        for (int i = 0; i < 800; i++) {
            double region = map.region().values()[i];
            assertThat(map.density().values()[i]).isEqualTo(region == 0 ? 0 : region == 1 ? 12 : 90);
        }
    }

    /** Counts of the tumour's pixels follow from their molecules. */
    @Test
    void theTumourIsAsBrightAsItsMolecules() {
        Sections.Group siha = EXAMPLE.groups().get(1);
        ProteinMap map = RUN.map(siha, 2);
        String name = SectionRun.sectionName(siha, 2);
        Raster gold = RUN.image(name).raster("Au197").orElseThrow();
        Label label = EXAMPLE.label();
        double sum = 0;
        double expected = 0;
        for (int r = 0; r < map.region().rows(); r++) {
            double sensitivity = LASER.sensitivity(RUN.startS(name, r) / RUN.sessionS());
            for (int c = 0; c < map.region().columns(); c++) {
                sum += gold.at(r, LASER.firstPixel() + c) - 1.2;
                double clusters = label.clusters(map.density().at(r, c) * 400);
                expected += label.massKg(clusters) * 1e21 * 0.6 * sensitivity;
            }
        }
        assertThat(sum).isCloseTo(expected, within(0.02 * expected));
    }

    @Test
    void sensitivityFallsOverTheSession() {
        assertThat(LASER.sensitivity(0)).isEqualTo(1);
        assertThat(LASER.sensitivity(1)).isCloseTo(0.85, within(0.021));
        assertThat(RUN.startS(RUN.names().getLast(), 0)).isBetween(0.8 * RUN.sessionS(), RUN.sessionS());
    }

    /** The laser's log tells where the signal is: iridium during a line, none between. */
    @Test
    void theLogTellsWhenTheLaserFired() {
        LoggedRaster raster = RUN.continuous(EXAMPLE.groups().getFirst(), 1);
        double[] film = raster.trace().signal(1);
        assertThat(raster.log().lines()).hasSize(20);
        for (LaserLog.Line line : raster.log().lines()) {
            int middle = (int) (((line.startS() + line.endS()) / 2 + LASER.delayS()) / 0.2);
            int before = (int) ((line.startS() + LASER.delayS()) / 0.2) - 1;
            assertThat(film[middle]).isGreaterThan(15_000);
            assertThat(film[before]).isLessThan(1_000);
        }
        assertThat(raster.log().lines().get(1).startXUm())
                .isEqualTo(raster.log().lines().get(0).endXUm());
    }

    @Test
    void theSameSeedGivesTheSameImage() {
        String name = RUN.names().getLast();
        assertThat(EXAMPLE.run(8).image(name).signal())
                .isEqualTo(RUN.image(name).signal());
        assertThat(EXAMPLE.run(9).image(name).signal())
                .isNotEqualTo(RUN.image(name).signal());
    }
}
