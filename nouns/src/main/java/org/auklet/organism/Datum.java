package org.auklet.organism;

import org.auklet.quantity.EvidenceGrade;

/**
 * One physiological number with its origin.
 *
 * @param value the number
 * @param unit UCUM-like unit, {@code 1} for a fraction
 * @param grade measured (in this species) or assumed (another species, a neighbouring organ, a reading of a model)
 * @param source citation and table
 */
public record Datum(double value, String unit, EvidenceGrade grade, String source) {

    /** The number times {@code factor}; no longer what was measured, so graded assumed, with the reason in its source. */
    public Datum scaled(double factor, String how) {
        return new Datum(value * factor, unit, EvidenceGrade.ASSUMED, how + ": " + source);
    }
}
