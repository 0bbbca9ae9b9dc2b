package org.auklet.bench.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;

/**
 * Subjects of problem P: ten factors exp(0.3 z) each, on flows, permeabilities but the tumour's, renal clearance, uptake
 * rates, half-saturation, association, dissociation, internalisation, receptor, and the tumour's permeability. The
 * numbers come from a linear congruential generator of 64 bits that the C programs share.
 */
final class Subjects {

    private static final long FIRST_SEED = 20260101;
    private static final double SPREAD = 0.3;
    private static final List<List<String>> SCALED = List.of(
            List.of("CO"),
            List.of("PS_lu", "PS_he", "PS_ki", "PS_li", "PS_sp", "PS_gu", "PS_mu", "PS_sk", "PS_bo", "PS_re"),
            List.of("CLr"),
            List.of("Vmax_li", "Vmax_sp", "Vmax_bo"),
            List.of("Km"),
            List.of("kon"),
            List.of("koff"),
            List.of("ke"),
            List.of("Rtot"),
            List.of("PS_tu"));

    private long seed = FIRST_SEED;

    private Subjects() {}

    /** Parameters of that many subjects, each a map of those that differ from the model's. */
    static List<Map<String, Double>> draw(Model model, int count) {
        Subjects subjects = new Subjects();
        List<Map<String, Double>> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(subjects.next(model));
        }
        return all;
    }

    private Map<String, Double> next(Model model) {
        Map<String, Double> parameters = new HashMap<>();
        for (List<String> scaled : SCALED) {
            double factor = Math.exp(SPREAD * normal());
            scaled.forEach(
                    name -> parameters.put(name, factor * model.parameter(name).value()));
        }
        return parameters;
    }

    /** Box and Muller's. */
    private double normal() {
        double radius = Math.sqrt(-2 * Math.log(uniform()));
        return radius * Math.cos(2 * Math.PI * uniform());
    }

    private double uniform() {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        return ((seed >>> 11) + 0.5) / 0x1p53;
    }
}
