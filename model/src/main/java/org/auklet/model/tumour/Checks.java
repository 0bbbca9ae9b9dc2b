package org.auklet.model.tumour;

import java.util.Locale;
import org.auklet.quantity.InputException;

/** Argument checks of the closed forms: each names the quantity, the value and what was expected. */
final class Checks {

    private Checks() {}

    static void positive(String what, double value) {
        if (!(value > 0.0) || Double.isInfinite(value)) {
            throw new InputException(what + " is " + value + ", expected a finite number above zero", "");
        }
    }

    static void notNegative(String what, double value) {
        if (!(value >= 0.0) || Double.isInfinite(value)) {
            throw new InputException(what + " is " + value + ", expected a finite number, zero or above", "");
        }
    }

    static void between(String what, double value, double low, double high, String remedy) {
        if (!(value >= low && value <= high)) {
            throw new InputException(
                    String.format(Locale.ROOT, "%s is %s, valid from %s to %s", what, value, low, high), remedy);
        }
    }
}
