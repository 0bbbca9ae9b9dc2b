package org.auklet.model.tumour;

/** Concentration relative to the initial plasma as per cent of the injected dose per gram: 100 ratio / (Vp rho). */
final class InjectedDose {

    private InjectedDose() {}

    static double percentPerGram(double ratio, double plasmaVolumeMl, double densityGPerMl) {
        Checks.positive("plasma volume (mL)", plasmaVolumeMl);
        Checks.positive("density (g/mL)", densityGPerMl);
        return 100.0 * ratio / (plasmaVolumeMl * densityGPerMl);
    }
}
