package org.auklet.model.passport;

import java.util.List;
import org.auklet.quantity.TracedQuantity;

/**
 * Whether the kidney will take a particle.
 *
 * @param answer cleared, partly cleared, retained or not established
 * @param confidence how far to rely on it
 * @param reason why, in sentences
 * @param fractionOfGfr renal clearance over glomerular filtration rate, 0 to 1, with interval
 * @param filteredInADay share of the dose that filtration alone takes in 24 h, 0 to 1, with interval
 * @param shareAboveThreshold share of the dose above 5.5 nm, 0 to 1
 * @param changes what would change the answer, computed
 * @param assumptions what was assumed
 * @param evidence what was published of particles like this one
 */
public record RenalVerdict(
        RenalAnswer answer,
        Confidence confidence,
        String reason,
        TracedQuantity fractionOfGfr,
        TracedQuantity filteredInADay,
        double shareAboveThreshold,
        List<Change> changes,
        List<Assumed> assumptions,
        List<RenalEvidence> evidence) {

    public RenalVerdict {
        changes = List.copyOf(changes);
        assumptions = List.copyOf(assumptions);
        evidence = List.copyOf(evidence);
    }

    /**
     * Something that would change the answer.
     *
     * @param name short, fixed: cleared_below, retained_above, albumin_kd, detached_label, corona
     * @param value the number at which it does
     * @param unit UCUM code
     * @param sentence the same in words
     */
    public record Change(String name, double value, String unit, String sentence) {}

    /**
     * A choice made without a measurement of this particle.
     *
     * @param what the input
     * @param value what was taken for it
     * @param why the reason or source
     */
    public record Assumed(String what, String value, String why) {}
}
