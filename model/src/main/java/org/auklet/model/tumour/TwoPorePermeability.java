package org.auklet.model.tumour;

/**
 * Permeability of tumour capillaries to a sphere of radius R, by two populations of cylindrical pores.
 * <pre>
 *   P       = sum over pores of D_free H(l) Phi(l) (A/L),     l = R/r_pore,     Phi = (1 - l)^2
 *   D_free  = 3e-6 / R                                            cm2/s, R in nm
 *   R       = 0.912 MW^0.333                                      nm, MW in kDa
 *   pores     r = 4.5 nm, A/L = 17.6 /cm;   r = 500 nm, A/L = 0.65 /cm
 *
 *   H(l) =  (1 - 2.105 l + 2.0865 l^3 - 1.7068 l^5 + 0.72603 l^6) / (1 - 0.75857 l^5)      l &lt; 0.592
 *           the same less 0.0047 S((l - 0.592)/0.008)                                       0.592 to 0.6
 *           1 / K1(l),  K1 from the table, linear in l                                      0.6 to 0.9
 *           H(0.9) ((1 - l)/0.1)^(5/2)                                                      0.9 to 1
 *           0                                                                               above 1
 * </pre>
 * P permeability, cm/s; l radius of the sphere over that of the pore; H hindrance of diffusion; Phi partition; A/L pore
 * area per capillary surface and path length; K1 drag on a sphere at the axis of a pore (Paine &amp; Scherr 1975,
 * Biophys J 15:1087); S(x) = x^2 (3 - 2 x).
 *
 * <p>Source: Schmidt &amp; Wittrup 2009, Mol Cancer Ther 8:2861, as re-implemented in public code.
 *
 * <p>Departures from that code, all of them inside or near the range of ultrasmall particles:
 * <ul>
 *   <li>For l of 0.6 and above it takes H = (1 - l)^2/K1 of the nearest table row and then multiplies by Phi once more.
 *       P falls 25 % in one step at R = 2.70 nm (hydrodynamic diameter 5.40 nm), and is 12.5 % low at R = 3 nm. Here
 *       H = 1/K1, linear between rows.
 *   <li>Even so the polynomial (0.09441) and the table (1/11.1458 = 0.08972) differ at l = 0.6, a step of 1.5 % in P.
 *       Here the polynomial alone is led down to the table within 2.664 to 2.70 nm, so that both branches keep their
 *       published values outside that window.
 *   <li>H is cut to zero at l = 0.9, a step of 0.04 % in P. Here it closes with the 5/2 power of lubrication theory.
 * </ul>
 * P is continuous and falls everywhere; its slope jumps slightly at the table rows. Fits that differentiate through it
 * use {@link SizeTables}.
 */
public final class TwoPorePermeability {

    /** Smallest radius for which the relations are offered, nm. */
    public static final double SMALLEST_RADIUS_NM = 0.5;

    /** Largest radius for which the relations are offered, nm. */
    public static final double LARGEST_RADIUS_NM = 50.0;

    /** D_free R, cm2/s nm: Stokes and Einstein in water at body temperature. */
    private static final double D_FREE_TIMES_R = 3e-6;

    private static final double SMALL_PORE_RADIUS_NM = 4.5;
    private static final double SMALL_PORE_AREA_PER_LENGTH_PER_CM = 17.6;
    private static final double LARGE_PORE_RADIUS_NM = 500.0;
    private static final double LARGE_PORE_AREA_PER_LENGTH_PER_CM = 0.65;

    private static final double RADIUS_PREFACTOR = 0.912;
    private static final double RADIUS_EXPONENT = 0.333;

    private static final double BLEND_START = 0.592;
    private static final double TABLE_START = 0.6;
    private static final double TABLE_END = 0.9;
    private static final double TABLE_STEP = 0.02;

    /** K1 at l = 0.60, 0.62 ... 0.90 (Paine &amp; Scherr 1975). */
    private static final double[] K1 = {
        11.14580, 12.87453, 14.98751, 17.59862, 20.86550, 25.01092, 30.35733, 37.38467,
        46.83132, 59.87967, 78.51925, 106.31670, 150.22684, 225.51931, 372.41035, 737.25652
    };

    /** cm/s to um/h. */
    private static final double UM_PER_HOUR_PER_CM_PER_SECOND = 3.6e7;

    /** cm2/s to um2/h. */
    private static final double UM2_PER_HOUR_PER_CM2_PER_SECOND = 3.6e11;

    private TwoPorePermeability() {}

    /**
     * Permeability P.
     *
     * @param radiusNm molecular or hydrodynamic radius, nm, 0.5 to 50
     * @return P, cm/s
     * @throws org.auklet.quantity.InputException when the radius is out of range
     */
    public static double cmPerSecond(double radiusNm) {
        requireRadius(radiusNm);
        double dFree = freeDiffusionCm2PerSecond(radiusNm);
        return dFree
                * (throughPores(radiusNm / SMALL_PORE_RADIUS_NM) * SMALL_PORE_AREA_PER_LENGTH_PER_CM
                        + throughPores(radiusNm / LARGE_PORE_RADIUS_NM) * LARGE_PORE_AREA_PER_LENGTH_PER_CM);
    }

    /** Permeability P in the coherent unit, um/h; radius as in {@link #cmPerSecond(double)}. */
    public static double umPerHour(double radiusNm) {
        return cmPerSecond(radiusNm) * UM_PER_HOUR_PER_CM_PER_SECOND;
    }

    /** Free diffusion coefficient D_free, cm2/s, of a sphere of radius {@code radiusNm}, nm. */
    public static double freeDiffusionCm2PerSecond(double radiusNm) {
        return D_FREE_TIMES_R / radiusNm;
    }

    /** The same in the coherent unit, um2/h. */
    public static double freeDiffusionUm2PerHour(double radiusNm) {
        return freeDiffusionCm2PerSecond(radiusNm) * UM2_PER_HOUR_PER_CM2_PER_SECOND;
    }

    /** Radius R, nm, of a globular protein of molar mass {@code molarMassKda}, kDa. Not for particles: measure them. */
    public static double proteinRadiusNm(double molarMassKda) {
        return RADIUS_PREFACTOR * Math.pow(molarMassKda, RADIUS_EXPONENT);
    }

    /** Molar mass, kDa, of the globular protein of radius {@code radiusNm}, nm. */
    public static double proteinMolarMassKda(double radiusNm) {
        return Math.pow(radiusNm / RADIUS_PREFACTOR, 1.0 / RADIUS_EXPONENT);
    }

    /**
     * Hindrance H of diffusion in a pore.
     *
     * @param l radius of the sphere over radius of the pore, zero or above
     * @return H, 0 to 1, continuous and falling
     */
    public static double hindrance(double l) {
        if (l >= 1.0) {
            return 0.0;
        }
        if (l > TABLE_END) {
            return 1.0 / K1[K1.length - 1] * Math.pow((1.0 - l) / (1.0 - TABLE_END), 2.5);
        }
        if (l >= TABLE_START) {
            return 1.0 / k1(l);
        }
        return polynomial(l) - blend(l);
    }

    private static double throughPores(double l) {
        return l >= 1.0 ? 0.0 : hindrance(l) * (1.0 - l) * (1.0 - l);
    }

    private static double polynomial(double l) {
        double l3 = l * l * l;
        double l5 = l3 * l * l;
        return (1.0 - 2.105 * l + 2.0865 * l3 - 1.7068 * l5 + 0.72603 * l5 * l) / (1.0 - 0.75857 * l5);
    }

    private static double blend(double l) {
        if (l <= BLEND_START) {
            return 0.0;
        }
        double x = (l - BLEND_START) / (TABLE_START - BLEND_START);
        return (polynomial(TABLE_START) - 1.0 / K1[0]) * x * x * (3.0 - 2.0 * x);
    }

    private static double k1(double l) {
        double position = (l - TABLE_START) / TABLE_STEP;
        int row = Math.min((int) position, K1.length - 2);
        return K1[row] + (position - row) * (K1[row + 1] - K1[row]);
    }

    static void requireRadius(double radiusNm) {
        Checks.between(
                "radius (nm)",
                radiusNm,
                SMALLEST_RADIUS_NM,
                LARGEST_RADIUS_NM,
                "Maybe a diameter or another unit was given.");
    }
}
