package org.auklet.particle;

import org.auklet.quantity.InputException;
import org.auklet.quantity.TracedQuantity;
import org.jspecify.annotations.Nullable;

/**
 * The core of a particle, as far as it is known.
 *
 * @param material what it is made of
 * @param atoms number of its atoms, all elements counted, or null when not given
 * @param diameter its diameter as electron microscopy sees it, a length, or null when not given
 */
public record Core(
        Material material,
        @Nullable TracedQuantity atoms,
        @Nullable TracedQuantity diameter) {

    /**
     * @throws InputException when a number is not above zero
     */
    public Core {
        Amounts.requirePositive("number of atoms of the core", atoms);
        Amounts.requirePositive("diameter of the core", diameter);
    }
}
