package org.auklet.sbml.translate;

/**
 * Something to be read off a simulation.
 *
 * @param id id of a quantity or reaction
 * @param basis how a species is given; of no meaning for anything else
 */
public record Observable(String id, Basis basis) {

    /** How a species is given. */
    public enum Basis {
        /** As its id means it in formulas. */
        AS_WRITTEN,
        /** As an amount. */
        AMOUNT,
        /** As a concentration. */
        CONCENTRATION
    }

    /** As its id means it in formulas. */
    public static Observable of(String id) {
        return new Observable(id, Basis.AS_WRITTEN);
    }
}
