package org.auklet.measure.icpms.event.transport;

import java.util.List;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.TracedQuantity;

/**
 * A quantity with a 95 % interval and where its width comes from.
 *
 * @param method how it was determined, in words
 * @param value the quantity
 * @param budget the inputs, largest share first
 */
public record Determination(String method, TracedQuantity value, List<Share> budget) {

    private static final int DIGITS = 3;

    public Determination {
        budget = List.copyOf(budget);
    }

    /**
     * What one input contributes.
     *
     * @param input its name
     * @param relativeUncertainty relative standard uncertainty it gives the result; 0 when exact or not stated
     */
    public record Share(String input, double relativeUncertainty) {}

    /** Relative standard uncertainty: all inputs together. */
    public double relativeUncertainty() {
        double sum = 0.0;
        for (Share share : budget) {
            sum += share.relativeUncertainty() * share.relativeUncertainty();
        }
        return Math.sqrt(sum);
    }

    /** The value with its interval, for people: {@code 0.062 (0.055 to 0.07), by number}. */
    public String text() {
        return NumberText.rounded(value.value(), DIGITS) + " ("
                + NumberText.rounded(value.interval().lower(), DIGITS) + " to "
                + NumberText.rounded(value.interval().upper(), DIGITS) + "), " + method;
    }
}
