package org.auklet.model.body;

import java.util.Set;
import org.auklet.equation.ModelBuilder;

/**
 * The kidney: filtration into the tubule and on to urine, and what stays behind.
 *
 * <pre>
 *   filtration  = theta fu GFR C           by form and size class; or renalClearance C_p where it was measured
 *   theta       = scale charge shape / (1 + exp(s (d - d50)))        charge and shape of the bare particle only
 *   tubule      -> urine (tubularTransit), -> kidney cells (tubularRetention)
 *   mesangium   &lt;- mesangialUptake m_kidney C    no membrane lies between plasma and mesangium, so from plasma itself
 * </pre>
 *
 * <p>C per plasma volume. The mesangial store gives up like all others: a share returns to plasma, the rest leaves with
 * urine.
 */
final class KidneyEquations {

    private final ModelBuilder m;
    private final PlasmaForms forms;
    private final Set<Mechanism> mechanisms;

    KidneyEquations(ModelBuilder m, PlasmaForms forms, Set<Mechanism> mechanisms) {
        this.m = m;
        this.forms = forms;
        this.mechanisms = mechanisms;
    }

    /** Sieving coefficients of every form. */
    static void sieving(ModelBuilder m, PlasmaForms forms, Set<Mechanism> mechanisms) {
        String bare = mechanisms.contains(Mechanism.CHARGE_AND_SHAPE) ? "*chargeFactor*shapeFactor" : "";
        forms.each(
                "theta",
                "1",
                form -> "sievingScale" + (form.equals(PlasmaForms.FREE) ? bare : "") + "/(1 + exp(sievingSteepness*("
                        + PlasmaForms.diameter(form) + " - sievingDiameter)))",
                "glomerular sieving coefficient of the class");
        if (mechanisms.contains(Mechanism.MEASURED_RENAL_CLEARANCE)) {
            forms.each(
                    "filtered",
                    "mL/h",
                    form -> "renalClearance > 0 ? renalClearance : theta" + form + "*fractionUnbound*GFR",
                    "clearance into the tubule: as measured, or as predicted where it was not");
        }
    }

    void write() {
        m.group("kidney");
        boolean measured = mechanisms.contains(Mechanism.MEASURED_RENAL_CLEARANCE);
        m.field(BodyEquations.SIZE, "tubule", "nmol", "0", "in the kidney's filtrate");
        forms.leave("tubule", form -> measured ? "filtered" + form : "theta" + form + "*fractionUnbound*GFR");
        m.flow("tubule", "urine", "tubularTransit*tubule");
        m.flow("tubule", "S_kidney", "tubularRetention*tubule");
        m.flow("tubule", "freeLabel", "labelLossRate*tubule");
        if (mechanisms.contains(Mechanism.MESANGIUM)) {
            mesangium();
        }
    }

    private void mesangium() {
        m.field(BodyEquations.SIZE, "mesangium", "nmol", "0", "kept in mesangial cells");
        forms.leave("mesangium", form -> "mesangialUptake*massPerVolume*V_kidney");
        m.flow("mesangium", "A_plasma", "returnedFraction*releaseRate*mesangium");
        m.flow("mesangium", "urine", "(1 - returnedFraction)*releaseRate*mesangium");
        m.flow("mesangium", "freeLabel", "labelLossRate*mesangium");
    }

    /** What the kidney holds besides interstitium and cells, as terms of a sum over the size classes. */
    static String fields(Set<Mechanism> mechanisms) {
        return " + tubule" + (mechanisms.contains(Mechanism.MESANGIUM) ? " + mesangium" : "");
    }
}
