package org.auklet.measure.icpms.simulate;

/** Gold, silver and particles of gold: constants of the samples. */
final class Gold {

    /** Molar mass of gold, g/mol (IUPAC standard atomic weight 196.96657). */
    static final double MOLAR_MASS = 196.96657;

    /** Molar mass of silver, g/mol (IUPAC standard atomic weight 107.8682). */
    static final double SILVER_MOLAR_MASS = 107.8682;

    /** Density of gold, kg/m3: 19.32 g/cm3. */
    static final double DENSITY = 19_320;

    private static final double METRES_PER_NM = 1e-9;

    private Gold() {}

    /** Mass of a sphere of gold, kg. */
    static double sphereKg(double diameterNm) {
        double d = diameterNm * METRES_PER_NM;
        return Math.PI * d * d * d / 6 * DENSITY;
    }
}
