package org.auklet.measure.icpms.image.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

/** A film of known truth: 2e18 counts/s per kg of gold, particles of 50 nm gold (1.26e-18 kg). */
class GelatinCalibrationTest {

    private static final double PER_KG = 2e21;
    private static final double PARTICLE_KG = Math.PI / 6 * Math.pow(50e-9, 3) * 19_320;
    private static final GelatinFilm FILM = film(10);

    private static GelatinFilm film(double thicknessUm) {
        return new GelatinFilm(1_300, 0.01, thicknessUm, 0.08, 200);
    }

    private static List<GelatinCalibration.Standard> ionic() {
        return List.of(1e-6, 5e-6, 2e-5).stream()
                .map(c -> new GelatinCalibration.Standard(c, PER_KG * FILM.metalPerPixelKg(c), Double.NaN))
                .toList();
    }

    private static List<GelatinCalibration.Standard> number() {
        return List.of(1e13, 5e13, 2e14).stream()
                .map(c -> new GelatinCalibration.Standard(
                        c, PER_KG * PARTICLE_KG * FILM.particlesPerPixel(c), Double.NaN))
                .toList();
    }

    private static List<GelatinCalibration.Standard> mass() {
        return List.of(0.5, 1.0, 4.0).stream()
                .map(m -> new GelatinCalibration.Standard(m * PARTICLE_KG, PER_KG * m * PARTICLE_KG, Double.NaN))
                .toList();
    }

    @Test
    void metalInAPixelIsContentTimesVolume() {
        // 1 ug/g in 10 um x 200 um2 of 1.3 g/cm3: 2000 um3 = 2.6e-9 g of film, 2.6e-15 g = 2.6e-18 kg of gold
        assertThat(FILM.metalPerPixelKg(1e-6)).isCloseTo(2.6e-18, within(1e-30));
        assertThat(FILM.particlesPerPixel(1e12)).isCloseTo(2.0, within(1e-12));
    }

    @Test
    void allThreeFindTheSameGold() {
        GelatinComparison found = compare(FILM);
        double truthKg = 5 * PARTICLE_KG;
        assertThat(found.ionicKg().value()).isCloseTo(truthKg, Percentage.withPercentage(1e-9));
        assertThat(found.numberKg().value()).isCloseTo(truthKg, Percentage.withPercentage(1e-9));
        assertThat(found.massKg().value()).isCloseTo(truthKg, Percentage.withPercentage(1e-9));
        assertThat(found.massParticles().value()).isCloseTo(5, within(1e-9));
    }

    /** A film believed twice as thick as it is: ionic and number are wrong by two, the particle's mass is not. */
    @Test
    void singleParticleMassDoesNotDependOnTheThickness() {
        GelatinComparison found = compare(film(20));
        assertThat(found.ionicParticles().value()).isCloseTo(10, within(1e-9));
        assertThat(found.numberParticles().value()).isCloseTo(10, within(1e-9));
        assertThat(found.massParticles().value()).isCloseTo(5, within(1e-9));
    }

    @Test
    void theFilmsErrorIsInTheFirstTwoAlone() {
        GelatinComparison found = compare(FILM);
        assertThat(found.ionicParticles().commonError()).isCloseTo(5 * Math.hypot(0.08, 0.01), within(1e-6));
        assertThat(found.numberParticles().commonError()).isCloseTo(5 * 0.08, within(1e-6));
        assertThat(found.massParticles().commonError()).isLessThan(1e-6);
    }

    private static GelatinComparison compare(GelatinFilm believed) {
        PixelMap signal = Maps.of(1, 2, 1.0, 2 * PER_KG * PARTICLE_KG, 3 * PER_KG * PARTICLE_KG);
        return GelatinComparison.of(
                signal,
                Mask.all(1, 2),
                GelatinCalibration.Ionic.of(believed, ionic(), Weighting.INVERSE_X2, true),
                GelatinCalibration.ParticleNumber.of(believed, number(), Weighting.INVERSE_X2, true),
                GelatinCalibration.ParticleMass.of(mass(), Weighting.INVERSE_X2, true),
                PARTICLE_KG);
    }

    /** 78.5 ag of gold are 1e4 clusters of 24 atoms: the worked magnitude of the method's description. */
    @Test
    void goldBecomesClustersAndMolecules() {
        ClusterLabel label = new ClusterLabel("Au24", 0.19696657, 24, 0.24, 2, 0.4, "two targets bound per cluster");
        double kg = 1e4 * 24 * 0.19696657 / 6.02214076e23;
        assertThat(kg * 1e21).isCloseTo(78.5, within(0.05));
        PixelMap metal = Maps.of(1, 1, kg * kg * 1e-4, kg).times(1, "kg");
        ProteinMap map = ProteinMap.of(metal, label);
        assertThat(map.clusters().value().values()[0]).isCloseTo(1e4, within(1e-8));
        assertThat(map.moleculesPerUm2().value().values()[0]).isCloseTo(2e4 / 200, within(1e-10));
        Estimate mean = map.moleculesPerUm2().mean(Mask.all(1, 1));
        assertThat(mean.independentError() / mean.value()).isCloseTo(0.01, within(1e-12));
        assertThat(mean.commonError() / mean.value()).isCloseTo(Math.hypot(0.01, 0.2), within(1e-12));
    }

    @Test
    void receptorsPerClusterMustBeJustified() {
        assertThatThrownBy(() -> new ClusterLabel("Au24", 0.197, 24, 0, 1, 0, " "))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("why");
        PixelMap signal = Maps.of(1, 1, 1, 1);
        ClusterLabel label = new ClusterLabel("Au24", 0.197, 24, 0, 1, 0, "by convention");
        assertThatThrownBy(() -> ProteinMap.of(signal, label)).isInstanceOf(InputException.class);
        PixelMap sizeless =
                new PixelMap(signal.channel(), signal.value(), signal.variance(), List.of(), "kg", PixelSize.UNKNOWN);
        assertThatThrownBy(() -> ProteinMap.of(sizeless, label)).isInstanceOf(InputException.class);
    }
}
