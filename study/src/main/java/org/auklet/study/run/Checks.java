package org.auklet.study.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.EndotheliumEquations;
import org.auklet.model.tumour.PermeabilityCeiling;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.study.Arm;
import org.auklet.study.Observation;
import org.auklet.study.Study;
import org.auklet.study.result.Check;
import org.auklet.study.result.Finding;

/** What every run must respect: mass balance, the permeability ceiling, receptor capacity, plausible data. */
final class Checks {

    /** Share of the dose that may go missing in the account of all compartments. */
    private static final double MASS_LIMIT = 1e-6;
    /** Blood in a tumour may reach a tenth of it; counted at plasma concentration, which bounds its true share. */
    private static final double MOST_BLOOD = 0.1;

    /** What a warning says of a tumour value that no permeability of the two-pore curve explains. */
    static final String ABOVE_CEILING = "is above the permeability ceiling";

    private final Study study;
    private final StudyModels models;
    private final Solution solution;
    private final List<Check> checks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> methods = new LinkedHashSet<>();
    private double massError;
    private double ceilingShare;
    private double occupancy;
    private double endothelium;

    Checks(Study study, StudyModels models, Solution solution) {
        this.study = study;
        this.models = models;
        this.solution = solution;
    }

    List<Check> all(CompiledModel model, double[] times) {
        for (Arm arm : study.arms()) {
            Map<String, Double> values = models.values(arm);
            solution.layout().apply(solution.theta(), arm.name(), values);
            Trajectory t = new Simulator(
                            model, TargetPredictor.tolerances(study.settings().relativeTolerance(), values))
                    .run(values, times);
            t.statistics().methods().forEach(use -> methods.add(use.method().words()));
            massBalance(t);
            ceiling(t);
            occupancy(t);
            endothelium(t);
            if (study.tumour().site() == TumourDesign.Site.CELLS) {
                observedCeiling(arm, model);
            }
        }
        checks.add(check(
                "mass_balance",
                massError,
                MASS_LIMIT,
                "largest share of the injected dose missing from the sum of all compartments, any arm, any time"));
        checks.add(
                check(
                        "permeability_ceiling",
                        ceilingShare,
                        1,
                        "predicted extravascular tumour uptake over everything that can have crossed the vessel walls (kex AUC)"));
        checks.add(check(
                "receptor_capacity",
                occupancy,
                1,
                "largest share of receptors occupied, next to the " + (isSpheroid() ? "surface" : "vessel")));
        if (study.tumour().site() == TumourDesign.Site.ENDOTHELIUM) {
            checks.add(
                    check(
                            "endothelial_capacity",
                            endothelium,
                            1,
                            "largest share of endothelial receptors occupied, or of the wall that touching particles would cover"));
        }
        long copies = study.observations().stream()
                .filter(o -> !o.fitted())
                .map(o -> o.row().arm() + "/" + o.output())
                .distinct()
                .count();
        checks.add(check("duplicate_organ", copies, 0, "organs whose values are a copy of another organ's"));
        Arm first = study.arms().getFirst();
        Map<String, Double> values = models.values(first);
        solution.layout().apply(solution.theta(), first.name(), values);
        checks.add(ClosedForms.of(study.tumour(), model, values));
        return checks;
    }

    /** The methods of integration that the engine chose. */
    Set<String> methods() {
        return methods;
    }

    /** Warnings about observations above the ceiling. */
    List<Finding> findings() {
        return findings;
    }

    private static Check check(String name, double value, double limit, String message) {
        return new Check(name, value, limit, value <= limit, message);
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

    private boolean isSpheroid() {
        return study.tumour().geometry() == TumourDesign.Geometry.SPHEROID;
    }

    /** What binds to the wall must find a receptor, and room beside other particles. */
    private void endothelium(Trajectory t) {
        if (study.tumour().site() != TumourDesign.Site.ENDOTHELIUM) {
            return;
        }
        for (String bounded : EndotheliumEquations.bounded()) {
            for (double share : t.output(bounded)) {
                endothelium = Double.isFinite(share) ? Math.max(endothelium, share) : endothelium;
            }
        }
    }

    /**
     * An observed tumour value may not exceed what crosses the walls if the whole dose stayed in plasma, by the two-pore
     * permeability, plus a tumour with a tenth of blood.
     */
    private void observedCeiling(Arm arm, CompiledModel model) {
        Map<String, Double> values = models.values(arm);
        double kex = model.quantities(values)[model.quantityIndex("kex")];
        double plasma = values.getOrDefault("V_plasma", study.organism().plasmaVolumeMl());
        for (Observation o : study.observations()) {
            if (!o.output().equals("tumour")
                    || !o.row().arm().equals(arm.name())
                    || o.row().isCensored()) {
                continue;
            }
            PermeabilityCeiling ceiling = PermeabilityCeiling.at(
                    kex, BiexponentialPlasma.constant(), o.row().timeH(), MOST_BLOOD, plasma, 1);
            if (ceiling.isExceededBy(o.row().value())) {
                findings.add(new Finding(
                        "warning",
                        o.place(),
                        String.format(
                                Locale.ROOT,
                                "the tumour value %.3g %%ID/g at %s h " + ABOVE_CEILING
                                        + ": with the whole dose in plasma at most %.3g %%ID/g can be there. Maybe the unit is %%ID, or the vessels are far leakier than assumed.",
                                o.row().value(),
                                Pharmacokinetics.text(o.row().timeH()),
                                ceiling.total())));
            }
        }
    }
}
