package org.auklet.measure.icpms.image.calibrate;

import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;

/**
 * The same region by all three gelatin calibrations, as metal (kg) and as particles of one known mass.
 *
 * @param ionicKg metal by dissolved standards
 * @param numberKg metal by particle number, times the mass of a particle
 * @param massKg metal by single-particle mass
 * @param particleMassKg metal in one particle, kg, by which mass and number are exchanged
 */
public record GelatinComparison(Estimate ionicKg, Estimate numberKg, Estimate massKg, double particleMassKg) {

    /**
     * Sums over a region of a map of net signal.
     *
     * @param particleMassKg metal in one particle, kg; taken as exact here, because it only exchanges units
     */
    public static GelatinComparison of(
            PixelMap signal,
            Mask region,
            GelatinCalibration.Ionic ionic,
            GelatinCalibration.ParticleNumber number,
            GelatinCalibration.ParticleMass mass,
            double particleMassKg) {
        return new GelatinComparison(
                sum(signal, region, ionic, 1.0),
                sum(signal, region, number, particleMassKg),
                sum(signal, region, mass, 1.0),
                particleMassKg);
    }

    private static Estimate sum(PixelMap signal, Mask region, GelatinCalibration calibration, double factor) {
        return calibration
                .apply(signal, OutsideRange.FLAG)
                .map()
                .times(factor, "kg")
                .sum(region);
    }

    /** Particles in the region by dissolved standards. */
    public Estimate ionicParticles() {
        return scaled(ionicKg);
    }

    /** Particles in the region by particle number. */
    public Estimate numberParticles() {
        return scaled(numberKg);
    }

    /** Particles in the region by single-particle mass. */
    public Estimate massParticles() {
        return scaled(massKg);
    }

    private Estimate scaled(Estimate kg) {
        return new Estimate(
                kg.value() / particleMassKg, kg.independentError() / particleMassKg, kg.commonError() / particleMassKg);
    }
}
