package org.auklet.model.tumour;

/**
 * Exact and limiting solutions in a sphere (spheroid, micrometastasis) of radius R, supplied at its surface.
 * <pre>
 *   linear uptake    eta = 3/phi^2 (phi coth phi - 1),   c(0)/c(R) = phi/sinh phi,   phi = R sqrt(k/D)
 *   filling          M(t)/M(inf) = 1 - 6/pi^2 sum over n of e^(-n^2 pi^2 tau)/n^2,   tau = D t/R^2
 *   shrinking core   1 - 3 x^2 + 2 x^3 = t/t_sat,   t_sat = R^2 ([Ag]/eps) / (6 D C)
 * </pre>
 * eta mean concentration over that at the surface; phi Thiele modulus; k uptake rate, 1/h; D diffusion coefficient,
 * um2/h; R um; M amount taken up (Crank 1975, The Mathematics of Diffusion, Eqs 6.20 and 6.22); x radius of the core
 * that still has free receptors over R; [Ag] receptors per tissue volume and C free concentration at the surface per
 * available volume, one unit; eps available volume fraction.
 *
 * <p>The shrinking core holds for tight, fast binding without internalisation and C eps small against [Ag]; slow
 * association (kon of 1e-4 /nM/s at 14 um2/s and 100 um) legitimately takes a third longer.
 */
public final class SphereLimits {

    private static final double SHORT_TIME = 0.02;

    private SphereLimits() {}

    /** Effectiveness eta(phi), 0 to 1; phi zero or above. */
    public static double effectiveness(double phi) {
        Checks.notNegative("Thiele modulus", phi);
        if (phi < 0.05) {
            double q = phi * phi;
            return 1.0 - q / 15.0 + 2.0 * q * q / 315.0;
        }
        return 3.0 / (phi * phi) * (phi / Math.tanh(phi) - 1.0);
    }

    /** Concentration in the centre over that at the surface, phi/sinh phi. */
    public static double centre(double phi) {
        Checks.notNegative("Thiele modulus", phi);
        return phi == 0.0 ? 1.0 : phi > 700.0 ? 0.0 : phi / Math.sinh(phi);
    }

    /** Fraction of the final amount taken up at {@code tau} = D t/R^2, zero or above. */
    public static double filling(double tau) {
        Checks.notNegative("dimensionless time D t/R^2", tau);
        return tau < SHORT_TIME ? shortTime(tau) : series(tau);
    }

    /**
     * Time to fill all receptors, h.
     *
     * @param radius R, um
     * @param receptor [Ag], nmol/L tissue
     * @param eps available volume fraction
     * @param diffusion D, um2/h
     * @param surface C, nmol/L available volume
     */
    public static double shrinkingCoreTime(
            double radius, double receptor, double eps, double diffusion, double surface) {
        Checks.positive("radius (um)", radius);
        Checks.notNegative("receptor concentration (nmol/L tissue)", receptor);
        Checks.positive("available volume fraction", eps);
        Checks.positive("diffusion coefficient (um2/h)", diffusion);
        Checks.positive("surface concentration (nmol/L)", surface);
        return radius * radius * (receptor / eps) / (6.0 * diffusion * surface);
    }

    /**
     * Radius of the core over R at {@code t/t_sat}, 1 at zero, 0 from one on: x = 1/2 + cos((2 pi - arccos(2
     * t/t_sat - 1))/3).
     */
    public static double shrinkingCoreRadius(double timeRatio) {
        Checks.notNegative("time over saturation time", timeRatio);
        if (timeRatio >= 1.0) {
            return 0.0;
        }
        return 0.5 + Math.cos((2.0 * Math.PI - Math.acos(2.0 * timeRatio - 1.0)) / 3.0);
    }

    private static double series(double tau) {
        double sum = 0.0;
        for (int n = 1; ; n++) {
            double term = Math.exp(-n * n * Math.PI * Math.PI * tau) / ((double) n * n);
            sum += term;
            if (term < 1e-18) {
                return 1.0 - 6.0 / (Math.PI * Math.PI) * sum;
            }
        }
    }

    /** Crank Eq 6.22 without its ierfc(n/sqrt tau) terms, which are below 1e-20 here. */
    private static double shortTime(double tau) {
        return 6.0 * Math.sqrt(tau / Math.PI) - 3.0 * tau;
    }
}
