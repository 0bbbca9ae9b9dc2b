package org.auklet.model.tumour;

/**
 * The most a tumour can hold at time t: everything that ever crossed the capillaries, and the blood in it.
 * <pre>
 *   extravascular = 100 kex AUC(t) / (Vp rho)          vascular = 100 v Cp(t)/Cp0 / (Vp rho)
 * </pre>
 * %ID/g; kex exchange rate, 1/h; AUC area under Cp/Cp0, h; v vascular volume per tumour volume, counted at plasma
 * concentration, which bounds the true share; Vp plasma volume, mL; rho density, g/mL.
 *
 * <p>A measured value above the total means that the tumour is leakier than assumed or that the number is not %ID/g:
 * 19.4 reported one hour after a 5.1 nm gold cluster stands against 6.1 by permeability and 2.5 to 5 by blood.
 *
 * @param extravascular bound on the extravascular uptake, %ID/g
 * @param vascular blood in the tumour, %ID/g
 */
public record PermeabilityCeiling(double extravascular, double vascular) {

    /** The most of a tumour that is taken to be blood, by volume: the upper end of what is measured. */
    public static final double MOST_BLOOD = 0.1;

    /**
     * The ceiling at time {@code t}.
     *
     * @param kex exchange rate, 1/h
     * @param plasma plasma course; {@link BiexponentialPlasma#constant()} gives the bound for every plasma course
     * @param t time, h
     * @param vascularFraction vascular volume per tumour volume, 0 to 1
     * @param plasmaVolumeMl Vp, mL
     * @param densityGPerMl rho, g/mL
     */
    public static PermeabilityCeiling at(
            double kex,
            BiexponentialPlasma plasma,
            double t,
            double vascularFraction,
            double plasmaVolumeMl,
            double densityGPerMl) {
        Checks.notNegative("exchange rate (1/h)", kex);
        Checks.between("vascular fraction", vascularFraction, 0.0, 1.0, "");
        return new PermeabilityCeiling(
                InjectedDose.percentPerGram(kex * plasma.auc(t), plasmaVolumeMl, densityGPerMl),
                InjectedDose.percentPerGram(vascularFraction * plasma.at(t), plasmaVolumeMl, densityGPerMl));
    }

    /** Both shares, %ID/g. */
    public double total() {
        return extravascular + vascular;
    }

    /** Whether {@code percentIdPerGram} is more than permeability and blood allow. */
    public boolean isExceededBy(double percentIdPerGram) {
        return percentIdPerGram > total();
    }
}
