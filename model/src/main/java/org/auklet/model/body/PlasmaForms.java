package org.auklet.model.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.auklet.equation.ModelBuilder;
import org.auklet.model.defaults.DefaultParameters;

/**
 * The particle in plasma, free and held by proteins, for every class of size.
 *
 * <pre>
 *   C_p = C_free + C_albumin + C_opsonin
 *   at equilibrium   C_free = C_p / (1 + [P1]/K1 + [P2]/K2),      C_i = C_free [Pi]/Ki
 *   as states        dB_i/dt = kOn_i ([Pi] - sum B_i/V) C_free V - kOff_i B_i - what leaves plasma bound
 *   d_i  = (d^3 + dP_i^3)^(1/3)          hydrodynamic diameter of the complex: volumes add
 * </pre>
 *
 * <p>Concentrations are per plasma volume; [Pi] total protein, in excess where equilibrium is taken; one site per
 * particle and protein, and no particle with both. A complex is filtered and crosses walls by its own size. In
 * interstitial water, where albumin is about half as concentrated as in plasma, the bound share is taken as that of
 * plasma at equilibrium. Adding volumes makes the smallest complex there can be: end to end it would be larger, and
 * several proteins on one particle (Choi et al. 2007: 15 nm more) larger still. At equilibrium the forms change places
 * within one passage through a capillary, which is then passed with the mean of their permeabilities; as states each
 * passes with its own.
 */
final class PlasmaForms {

    /** Ending of the names of the free, or only, form. */
    static final String FREE = "";

    private final ModelBuilder m;
    private final DefaultParameters defaults;
    private final List<String> proteins = new ArrayList<>();
    private final boolean slow;

    PlasmaForms(ModelBuilder m, DefaultParameters defaults, Set<Mechanism> mechanisms) {
        this.m = m;
        this.defaults = defaults;
        if (mechanisms.contains(Mechanism.ALBUMIN)) {
            proteins.add("albumin");
        }
        if (mechanisms.contains(Mechanism.OPSONIN)) {
            proteins.add("opsonin");
        }
        slow = !proteins.isEmpty() && mechanisms.contains(Mechanism.SLOW_PROTEINS);
    }

    /** Parameters, equilibrium shares and sizes; needs {@code d_k}. */
    void parameters() {
        for (String p : proteins) {
            for (String of : List.of("Concentration", "DissociationConstant", "OnRate", "Diameter")) {
                m.parameter(defaults.get(p + of));
            }
            if (p.equals("opsonin")) {
                m.parameter(defaults.get("opsoninUptakeFactor"));
            }
            m.derived("kOff_" + p, "/h", p + "OnRate*" + p + "DissociationConstant", "dissociation from " + p);
            m.derivedOn(
                    BodyEquations.SIZE,
                    "d_" + p,
                    "nm",
                    "(d_k^3 + " + p + "Diameter^3)^(1/3)",
                    "hydrodynamic diameter of the particle with one " + p);
        }
        if (!proteins.isEmpty()) {
            String bound = proteins.stream().map(PlasmaForms::overK).collect(Collectors.joining(" + "));
            m.derived("share_free", "1", "1/(1 + " + bound + ")", "share that no protein holds, at equilibrium");
            proteins.forEach(p ->
                    m.derived("share_" + p, "1", "share_free*" + overK(p), "share held by " + p + ", at equilibrium"));
        }
    }

    private static String overK(String protein) {
        return protein + "Concentration/" + protein + "DissociationConstant";
    }

    /**
     * A property of each form and class, under {@code name} with the form's ending.
     *
     * @param formula writes it from the ending of a form's names; its diameter is {@link #diameter}
     */
    void each(String name, String unit, UnaryOperator<String> formula, String meaning) {
        for (String form : forms()) {
            String whose = form.equals(FREE) ? "" : ", held by " + form.substring(1);
            m.derivedOn(BodyEquations.SIZE, name + form, unit, formula.apply(form), meaning + whose);
        }
    }

    /** Name of the hydrodynamic diameter of a form. */
    static String diameter(String form) {
        return form.equals(FREE) ? "d_k" : "d" + form;
    }

    /** States, concentrations and binding; needs {@code C_p} and {@code C_plasma}. */
    void binding() {
        if (proteins.isEmpty()) {
            return;
        }
        if (slow) {
            proteins.forEach(p -> m.field(BodyEquations.SIZE, "B_" + p, "nmol", "0", "in plasma, held by " + p));
            String held = proteins.stream().map(p -> " - B_" + p).collect(Collectors.joining());
            concentration(FREE, "(A_plasma" + held + ")/V_plasma");
            proteins.forEach(p -> {
                concentration("_" + p, "B_" + p + "/V_plasma");
                String unoccupied = "(" + p + "Concentration - sum(size, B_" + p + ")/V_plasma)";
                m.rate("B_" + p, p + "OnRate*" + unoccupied + "*C_free*V_plasma - kOff_" + p + "*B_" + p);
                m.rate("B_" + p, "-labelLossRate*B_" + p);
            });
        } else {
            concentration(FREE, "share_free*C_p");
            proteins.forEach(p -> concentration("_" + p, "share_" + p + "*C_p"));
        }
        m.output(
                "unboundFraction",
                "1",
                "C_plasma > 0 ? sum(size, C_free)/C_plasma : share_free",
                "share of the particle in plasma that no protein holds");
    }

    private void concentration(String form, String formula) {
        String meaning = form.equals(FREE) ? "free particle" : "particle held by " + form.substring(1);
        m.variableOn(BodyEquations.SIZE, in(form), "nmol/mL", formula, meaning + ", per plasma volume, by class");
    }

    /** The endings of names: nothing for the free (or only) form, then one for each protein. */
    private List<String> forms() {
        List<String> forms = new ArrayList<>(List.of(FREE));
        proteins.forEach(p -> forms.add("_" + p));
        return forms;
    }

    private String in(String form) {
        return form.equals(FREE) ? proteins.isEmpty() ? "C_p" : "C_free" : "C" + form;
    }

    /**
     * Lets every form leave plasma by its own clearance.
     *
     * @param to state or field that receives it
     * @param clearance formula of the clearance, mL/h, from the ending of a form's names
     */
    void leave(String to, UnaryOperator<String> clearance) {
        m.flow("A_plasma", to, drive(clearance));
        bound(clearance);
    }

    /** Clearance times concentration, summed over the forms. */
    String drive(UnaryOperator<String> clearance) {
        return forms().stream().map(f -> clearance.apply(f) + "*" + in(f)).collect(Collectors.joining(" + "));
    }

    private void bound(UnaryOperator<String> clearance) {
        if (slow) {
            proteins.forEach(p -> m.rate("B_" + p, "-" + clearance.apply("_" + p) + "*C_" + p));
        }
    }

    /**
     * Exchange of plasma with an interstitium through {@code PSe} of each form; what comes back is free.
     *
     * @param o name of the organ
     * @param permeabilitySurface writes PS and PSe of a form, from the ending of its names
     */
    void exchange(String o, Consumer<String> permeabilitySurface) {
        if (!slow) {
            permeabilitySurface.accept(FREE);
            m.flow("A_plasma", "I_" + o, "PSe_" + o + "*(C_p - C_" + o + ")");
            return;
        }
        forms().forEach(permeabilitySurface);
        String back = forms().stream()
                .map(f -> (f.equals(FREE) ? "share_free" : "share" + f) + "*PSe_" + o + f)
                .collect(Collectors.joining(" + "));
        m.derivedOn(
                BodyEquations.SIZE, "PSb_" + o, "mL/h", back, "the same for the way back: no net flow at equilibrium");
        m.flow("A_plasma", "I_" + o, drive(f -> "PSe_" + o + f) + " - PSb_" + o + "*C_" + o);
        bound(f -> "PSe_" + o + f);
    }

    /** Permeability that walls have for the particle: of each form when they are states, else of their mixture. */
    void permeability() {
        if (slow) {
            each(
                    "P",
                    "um/h",
                    form -> "twoPore(" + diameter(form) + "/2)",
                    "permeability of continuous capillaries to the class");
            return;
        }
        String free = proteins.isEmpty() ? "twoPore(d_k/2)" : "share_free*twoPore(d_k/2)";
        String bound = proteins.stream()
                .map(p -> " + share_" + p + "*twoPore(d_" + p + "/2)")
                .collect(Collectors.joining());
        m.derivedOn(
                BodyEquations.SIZE, "P", "um/h", free + bound, "permeability of continuous capillaries to the class");
    }

    /** Factor on uptake by macrophages from an interstitium, as a formula with its leading sign, or nothing. */
    String recognised() {
        return proteins.contains("opsonin") ? "*(1 + (opsoninUptakeFactor - 1)*share_opsonin)" : "";
    }

    /** Factor on uptake by macrophages from plasma, for a form. */
    static String recognised(String form) {
        return form.equals("_opsonin") ? "*opsoninUptakeFactor" : "";
    }
}
