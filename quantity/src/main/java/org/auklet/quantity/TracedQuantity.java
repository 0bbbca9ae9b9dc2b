package org.auklet.quantity;

/**
 * A number that can be traced: its unit, how well it is known, how it came to be and where it is from.
 *
 * @param value the number, finite, in {@code unit}
 * @param unit the unit
 * @param interval confidence or prediction interval in {@code unit}; {@link Interval#OPEN} when unknown
 * @param grade measured, fitted, predicted or assumed
 * @param source citation, table, or the fit that produced it; for an assumption, why it was chosen
 */
public record TracedQuantity(double value, Unit unit, Interval interval, EvidenceGrade grade, String source) {

    /**
     * @throws InputException when the value is not finite, the interval is reversed or does not hold the value, or the
     *     source is blank
     */
    public TracedQuantity {
        if (!Double.isFinite(value)) {
            throw new InputException("A traced value must be a finite number, found " + value + ".", "");
        }
        if (interval.lower() > interval.upper() || !interval.contains(value)) {
            throw new InputException(
                    "The interval " + NumberText.of(interval.lower()) + " to " + NumberText.of(interval.upper())
                            + " does not hold the value " + NumberText.of(value) + ".",
                    "Give the lower end first, in the unit of the value.");
        }
        if (source.isBlank()) {
            throw new InputException(
                    "The value " + NumberText.of(value) + " " + unit + " has no source.",
                    "Give a citation, or say why it was assumed.");
        }
    }

    /** A value whose uncertainty is not known. */
    public static TracedQuantity of(Quantity quantity, EvidenceGrade grade, String source) {
        return new TracedQuantity(quantity.value(), quantity.unit(), Interval.OPEN, grade, source);
    }

    /** The value with its unit. */
    public Quantity quantity() {
        return new Quantity(value, unit);
    }

    /**
     * The number in another unit.
     *
     * @throws InputException when the dimensions differ
     */
    public double in(Unit target) {
        return unit.convert(value, target);
    }

    /** The same traced value, interval included, in another unit. */
    public TracedQuantity as(Unit target) {
        Interval converted =
                new Interval(unit.convert(interval.lower(), target), unit.convert(interval.upper(), target));
        return new TracedQuantity(in(target), target, converted, grade, source);
    }
}
