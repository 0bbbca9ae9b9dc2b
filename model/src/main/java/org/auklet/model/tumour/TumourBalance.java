package org.auklet.model.tumour;

/**
 * Tumour uptake in closed form: one well-mixed tissue, binding at equilibrium, receptors in excess.
 * <pre>
 *   C(t)/Cp0 = kex { A/(Om - ka) (e^(-ka t) - e^(-Om t)) + B/(Om - kb) (e^(-kb t) - e^(-Om t)) }
 *   Om       = kex   Kd/([Ag]/eps + Kd) + ke ([Ag]/eps)/([Ag]/eps + Kd)         TISSUE_VOLUME
 *   Om       = kex/eps Kd/([Ag]/eps + Kd) + ke ([Ag]/eps)/([Ag]/eps + Kd)       AVAILABLE_VOLUME
 *   %ID/g    = 100 C/Cp0 / (Vp rho)
 * </pre>
 * C free and bound particle per tissue volume (without the vascular and the internalised share); Cp0 initial plasma
 * concentration; Om loss rate, 1/h; Vp plasma volume, mL; rho tissue density, g/mL. Source: Thurber &amp; Wittrup
 * 2012, Eqs 6 to 8; the second form of Om after Schmidt &amp; Wittrup 2009.
 *
 * <p>Exact limits: constant plasma, no receptors: C/Cp0 tends to kex/Om (= eps in the second form). Kd to 0: C falls
 * with ke. Kd to 0 and ke = 0: C/Cp0 = kex AUC, see {@link PermeabilityCeiling}. When ke exceeds the efflux rate,
 * weaker binding gives slightly <em>more</em> uptake, because binding speeds the loss by internalisation.
 *
 * @param kex exchange rate, 1/h, see {@link VascularExchange}
 * @param ke internalisation (loss of the bound) rate, 1/h
 * @param receptor [Ag] receptors per tissue volume, nmol/L; zero for an untargeted particle or tissue
 * @param eps available volume fraction, above 0 to 1
 * @param kd dissociation constant, nmol/L of available volume, above zero
 * @param basis which form of Om
 */
public record TumourBalance(double kex, double ke, double receptor, double eps, double kd, EffluxBasis basis) {

    /**
     * @throws org.auklet.quantity.InputException when an argument is out of range
     */
    public TumourBalance {
        Checks.notNegative("exchange rate (1/h)", kex);
        Checks.notNegative("internalisation rate (1/h)", ke);
        Checks.notNegative("receptor concentration (nmol/L tissue)", receptor);
        Checks.positive("available volume fraction", eps);
        Checks.between("available volume fraction", eps, 0.0, 1.0, "");
        Checks.positive("dissociation constant (nmol/L)", kd);
    }

    /** The same particle and tumour without receptors. */
    public TumourBalance untargeted() {
        return new TumourBalance(kex, ke, 0.0, eps, kd, basis);
    }

    /** Fraction of the extravascular particle that is free, Kd/([Ag]/eps + Kd). */
    public double freeFraction() {
        return kd / (receptor / eps + kd);
    }

    /** Loss rate Om, 1/h. */
    public double omega() {
        double efflux = basis == EffluxBasis.AVAILABLE_VOLUME ? kex / eps : kex;
        return efflux * freeFraction() + ke * (1.0 - freeFraction());
    }

    /** C(t)/Cp0 at {@code t}, h: mL plasma per mL tissue. */
    public double relativeToPlasma(BiexponentialPlasma plasma, double t) {
        return kex * plasma.convolvedWithDecay(omega(), t);
    }

    /** kex AUC(t), the bound on {@link #relativeToPlasma} that no affinity can exceed. */
    public double ceiling(BiexponentialPlasma plasma, double t) {
        return kex * plasma.auc(t);
    }

    /** Where C/Cp0 settles under constant plasma, kex/Om. */
    public double steadyRatio() {
        return kex / omega();
    }

    /**
     * Extravascular uptake, per cent of the injected dose per gram.
     *
     * @param plasma plasma course
     * @param t time, h
     * @param plasmaVolumeMl Vp, mL
     * @param densityGPerMl rho, g/mL
     */
    public double percentIdPerGram(BiexponentialPlasma plasma, double t, double plasmaVolumeMl, double densityGPerMl) {
        return InjectedDose.percentPerGram(relativeToPlasma(plasma, t), plasmaVolumeMl, densityGPerMl);
    }
}
