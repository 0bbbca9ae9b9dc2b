package org.auklet.study.file;

import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that may say how well they are known: {@code 3 nm}, or {@code {mean: 3 nm, sd: 0.3 nm, source, grade}}.
 *
 * @param source stands in where a number has no source of its own
 */
record TracedReader(String source) {

    /** Standard deviations that an interval of 95 % covers to each side. */
    private static final double TWO_SIDED_95 = 1.96;

    /** The same for a block, whose own source goes before. */
    TracedReader within(Field block) {
        String own = block.at("source").text();
        return own.isEmpty() ? this : new TracedReader(own);
    }

    /** A positive quantity in {@code unit}; null when absent or wrong, and then a problem was added. */
    @Nullable
    TracedQuantity quantity(Field field, Unit unit, String example) {
        Field mean = mean(field);
        return traced(
                field,
                mean,
                unit,
                mean.quantity(unit, example, Double.NaN),
                field.at("sd").quantity(unit, example, 0));
    }

    /** A positive pure number; null when absent or wrong. */
    @Nullable
    TracedQuantity number(Field field) {
        Field mean = mean(field);
        return traced(
                field, mean, Unit.ONE, mean.number(Double.NaN), field.at("sd").number(0));
    }

    /** A molar mass as {@code 306 g/mol} or {@code 306 Da}; null when absent or wrong. */
    @Nullable
    TracedQuantity molarMass(Field field) {
        return quantity(field, Unit.of(mean(field).text().contains("mol") ? "kg/mol" : "ku"), "306 g/mol");
    }

    private static Field mean(Field field) {
        return field.node().isObject() ? field.at("mean") : field;
    }

    private @Nullable TracedQuantity traced(Field field, Field mean, Unit unit, double value, double sd) {
        if (Double.isNaN(value)) {
            return null;
        }
        if (value <= 0 || sd < 0) {
            mean.problem("'" + mean.text() + "' must be above zero, and its sd not below.", "");
            return null;
        }
        String own = field.at("source").text();
        String from = own.isEmpty() ? source : own;
        EvidenceGrade usual = from.isEmpty() ? EvidenceGrade.ASSUMED : EvidenceGrade.MEASURED;
        return new TracedQuantity(
                value,
                unit,
                interval(value, sd),
                ParameterReader.grade(field, usual),
                from.isEmpty() ? "no source given" : from);
    }

    /** Mean and 1.96 sd to both sides; where that reaches zero, the lower end as far below as the upper in ratio. */
    private static Interval interval(double value, double sd) {
        double half = TWO_SIDED_95 * sd;
        double upper = value + half;
        return sd == 0 ? Interval.OPEN : new Interval(half < value ? value - half : value * value / upper, upper);
    }
}
