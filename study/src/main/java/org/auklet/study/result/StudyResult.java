package org.auklet.study.result;

import java.util.List;
import java.util.Map;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.gate.State;
import org.auklet.model.passport.Passport;
import org.auklet.result.Accuracy;
import org.auklet.result.Assumption;
import org.auklet.result.Fact;
import org.auklet.result.Finding;
import org.auklet.result.Provenance;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Result;
import org.auklet.result.Verdict;

/**
 * Everything one run of a study found out.
 *
 * @param study short name, also the name of the results folder
 * @param title one line for people
 * @param seed seed of every random choice
 * @param facts what was asked: particle, organism, tumour, arms, dosing, each with its origin
 * @param answers the answer in a few plain sentences, most important first
 * @param series observed and predicted time courses, one per arm, specimen and quantity
 * @param parameters every parameter of the model with its grade and interval
 * @param verdicts answers to the questions of the study
 * @param gate what the plausibility gate said of the data before the fit and of the result after it, in that order
 * @param accuracy size and bias of the prediction error, first scope {@code all}
 * @param hypotheses the competing explanations that were fitted, best first; empty without observations
 * @param pharmacokinetics derived quantities (AUC, half-life, clearance ...) per arm
 * @param profiles concentration against distance from the vessel
 * @param equations the equations that ran
 * @param assumptions every assumed number and simplification
 * @param findings warnings about the input and the result
 * @param provenance where everything came from
 * @param passports what each particle is, and whether the kidney will take it
 * @param timingMs wall-clock milliseconds per phase; the only part that may differ between two equal runs
 */
public record StudyResult(
        String study,
        String title,
        long seed,
        List<Fact> facts,
        List<String> answers,
        List<Series> series,
        List<ReportedParameter> parameters,
        List<Verdict> verdicts,
        List<Outcome> gate,
        List<Accuracy> accuracy,
        List<Hypothesis> hypotheses,
        List<DerivedValue> pharmacokinetics,
        List<RadialProfile> profiles,
        List<TypesetEquation> equations,
        List<Assumption> assumptions,
        List<Finding> findings,
        Provenance provenance,
        List<Passport> passports,
        Map<String, Double> timingMs)
        implements Result {

    /** The checks of one stage. */
    public List<Outcome> gate(Stage stage) {
        return gate.stream().filter(c -> c.stage() == stage).toList();
    }

    /** The checks that could be made of the result, and how many organs of the data are copies. */
    @Override
    public List<Outcome> checks() {
        return gate.stream()
                .filter(c -> c.stage() == Stage.RESULT
                        ? c.state() != State.NOT_APPLICABLE
                        : c.check() == Check.DUPLICATE_ORGAN)
                .toList();
    }
}
