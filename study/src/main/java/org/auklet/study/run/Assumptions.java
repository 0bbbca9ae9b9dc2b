package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auklet.model.body.Mechanism;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.study.Study;
import org.auklet.study.result.ReportedParameter;
import org.auklet.study.result.StudyResult;

/** Everything taken for granted: simplifications of the model, and every number graded assumed. */
final class Assumptions {

    private static final String MODEL = "model";

    private Assumptions() {}

    static List<StudyResult.Assumption> of(Study study, List<ReportedParameter> parameters, Set<Mechanism> mechanisms) {
        boolean given = study.observations().stream().anyMatch(o -> o.row().hasSd());
        String scatter = given
                ? "Given standard deviations are the whole scatter of their observations; the others share one, estimated."
                : "All observations scatter with one standard deviation on the scale of the error model.";
        List<StudyResult.Assumption> list = new ArrayList<>(List.of(
                structure(
                        "Plasma is one well-mixed space; organs exchange with it through their capillary walls, as much as flow brings."),
                structure(proportion(mechanisms)),
                structure("Uptake into cells follows exposure; what cells give up returns to plasma or is excreted."),
                structure(
                        "The tumour is made of Krogh cylinders with no flow of interstitial water; its mass is constant."),
                structure("Receptor is renewed as fast as it is internalised."),
                structure(
                        "Particles that flow back from the tumour are shared out over the size classes by their share of the dose."),
                structure(scatter)));
        proteins(mechanisms).map(Assumptions::structure).ifPresent(list::add);
        parameters.stream()
                .filter(p -> p.grade() == EvidenceGrade.ASSUMED)
                .map(p -> new StudyResult.Assumption(
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

    private static StudyResult.Assumption structure(String statement) {
        return new StudyResult.Assumption(statement, "", MODEL);
    }
}
