package org.auklet.particle;

import org.auklet.quantity.InputException;

/**
 * What is counted: a radioisotope, or a stable element measured by mass spectrometry.
 *
 * @param name isotope or element, for example {@code 64Cu} or {@code Gd}
 * @param halfLifeHours half-life, h, above zero; infinity for a stable element
 * @param residualising whether the signal stays in the cell after the particle is internalised and degraded
 */
public record Label(String name, double halfLifeHours, boolean residualising) {

    /**
     * @throws InputException when the name is blank or the half-life is not above zero
     */
    public Label {
        if (name.isBlank()) {
            throw new InputException("label has no name", "Maybe write the isotope (64Cu) or the element (Gd).");
        }
        if (!(halfLifeHours > 0.0)) {
            throw new InputException(
                    "label " + name + ": half-life is " + halfLifeHours + " h, expected above zero",
                    "Maybe leave it out for a stable element.");
        }
    }

    /** The isotope with its usual behaviour after internalisation. */
    public static Label of(Isotope isotope) {
        return new Label(isotope.symbol(), isotope.halfLifeHours(), isotope.usuallyResidualising());
    }

    /** A stable element, which stays where its atoms stay. */
    public static Label stable(String element) {
        return new Label(element, Double.POSITIVE_INFINITY, true);
    }

    /** Decay constant ln 2 / half-life, 1/h; zero for a stable element. */
    public double decayPerHour() {
        return Math.log(2.0) / halfLifeHours;
    }

    /** Factor that undoes the decay of {@code hours}: multiply an uncorrected count by it. */
    public double decayCorrection(double hours) {
        return Math.exp(decayPerHour() * hours);
    }
}
