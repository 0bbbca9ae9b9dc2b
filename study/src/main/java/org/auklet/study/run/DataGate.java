package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import org.auklet.gate.Gate;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.result.Finding;
import org.auklet.study.Study;

/**
 * The gate that a study's data pass before a fit: what the reader checked, and what only the model of the tumour can say.
 *
 * @param outcomes every check of data, in the order of the catalogue
 * @param findings what was found while the study was read, and by the checks that need the model
 */
public record DataGate(List<Outcome> outcomes, List<Finding> findings) {

    /** Copies the lists. */
    public DataGate {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /** The gate of a study. Compiles its model, simulates nothing. */
    public static DataGate of(Study study) {
        return of(study, new StudyModels(study));
    }

    static DataGate of(Study study, StudyModels models) {
        List<Outcome> ofTumour = ofTumour(study, models);
        List<Outcome> all = new ArrayList<>(study.dataChecks());
        all.addAll(ofTumour);
        List<Finding> findings = new ArrayList<>(study.findings());
        ofTumour.forEach(o -> o.findings().forEach(f -> findings.add(Finding.of(f))));
        return new DataGate(Gate.together(Stage.DATA, all, "the study has no observations"), findings);
    }

    private static List<Outcome> ofTumour(Study study, StudyModels models) {
        if (study.observations().isEmpty()) {
            return List.of();
        }
        ObservedTumours tumours = new ObservedTumours(study, models);
        return List.of(CeilingCheck.of(tumours), UnitOfTumours.of(tumours), CapacityCheck.of(tumours));
    }
}
