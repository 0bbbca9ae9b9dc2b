package org.auklet.model.tumour;

import org.auklet.equation.ModelBuilder;

/**
 * What happens to a particle at one place of a tumour, whatever its shape.
 *
 * <pre>
 *   dAf/dt = transport - b - u Af/eps - kLoss Af                  free particle
 *   dAb/dt = b - ke Ab - kLoss Ab                                 bound to receptor
 *   dAi/dt = ke Ab - kRes Ai - kLoss Ai                           internalised
 *   dAn/dt = u Af/eps - kRel An - kLoss An                        kept nonspecifically
 *   b      = ligand kOn (Af/eps) Rf - kOff Ab                     Rf free receptor
 *
 *   renewed    Rf     = Ag - Ab
 *   followed   dRf/dt = s - f ke Rf - b + kLoss Ab + kRec Ri
 *              dRi/dt = f ke Rf + ke Ab - (kRec + kDeg) Ri
 *              s      = f ke Ag kDeg/(kRec + kDeg),     at the start Rf = Ag, Ri = f ke Ag/(kRec + kDeg)
 * </pre>
 *
 * All concentrations are per tissue volume, eps is the part of it open to the particle, so that Af/eps is per accessible
 * interstitial volume, the basis of kOn and of the dissociation constant. f is the internalisation of the free receptor
 * relative to that of the bound. With f = 1 the ligand does not change the traffic of its receptor, and the followed
 * receptor keeps Rf + Ab = Ag exactly, for any recycling: that is the renewed one. With f below 1 a bound receptor goes
 * in faster than new ones come, and receptors become fewer; see {@link ReceptorLimits} for the closed forms. Recycled
 * receptors come back empty; a particle that lost its label is no longer followed, and its receptor counts as free.
 *
 * <p>Source: Thurber &amp; Wittrup (receptor turnover with synthesis ke Ag); Wiley &amp; Cunningham 1981, Cell 25:433
 * (steady states of synthesis, internalisation and degradation); the internalised and the nonspecific pool are added
 * because a residualising label is counted there.
 */
final class TissueEquations {

    private TissueEquations() {}

    /** Writes the fields and their local rates; the axis must have been declared. */
    static void write(ModelBuilder m, String axis, TumourDesign.Turnover turnover) {
        m.field(axis, "Af", "nmol/mL", "0", "free particle, per tissue volume");
        m.field(axis, "Ab", "nmol/mL", "0", "particle bound to receptor, per tissue volume");
        m.field(axis, "Ai", "nmol/mL", "0", "internalised label, per tissue volume");
        m.field(axis, "An", "nmol/mL", "0", "nonspecifically kept particle, per tissue volume");
        boolean followed = turnover == TumourDesign.Turnover.FOLLOWED;
        String free = followed ? "Rf" : "(receptorConcentration - Ab)";
        m.variableOn(
                axis,
                "binding",
                "nmol/mL/h",
                "ligand*kOn*Af/eps_tumour*" + free + " - kOff*Ab",
                "net binding to receptor");
        m.variableOn(axis, "keeping", "nmol/mL/h", "tumourUptake*Af/eps_tumour", "nonspecific uptake");
        m.rate("Af", "-binding - keeping - labelLossRate*Af");
        m.rate("Ab", "binding - internalisationRate*Ab - labelLossRate*Ab");
        m.rate("Ai", "internalisationRate*Ab - internalLossScale*releaseRate*Ai - labelLossRate*Ai");
        m.rate("An", "keeping - releaseRate*An - labelLossRate*An");
        if (followed) {
            receptor(m, axis);
        }
    }

    private static void receptor(ModelBuilder m, String axis) {
        m.derived(
                "internalReceptor",
                "nmol/mL",
                "freeInternalisation*internalisationRate*receptorConcentration/(receptorRecycling + receptorDegradation)",
                "receptor inside cells before the injection, per tissue volume");
        m.derived(
                "receptorSynthesis",
                "nmol/mL/h",
                "receptorDegradation*internalReceptor",
                "synthesis that keeps receptors as they are without a particle");
        m.field(axis, "Rf", "nmol/mL", "receptorConcentration", "free receptor, per tissue volume");
        m.field(axis, "Ri", "nmol/mL", "internalReceptor", "receptor inside cells, per tissue volume");
        m.rate(
                "Rf",
                "receptorSynthesis - freeInternalisation*internalisationRate*Rf - binding + labelLossRate*Ab"
                        + " + receptorRecycling*Ri");
        m.rate(
                "Ri",
                "internalisationRate*(freeInternalisation*Rf + Ab) - (receptorRecycling + receptorDegradation)*Ri");
    }
}
