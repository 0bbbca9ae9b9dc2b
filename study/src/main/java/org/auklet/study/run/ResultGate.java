package org.auklet.study.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    ResultGate(Study study, StudyModels models, Solution solution) {
        this.study = study;
        this.models = models;
        this.solution = solution;
    }

    /** Every check of results, in the order of the catalogue. */
    List<Outcome> all(CompiledModel model, double[] times) {
        for (Arm arm : study.arms()) {
            Map<String, Double> values = values(arm);
            Trajectory t = new Simulator(
                            model, TargetPredictor.tolerances(study.settings().relativeTolerance(), values))
                    .run(values, times);
            t.statistics().methods().forEach(use -> methods.add(use.method().words()));
            massBalance(t);
            ceiling(t);
            occupancy(t);
            endothelium(t);
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
