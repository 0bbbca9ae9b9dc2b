package org.auklet.evidence;

import org.auklet.quantity.EvidenceGrade;

/**
 * A clinical trial of a renally clearable ultrasmall particle.
 *
 * @param name its number at ClinicalTrials.gov
 * @param particle the particle
 * @param active whether the particle carries a targeting ligand
 * @param ligand the ligand, or empty
 * @param condition the disease
 * @param application what it is used for
 * @param phase the phase
 * @param status completed, terminated, or empty when the source does not say
 * @param citation where it was read
 * @param grade how it came to be
 */
public record ClinicalTrial(
        String name,
        String particle,
        boolean active,
        String ligand,
        String condition,
        String application,
        String phase,
        String status,
        Citation citation,
        EvidenceGrade grade) {}
