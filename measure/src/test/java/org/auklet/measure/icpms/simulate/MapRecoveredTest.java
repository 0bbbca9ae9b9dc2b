package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.calibrate.ClusterLabel;
import org.auklet.measure.icpms.image.calibrate.GelatinCalibration;
import org.auklet.measure.icpms.image.calibrate.GelatinFilm;
import org.auklet.measure.icpms.image.calibrate.OutsideRange;
import org.auklet.measure.icpms.image.calibrate.Weighting;
import org.auklet.measure.icpms.image.correct.Detector;
import org.auklet.measure.icpms.image.correct.GasBlank;
import org.auklet.measure.icpms.image.correct.InternalStandard;
import org.auklet.measure.icpms.signal.ElementImage;
import org.junit.jupiter.api.Test;

/**
 * From images to molecules per um2, as a session goes: gas blank of each line, internal standard, gelatin standards, map;
 * judged by the map that was put in.
 */
class MapRecoveredTest {

    private static final Sections EXAMPLE = Sections.example();
    private static final LaserSetup LASER = EXAMPLE.laser();
    private static final int FIRST = LASER.firstPixel();
    private static final int GAS = 8;

    /** Gold over iridium, both less their gas. */
    private static PixelMap ratio(ElementImage image) {
        PixelMap gold = Detector.counting(LASER.accumulationS().get(2)).read(image, "Au197");
        PixelMap film = Detector.counting(LASER.accumulationS().get(1)).read(image, "Ir193");
        GasBlank filmBlank = GasBlank.ofEachLine(film, 0, GAS);
        return InternalStandard.divide(
                        GasBlank.ofEachLine(gold, 0, GAS).subtractFrom(gold),
                        filmBlank.subtractFrom(film),
                        filmBlank,
                        3)
                .ratio();
    }

    private static GelatinFilm film(SectionRun run) {
        return new GelatinFilm(
                run.gelatinKgPerM3().stated(),
                run.gelatinKgPerM3().relativeU(),
                run.gelatinUm().stated(),
                run.gelatinUm().relativeU(),
                LASER.pixelUm2());
    }

    private static Estimate mean(SectionRun run, String name) {
        PixelMap map = ratio(run.image(name));
        int end = FIRST + EXAMPLE.standardColumns();
        return map.mean(Mask.ofColumns(map.rows(), map.columns(), FIRST + 3, end));
    }

    private static GelatinCalibration ionic(SectionRun run) {
        List<GelatinCalibration.Standard> standards = new ArrayList<>();
        for (int i = 0; i < EXAMPLE.ionicKgPerKg().size(); i++) {
            Estimate mean = mean(run, run.ionicName(i));
            standards.add(
                    new GelatinCalibration.Standard(run.ionicKgPerKg(i).stated(), mean.value(), mean.standardError()));
        }
        return GelatinCalibration.Ionic.of(film(run), standards, Weighting.INVERSE_X, false);
    }

    private static GelatinCalibration number(SectionRun run) {
        List<GelatinCalibration.Standard> standards = new ArrayList<>();
        for (int i = 0; i < EXAMPLE.particlesPerL().size(); i++) {
            Estimate mean = mean(run, run.particleName(i));
            standards.add(
                    new GelatinCalibration.Standard(run.particlesPerL(i).stated(), mean.value(), mean.standardError()));
        }
        return GelatinCalibration.ParticleNumber.of(film(run), standards, Weighting.INVERSE_X, false);
    }

    /** Pixels of the tumour whose two left neighbours are of it as well: what is washed out of others is not in them. */
    private static Mask tumour(ProteinMap truth, PixelMap map) {
        boolean[] inside = new boolean[map.rows() * map.columns()];
        for (int r = 0; r < truth.region().rows(); r++) {
            for (int c = 2; c < truth.region().columns(); c++) {
                inside[r * map.columns() + FIRST + c] = truth.region().at(r, c) == 2
                        && truth.region().at(r, c - 1) == 2
                        && truth.region().at(r, c - 2) == 2;
            }
        }
        return new Mask(map.rows(), map.columns(), inside);
    }

    private static PixelMap molecules(PixelMap kg) {
        ClusterLabel label = new ClusterLabel("Au24", 0.19696657, 24, 0.1, 1, 0, "simulated so");
        return org.auklet.measure.icpms.image.calibrate.ProteinMap.of(kg, label).moleculesPerUm2();
    }

    /** All six animals: density of the tumour within three standard errors, of which the film's thickness is most. */
    @Test
    void theDensityOfEachTumourIsRecovered() {
        SectionRun run = EXAMPLE.run(14);
        GelatinCalibration ionic = ionic(run);
        for (Sections.Group group : EXAMPLE.groups()) {
            for (int subject = 1; subject <= EXAMPLE.subjects(); subject++) {
                ProteinMap truth = run.map(group, subject);
                PixelMap signal = ratio(run.image(SectionRun.sectionName(group, subject)));
                PixelMap map = molecules(ionic.apply(signal, OutsideRange.FLAG).map());
                Estimate found = map.mean(tumour(truth, map));
                double density = truth.density().at(truth.density().rows() / 2, 17);
                assertThat(found.value()).isCloseTo(density, within(3 * found.standardError()));
                assertThat(found.standardError()).isBetween(0.03 * density, 0.08 * density);
            }
        }
    }

    /** Over many sessions the error is as large as is said: none is worse than chance allows, and they are not all small. */
    @Test
    void errorsAreAsLargeAsIsSaid() {
        int sessions = 60;
        double chi = 0;
        for (int seed = 0; seed < sessions; seed++) {
            SectionRun run = EXAMPLE.run(seed);
            Sections.Group group = EXAMPLE.groups().get(1);
            ProteinMap truth = run.map(group, 1);
            PixelMap signal = ratio(run.image(SectionRun.sectionName(group, 1)));
            PixelMap map = molecules(ionic(run).apply(signal, OutsideRange.FLAG).map());
            Estimate found = map.mean(tumour(truth, map));
            double density = truth.density().at(truth.density().rows() / 2, 17);
            chi += Math.pow((found.value() - density) / found.standardError(), 2);
        }
        assertThat(chi).isCloseTo(sessions, within(4 * Math.sqrt(2.0 * sessions)));
    }

    /** Particles of known number tell the mass of a pixel as dissolved gold does: the same film, another standard. */
    @Test
    void bothKindsOfGelatinAgree() {
        SectionRun run = EXAMPLE.run(3);
        Sections.Group group = EXAMPLE.groups().get(1);
        ProteinMap truth = run.map(group, 2);
        PixelMap signal = ratio(run.image(SectionRun.sectionName(group, 2)));
        PixelMap byMass = ionic(run).apply(signal, OutsideRange.FLAG).map();
        PixelMap byNumber = number(run).apply(signal, OutsideRange.FLAG).map();
        Estimate mass = byMass.mean(tumour(truth, byMass));
        Estimate particles = byNumber.mean(tumour(truth, byNumber));
        double inMass = particles.value() * run.particleKg();
        double error = Math.hypot(particles.standardError() / particles.value(), mass.standardError() / mass.value());
        assertThat(inMass / mass.value()).isCloseTo(1, within(3 * error));
    }
}
