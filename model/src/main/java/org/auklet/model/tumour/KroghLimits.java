package org.auklet.model.tumour;

/**
 * Steady diffusion with first-order loss in the tissue around one capillary.
 * <pre>
 *   D (1/r) d/dr (r dc/dr) = k c,     c(Rc) given,     dc/dr = 0 at Rk,     lambda = sqrt(D/k)
 *
 *   c(r)/c(Rc)  = [ I0(r/lambda) K1(Rk/lambda) + K0(r/lambda) I1(Rk/lambda) ] / N
 *   c(Rk)/c(Rc) = (lambda/Rk) / N
 *   area mean   = 2 Rc lambda/(Rk^2 - Rc^2) [ K1(Rc/lambda) I1(Rk/lambda) - I1(Rc/lambda) K1(Rk/lambda) ] / N
 *   N           = I0(Rc/lambda) K1(Rk/lambda) + K0(Rc/lambda) I1(Rk/lambda)
 * </pre>
 * c concentration; Rc capillary radius, Rk Krogh radius, lambda penetration length, all in um; D diffusion coefficient,
 * um2/h; k loss rate, 1/h; I, K modified Bessel functions. The second line uses the Wronskian I0 K1 + K0 I1 = 1/x.
 */
public final class KroghLimits {

    private KroghLimits() {}

    /** Concentration at {@code r} (um, Rc to Rk) over that at the capillary. */
    public static double profile(double r, double rCap, double rKrogh, double lambda) {
        require(rCap, rKrogh, lambda);
        Checks.between("radius (um)", r, rCap, rKrogh, "");
        return cross(r, rKrogh, lambda) / cross(rCap, rKrogh, lambda) * Math.exp(-(r - rCap) / lambda);
    }

    /** Concentration at the Krogh radius over that at the capillary. */
    public static double edge(double rCap, double rKrogh, double lambda) {
        require(rCap, rKrogh, lambda);
        return lambda / rKrogh * Math.exp(-(rKrogh - rCap) / lambda) / cross(rCap, rKrogh, lambda);
    }

    /** Mean concentration over the annulus over that at the capillary. */
    public static double areaMean(double rCap, double rKrogh, double lambda) {
        require(rCap, rKrogh, lambda);
        double a = rCap / lambda;
        double b = rKrogh / lambda;
        double flux = ModifiedBessel.scaledK(1, a) * ModifiedBessel.scaledI(1, b)
                - ModifiedBessel.scaledI(1, a) * ModifiedBessel.scaledK(1, b) * Math.exp(-2.0 * (b - a));
        double shape = 2.0 * rCap * lambda / (rKrogh * rKrogh - rCap * rCap);
        return shape * flux / cross(rCap, rKrogh, lambda);
    }

    /** I0(r) K1(Rk) + K0(r) I1(Rk), both over lambda, times e^(-(Rk - r)/lambda). */
    private static double cross(double r, double rKrogh, double lambda) {
        double a = r / lambda;
        double b = rKrogh / lambda;
        return ModifiedBessel.scaledK(0, a) * ModifiedBessel.scaledI(1, b)
                + ModifiedBessel.scaledI(0, a) * ModifiedBessel.scaledK(1, b) * Math.exp(-2.0 * (b - a));
    }

    private static void require(double rCap, double rKrogh, double lambda) {
        VascularExchange.requireCylinder(rCap, rKrogh);
        Checks.positive("penetration length (um)", lambda);
    }
}
