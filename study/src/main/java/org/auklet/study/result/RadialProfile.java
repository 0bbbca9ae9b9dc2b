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
        double penetrationUm) {}
