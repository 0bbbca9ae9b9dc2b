package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auklet.measure.icpms.image.calibrate.Weighting;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.Probe;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.result.Fact;
import org.auklet.result.Finding;
import org.auklet.result.Provenance;

/**
 * What a job file asks, in the units of {@code measure}: s, L, kg, um.
 *
 * @param name short name, also the name of the results folder
 * @param title one line for people
 * @param seed seed of every random choice
 * @param instrument the mass spectrometer and its nebuliser
 * @param responses how many counts a concentration gives, by channel
 * @param efficiency how the transport efficiency is known; empty where cells are not nebulised
 * @param labels the labels by name
 * @param populations the cells; empty for a job of sections
 * @param events what is an event
 * @param tissue the sections and what is done with them; empty for a job of cells
 * @param questions what is asked
 * @param facts what was declared, for the report
 * @param findings what was noticed while reading
 * @param folder the folder of the job file
 * @param file the job file itself
 */
public record Job(
        String name,
        String title,
        long seed,
        Instrument instrument,
        Map<String, ResponseSpec> responses,
        Optional<EfficiencySpec> efficiency,
        Map<String, LabelSpec> labels,
        List<PopulationSpec> populations,
        EventSpec events,
        Optional<TissueSpec> tissue,
        List<Ask> questions,
        List<Fact> facts,
        List<Finding> findings,
        Path folder,
        Provenance.Input file) {

    /**
     * The mass spectrometer and its nebuliser.
     *
     * @param dwellS time of one acquisition, s; NaN to take it from the files
     * @param deadTimeS dead time of the detector that is still to be corrected, s; 0 for none
     * @param uptake sample uptake, L/s; empty where nothing is nebulised
     */
    public record Instrument(double dwellS, double deadTimeS, Optional<InputQuantity> uptake) {}

    /**
     * How many counts a concentration gives: ionic standards, or a stated slope.
     *
     * @param channel channel as the user names it
     * @param slope counts/s per kg/L, when stated instead of measured
     * @param standards ionic standards, otherwise
     * @param weights how they are weighted
     * @param concentration factor 1 with the relative uncertainty that all standards share
     */
    public record ResponseSpec(
            String channel,
            Optional<InputQuantity> slope,
            List<StandardSpec> standards,
            Weighting weights,
            InputQuantity concentration) {}

    /**
     * A standard.
     *
     * @param value kg/L of solution, or what the calibration of a tissue says
     * @param files its acquisitions
     * @param startS when it was measured, s of the session; NaN when that is not said
     */
    public record StandardSpec(double value, List<Path> files, double startS) {

        /** A standard whose time does not matter. */
        StandardSpec(double value, List<Path> files) {
            this(value, files, Double.NaN);
        }
    }

    /**
     * How the transport efficiency is known.
     *
     * @param use name of the method that decides
     * @param methods all that are given, by name: size, number, mass, stated
     */
    public record EfficiencySpec(String use, Map<String, EfficiencyMethod> methods) {}

    /** One way to the transport efficiency. */
    public sealed interface EfficiencyMethod {}

    /** Known otherwise, 0 to 1. */
    public record StatedEfficiency(InputQuantity value) implements EfficiencyMethod {}

    /**
     * By the size of reference particles.
     *
     * @param diameter um
     * @param density kg/L
     * @param massFraction of the element in the particle
     */
    public record EfficiencyBySize(
            String channel, List<Path> files, InputQuantity diameter, InputQuantity density, InputQuantity massFraction)
            implements EfficiencyMethod {}

    /** By the number of reference particles, 1/L. */
    public record EfficiencyByNumber(String channel, List<Path> files, InputQuantity perLitre)
            implements EfficiencyMethod {}

    /** By the mass concentration of reference particles, kg/L, each of a mass, kg. */
    public record EfficiencyByMass(
            String channel, List<Path> files, InputQuantity concentration, InputQuantity particleMass)
            implements EfficiencyMethod {}

    /**
     * A label.
     *
     * @param probe what it is
     * @param channels channels it is counted in, the first of which stands for it
     * @param proteinKda molar mass of its receptor, kDa; NaN when not given
     * @param recoveries shares of what is there that is found
     */
    public record LabelSpec(Probe probe, List<String> channels, double proteinKda, List<InputQuantity> recoveries) {}

    /**
     * A population of cells.
     *
     * @param name name of the population, the arm of its results
     * @param files its acquisitions, each one a preparation
     * @param blank name of the population without label or blocked; empty for none
     * @param unlabelled whether it is such a population itself
     * @param diameterUm diameter of a cell, um; NaN when not given
     */
    public record PopulationSpec(
            String name, List<Path> files, Optional<String> blank, boolean unlabelled, double diameterUm) {}

    /**
     * What is an event.
     *
     * @param threshold auto, poisson, compound, gaussian, currie, marlap_a, marlap_c or stapleton
     * @param alpha false positives per acquisition
     * @param background iterated, rolling or whole
     * @param window window of a rolling background, acquisitions
     * @param split least prominence of a second top, as a share of the first; above 1 for never
     * @param minimumPoints points at or above the threshold
     * @param pulseLimitPerS rate beyond which the detector no longer counts pulses, 1/s; infinite when not given
     */
    public record EventSpec(
            String threshold,
            double alpha,
            String background,
            int window,
            double split,
            int minimumPoints,
            double pulseLimitPerS) {

        /** What is done where the job says nothing. */
        public static final EventSpec USUAL =
                new EventSpec("auto", 1e-6, "iterated", 1001, 0.5, 1, Double.POSITIVE_INFINITY);
    }

    /**
     * Sections of tissue and what is done with them.
     *
     * @param sections the images
     * @param blankPixels pixels at the start of each line before the laser fires; 0 for none
     * @param driftStandards names of the sections that are one standard ablated again and again; empty for none
     * @param internalStandard channel every other is divided by; empty for none
     * @param calibrations by channel
     * @param regions how regions are found; empty for none
     * @param exports png, ome_tiff, imzml
     */
    public record TissueSpec(
            List<SectionSpec> sections,
            int blankPixels,
            List<String> driftStandards,
            Optional<String> internalStandard,
            Map<String, CalibrationSpec> calibrations,
            Optional<RegionSpec> regions,
            Set<String> exports) {}

    /**
     * One section.
     *
     * @param name its name, the arm of its results
     * @param files file or folder of the image, or the trace that goes with the log
     * @param laserLog log of the laser, where the recording is one trace
     * @param delayS how much later the ion signal comes than the laser's shot, s; NaN to find it by contrast
     * @param clockS time of the instrument at the first shot, s; 0 where the laser starts the instrument
     * @param clockDrift how much faster the laser's clock runs, s/s
     * @param startS when it was measured, s of the session; NaN when that is not said
     * @param pixel size of a pixel; unknown to take it from the files
     * @param subject the animal or patient
     * @param group its group
     */
    public record SectionSpec(
            String name,
            List<Path> files,
            Optional<Path> laserLog,
            double delayS,
            double clockS,
            double clockDrift,
            double startS,
            PixelSize pixel,
            String subject,
            String group) {}

    /**
     * A calibration of images.
     *
     * @param kind gelatin_ionic, gelatin_particle_number, gelatin_particle_mass or matrix_matched
     * @param weights how the standards are weighted
     * @param standards value in kg/kg (ionic, matrix), 1/L (number) or kg (mass of one particle)
     * @param sharedError relative standard uncertainty that all standards share, that of the stock
     * @param thickness of the gelatin film, um
     * @param density of film or tissue, kg/L
     * @param particleMass mass of one particle, kg, for particles by number
     */
    public record CalibrationSpec(
            String channel,
            String kind,
            Weighting weights,
            List<StandardSpec> standards,
            double sharedError,
            Optional<InputQuantity> thickness,
            Optional<InputQuantity> density,
            Optional<InputQuantity> particleMass) {}

    /** How regions are found: classes of brightness of a channel, and the smallest region in pixels. */
    public record RegionSpec(String channel, int classes, int smallest) {}

    /** A question. */
    public sealed interface Ask {}

    /** Whether one population carries more than another. */
    public record Difference(String label, String of, String against) implements Ask {}

    /** Which classes of cells there are by two labels. */
    public record Classes(String population, List<String> labels, int most) implements Ask {}

    /** Whether two channels lie together. */
    public record Colocalisation(List<String> channels, int shuffles) implements Ask {}

    /** Whether a group of subjects has more than another. */
    public record Groups(String label, String of, String against) implements Ask {}
}
