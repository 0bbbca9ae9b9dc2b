package org.auklet.result;

import org.auklet.quantity.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * One parameter as the report prints it.
 *
 * @param name name in the equations
 * @param arm the arm it belongs to, or null when all arms share it
 * @param value value in {@code unit}
 * @param unit UCUM code
 * @param lower lower 95 % limit, NaN when open
 * @param upper upper 95 % limit, NaN when open
 * @param grade measured, fitted, predicted or assumed
 * @param identifiable whether the data determine it (both ends of its profile closed); always true unless fitted
 * @param meaning one line for people
 * @param source citation, or the fit that produced it
 */
public record ReportedParameter(
        String name,
        @Nullable String arm,
        double value,
        String unit,
        double lower,
        double upper,
        EvidenceGrade grade,
        boolean identifiable,
        String meaning,
        String source) {}
