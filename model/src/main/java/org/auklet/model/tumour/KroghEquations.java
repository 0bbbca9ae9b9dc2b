package org.auklet.model.tumour;

import org.auklet.equation.Axis;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Transport;

/**
 * A tumour as Krogh cylinders: capillaries of radius Rc, each feeding the tissue out to radius Rk.
 *
 * <pre>
 *   dAf/dt = (1/r) d/dr (D r dAf/dr) - b - u Af/eps             free particle
 *   dAb/dt = b - ke Ab                                          bound to receptor
 *   dAi/dt = ke Ab - kRes Ai                                    internalised
 *   dAn/dt = u Af/eps - kRel An                                 kept nonspecifically
 *   b      = ligand kOn (Af/eps) (Ag - Ab) - kOff Ab
 *   -D dAf/dr = P (Cp - Af/eps) at Rc,      dAf/dr = 0 at Rk
 * </pre>
 *
 * All concentrations are per tissue volume (the annulus from Rc to Rk), eps is the part of it open to the particle, so
 * that Af/eps is per accessible interstitial volume, the basis of kOn and of the dissociation constant; Cp is per plasma
 * volume. The receptor is renewed as fast as it is internalised, so free and bound receptor together stay at Ag. Source:
 * Thurber &amp; Wittrup (Krogh model with receptor turnover); the internalised and the nonspecific pool are added because a
 * residualising label is counted there.
 *
 * <p>Names expected in the model: C_plasma, capillaryRadius, kroghRadius, tumourDiffusion, P_tumour, eps_tumour, ligand,
 * kOn, kOff, receptorConcentration, internalisationRate, internalLossScale, tumourUptake, releaseRate, labelLossRate.
 */
public final class KroghEquations {

    /** The radial axis. */
    public static final String RADIUS = "r";

    private KroghEquations() {}

    /**
     * Writes the tissue of the tumour into a model; afterwards {@code J_wall} (nmol/mL um/h, into the tissue) and its
     * conductance may be used.
     *
     * @param m receives fields and transport
     * @param shells number of shells of equal width, at least 2
     */
    public static void write(ModelBuilder m, int shells) {
        m.group("tumour tissue");
        m.axis(
                RADIUS,
                Axis.Geometry.CYLINDER,
                "capillaryRadius",
                "kroghRadius",
                "um",
                shells,
                "distance from the vessel axis");
        m.field(RADIUS, "Af", "nmol/mL", "0", "free particle, per tissue volume");
        m.field(RADIUS, "Ab", "nmol/mL", "0", "particle bound to receptor, per tissue volume");
        m.field(RADIUS, "Ai", "nmol/mL", "0", "internalised label, per tissue volume");
        m.field(RADIUS, "An", "nmol/mL", "0", "nonspecifically kept particle, per tissue volume");
        m.variableOn(
                RADIUS,
                "binding",
                "nmol/mL/h",
                "ligand*kOn*Af/eps_tumour*(receptorConcentration - Ab) - kOff*Ab",
                "net binding to receptor");
        m.variableOn(RADIUS, "keeping", "nmol/mL/h", "tumourUptake*Af/eps_tumour", "nonspecific uptake");
        m.rate("Af", "-binding - keeping - labelLossRate*Af");
        m.rate("Ab", "binding - internalisationRate*Ab - labelLossRate*Ab");
        m.rate("Ai", "internalisationRate*Ab - internalLossScale*releaseRate*Ai - labelLossRate*Ai");
        m.rate("An", "keeping - releaseRate*An - labelLossRate*An");
        m.diffusion(
                "Af",
                "tumourDiffusion",
                m.exchange("J_wall", "P_tumour", "C_plasma", "eps_tumour"),
                new Transport.NoFlux());
    }
}
