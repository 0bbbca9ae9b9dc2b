package org.auklet.model.tumour;

import java.util.List;
import org.auklet.equation.ModelBuilder;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.EvidenceGrade;

/**
 * A receptor on the endothelium of the tumour: what binds it never leaves the vessel.
 *
 * <pre>
 *   dEb/dt = ligand kOn Cp (E - Eb) - kOff Eb - ke Eb - kLoss Eb      bound, per endothelial area
 *   dEi/dt = ke Eb - kRes Ei - kLoss Ei                               internalised by the endothelium
 *   E      = n/N_A                                                    n receptors per area
 * </pre>
 *
 * Cp per plasma volume; Eb, Ei and E per endothelial area (nmol um/mL: 1 nmol/mL over a depth of 1 um). The receptor is
 * renewed as fast as it is internalised. What the wall holds is area (Eb + Ei) for the endothelial area of the tumour;
 * it comes from plasma, class by class, and goes back to it, so that the account of the whole animal closes.
 *
 * <p>Two bounds come with it: Eb/E, the share of receptors occupied, and the share of the wall that the bound particles
 * cover, against the closest packing of spheres of diameter d, 2/(sqrt(3) d^2) per area: more receptors than that cannot
 * all be used.
 */
public final class EndotheliumEquations {

    /** Output: share of endothelial receptors occupied. */
    public static final String OCCUPANCY = "endothelialOccupancy";

    /** Output: bound particles over those of the closest packing. */
    public static final String PACKING = "endothelialPacking";

    /** Nanomoles of one molecule, for 1e12 um3 in a millilitre. */
    private static final double ONE_MOLECULE = 1e9 / 6.02214076e23 * 1e12;

    private EndotheliumEquations() {}

    /** Writes states and their exchange with plasma; {@code area} of the tumour's endothelium must be in the model. */
    static void write(ModelBuilder m, DefaultParameters defaults) {
        m.group("tumour endothelium");
        m.parameter(defaults.get("endothelialReceptors"));
        m.parameter("oneMolecule", ONE_MOLECULE, "nmol.um3/mL", "one molecule", "definition", EvidenceGrade.MEASURED);
        m.parameter("nanometres", 1e3, "nm/um", "nanometres in a micrometre", "definition", EvidenceGrade.MEASURED);
        m.derived(
                "E_capacity", "nmol.um/mL", "endothelialReceptors*oneMolecule", "receptor per area of the endothelium");
        m.derived(
                "E_packing",
                "nmol.um/mL",
                "2/sqrt(3)*oneMolecule*(nanometres/d)^2",
                "particles per area of the endothelium when they touch");
        m.state("Eb", "nmol.um/mL", "0", "particle bound to endothelial receptor, per area");
        m.state("Ei", "nmol.um/mL", "0", "label internalised by the endothelium, per area");
        m.rate("Eb", "ligand*kOn*C_plasma*(E_capacity - Eb) - (kOff + internalisationRate + labelLossRate)*Eb");
        m.rate("Ei", "internalisationRate*Eb - (internalLossScale*releaseRate + labelLossRate)*Ei");
        m.rate("A_plasma", "-area*(ligand*kOn*C_p*(E_capacity - Eb) - w*kOff*Eb)");
        m.rate("freeLabel", "area*(internalLossScale*releaseRate*Ei + labelLossRate*(Eb + Ei))");
    }

    /** Names of both outputs that a run must keep at or below 1. */
    public static List<String> bounded() {
        return List.of(OCCUPANCY, PACKING);
    }

    /** Writes {@link #bounded}. */
    static void outputs(ModelBuilder m) {
        m.output(OCCUPANCY, "1", "Eb/E_capacity", "endothelial receptors occupied");
        m.output(PACKING, "1", "Eb/E_packing", "endothelium covered by bound particles, share of the closest packing");
    }
}
