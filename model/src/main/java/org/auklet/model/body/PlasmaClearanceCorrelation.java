package org.auklet.model.body;

import java.util.Locale;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;

/**
 * Plasma clearance rate of proteins in the mouse against their radius.
 * <pre>
 *   k = kNR + k0 / (1 + exp(s (R - R50)))
 * </pre>
 * k first-order plasma clearance, 1/h; kNR = 0.03157 /h non-renal; k0 = 4.163 /h; R50 = 2.789 nm; s = 2.223 /nm; R
 * molecular radius, nm. Fitted to 28 published values compiled in public code after Schmidt &amp; Wittrup 2009: 25
 * between 0.5 and 300 kDa (0.73 to 6.11 nm) and three of particles of 14.2 and 43.6 nm, which only hold kNR down. Root
 * mean square residual 0.655 in ln k over all of them, a factor 1.9 per point (0.693, a factor 2.0, over the 25): that
 * is the honest uncertainty of a prediction.
 *
 * <p>That code's cubic k = 7.494 - 3.069 R + 0.3872 R^2 - 0.01415 R^3 is not offered: it gives -0.037 /h at 6 nm,
 * +1.37 at 10 nm and -12 at 20 nm.
 *
 * <p>The data are <em>proteins</em>. Ultrasmall particles of the same size stay in plasma for hours where this gives
 * minutes: for them plasma clearance is an input or a fitted quantity.
 */
public final class PlasmaClearanceCorrelation {

    /** Smallest radius in the data, nm. */
    public static final double SMALLEST_RADIUS_NM = 0.73;

    /** Largest radius in the data, nm. */
    public static final double LARGEST_RADIUS_NM = 6.11;

    /** Root mean square residual of ln k over the 28 fitted points. */
    public static final double RESIDUAL_OF_LOG = 0.655;

    private static final double K_NON_RENAL = 0.03157;
    private static final double K_0 = 4.163;
    private static final double R_50 = 2.789;
    private static final double S = 2.223;

    private PlasmaClearanceCorrelation() {}

    /**
     * Clearance rate k within the data.
     *
     * @param radiusNm molecular radius, nm, 0.73 to 6.11
     * @return k, 1/h
     * @throws InputException outside the data
     */
    public static double perHour(double radiusNm) {
        if (!isInRange(radiusNm)) {
            throw new InputException(
                    String.format(
                            Locale.ROOT,
                            "radius is %s nm; the plasma clearance of proteins is known from %s to %s nm",
                            radiusNm,
                            SMALLEST_RADIUS_NM,
                            LARGEST_RADIUS_NM),
                    "Maybe give a measured plasma half-life.");
        }
        return extrapolatedPerHour(radiusNm);
    }

    /**
     * Clearance rate with the factor of 1.9 by which single proteins scatter, 1/h.
     *
     * @throws InputException outside the data
     */
    public static Interval interval(double radiusNm) {
        double k = perHour(radiusNm);
        double factor = Math.exp(RESIDUAL_OF_LOG);
        return new Interval(k / factor, k * factor);
    }

    /** Whether the radius (nm) lies within the data. */
    public static boolean isInRange(double radiusNm) {
        return radiusNm >= SMALLEST_RADIUS_NM && radiusNm <= LARGEST_RADIUS_NM;
    }

    /**
     * The same formula at any radius (nm): kNR beyond the data. Only for reference curves that say they
     * extrapolate.
     */
    public static double extrapolatedPerHour(double radiusNm) {
        return K_NON_RENAL + K_0 / (1.0 + Math.exp(S * (radiusNm - R_50)));
    }
}
