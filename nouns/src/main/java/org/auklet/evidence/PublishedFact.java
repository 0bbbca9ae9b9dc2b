package org.auklet.evidence;

import java.util.Locale;
import java.util.Optional;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;

/**
 * Something a study published that is no single measured value: a limit, a range, a wavelength.
 *
 * @param study name of the study
 * @param arm the arm it is said of
 * @param property what it is
 * @param specimen what a share of the dose was found in, or empty
 * @param qualifier how the ends are meant
 * @param lower the lower end, if any
 * @param upper the upper end, if any
 * @param timeH time after injection in h, or NaN
 * @param detail what belongs to it, or empty
 * @param citation where it was read
 * @param grade how it came to be
 */
public record PublishedFact(
        String study,
        String arm,
        String property,
        String specimen,
        Qualifier qualifier,
        Optional<Quantity> lower,
        Optional<Quantity> upper,
        double timeH,
        String detail,
        Citation citation,
        EvidenceGrade grade) {

    /** How the ends of a fact are meant. */
    public enum Qualifier {
        /** Both ends are the value. */
        EXACT(true, true),
        /** Both ends are the value, which is rough. */
        ABOUT(true, true),
        /** Anything between the ends. */
        RANGE(true, true),
        /** Only the lower end is known. */
        AT_LEAST(true, false),
        /** Only the upper end is known. */
        AT_MOST(false, true),
        /** Said in words, without a number. */
        WORDS(false, false);

        private final boolean hasLower;
        private final boolean hasUpper;

        Qualifier(boolean hasLower, boolean hasUpper) {
            this.hasLower = hasLower;
            this.hasUpper = hasUpper;
        }

        /** The word in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean allows(boolean lower, boolean upper) {
            return hasLower == lower && hasUpper == upper;
        }
    }

    /** The ends in one phrase: {@code at least 90 %{ID}}; empty for words. */
    public String valueText() {
        return switch (qualifier) {
            case EXACT -> text(lower);
            case ABOUT -> "about " + text(lower);
            case RANGE -> lower.map(q -> NumberText.of(q.value())).orElse("") + " to " + text(upper);
            case AT_LEAST -> "at least " + text(lower);
            case AT_MOST -> "at most " + text(upper);
            case WORDS -> "";
        };
    }

    private static String text(Optional<Quantity> end) {
        return end.map(q -> NumberText.of(q.value())
                        + (q.unit().equals(Unit.ONE) ? "" : " " + q.unit().code()))
                .orElse("");
    }
}
