package org.auklet.gate;

import java.util.Locale;

/**
 * The catalogue of checks, in the order in which they are told. A limit that is not a number says that a check is not made
 * at that stage.
 */
public enum Check {
    DUPLICATE_ORGAN(
            0,
            Double.NaN,
            "organs whose whole course is a copy of another organ's",
            "Measured values of two organs do not agree in every digit at three times and more: one column was copied twice."
                    + " Compared are the organs of one arm in one file.",
            "exact equality; courses of fewer than three times or of one value are left alone",
            "The copy is shown and compared, and kept out of fits. Look up in the source which of the two "
                    + "is right.",
            ""),
    MASS_BALANCE(
            1,
            1e-6,
            "the dose found again, as a share of what was given",
            "Nothing can hold more than was injected. Data: the sum over the specimens of one arm and time, with their masses;"
                    + " a lower bound, because not everything was weighed. Result: what the sum of all compartments lacks.",
            "conservation of mass",
            "Look at the masses, the calibration and whether the unit is %ID.",
            "This would be a defect; do not believe the run."),
    UNIT_READING(
            0,
            Double.NaN,
            "arms whose numbers fit the dose, the vessel walls or the source only in another unit",
            "%ID and %ID/g are mixed up in print. The bare numbers are summed as %ID; a tumour value above the permeability"
                    + " ceiling is read as %ID; and a published study may print both.",
            "Lima et al. 2024, Table 2, whose footnote and text disagree about one particle",
            "Look the unit up in the source's own figure and write it into the column unit.",
            ""),
    DECAY_READING(
            0,
            Double.NaN,
            "arms that all fall as their label decays although they pass for corrected",
            "Corrected values of an organ that keeps what it took up do not fall with the label's half-life. The specimen that"
                    + " falls least is set beside pure decay; 0.7 to 1 times as much is taken as just so.",
            "the law of decay; the band of 0.7 is assumed",
            "If the values are not corrected, write 'uncorrected' into the column decay_correction.",
            ""),
    BLOOD_SHARE(
            0.5,
            0.5,
            "the blood in an organ's vessels, as a share of what was found in the organ",
            "Data: blood per gram times the organ's blood volume share, over the organ's value, of the same time. Result: of"
                    + " the predicted tumour, at the times it was measured or else at the end.",
            "blood volumes of the species' data file, for the mouse Brown et al. 1997, Table 30; one half is a choice",
            "Read such a value as blood and not as uptake; perfused organs say 'removed' in the column " + "blood.",
            "A ratio of tumours at that time compares blood; ask about a later one."),
    PERMEABILITY_CEILING(
            1,
            1,
            "tumour uptake over the most that can have crossed its walls",
            "Extravascular uptake is at most kex AUC, whatever the affinity. Data: AUC of the whole dose staying in plasma, and"
                    + " a tenth of the tumour as blood. Result: the AUC of the prediction.",
            "Thurber and Wittrup 2012; two-pore permeability of Schmidt and Wittrup 2009; a tenth is the upper end of tumour"
                    + " blood volumes",
            "Look the unit and the time up in the source; else the vessels are far leakier than assumed: "
                    + "free permeabilityScale.",
            "This would be a defect; do not believe the tumour."),
    RECEPTOR_CAPACITY(
            1,
            1,
            "bound uptake over what the receptors can hold",
            "No more can be bound than there are receptors. Data: uptake above the control (or, without one, above what plasma"
                    + " can fill) against receptorConcentration (1 + internalisationRate t) over the dose. Result: the"
                    + " largest occupancy.",
            "one particle per receptor, receptors renewed as they are taken in",
            "Look at dose and receptor number; free receptorConcentration, or the uptake is not binding.",
            "This would be a defect; do not believe the binding."),
    ZERO_VALUE(
            0,
            Double.NaN,
            "values of exactly zero after time zero",
            "Hardly anything is measured as nothing; it was mostly below detection. A zero has no logarithm.",
            "meaning of a detection limit",
            "It is kept, but has no part in a lognormal fit nor in ratios. If it was below detection, "
                    + "write '<' with the limit.",
            ""),
    REPLICATE_KEY(
            0,
            Double.NaN,
            "specimens with several values under one key",
            "Study, arm, subject, specimen, analyte, kind, time, method and grade say which row it is: more than one value is"
                    + " a replicate, or a slip.",
            "definition of the measurement record",
            "They are used as replicates. Name the subjects if they are two animals; delete one if it is a " + "copy.",
            ""),
    TIME_GRID(
            0,
            Double.NaN,
            "times at which some organs of an arm were measured and the others shortly before or after",
            "Animals are killed once and all organs taken: two times less than a fifth apart that share no organ are one time,"
                    + " read twice.",
            "assumed: a fifth, and three specimens in the arm",
            "Both times are used as they are. Look the time up in the source's methods.",
            ""),
    ENDOTHELIAL_CAPACITY(
            Double.NaN,
            1,
            "endothelial receptors occupied, or the wall covered by touching particles",
            "What binds to the wall must find a receptor, and room beside other particles.",
            "closest packing of discs",
            "",
            "Look at dose and endothelialReceptors."),
    KROGH_CLOSED_FORM(
            Double.NaN,
            0.01,
            "relative difference of the tumour's equations from their closed form",
            "A week of this tumour with a trace dose, diffusion and binding made fast as the closed form assumes.",
            "Thurber and Wittrup 2012",
            "",
            "This would be a defect; do not believe the tumour."),
    SPHEROID_CLOSED_FORM(
            Double.NaN,
            0.01,
            "relative difference of the spheroid's equations from their closed form",
            "Steady state of linear uptake at a Thiele modulus of 2 with a hindered surface.",
            "Thiele 1939",
            "",
            "This would be a defect; do not believe the tumour."),
    RECEPTOR_PACKING(
            1,
            "area that a receptor needs, over the area each has on the cell",
            "Receptors per cell on the sphere of the cell's diameter. Proteins in a membrane cannot stand closer than they are"
                    + " wide; folds of the membrane give a cell up to a few times the area of its sphere.",
            "Liebman, Parker and Dratz 1987: rhodopsin in rods, 25,000 per um2, the densest membrane known; 40 nm2",
            "Read the number as label, not as receptors on the surface: label taken up by the cell or bound to"
                    + " something else, more than one cluster per receptor, or a slip in the calibration."),
    RECEPTOR_PROTEIN(
            0.1,
            "mass of the receptors, over the protein of a cell",
            "Receptors per cell times the receptor's molar mass. One receptor is hardly a tenth of all protein.",
            "protein of a cell 0.2 kg/L of its volume (Milo 2013); a tenth of it is assumed",
            "Look at the exponent: a printed amount per cell that lost its minus sign fails here."),
    COINCIDENCE(
            0.1,
            "share of events that hold more than one cell",
            "Arrivals are independent: of events of width tau at n per second a share 1 - exp(-n tau) overlaps another.",
            "Poisson process; a tenth is a choice",
            "Dilute the cells, or take the upper part of the distribution as doublets."),
    DETECTOR_RANGE(
            0,
            "events beyond what the detector counts as single pulses",
            "A pulse that arrives within the dead time of another is not counted; beyond the given rate the correction is not"
                    + " to be trusted.",
            "the detector's dead time and range, as the job gives them",
            "Lower the sensitivity (detune, collision gas), or measure such cells in analog mode."),
    CALIBRATION_RANGE(
            0,
            "values beyond the highest calibration standard",
            "A line is known where standards are.",
            "the standards of the job",
            "Measure a higher standard, or read these values as extrapolated."),
    EFFICIENCY_AGREEMENT(
            1,
            "difference of two transport efficiencies, over its own 95 % limit",
            "The same nebuliser on the same day has one efficiency, whichever way it is measured.",
            "propagation of the uncertainties of both",
            "Look for lost or clustered reference particles (number) and for a wrong diameter or dwell time (size)."),
    UNLABELLED_SIGNAL(
            0.5,
            "signal of unlabelled cells, over that of labelled ones",
            "What cells without the label show is not the receptor: it is subtracted, and its variance is added.",
            "medians of both populations; one half is a choice",
            "Wash longer, block, or use a metal that cells and medium do not hold.");

    private final double measurementLimit;
    private final double dataLimit;
    private final double resultLimit;
    private final String meaning;
    private final String basis;
    private final String source;
    private final String measurementRemedy;
    private final String dataRemedy;
    private final String resultRemedy;

    /** A check of what was measured with an instrument. */
    Check(double measurementLimit, String meaning, String basis, String source, String measurementRemedy) {
        this.measurementLimit = measurementLimit;
        this.dataLimit = Double.NaN;
        this.resultLimit = Double.NaN;
        this.meaning = meaning;
        this.basis = basis;
        this.source = source;
        this.measurementRemedy = measurementRemedy;
        this.dataRemedy = "";
        this.resultRemedy = "";
    }

    Check(
            double dataLimit,
            double resultLimit,
            String meaning,
            String basis,
            String source,
            String dataRemedy,
            String resultRemedy) {
        this.measurementLimit = Double.NaN;
        this.dataLimit = dataLimit;
        this.resultLimit = resultLimit;
        this.meaning = meaning;
        this.basis = basis;
        this.source = source;
        this.measurementRemedy = "";
        this.dataRemedy = dataRemedy;
        this.resultRemedy = resultRemedy;
    }

    /** Its fixed name in every file: {@code duplicate_organ}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is made at that stage. */
    public boolean isMade(Stage stage) {
        return !Double.isNaN(limit(stage));
    }

    /** The largest value that passes; not a number where it is not made. A limit of 0 says that cases are counted. */
    public double limit(Stage stage) {
        return switch (stage) {
            case MEASUREMENT -> measurementLimit;
            case DATA -> dataLimit;
            case RESULT -> resultLimit;
        };
    }

    /** What its value is, in words. */
    public String meaning() {
        return meaning;
    }

    /** Why the limit holds, and how the value is found. */
    public String basis() {
        return basis;
    }

    /** Where the limit is from. */
    public String source() {
        return source;
    }

    /** What to do when it does not pass; empty where it is not made. */
    public String remedy(Stage stage) {
        return switch (stage) {
            case MEASUREMENT -> measurementRemedy;
            case DATA -> dataRemedy;
            case RESULT -> resultRemedy;
        };
    }
}
