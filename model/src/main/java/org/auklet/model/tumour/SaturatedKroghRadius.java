package org.auklet.model.tumour;

/**
 * How far from a capillary the receptors are saturated when supply through the wall balances internalisation.
 * <pre>
 *   Rs^2 = Rc^2 + 2 P Rc Cp / (ke [Ag])
 * </pre>
 * Rs saturated radius, um; Rc capillary radius, um; P permeability, um/h; Cp plasma concentration, nmol/L; ke
 * internalisation rate, 1/h; [Ag] receptors per tissue volume, nmol/L. Above the Krogh radius the whole tissue is
 * saturated. Source: Thurber, Zajic &amp; Wittrup 2007.
 */
public final class SaturatedKroghRadius {

    private SaturatedKroghRadius() {}

    /** Rs, um. */
    public static double um(double rCap, double permeability, double plasma, double ke, double receptor) {
        Checks.positive("capillary radius (um)", rCap);
        Checks.notNegative("permeability (um/h)", permeability);
        Checks.notNegative("plasma concentration (nmol/L)", plasma);
        Checks.positive("internalisation rate (1/h)", ke);
        Checks.positive("receptor concentration (nmol/L tissue)", receptor);
        return Math.sqrt(rCap * rCap + 2.0 * permeability * rCap * plasma / (ke * receptor));
    }
}
