package org.auklet.organism;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.auklet.quantity.InputException;

/** Species with physiological data. */
public enum Species {
    /** Laboratory mouse, 20 g reference animal; its filtration rate is one number from 20 to 28 g. */
    MOUSE(0.0),
    /** Laboratory rat, 250 g reference animal. */
    RAT(Allometry.FLOW),
    /** Man, 70 kg reference adult. */
    HUMAN(Allometry.FLOW);

    private final double filtrationExponent;

    Species(double filtrationExponent) {
        this.filtrationExponent = filtrationExponent;
    }

    /** The power of the body weight with which glomerular filtration grows within the species. */
    public double filtrationExponent() {
        return filtrationExponent;
    }

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
        String known = Arrays.stream(values()).map(Species::code).collect(Collectors.joining(", "));
        throw new InputException("no physiology for species '" + text + "'", "Maybe one of: " + known + ".");
    }
}
