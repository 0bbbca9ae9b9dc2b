package org.auklet.model.tumour;

/**
 * Pressure of the interstitial fluid in a spherical tumour, and what it lets filter out of the vessels.
 * <pre>
 *   (1/r^2) d/dr (r^2 dp/dr) = (Lp S/V / K) (p - pe),     p = 0 at the surface
 *   p(r)/pe                  = 1 - sinh(alpha x)/(x sinh alpha),     x = r/R,     alpha = R sqrt(Lp S/V / K) = R/l
 *   filtration(r)/filtration at zero pressure = 1 - p/pe,     its mean over the tumour = 3/alpha^2 (alpha coth alpha - 1)
 * </pre>
 * p pressure above that of the surrounding tissue; pe effective vascular pressure, at which filtration stops: vascular
 * pressure less reflected osmotic difference; Lp hydraulic conductivity of the vessel wall; S/V vessel surface per tumour
 * volume; K hydraulic conductivity of the interstitium; R radius of the tumour; l length over which the pressure falls at
 * the surface. Assumes a tumour of one kind throughout, without lymphatics. The mean is that of linear uptake in a sphere
 * ({@link SphereLimits#effectiveness}): large tumours filter only in their rim.
 *
 * <p>Source: Baxter &amp; Jain 1989, Microvasc Res 37:77 (equations and the values Lp 2.8e-7 cm/mmHg/s, S/V 200 /cm, K
 * 4.13e-8 cm2/mmHg/s, pe 15.6 - 0.82 (20 - 15) mmHg, as later simulations quote them). Measured profiles (Boucher, Baxter
 * &amp; Jain 1990, Cancer Res 50:4478) reach their plateau 0.2 to 1.1 mm below the surface in rat tumours of 0.4 to 20 g;
 * that is the range offered without a warning.
 */
public final class InterstitialPressure {

    /** Lightest tumour with a measured profile, g. */
    public static final double LIGHTEST_G = 0.4;

    /** Heaviest tumour with a measured profile, g. */
    public static final double HEAVIEST_G = 20;

    /** Radius of a sphere of 1 mL, um. */
    static final double RADIUS_OF_ONE_ML_UM = 1e4 * Math.cbrt(3 / (4 * Math.PI));

    private InterstitialPressure() {}

    /** Radius, um, of a spherical tumour of {@code massG}, g, at 1 g/mL. */
    public static double radiusUm(double massG) {
        Checks.positive("tumour mass (g)", massG);
        return RADIUS_OF_ONE_ML_UM * Math.cbrt(massG);
    }

    /** Whether pressure profiles were measured in tumours of {@code massG}, g. */
    public static boolean isMeasured(double massG) {
        return massG >= LIGHTEST_G && massG <= HEAVIEST_G;
    }

    /** Pressure over effective vascular pressure at {@code x} = r/R, 0 to 1. */
    public static double profile(double x, double alpha) {
        Checks.between("radius over tumour radius", x, 0, 1, "");
        Checks.positive("alpha", alpha);
        if (x == 0) {
            return 1 - SphereLimits.centre(alpha);
        }
        // sinh(alpha x)/sinh(alpha) without overflow
        double ratio = Math.exp(alpha * (x - 1)) * Math.expm1(-2 * alpha * x) / Math.expm1(-2 * alpha);
        return 1 - ratio / x;
    }

    /** Mean filtration over that without interstitial pressure. */
    public static double meanFiltration(double alpha) {
        return SphereLimits.effectiveness(alpha);
    }
}
