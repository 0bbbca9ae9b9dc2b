package org.auklet.model.body;

import org.auklet.organism.Organism;

/**
 * Whether what a plasma protein holds may be taken at equilibrium with what is free.
 *
 * <pre>
 *   fast       kOn ([protein] + KD)  >=  100 GFR/V_plasma     relaxation against the turnover of plasma by filtration
 *   in excess  dose/V_plasma  &lt;=  [protein]/100            binding the whole dose leaves the protein as it is
 * </pre>
 *
 * <p>The error of the equilibrium is the ratio of the two rates, at most 1 %. In a mouse filtration turns plasma over in
 * 2.5 min; a gold cluster that albumin meets with 1e4 /M/s (AuGSH on thrombin, Ferreira et al. 2019) relaxes within 0.2 s
 * at 600 umol/L however long the bond lasts. A corona that forms over hours does not.
 */
public final class ProteinRegime {

    private static final double MARGIN = 100.0;

    private ProteinRegime() {}

    /**
     * Whether binding relaxes fast against the turnover of plasma.
     *
     * @param kOn association rate constant, mL/nmol/h
     * @param kD dissociation constant, nmol/mL
     * @param protein concentration in plasma, nmol/mL
     */
    public static boolean isFast(Organism organism, double kOn, double kD, double protein) {
        double turnover = organism.glomerularFiltrationMlPerHour() / organism.plasmaVolumeMl();
        return kOn * (protein + kD) >= MARGIN * turnover;
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
