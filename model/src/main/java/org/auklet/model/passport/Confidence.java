package org.auklet.model.passport;

import java.util.Locale;

/** How far an answer can be relied on. */
public enum Confidence {
    HIGH,
    MODERATE,
    LOW;

    /** In a word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** So many steps less, low at worst. */
    Confidence less(int steps) {
        return values()[Math.min(ordinal() + steps, LOW.ordinal())];
    }
}
