package org.auklet.evidence;

import org.auklet.quantity.NumberText;

/**
 * A published diameter of a particle.
 *
 * @param lowerNm lower end in nm, above zero
 * @param upperNm upper end in nm; the lower one when a single number was given
 * @param kind which diameter it is
 */
public record PublishedSize(double lowerNm, double upperNm, Kind kind) {

    /** Which diameter a size is. They differ by the coat, and only one of them decides filtration. */
    public enum Kind {
        /** Of the sphere that diffuses alike. */
        HYDRODYNAMIC,
        /** Of the core alone. */
        CORE,
        /** The source does not say. */
        NOT_STATED
    }

    /** {@code 8 to 10 nm}. */
    public String text() {
        String upper = upperNm > lowerNm ? " to " + NumberText.of(upperNm) : "";
        return NumberText.of(lowerNm) + upper + " nm";
    }
}
