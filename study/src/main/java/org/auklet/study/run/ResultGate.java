package org.auklet.study.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.gate.Check;
import org.auklet.gate.Gate;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.model.tumour.EndotheliumEquations;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.study.Arm;
import org.auklet.study.Study;

/** The gate that a result passes: mass balance, the permeability ceiling, receptor capacity, a closed form. */
final class ResultGate {

    private final Study study;
    private final StudyModels models;
    private final Solution solution;
    private final Set<String> methods = new LinkedHashSet<>();
    private double massError;
    private double ceilingShare;
    private double occupancy;
    private double endothelium;
    private double bloodShare;

    ResultGate(Study study, StudyModels models, Solution solution) {
        this.study = study;
        this.models = models;
        this.solution = solution;
    }

    /** Every check of results, in the order of the catalogue. */
    List<Outcome> all(CompiledModel model, double[] times) {
        for (Arm arm : study.arms()) {
            Set<Double> seen = tumourTimes(arm, times[times.length - 1]);
            Map<String, Double> values = values(arm);
            Trajectory t = new Simulator(
                            model, TargetPredictor.tolerances(study.settings().relativeTolerance(), values))
                    .run(values, together(times, seen));
            t.statistics().methods().forEach(use -> methods.add(use.method().words()));
            massBalance(t);
            ceiling(t);
            occupancy(t);
            endothelium(t);
            bloodShare(t, seen);
        }
        return Gate.together(Stage.RESULT, outcomes(model), "the tumour of this study is of another kind");
    }

    private Map<String, Double> values(Arm arm) {
        Map<String, Double> values = models.values(arm);
        solution.layout().apply(solution.theta(), arm.name(), values);
        return values;
    }

    private List<Outcome> outcomes(CompiledModel model) {
        String arms = study.arms().size() + (study.arms().size() == 1 ? " arm" : " arms") + ", all times";
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(Outcome.ofResult(Check.MASS_BALANCE, arms, massError));
        outcomes.add(Outcome.ofResult(Check.PERMEABILITY_CEILING, arms, ceilingShare));
        outcomes.add(Outcome.ofResult(
                Check.RECEPTOR_CAPACITY, arms + ", next to the " + (isSpheroid() ? "surface" : "vessel"), occupancy));
        if (!isSpheroid()) {
            outcomes.add(Outcome.ofResultToNote(
                    Check.BLOOD_SHARE,
                    "the tumour of " + arms.replace("all times", "where it was measured, else at the end"),
                    bloodShare));
        }
        if (onEndothelium()) {
            outcomes.add(Outcome.ofResult(Check.ENDOTHELIAL_CAPACITY, arms, endothelium));
        }
        outcomes.add(ClosedForms.of(study.tumour(), model, values(study.arms().getFirst())));
        return outcomes;
    }

    /** The methods of integration that the engine chose. */
    Set<String> methods() {
        return methods;
    }

    /** When the tumour of an arm was measured, h; where it was not, the end. */
    private Set<Double> tumourTimes(Arm arm, double end) {
        Set<Double> times = new TreeSet<>();
        study.observations().stream()
                .filter(o -> o.output().equals(ObservedTumours.TUMOUR)
                        && o.row().arm().equals(arm.name()))
                .forEach(o -> times.add(o.row().timeH()));
        return times.isEmpty() ? Set.of(end) : times;
    }

    private static double[] together(double[] times, Set<Double> more) {
        return DoubleStream.concat(DoubleStream.of(times), more.stream().mapToDouble(Double::doubleValue))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The blood of the predicted tumour, where somebody looked. */
    private void bloodShare(Trajectory t, Set<Double> seen) {
        double[] vessels = t.output("tumourVessels");
        double[] whole = t.output(ObservedTumours.TUMOUR);
        for (int i = 0; i < whole.length; i++) {
            if (seen.contains(t.times()[i]) && whole[i] > 0) {
                bloodShare = Math.max(bloodShare, vessels[i] / whole[i]);
            }
        }
    }

    private void massBalance(Trajectory t) {
        double[] total = t.output("total");
        double[] given = t.output("given");
        for (int i = 0; i < total.length; i++) {
            massError = Math.max(massError, Math.abs(total[i] - given[i]) / given[given.length - 1]);
        }
    }

    /** Extravascular tumour uptake against everything that has crossed the vessel walls, kex AUC. */
    private void ceiling(Trajectory t) {
        double[] tissue = t.output("tumourTissue");
        double[] bound = t.output("tumourCeiling");
        for (int i = 0; i < tissue.length; i++) {
            if (bound[i] > 0) {
                ceilingShare = Math.max(ceilingShare, tissue[i] / bound[i]);
            }
        }
    }

    private void occupancy(Trajectory t) {
        for (double share : t.output("receptorOccupancy")) {
            if (Double.isFinite(share)) {
                occupancy = Math.max(occupancy, share);
            }
        }
    }

    private boolean onEndothelium() {
        return study.tumour().site() == TumourDesign.Site.ENDOTHELIUM;
    }

    private boolean isSpheroid() {
        return study.tumour().geometry() == TumourDesign.Geometry.SPHEROID;
    }

    /** What binds to the wall must find a receptor, and room beside other particles. */
    private void endothelium(Trajectory t) {
        if (!onEndothelium()) {
            return;
        }
        for (String bounded : EndotheliumEquations.bounded()) {
            for (double share : t.output(bounded)) {
                endothelium = Double.isFinite(share) ? Math.max(endothelium, share) : endothelium;
            }
        }
    }
}
