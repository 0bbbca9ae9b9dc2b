package org.auklet.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.tumour.EndotheliumEquations;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.model.tumour.TumourRegime;
import org.auklet.study.Arm;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Verdict;

/** In which regime the tumour of each arm is, from its own parameters and its own plasma. */
final class Regimes {

    private final Study study;
    private final StudyModels models;
    private final Solution solution;
    private final CompiledModel model;
    private final Map<String, TumourRegime> byArm = new LinkedHashMap<>();
    private final Map<String, Double> endothelium = new LinkedHashMap<>();

    /** The regimes, when a question asks for them; {@code times} say where plasma is looked at. */
    Regimes(Study study, StudyModels models, Solution solution, CompiledModel model, double[] times) {
        this.study = study;
        this.models = models;
        this.solution = solution;
        this.model = model;
        boolean asked = study.questions().stream().anyMatch(q -> q.kind() == Question.Kind.TUMOUR_REGIME);
        if (asked) {
            study.arms().forEach(arm -> judge(arm, times));
        }
    }

    private void judge(Arm arm, double[] times) {
        Map<String, Double> values = models.values(arm);
        solution.layout().apply(solution.theta(), arm.name(), values);
        Trajectory t = new Simulator(
                        model, TargetPredictor.tolerances(study.settings().relativeTolerance(), values))
                .run(values, times);
        double[] q = model.quantities(values);
        double perPercent = q[model.quantityIndex("injected")] * values.getOrDefault("massPerVolume", 1.0) / 100;
        double inflow = inflow(values, q);
        double peak = largest(t.output("particle")) * perPercent * inflow;
        double auc = t.output("AUC_particle")[times.length - 1] * perPercent * inflow;
        if (!(peak > 0 && auc > 0)) {
            return;
        }
        TumourShells shells = TumourShells.of(study.tumour().geometry(), model, values);
        double ligand = values.getOrDefault(StudyModels.LIGAND, 0.0);
        byArm.put(
                arm.name(),
                TumourRegime.of(new TumourRegime.Conditions(
                        shells.geometry(),
                        shells.innerUm(),
                        shells.outerUm(),
                        values.getOrDefault("tumourDiffusion", 0.0),
                        q[model.quantityIndex("P_tumour")],
                        q[model.quantityIndex("eps_tumour")],
                        ligand * values.getOrDefault("receptorConcentration", 0.0),
                        values.getOrDefault("dissociationConstant", 0.0),
                        values.getOrDefault("kOn", 0.0),
                        values.getOrDefault("internalisationRate", 0.0),
                        peak,
                        auc)));
        if (study.tumour().site() == TumourDesign.Site.ENDOTHELIUM) {
            endothelium.put(arm.name(), largest(t.output(EndotheliumEquations.OCCUPANCY)));
        }
    }

    /** What drives the exchange over the concentration in plasma. */
    private double inflow(Map<String, Double> values, double[] q) {
        return study.tumour().filtration() == TumourDesign.Filtration.RADIAL_PRESSURE
                ? q[model.quantityIndex("inflowRatio")]
                : values.getOrDefault("surroundingRatio", 1.0);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** The regime of each arm asked about, where anything reached plasma; the number is the larger of both moduli. */
    List<Verdict> verdicts(Question q) {
        List<Verdict> list = new ArrayList<>();
        byArm.forEach((arm, regime) -> {
            if (q.arm().isEmpty() || q.arm().equals(arm)) {
                list.add(new Verdict(
                        "What limits how far " + arm + " fills the tumour?",
                        regime.explanation(arm) + atEndothelium(arm),
                        Math.max(regime.thieleSquared(), regime.clearance()),
                        Double.NaN,
                        Double.NaN,
                        "1",
                        Double.NaN));
            }
        });
        return list;
    }

    private String atEndothelium(String arm) {
        Double filled = endothelium.get(arm);
        return filled == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Its receptor is on the endothelium, beside plasma: at most %.3g %% of it is occupied.",
                        100 * filled);
    }

    /** The numbers behind the words, for the table of derived quantities. */
    List<DerivedValue> values() {
        List<DerivedValue> list = new ArrayList<>();
        byArm.forEach((arm, r) -> {
            list.add(value(arm, "Thiele modulus squared", r.thieleSquared(), "1", "internalisation against supply"));
            list.add(value(
                    arm,
                    "clearance modulus",
                    r.clearance(),
                    "1",
                    "receptor against what plasma offers up to the end of the study"));
            list.add(value(arm, "Biot number", r.biot(), "1", "wall against diffusion; below 1 the wall limits"));
            list.add(value(
                    arm,
                    "saturated depth",
                    r.saturatedDepthUm(),
                    "um",
                    "distance from the wall to which receptors stay full at the highest plasma concentration"));
            list.add(value(
                    arm,
                    "share at the far end",
                    r.farShare(),
                    "1",
                    "free concentration at the far end over that at the wall, linear steady state"));
        });
        return list;
    }

    private static DerivedValue value(String arm, String name, double value, String unit, String meaning) {
        return new DerivedValue(arm, name, value, Double.NaN, Double.NaN, unit, meaning);
    }
}
