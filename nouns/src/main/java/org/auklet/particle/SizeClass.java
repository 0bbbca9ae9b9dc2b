package org.auklet.particle;

/**
 * One class of a size distribution.
 *
 * @param weight fraction of the injected dose in this class; the weights of a distribution sum to one
 * @param diameterNm hydrodynamic diameter, nm
 */
public record SizeClass(double weight, double diameterNm) {

    /** Hydrodynamic radius, nm. */
    public double radiusNm() {
        return diameterNm / 2.0;
    }
}
