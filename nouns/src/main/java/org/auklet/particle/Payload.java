package org.auklet.particle;

import org.auklet.quantity.InputException;
import org.auklet.quantity.TracedQuantity;
import org.jspecify.annotations.Nullable;

/**
 * What the particle carries besides its ligand: a drug, a chelator, a dye.
 *
 * @param name what it is, for example exatecan
 * @param kind what it is for
 * @param perParticle mean number on one particle
 * @param molarMass of one of them, a molar mass, or null when not given
 */
public record Payload(
        String name,
        PayloadKind kind,
        TracedQuantity perParticle,
        @Nullable TracedQuantity molarMass) {

    /**
     * @throws InputException when the name is blank or a number is not above zero
     */
    public Payload {
        if (name.isBlank()) {
            throw new InputException("payload has no name", "Maybe write what it is, for example exatecan.");
        }
        Amounts.requirePositive("number of " + name + " per particle", perParticle);
        Amounts.requirePositive("molar mass of " + name, molarMass);
    }
}
