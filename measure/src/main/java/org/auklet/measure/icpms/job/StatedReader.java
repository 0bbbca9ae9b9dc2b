package org.auklet.measure.icpms.job;

import java.util.Locale;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/** Reads {@code 15 uL/min} or {@code {value: 15 uL/min, sd: 2 %, grade: assumed, source: ...}} as an input of a budget. */
final class StatedReader {

    /** How the source of a number begins that the job itself states. */
    static final String STATED = "job: ";

    private static final double PER_CENT = 0.01;

    private StatedReader() {}

    /**
     * The quantity in {@code unit}; null when absent or wrong, and then a problem was added unless it is absent.
     *
     * @param name what it is, in words
     * @param example what to write
     */
    static @Nullable InputQuantity quantity(Field field, String name, String unit, String example) {
        Field value = field.node().isObject() ? field.at("value") : field;
        double number = value.quantity(Unit.of(unit), example, Double.NaN);
        if (Double.isNaN(number)) {
            return null;
        }
        double sd = sd(field.at("sd"), unit, example, number);
        return field.guard(() -> InputQuantity.of(name, unit, number, sd, grade(field), source(field, sd)));
    }

    /** The same for a pure number. */
    static @Nullable InputQuantity number(Field field, String name) {
        Field value = field.node().isObject() ? field.at("value") : field;
        double number = value.number(Double.NaN);
        if (Double.isNaN(number)) {
            return null;
        }
        double sd = sd(field.at("sd"), "1", "0.1", number);
        return field.guard(() -> InputQuantity.of(name, "1", number, sd, grade(field), source(field, sd)));
    }

    /** One standard uncertainty, as a quantity or as a share of the value in per cent. */
    private static double sd(Field field, String unit, String example, double value) {
        String text = field.text();
        if (text.endsWith("%")) {
            return relative(field) * Math.abs(value);
        }
        return unit.equals("1") ? field.number(0) : field.quantity(Unit.of(unit), example, 0);
    }

    /** A share written in per cent; 0 when absent. */
    static double relative(Field field) {
        String text = field.text();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return PER_CENT * Double.parseDouble(text.replace("%", "").strip());
        } catch (NumberFormatException e) {
            field.problem("'" + text + "' is no share in per cent.", "Write for example '2 %'.");
            return 0;
        }
    }

    static EvidenceGrade grade(Field field) {
        String word = field.at("grade").text("measured").toUpperCase(Locale.ROOT);
        return word.equals(EvidenceGrade.ASSUMED.name()) ? EvidenceGrade.ASSUMED : EvidenceGrade.MEASURED;
    }

    static String source(Field field, double sd) {
        String own = field.at("source").text();
        String stated = STATED + (own.isEmpty() ? "stated" : own);
        return sd == 0 ? stated + ", without uncertainty" : stated;
    }
}
