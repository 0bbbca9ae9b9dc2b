package org.auklet.model.body;

import org.auklet.organism.Organism;

/**
 * Whether what a plasma protein holds may be taken at equilibrium with what is free.
 *
 * <pre>
 *   fast       kOff = kOn KD  >=  100 GFR/V_plasma        the bond is short against the turnover of plasma by filtration
 *   in excess  dose/V_plasma  &lt;=  [protein]/100            binding the whole dose leaves the protein as it is
 * </pre>
 *
 * <p>In a mouse filtration turns plasma over in 2.5 min, so that bonds of 1.5 s and less count as fast; the 3 to 30 s of
 * gold clusters on thrombin (Ferreira et al. 2019) do not. The error of the equilibrium is then of the order of 1 %.
 */
public final class ProteinRegime {

    private static final double MARGIN = 100.0;

    private ProteinRegime() {}

    /**
     * Whether the bond is short against the turnover of plasma.
     *
     * @param kOn association rate constant, mL/nmol/h
     * @param kD dissociation constant, nmol/mL
     */
    public static boolean isFast(Organism organism, double kOn, double kD) {
        double turnover = organism.glomerularFiltrationMlPerHour() / organism.plasmaVolumeMl();
        return kOn * kD >= MARGIN * turnover;
    }

    /**
     * Whether the protein far exceeds the particle.
     *
     * @param doseNmol particles in one injection, nmol
     * @param protein concentration in plasma, nmol/mL
     */
    public static boolean isInExcess(Organism organism, double doseNmol, double protein) {
        return doseNmol / organism.plasmaVolumeMl() <= protein / MARGIN;
    }
}
