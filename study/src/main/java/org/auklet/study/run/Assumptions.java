package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auklet.model.body.Mechanism;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.result.Assumption;
import org.auklet.result.ReportedParameter;
import org.auklet.study.Study;

/** Everything taken for granted: simplifications of the model, and every number graded assumed. */
final class Assumptions {

    private static final String MODEL = "model";

    private Assumptions() {}

    static List<Assumption> of(Study study, List<ReportedParameter> parameters, Set<Mechanism> mechanisms) {
        boolean given = study.observations().stream().anyMatch(o -> o.row().hasSd());
        String scatter = given
                ? "Given standard deviations are the whole scatter of their observations; the others share one, estimated."
                : "All observations scatter with one standard deviation on the scale of the error model.";
        List<Assumption> list = new ArrayList<>(List.of(
                structure(
                        "Plasma is one well-mixed space; organs exchange with it through their capillary walls, as much as flow brings."),
                structure(proportion(mechanisms)),
                structure("Uptake into cells follows exposure; what cells give up returns to plasma or is excreted."),
                structure(tissue(study.tumour())),
                structure(receptor(study.tumour())),
                structure(
                        "Particles that flow back from the tumour are shared out over the size classes by their share of the dose."),
                structure(scatter)));
        proteins(mechanisms).map(Assumptions::structure).ifPresent(list::add);
        if (mechanisms.contains(Mechanism.SUB_POPULATION)) {
            list.add(
                    structure(
                            "The small particles of a sub-population are of one size, and cross the walls of the tumour like the main ones."));
        }
        parameters.stream()
                .filter(p -> p.grade() == EvidenceGrade.ASSUMED)
                .map(p -> new Assumption(
                        p.name() + (p.arm() == null ? "" : " (" + p.arm() + ")") + ": " + p.meaning(),
                        Pharmacokinetics.text(p.value()) + (p.unit().equals("1") ? "" : " " + p.unit()),
                        p.source()))
                .forEach(list::add);
        return list;
    }

    private static String proportion(Set<Mechanism> mechanisms) {
        boolean saturable =
                mechanisms.contains(Mechanism.SATURABLE_UPTAKE) || mechanisms.contains(Mechanism.SLOW_PROTEINS);
        return saturable
                ? "All processes of the body are proportional to concentration but uptake by liver and spleen and binding"
                        + " to proteins where the study gives them a capacity."
                : "All processes of the body are proportional to concentration: doses are traces.";
    }

    private static Optional<String> proteins(Set<Mechanism> mechanisms) {
        if (!mechanisms.contains(Mechanism.ALBUMIN) && !mechanisms.contains(Mechanism.OPSONIN)) {
            return Optional.empty();
        }
        String time = mechanisms.contains(Mechanism.SLOW_PROTEINS)
                ? "Binding to plasma proteins is followed in time"
                : "Binding to plasma proteins is fast against filtration and taken at equilibrium";
        return Optional.of(time + "; at most one protein sits on a particle, and their volumes add.");
    }

    private static String tissue(TumourDesign tumour) {
        if (tumour.geometry() == TumourDesign.Geometry.SPHEROID) {
            return "The tumour is made of equal spheres without vessels, supplied at their surface; its mass is constant.";
        }
        return tumour.filtration() == TumourDesign.Filtration.NONE
                ? "The tumour is made of Krogh cylinders with no flow of interstitial water; its mass is constant."
                : "The tumour is made of Krogh cylinders; water filters through their walls as the mean of the radial pressure profile allows, and drains to plasma with what is free in it; the tumour's mass is constant.";
    }

    private static String receptor(TumourDesign tumour) {
        String renewed = tumour.turnover() == TumourDesign.Turnover.FOLLOWED
                ? "Receptor is synthesised at the rate that keeps it constant without a particle; recycled receptors come back empty."
                : "Receptor is renewed as fast as it is internalised.";
        return tumour.site() == TumourDesign.Site.ENDOTHELIUM
                ? renewed + " It is on the endothelium, where flow brings particles as fast as they bind."
                : renewed;
    }

    private static Assumption structure(String statement) {
        return new Assumption(statement, "", MODEL);
    }
}
