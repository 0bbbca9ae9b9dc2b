package org.auklet.study;

import java.util.Set;

/**
 * Something the study wants to know.
 *
 * @param kind what is asked
 * @param arm the arm asked about (the targeted one of a comparison); empty for every arm
 * @param reference the arm it is compared with, empty when the question compares nothing
 * @param timeH the time it is asked for, h; NaN where the question has none
 */
public record Question(Kind kind, String arm, String reference, double timeH) {

    /** Questions that a study must ask by name; all others are asked when it names none. */
    public static final Set<Kind> ONLY_WHEN_ASKED = Set.of(
            Kind.DEPTH_AGAINST_ANTIBODY,
            Kind.ALBUMIN_KD_BOUND,
            Kind.AFFINITY_GAIN,
            Kind.AGREEMENT,
            Kind.EXPLANATION,
            Kind.ORGAN_DIFFERENCES);

    /** The questions Auklet can answer. */
    public enum Kind {
        /** How fast does the particle leave the blood? */
        CLEARANCE,
        /** By which route does it leave the body, or can the data not say? */
        ROUTE,
        /** How much reaches the tumour? */
        UPTAKE,
        /** How much of the difference from the control is exposure and how much is binding; did targeting pay? */
        TARGETING,
        /** How deep does it get? */
        DEPTH,
        /** Does the label stay on the particle? */
        LABEL,
        /** How weakly must albumin bind the particle for so much to reach the urine? */
        ALBUMIN_KD_BOUND,
        /** What limits how far receptors are filled: supply, clearance, a binding-site barrier, nothing? */
        TUMOUR_REGIME,
        /** How deep does it get beside an antibody of the same target? */
        DEPTH_AGAINST_ANTIBODY,
        /** How much better does the particle bind than another, or than its free ligand? */
        AFFINITY_GAIN,
        /** How does each measured number compare with its prediction? */
        AGREEMENT,
        /** Which of the hypotheses do the data prefer, by which margin; what would tell apart those that they cannot? */
        EXPLANATION,
        /** In which organs do two arms differ, which way, and does the chosen hypothesis explain it? */
        ORGAN_DIFFERENCES
    }
}
