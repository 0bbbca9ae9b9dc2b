package org.auklet.store;

import java.util.List;
import java.util.Map;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.result.Accuracy;
import org.auklet.result.Finding;
import org.auklet.result.Provenance;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Verdict;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Hypothesis;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;
import org.jspecify.annotations.Nullable;

/** Small results for the tests of this module. */
final class Results {

    private Results() {}

    /** One of everything, with the awkward values: infinite, not a number, open, censored, left out, unicode. */
    static StudyResult small(double timing) {
        return new StudyResult(
                "first-look",
                "A first look",
                7,
                List.of(),
                List.of("Binding raised tumour uptake."),
                List.of(series()),
                List.of(parameter("kon", "targeted", 0.52, Double.NaN, true), parameter("ke", null, 0.1, 0.2, false)),
                List.of(new Verdict("Did it bind?", "yes", 2.1, 1.4, Double.POSITIVE_INFINITY, "1", Double.NaN)),
                List.of(
                        Outcome.ofData(Check.DUPLICATE_ORGAN, "2 courses of 1 arm", 0, List.of()),
                        Outcome.notApplicable(Check.BLOOD_SHARE, Stage.DATA, "no blood"),
                        Outcome.ofResult(Check.MASS_BALANCE, "1 arm, all times", 1e-9)),
                List.of(
                        new Accuracy("all", 1, 1, 2, 1.5, 0.9, 1.0),
                        new Accuracy("urine", 0, 3, 2, nan(), nan(), nan())),
                List.of(new Hypothesis("one", "one dose", List.of(), 2, 10.5, 16, 0, 1, 1.5, nan(), true)),
                List.of(new DerivedValue("targeted", "AUC of plasma", 120, 90, nan(), "nmol.h/mL", "0 to 168 h")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Finding("warning", "observations.csv:4", "heart equals spleen")),
                new Provenance(
                        "0.1.0",
                        "auklet run study.yaml",
                        List.of(new Provenance.Input("study.yaml", "ab12", 310)),
                        Map.of("tolerance", "1e-8", "grid", "60", "starts", "8"),
                        Map.of("java", "25", "Hipparchus", "4.0.3")),
                List.of(),
                Map.of("fit", timing, "compile", 12.0));
    }

    private static Series series() {
        return new Series(
                "targeted",
                "tumour",
                "percentInjectedDosePerGram",
                "%{ID}/g",
                new double[] {0, 4, 24},
                new double[] {0, 1.5, 0.99},
                new double[] {0, 1.2, nan()},
                new double[] {0, 1.9, Double.POSITIVE_INFINITY},
                List.of(
                        new Series.Observation(4, 1.53, 0.2, 5, false, true, "Benezra 2011"),
                        new Series.Observation(24, 0.1, nan(), 0, true, false, "Benezra 2011 – µ")));
    }

    private static ReportedParameter parameter(
            String name, @Nullable String arm, double lower, double upper, boolean identifiable) {
        return new ReportedParameter(
                name, arm, 0.6, "/h", lower, upper, EvidenceGrade.FITTED, identifiable, "a rate", "this fit");
    }

    private static double nan() {
        return Double.NaN;
    }
}
