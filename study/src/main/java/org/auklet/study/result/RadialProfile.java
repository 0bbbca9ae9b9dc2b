package org.auklet.study.result;

/**
 * Concentrations against the distance from the vessel axis, or from the surface of a spheroid, at one time.
 *
 * @param arm the arm
 * @param timeH h after the first dose
 * @param radiusUm centres of the shells, um from the vessel axis or from the surface of a spheroid, ascending
 * @param free free particle, nmol/mL of tissue
 * @param bound receptor-bound particle, nmol/mL of tissue
 * @param internalised label in cells, internalised or nonspecifically kept, nmol/mL of tissue
 * @param penetrationUm distance from the vessel wall or surface within which half of the extravascular label lies, um
 */
public record RadialProfile(
        String arm,
        double timeH,
        double[] radiusUm,
        double[] free,
        double[] bound,
        double[] internalised,
        double penetrationUm) {

    /** Where the tissue begins: the radius of the vessel, or 0 at the surface of a spheroid, um; NaN for a single shell. */
    public double wallUm() {
        return radiusUm.length < 2 ? Double.NaN : radiusUm[0] - (radiusUm[1] - radiusUm[0]) / 2;
    }

    /** Whether distances are from the surface of a spheroid: a vessel has a radius, a surface lies at 0. */
    public boolean isFromSurface() {
        return Math.abs(wallUm()) < 1e-6 * radiusUm[radiusUm.length - 1];
    }
}
