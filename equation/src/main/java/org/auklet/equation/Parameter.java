package org.auklet.equation;

import org.auklet.quantity.EvidenceGrade;

/**
 * A number a model takes from outside.
 *
 * @param name name in formulas
 * @param value value in {@code unit}
 * @param unit UCUM code
 * @param meaning one line for people, with the basis of concentrations and fractions
 * @param source citation, or why it is assumed
 * @param grade how it came to be
 */
public record Parameter(String name, double value, String unit, String meaning, String source, EvidenceGrade grade) {

    /** The same parameter with another value, source and grade. */
    public Parameter with(double newValue, String newSource, EvidenceGrade newGrade) {
        return new Parameter(name, newValue, unit, meaning, newSource, newGrade);
    }
}
