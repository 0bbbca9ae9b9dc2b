package org.auklet.model.tumour;

/**
 * Fraction of the tumour volume open to a sphere of radius R.
 * <pre>
 *   eps = Vi [ 0.9 (1 - R/13.8)^2 + 0.1 (1 - R/1000)^2 ],     Vi = 0.5
 * </pre>
 * eps available volume fraction; Vi interstitial volume fraction; 13.8 and 1000 nm the two pore radii of the
 * interstitium; the first term is zero above 13.8 nm. Source: Schmidt &amp; Wittrup 2009, Mol Cancer Ther 8:2861, as
 * re-implemented in public code, which drops the first term already at R = 12.42 nm, a step of 9 % in eps; here it runs
 * smoothly to zero. Range and unit of the radius as in {@link TwoPorePermeability}.
 */
public final class VoidFraction {

    private static final double INTERSTITIAL = 0.5;
    private static final double FINE_SHARE = 0.9;
    private static final double FINE_PORE_NM = 13.8;
    private static final double COARSE_PORE_NM = 1000.0;

    private VoidFraction() {}

    /**
     * Available volume fraction eps.
     *
     * @param radiusNm molecular or hydrodynamic radius, nm, 0.5 to 50
     * @return eps, mL available per mL tissue
     */
    public static double of(double radiusNm) {
        TwoPorePermeability.requireRadius(radiusNm);
        double fine = Math.max(0.0, 1.0 - radiusNm / FINE_PORE_NM);
        double coarse = 1.0 - radiusNm / COARSE_PORE_NM;
        return INTERSTITIAL * (FINE_SHARE * fine * fine + (1.0 - FINE_SHARE) * coarse * coarse);
    }
}
