package org.auklet.organism;

/**
 * How a quantity grows with body weight:
 * <pre>
 *   y / y_ref = (BW / BW_ref)^b        volumes b = 1,   flows and clearances b = 3/4,   rates per time b = -1/4
 * </pre>
 *
 * <p>The quarter powers are the usual ones of interspecies scaling (Kleiber 1932 for metabolic rate; Boxenbaum 1982 and
 * Adolph 1949 for flows and clearances): good to a factor of two for what physiology sets, a guess for what cells
 * do with a particle. A number that comes from it is graded assumed.
 */
public final class Allometry {

    /** Exponent of volumes and masses. */
    public static final double VOLUME = 1.0;

    /** Exponent of flows and clearances. */
    public static final double FLOW = 0.75;

    /** Exponent of rates per time, and of clearances per gram of organ. */
    public static final double RATE = -0.25;

    private Allometry() {}

    /**
     * The factor from one body weight to another.
     *
     * @param exponent b, see the constants
     * @param fromG body weight the number belongs to, g
     * @param toG body weight it is wanted for, g
     */
    public static double factor(double exponent, double fromG, double toG) {
        return Math.pow(toG / fromG, exponent);
    }
}
