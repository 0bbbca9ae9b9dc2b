package org.auklet.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit.
 *
 * @param value the number, in {@code unit}
 * @param unit the unit
 */
public record Quantity(double value, Unit unit) {

    private static final Pattern NUMBER = Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)(.*)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d.*");

    /** A quantity from a number and a unit's text. */
    public static Quantity of(double value, String unit) {
        return new Quantity(value, Unit.of(unit));
    }

    /**
     * Reads {@code 6.4 nm}, {@code 1e-3 /nM/s}, {@code 100 %}; a bare number is dimensionless.
     *
     * @throws InputException when there is no number, a decimal comma, or an unknown unit
     */
    public static Quantity parse(String text) {
        String plain = text.strip().replace('\u2212', '-');
        if (DECIMAL_COMMA.matcher(plain).matches()) {
            throw new InputException(
                    "Comma inside the number of '" + plain + "'.",
                    "Write the decimal point as '.' and leave thousands separators out.");
        }
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches()) {
            throw new InputException("Expected a number with a unit, found '" + plain + "'.", "For example '6.4 nm'.");
        }
        double value = Double.parseDouble(matcher.group(1));
        if (!Double.isFinite(value)) {
            throw new InputException("The number of '" + plain + "' is too large.", "");
        }
        return new Quantity(value, Unit.of(matcher.group(2)));
    }

    /**
     * The number in another unit.
     *
     * @throws InputException when the dimensions differ
     */
    public double in(Unit target) {
        return unit.convert(value, target);
    }

    /**
     * The number in another unit.
     *
     * @throws InputException when the unit is unknown or the dimensions differ
     */
    public double in(String target) {
        return in(Unit.of(target));
    }

    /** The same quantity expressed in another unit. */
    public Quantity as(Unit target) {
        return new Quantity(in(target), target);
    }

    /** {@code 6.4 nm}; a pure number has no unit text. Reads back to the same quantity. */
    @Override
    public String toString() {
        return NumberText.of(value) + (unit.equals(Unit.ONE) ? "" : " " + unit.code());
    }
}
