package org.auklet.model.tumour;

import org.auklet.equation.Axis;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Transport;

/**
 * A tumour as Krogh cylinders: capillaries of radius Rc, each feeding the tissue out to radius Rk.
 *
 * <pre>
 *   dAf/dt = (1/r) d/dr (D r dAf/dr) + local terms
 *   -D dAf/dr = P (Cp - Af/eps) at Rc,      dAf/dr = 0 at Rk
 * </pre>
 *
 * The local terms are those of {@link TissueEquations}; concentrations are per tissue volume (the annulus from Rc to
 * Rk), Cp per plasma volume. Source: Thurber &amp; Wittrup (Krogh model with receptor turnover).
 *
 * <p>Names expected in the model: C_plasma, capillaryRadius, kroghRadius, tumourDiffusion, P_tumour, eps_tumour, ligand,
 * kOn, kOff, receptorConcentration, internalisationRate, internalLossScale, tumourUptake, releaseRate, labelLossRate,
 * and with a followed receptor freeInternalisation, receptorRecycling, receptorDegradation.
 */
public final class KroghEquations {

    /** The radial axis. */
    public static final String RADIUS = "r";

    private KroghEquations() {}

    /** Tissue with a renewed receptor, supplied by plasma; see the longer form. */
    public static void write(ModelBuilder m, int shells) {
        write(m, TumourDesign.Turnover.RENEWED, "C_plasma", shells);
    }

    /**
     * Writes the tissue of the tumour into a model; afterwards {@code J_wall} (nmol/mL um/h, into the tissue) and its
     * conductance may be used.
     *
     * @param m receives fields and transport
     * @param turnover how the receptor is made and lost
     * @param outside formula of the concentration that drives the exchange through the wall, nmol/mL
     * @param shells number of shells of equal width, at least 2
     */
    public static void write(ModelBuilder m, TumourDesign.Turnover turnover, String outside, int shells) {
        m.group("tumour tissue");
        m.axis(
                RADIUS,
                Axis.Geometry.CYLINDER,
                "capillaryRadius",
                "kroghRadius",
                "um",
                shells,
                "distance from the vessel axis");
        TissueEquations.write(m, RADIUS, turnover);
        m.diffusion(
                "Af",
                "tumourDiffusion",
                m.exchange("J_wall", "P_tumour", outside, "eps_tumour"),
                new Transport.NoFlux());
    }
}
