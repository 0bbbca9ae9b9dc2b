package org.auklet.model.tumour;

import org.auklet.equation.Axis;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Transport;

/**
 * A tumour as spheres without vessels (spheroid, micrometastasis) of radius R in plasma or interstitial fluid.
 *
 * <pre>
 *   dAf/dt = (1/r^2) d/dr (D r^2 dAf/dr) + local terms
 *    dAf/dr = 0 in the centre,      D dAf/dr = P (C - Af/eps) at R
 * </pre>
 *
 * The local terms are those of {@link TissueEquations}; concentrations are per tissue volume (the sphere), C per volume
 * of the fluid outside. P = Sh D_free/(2 R) is what the fluid lets through to the surface; in a fluid at rest the Sherwood
 * number Sh is 2 (steady diffusion from all sides to a sphere). That hinders a sphere little, because particles diffuse
 * faster outside of tissue than in it.
 *
 * <p>Names expected in the model: spheroidRadius, and those of {@link KroghEquations} without the two radii.
 */
public final class SpheroidEquations {

    private SpheroidEquations() {}

    /**
     * Writes the tissue of the tumour into a model; afterwards {@code J_wall} (nmol/mL um/h, into the tissue) and its
     * conductance may be used.
     *
     * @param m receives fields and transport
     * @param turnover how the receptor is made and lost
     * @param outside formula of the concentration in the fluid around the sphere, nmol/mL
     * @param shells number of shells of equal width, at least 2
     */
    public static void write(ModelBuilder m, TumourDesign.Turnover turnover, String outside, int shells) {
        m.group("tumour tissue");
        m.axis(
                KroghEquations.RADIUS,
                Axis.Geometry.SPHERE,
                "0",
                "spheroidRadius",
                "um",
                shells,
                "distance from the centre");
        TissueEquations.write(m, KroghEquations.RADIUS, turnover);
        m.diffusion(
                "Af",
                "tumourDiffusion",
                new Transport.NoFlux(),
                m.exchange("J_wall", "P_tumour", outside, "eps_tumour"));
    }
}
