package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.tumour.KroghEquations;
import org.auklet.study.Arm;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.RadialProfile;

/** Concentration against distance from the vessel, read off the states of a simulation. */
final class Depth {

    private Depth() {}

    /** Profiles of every arm at every time a question asks for. */
    static List<RadialProfile> profiles(Study study, StudyModels models, Solution solution, CompiledModel model) {
        TreeSet<Double> times = new TreeSet<>();
        study.questions().stream()
                .map(Question::timeH)
                .filter(t -> !Double.isNaN(t))
                .forEach(times::add);
        List<RadialProfile> profiles = new ArrayList<>();
        if (times.isEmpty()) {
            return profiles;
        }
        double[] at = times.stream().mapToDouble(Double::doubleValue).toArray();
        for (Arm arm : study.arms()) {
            Map<String, Double> values = models.values(arm);
            solution.layout().apply(solution.theta(), arm.name(), values);
            Simulator simulator = new Simulator(
                    model, TargetPredictor.tolerances(study.settings().relativeTolerance(), values));
            Trajectory t = simulator.run(values, at);
            for (int i = 0; i < at.length; i++) {
                profiles.add(profile(arm.name(), at[i], t.states()[i], values, model));
            }
        }
        return profiles;
    }

    private static RadialProfile profile(
            String arm, double timeH, double[] state, Map<String, Double> values, CompiledModel model) {
        int shells = model.cells(KroghEquations.RADIUS);
        double inner = values.getOrDefault("capillaryRadius", 0.0);
        double width = (values.getOrDefault("kroghRadius", 0.0) - inner) / shells;
        double[] radius = new double[shells];
        for (int i = 0; i < shells; i++) {
            radius[i] = inner + (i + 0.5) * width;
        }
        double[] free = field("Af", state, model, shells);
        double[] bound = field("Ab", state, model, shells);
        double[] inside = field("Ai", state, model, shells);
        double[] kept = field("An", state, model, shells);
        for (int i = 0; i < shells; i++) {
            inside[i] += kept[i];
        }
        RadialProfile whole = new RadialProfile(arm, timeH, radius, free, bound, inside, 0);
        return new RadialProfile(arm, timeH, radius, free, bound, inside, half(whole, inner, width));
    }

    private static double[] field(String name, double[] state, CompiledModel model, int shells) {
        double[] values = new double[shells];
        for (int i = 0; i < shells; i++) {
            values[i] = state[model.stateIndex(name) + i * model.stateStride(name)];
        }
        return values;
    }

    /** All label outside vessels, nmol/mL of tissue, by shell. */
    static double[] total(RadialProfile p) {
        double[] total = new double[p.radiusUm().length];
        for (int i = 0; i < total.length; i++) {
            total[i] = p.free()[i] + p.bound()[i] + p.internalised()[i];
        }
        return total;
    }

    /** Distance from the wall within which half of the label lies, um; shells weigh by their volume. */
    static double half(RadialProfile p, double inner, double width) {
        double[] total = total(p);
        double all = 0;
        for (int i = 0; i < total.length; i++) {
            all += total[i] * p.radiusUm()[i];
        }
        double sum = 0;
        for (int i = 0; i < total.length; i++) {
            double shell = total[i] * p.radiusUm()[i];
            if (sum + shell >= all / 2) {
                double part = shell == 0 ? 0.5 : (all / 2 - sum) / shell;
                return p.radiusUm()[i] + (part - 0.5) * width - inner;
            }
            sum += shell;
        }
        return Double.NaN;
    }
}
