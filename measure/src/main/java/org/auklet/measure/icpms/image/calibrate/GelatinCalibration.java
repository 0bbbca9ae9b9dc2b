package org.auklet.measure.icpms.image.calibrate;

import java.util.List;
import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.PixelMap;

/**
 * One of the three ways to calibrate with gelatin: by dissolved metal, by the number of particles, by the mass of single
 * particles. The three must stand beside one another, because they fail in different ways: the first two need the
 * thickness of the film, the third does not (compared for gold particles in cells in J. Anal. At. Spectrom. 2025,
 * d5ja00253b).
 */
public sealed interface GelatinCalibration {

    /** The line through the standards. */
    Regression regression();

    /** Amount in every pixel of a map of net signal, in the unit of the calibration. */
    CalibratedMap apply(PixelMap signal, OutsideRange outside);

    /**
     * One standard.
     *
     * @param content what it holds: kg per kg of film, particles per litre of film, or kg of one particle
     * @param signal mean net signal of a pixel; for single particles the net signal of one particle, summed over its
     *     pixels; in the unit of the map
     * @param signalError standard error of the signal; NaN when not known
     */
    record Standard(double content, double signal, double signalError) {}

    /** Dissolved metal in gelatin; gives kg of metal in a pixel. */
    record Ionic(GelatinFilm film, Regression regression) implements GelatinCalibration {

        /** From standards whose content is in kg of metal per kg of film. */
        public static Ionic of(GelatinFilm film, List<Standard> standards, Weighting weighting, boolean throughZero) {
            List<CalibrationPoint> points = standards.stream()
                    .map(s -> new CalibrationPoint(film.metalPerPixelKg(s.content()), s.signal(), s.signalError()))
                    .toList();
            return new Ionic(film, Regression.fit("ionic gelatin standards", "kg", points, weighting, throughZero));
        }

        @Override
        public CalibratedMap apply(PixelMap signal, OutsideRange outside) {
            CalibratedMap calibrated = CalibratedMap.of(signal, regression.line(), outside);
            return Films.withThickness(Films.withDensity(calibrated, film), film);
        }
    }

    /** Particles in gelatin, counted beforehand; gives particles in a pixel. */
    record ParticleNumber(GelatinFilm film, Regression regression) implements GelatinCalibration {

        /** From standards whose content is in particles per litre of film. */
        public static ParticleNumber of(
                GelatinFilm film, List<Standard> standards, Weighting weighting, boolean throughZero) {
            List<CalibrationPoint> points = standards.stream()
                    .map(s -> new CalibrationPoint(film.particlesPerPixel(s.content()), s.signal(), s.signalError()))
                    .toList();
            return new ParticleNumber(
                    film, Regression.fit("particle number in gelatin", "{particles}", points, weighting, throughZero));
        }

        @Override
        public CalibratedMap apply(PixelMap signal, OutsideRange outside) {
            return Films.withThickness(CalibratedMap.of(signal, regression.line(), outside), film);
        }
    }

    /** Single particles of known mass in gelatin; gives kg of metal in a pixel and needs no thickness. */
    record ParticleMass(Regression regression) implements GelatinCalibration {

        /** From standards whose content is in kg of metal of one particle. */
        public static ParticleMass of(List<Standard> standards, Weighting weighting, boolean throughZero) {
            List<CalibrationPoint> points = standards.stream()
                    .map(s -> new CalibrationPoint(s.content(), s.signal(), s.signalError()))
                    .toList();
            return new ParticleMass(
                    Regression.fit("single particles in gelatin", "kg", points, weighting, throughZero));
        }

        @Override
        public CalibratedMap apply(PixelMap signal, OutsideRange outside) {
            return CalibratedMap.of(signal, regression.line(), outside);
        }
    }

    /** The errors of a film, which move all pixels by one factor. */
    final class Films {

        private Films() {}

        static CalibratedMap withThickness(CalibratedMap calibrated, GelatinFilm film) {
            return with(calibrated, GelatinFilm.THICKNESS, film.thicknessRelativeError());
        }

        static CalibratedMap withDensity(CalibratedMap calibrated, GelatinFilm film) {
            return with(calibrated, GelatinFilm.DENSITY, film.densityRelativeError());
        }

        private static CalibratedMap with(CalibratedMap calibrated, String name, double relativeError) {
            if (relativeError == 0.0) {
                return calibrated;
            }
            PixelMap map = calibrated.map();
            return new CalibratedMap(
                    map.plus(CommonError.ofFactor(name, map.value(), relativeError)),
                    calibrated.below(),
                    calibrated.above());
        }
    }
}
