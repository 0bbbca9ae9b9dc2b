package org.auklet.model.tumour;

/**
 * Dimensionless groups that say whether a tissue is saturated or only its rim.
 * <pre>
 *   Thiele     phi^2 = ke R^2 ([Ag]/eps) / (D ([Ab]surf + Kd))                    spheroid
 *              phi^2 = ke Rk^2 ([Ag]/eps) / (2 P Rcap ([Ab]plasma + Kd))           vascular
 *   clearance  Gamma = k_clear R^2 ([Ag]/eps) / (D ([Ab]surf + Kd))               spheroid
 *              Gamma = Rk^2 [Ag] / (2 P Rcap AUC_plasma)                           vascular
 *   Biot       Bi    = 2 P Rcap / (D eps)
 * </pre>
 * phi^2 and Gamma both below one: the whole tissue is saturated; either above one: a perivascular binding-site barrier.
 * Bi below one: the capillary wall limits, above: diffusion. ke internalisation, k_clear clearance, 1/h; R, Rk, Rcap
 * um; D um2/h; P um/h; [Ag] receptors per tissue volume, [Ab] and Kd nmol/L; AUC nmol/L h; eps available volume
 * fraction.
 *
 * <p>Criterion: Thurber, Zajic &amp; Wittrup 2007; Graff &amp; Wittrup 2003 (abstracts); the exact form of the groups,
 * notably where eps stands, varies between papers, so read them as orders of magnitude.
 */
public final class TumourModuli {

    private TumourModuli() {}

    /** phi^2 of a spheroid of radius {@code radius} with [Ab] {@code surface} at its surface. */
    public static double thieleSquaredSpheroid(
            double ke, double radius, double receptor, double eps, double diffusion, double surface, double kd) {
        return bindingLoad(receptor, eps, surface, kd) * ke * radius * radius / diffusion;
    }

    /** Gamma of a spheroid. */
    public static double clearanceSpheroid(
            double kClear, double radius, double receptor, double eps, double diffusion, double surface, double kd) {
        return bindingLoad(receptor, eps, surface, kd) * kClear * radius * radius / diffusion;
    }

    /** phi^2 of the tissue around a capillary with [Ab] {@code plasma} in it. */
    public static double thieleSquaredVascular(
            double ke,
            double rKrogh,
            double receptor,
            double eps,
            double permeability,
            double rCap,
            double plasma,
            double kd) {
        return bindingLoad(receptor, eps, plasma, kd) * ke * rKrogh * rKrogh / (2.0 * permeability * rCap);
    }

    /** Gamma of the tissue around a capillary; {@code auc} of the plasma concentration, nmol/L h. */
    public static double clearanceVascular(
            double rKrogh, double receptor, double permeability, double rCap, double auc) {
        return rKrogh * rKrogh * receptor / (2.0 * permeability * rCap * auc);
    }

    /** Biot number. */
    public static double biot(double permeability, double rCap, double diffusion, double eps) {
        return 2.0 * permeability * rCap / (diffusion * eps);
    }

    /** Whether the whole tissue is saturated. */
    public static boolean isSaturated(double thieleSquared, double clearance) {
        return thieleSquared < 1.0 && clearance < 1.0;
    }

    private static double bindingLoad(double receptor, double eps, double free, double kd) {
        return receptor / eps / (free + kd);
    }
}
