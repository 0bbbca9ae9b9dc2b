package org.auklet.particle;

import org.auklet.quantity.InputException;
import org.auklet.quantity.TracedQuantity;
import org.jspecify.annotations.Nullable;

/**
 * The molecules that cover the core.
 *
 * @param name what they are, for example glutathione
 * @param molarMass of one molecule as it sits on the particle, a molar mass, or null when not given
 * @param perParticle number of them on one particle, or null when not given
 * @param thickness of the layer, a length, or null when not given
 */
public record Coat(
        String name,
        @Nullable TracedQuantity molarMass,
        @Nullable TracedQuantity perParticle,
        @Nullable TracedQuantity thickness) {

    /**
     * @throws InputException when a number is not above zero
     */
    public Coat {
        Amounts.requirePositive("molar mass of the coat", molarMass);
        Amounts.requirePositive("number of coat molecules", perParticle);
        Amounts.requirePositive("thickness of the coat", thickness);
    }
}
