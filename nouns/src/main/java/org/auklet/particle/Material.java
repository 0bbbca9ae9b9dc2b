package org.auklet.particle;

import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/**
 * What a core is made of.
 *
 * @param name its name, for example magnetite
 * @param formula its formula unit
 * @param density mass per volume, with the range that cores of a few nm have
 */
public record Material(String name, Formula formula, TracedQuantity density) {

    /** The unit in which densities are computed. */
    public static final Unit GRAM_PER_CM3 = Unit.of("g/cm3");

    /** The same material with a measured density. */
    public Material withDensity(TracedQuantity measured) {
        return new Material(name, formula, measured);
    }

    /** Density, g/cm3. */
    public double gramsPerCm3() {
        return density.in(GRAM_PER_CM3);
    }
}
