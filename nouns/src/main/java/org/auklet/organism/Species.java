package org.auklet.organism;

import java.util.Locale;
import org.auklet.quantity.InputException;

/** Species with physiological data. */
public enum Species {
    /** Laboratory mouse, 20 g reference animal. */
    MOUSE;

    /** The name in files and of the data resource: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The species written as in a study file.
     *
     * @throws InputException when there are no data for it
     */
    public static Species of(String text) {
        for (Species species : values()) {
            if (species.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return species;
            }
        }
        throw new InputException("no physiology for species '" + text + "'", "Maybe use: mouse.");
    }
}
