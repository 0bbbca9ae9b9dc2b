package org.auklet.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.equation.population.Population;
import org.auklet.equation.population.Subject;

/**
 * Subjects of {@link Problems#mousePbpk()}: ten log-normal multipliers {@code exp(0.3 z)} per subject from a linear
 * congruential generator of 64 bits with the constants of Knuth's MMIX, normal by Box and Muller. The first multiplier is
 * 1.1681812515291008; over the first 1,000 subjects and the hours 0 to 72 the sum of tu_B is 715.168867.
 */
public final class MousePopulation {

    private static final long SEED = 20260101;
    private static final double SPREAD = 0.3;
    private static final List<List<String>> GROUPS = List.of(
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

    private MousePopulation() {}

    /** The multipliers of the first subjects, {@code [subject][group]}. */
    public static double[][] multipliers(int subjects) {
        long[] state = {SEED};
        double[][] all = new double[subjects][GROUPS.size()];
        for (double[] subject : all) {
            for (int g = 0; g < subject.length; g++) {
                double radius = Math.sqrt(-2 * Math.log(uniform(state)));
                subject[g] = Math.exp(SPREAD * radius * Math.cos(2 * Math.PI * uniform(state)));
            }
        }
        return all;
    }

    private static double uniform(long[] state) {
        state[0] = state[0] * 6364136223846793005L + 1442695040888963407L;
        return ((state[0] >>> 11) + 0.5) / 0x1p53;
    }

    /** The first subjects of the population; those beyond {@code distinct} repeat the first. */
    public static Population of(Model model, int subjects, int distinct) {
        double[][] multipliers = multipliers(distinct);
        Map<String, Double> base = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            base.put(parameter.name(), parameter.value());
        }
        return new Population(subjects, i -> subject(base, multipliers[i % distinct]));
    }

    private static Subject subject(Map<String, Double> base, double[] multipliers) {
        Map<String, Double> values = new HashMap<>();
        for (int g = 0; g < multipliers.length; g++) {
            for (String name : GROUPS.get(g)) {
                values.put(name, multipliers[g] * base.getOrDefault(name, Double.NaN));
            }
        }
        return new Subject(values, List.of());
    }

    /** Output times of the check sum: 0 to 72 h, hourly. */
    public static double[] hours() {
        double[] hours = new double[73];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = i;
        }
        return hours;
    }
}
