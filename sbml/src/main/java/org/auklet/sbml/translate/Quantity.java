package org.auklet.sbml.translate;

import org.jspecify.annotations.Nullable;

/**
 * Something with an id and a value: a compartment, a species, a parameter, or the stoichiometry of a species reference.
 *
 * @param id its id in the file
 * @param kind what it is
 * @param constant whether the file says that nothing changes it
 * @param value what the file gives for the start: size, amount or concentration, value, stoichiometry; or null
 * @param units id of its unit, or null
 * @param line 1-based line in the file
 */
record Quantity(
        String id,
        Kind kind,
        boolean constant,
        @Nullable Double value,
        @Nullable String units,
        int line) {

    /** What has an id and a value. */
    enum Kind {
        COMPARTMENT("compartment"),
        SPECIES("species"),
        PARAMETER("parameter"),
        STOICHIOMETRY("speciesReference");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        /** The name of its element. */
        String element() {
            return element;
        }
    }

    /** How a quantity comes to its value. */
    enum Course {
        /** It keeps the value of the start. */
        FIXED,
        /** Events alone change it. */
        STEPPED,
        /** Reactions or a rate rule change it. */
        MOVING,
        /** An assignment rule says what it is. */
        ASSIGNED,
        /** It is what makes an algebraic rule true. */
        ALGEBRAIC
    }
}
