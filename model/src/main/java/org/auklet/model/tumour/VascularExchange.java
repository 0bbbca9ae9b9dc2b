package org.auklet.model.tumour;

/**
 * Rate of exchange between plasma and tumour tissue.
 * <pre>
 *   kex = 2 P Rcap / Rk^2         or         2 P Rcap / (Rk^2 - Rcap^2)
 * </pre>
 * kex 1/h, plasma volumes cleared into one tissue volume per hour; P permeability, um/h; Rcap capillary radius, um; Rk
 * Krogh radius, um. Source: Thurber &amp; Wittrup 2012, Eqs 6 to 8.
 */
public final class VascularExchange {

    private VascularExchange() {}

    /**
     * Exchange rate kex.
     *
     * @param permeability P, um/h, zero or above
     * @param rCap capillary radius, um, above zero
     * @param rKrogh Krogh radius, um, above the capillary's
     * @param volume the volume it is counted on
     * @return kex, 1/h
     */
    public static double perHour(double permeability, double rCap, double rKrogh, TissueVolume volume) {
        Checks.notNegative("permeability (um/h)", permeability);
        requireCylinder(rCap, rKrogh);
        double area = rKrogh * rKrogh - (volume == TissueVolume.ANNULUS ? rCap * rCap : 0.0);
        return 2.0 * permeability * rCap / area;
    }

    static void requireCylinder(double rCap, double rKrogh) {
        Checks.positive("capillary radius (um)", rCap);
        Checks.positive("Krogh radius less capillary radius (um)", rKrogh - rCap);
    }
}
