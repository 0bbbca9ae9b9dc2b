package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.study.Arm;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.RadialProfile;

/** Concentration against distance from what supplies the tumour, read off the states of a simulation. */
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
            TumourShells shells = TumourShells.of(study.tumour().geometry(), model, values);
            Simulator simulator = new Simulator(
                    model, TargetPredictor.tolerances(study.settings().relativeTolerance(), values));
            Trajectory t = simulator.run(values, at);
            for (int i = 0; i < at.length; i++) {
                profiles.add(profile(arm.name(), at[i], t.states()[i], shells, model));
            }
        }
        return profiles;
    }

    /** The profile of one state. */
    static RadialProfile profile(String arm, double timeH, double[] state, TumourShells shells, CompiledModel model) {
        double[] free = shells.field("Af", state, model);
        double[] bound = shells.field("Ab", state, model);
        double[] inside = shells.field("Ai", state, model);
        double[] kept = shells.field("An", state, model);
        for (int i = 0; i < inside.length; i++) {
            inside[i] += kept[i];
        }
        RadialProfile whole = new RadialProfile(arm, timeH, shells.coordinatesUm(), free, bound, inside, 0);
        double half = Penetration.halfContent(shells, total(whole));
        return new RadialProfile(arm, timeH, whole.radiusUm(), free, bound, inside, half);
    }

    /** All label outside vessels, nmol/mL of tissue, by shell. */
    static double[] total(RadialProfile p) {
        double[] total = new double[p.radiusUm().length];
        for (int i = 0; i < total.length; i++) {
            total[i] = p.free()[i] + p.bound()[i] + p.internalised()[i];
        }
        return total;
    }
}
