package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.calibrate.CalibratedMap;
import org.auklet.measure.icpms.image.calibrate.GelatinCalibration;
import org.auklet.measure.icpms.image.calibrate.GelatinCalibration.Standard;
import org.auklet.measure.icpms.image.calibrate.GelatinFilm;
import org.auklet.measure.icpms.image.calibrate.OutsideRange;
import org.auklet.measure.icpms.image.calibrate.Regression;
import org.auklet.measure.icpms.image.region.Spots;
import org.auklet.measure.icpms.job.Job.CalibrationSpec;
import org.auklet.measure.icpms.job.Job.StandardSpec;
import org.auklet.measure.icpms.job.Job.TissueSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.ReceptorArithmetic;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;
import org.auklet.result.Plot;

/**
 * From the corrected signal of a channel to metal in a pixel, kg.
 *
 * @param channel what is calibrated
 * @param calibration the line with the film it belongs to
 * @param sharedError relative standard uncertainty that all standards share
 * @param pixel size of a pixel of the standards
 * @param particleMass mass of one particle, kg, where the line is of particles
 */
record ImageCalibration(
        String channel,
        GelatinCalibration calibration,
        double sharedError,
        PixelSize pixel,
        Optional<InputQuantity> particleMass) {

    private static final double M3_PER_L = 1e-3;
    private static final double DETECTED = 5;
    private static final double SAME_AREA = 1e-6;
    private static final int DIGITS = 6;

    /** Measures the standards of a channel. */
    static ImageCalibration of(CalibrationSpec spec, TissueSpec tissue, Images images) {
        PixelSize pixel = PixelSize.UNKNOWN;
        List<Standard> standards = new ArrayList<>();
        for (StandardSpec standard : spec.standards()) {
            for (Path file : standard.files()) {
                ElementImage image =
                        images.read(file, tissue.sections().getFirst().pixel());
                if (!image.pixel().isKnown()) {
                    throw new InputException(
                            "The standard '" + file + "' does not say the size of a pixel.",
                            "Add 'pixel: 20 um' to the first section: standards are taken to have the same.");
                }
                pixel = same(pixel, image.pixel(), file);
                standards.add(standard(
                        spec, standard.value(), images.correct(image, spec.channel(), standard.startS(), true)));
            }
        }
        return new ImageCalibration(
                spec.channel(), line(spec, standards, pixel), spec.sharedError(), pixel, particleMass(spec));
    }

    /** The pixel of all standards: the line is of metal in a pixel of one size. */
    private static PixelSize same(PixelSize before, PixelSize now, Path file) {
        if (before.isKnown() && Math.abs(now.areaUm2() / before.areaUm2() - 1) > SAME_AREA) {
            throw new InputException(
                    "A pixel of the standard '" + file + "' is " + now.areaUm2() + " um2, of others " + before.areaUm2()
                            + " um2.",
                    "Measure standards and sections with one spot and speed, or state 'pixel' where a file is wrong.");
        }
        return now;
    }

    /**
     * Refuses a section whose pixels are of another size than those of the standards: the line is of metal in a pixel.
     *
     * @throws InputException when it is so
     */
    void requireSamePixel(String section, PixelSize size) {
        same(pixel, size, Path.of(section));
    }

    private static GelatinCalibration line(CalibrationSpec spec, List<Standard> standards, PixelSize pixel) {
        return switch (spec.kind()) {
            case "gelatin_particle_mass" -> GelatinCalibration.ParticleMass.of(standards, spec.weights(), true);
            case "gelatin_particle_number" ->
                GelatinCalibration.ParticleNumber.of(film(spec, pixel), standards, spec.weights(), false);
            default -> GelatinCalibration.Ionic.of(film(spec, pixel), standards, spec.weights(), false);
        };
    }

    private static GelatinFilm film(CalibrationSpec spec, PixelSize pixel) {
        InputQuantity thickness = required(spec, spec.thickness(), "thickness: 10 um");
        InputQuantity density = required(spec, spec.density(), "density: 1.05 g/cm3");
        return new GelatinFilm(
                density.value() / M3_PER_L,
                density.relativeUncertainty(),
                thickness.value(),
                thickness.relativeUncertainty(),
                pixel.areaUm2());
    }

    private static Optional<InputQuantity> particleMass(CalibrationSpec spec) {
        return spec.kind().equals("gelatin_particle_number")
                ? Optional.of(required(spec, spec.particleMass(), "particle_mass: 0.27 fg"))
                : Optional.empty();
    }

    private static InputQuantity required(CalibrationSpec spec, Optional<InputQuantity> given, String example) {
        return given.orElseThrow(() -> new InputException(
                "The calibration of " + spec.channel() + " lacks what turns a content into a mass.",
                "Add '" + example + "' to it."));
    }

    private static Standard standard(CalibrationSpec spec, double content, Images.Corrected corrected) {
        if (spec.kind().equals("gelatin_particle_mass")) {
            Spots particles = Spots.of(corrected.map(), corrected.sample(), DETECTED);
            return new Standard(content, particles.mean(), particles.meanError());
        }
        Estimate mean = corrected.map().mean(corrected.sample());
        return new Standard(content, mean.value(), mean.standardError());
    }

    /** Metal in every pixel, kg. Pixels beyond the standards are kept and flagged. */
    CalibratedMap apply(PixelMap signal) {
        CalibratedMap calibrated = inKg(calibration.apply(signal, OutsideRange.FLAG));
        PixelMap map = calibrated.map();
        CommonError stock = CommonError.ofFactor("stock of the standards of " + channel, map.value(), sharedError);
        return sharedError == 0
                ? calibrated
                : new CalibratedMap(map.plus(stock), calibrated.below(), calibrated.above());
    }

    /** Particles times the mass of one; metal stays as it is. */
    private CalibratedMap inKg(CalibratedMap calibrated) {
        return particleMass
                .map(mass -> new CalibratedMap(
                        calibrated.map().times(mass.value(), mass.relativeUncertainty(), mass.name(), "kg"),
                        calibrated.below(),
                        calibrated.above()))
                .orElse(calibrated);
    }

    /** Standards and line. */
    Plot plot() {
        Regression r = calibration.regression();
        double scale = particleMass.isPresent() ? 1 : ReceptorArithmetic.FG_PER_KG;
        return new Plot.Line(
                "Calibration of " + channel,
                "Mean corrected signal of a pixel of each standard against what is in it (weights "
                        + r.weighting().code() + ", r2 = " + NumberText.rounded(r.r2(), DIGITS) + "). "
                        + String.join(" ", r.notes()),
                particleMass.isPresent() ? "Particles in a pixel" : "Metal in a pixel (fg)",
                "Signal",
                r.points().stream()
                        .map(p -> new Plot.Standard(p.x() * scale, p.y(), p.standardError()))
                        .toList(),
                r.line().intercept(),
                r.line().slope() / scale);
    }
}
