package org.auklet.organism;

import org.auklet.quantity.InputException;

/**
 * One organ as fractions of the body, at density 1 g/mL so that mass fractions are volume fractions.
 *
 * @param name lower case, for example {@code kidney}
 * @param circulation its place in the circulation
 * @param massFraction organ with the blood in its vessels, fraction of the body weight
 * @param bloodFraction blood in its vessels, fraction of the organ's own volume
 * @param flowFraction arterial blood flow, fraction of the cardiac output (liver: hepatic artery only; lung: 1)
 */
public record Organ(String name, Circulation circulation, Datum massFraction, Datum bloodFraction, Datum flowFraction) {

    /**
     * @throws InputException when a fraction lies outside 0 to 1
     */
    public Organ {
        requireFraction(name, "mass fraction", massFraction);
        requireFraction(name, "blood fraction", bloodFraction);
        requireFraction(name, "flow fraction", flowFraction);
    }

    private static void requireFraction(String organ, String what, Datum datum) {
        if (!(datum.value() >= 0.0 && datum.value() <= 1.0)) {
            throw new InputException(organ + ": " + what + " is " + datum.value() + ", expected 0 to 1", "");
        }
    }
}
