package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auklet.equation.fit.Datum;
import org.auklet.equation.fit.ErrorModel;
import org.auklet.equation.fit.Estimator;
import org.auklet.equation.fit.FitOptions;
import org.auklet.equation.fit.FitProblem;
import org.auklet.equation.fit.FitResult;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.result.Verdict;
import org.auklet.study.FitPlan.HypothesisPlan;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Hypothesis;
import org.auklet.study.result.RadialProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {

    private static final Question TARGETING = new Question(Question.Kind.TARGETING, "targeted", "control", 24);
    private static final double OPEN = Double.NaN;

    @TempDir
    private Path folder;

    private Study study;

    @BeforeEach
    void read() {
        study = SmallStudies.read(folder, SmallStudies.PAIR);
    }

    private Study asking(String questions) {
        String yaml = SmallStudies.PAIR.substring(0, SmallStudies.PAIR.indexOf("questions:"));
        return SmallStudies.read(folder, yaml + "questions:\n" + questions);
    }

    private static DerivedValue value(String arm, String name, double value, double lower, double upper, String unit) {
        return new DerivedValue(arm, name, value, lower, upper, unit, "");
    }

    private static DerivedValue factor(double value, double lower, double upper) {
        return value("targeted", "factor", value, lower, upper, "1");
    }

    private static Solution prediction() {
        return new Solution(ThetaLayout.shared(List.of()), new double[0], Optional.empty(), Optional.empty());
    }

    /** The fit of a constant to three numbers: a solution that was fitted, whatever to. */
    private static Solution fitted() {
        FreeParameter constant = FreeParameter.positive("releaseRate", "/h", 1, 1e-3, 1e3);
        List<Datum> data = List.of(Datum.of(1.9, "g"), Datum.of(2.0, "g"), Datum.of(2.2, "g"));
        FitProblem problem = new FitProblem(
                () -> (theta, values, jacobian) -> {
                    java.util.Arrays.fill(values, theta[0]);
                    if (jacobian != null) {
                        java.util.Arrays.fill(jacobian, 1);
                    }
                },
                List.of(constant),
                data,
                ErrorModel.lognormal());
        FitResult result = new Estimator(problem, FitOptions.DEFAULT).fit();
        ThetaLayout layout = ThetaLayout.shared(List.of(constant));
        HypothesisPlan plan = new HypothesisPlan("chosen", "", Set.of(), Set.of(), Set.of(), false);
        return new Solution(
                layout, result.estimates(), Optional.of(new Fitted(plan, layout, result, data)), Optional.empty());
    }

    private static Hypothesis hypothesis(String name, double aicc, boolean chosen, String... armSpecific) {
        return new Hypothesis(name, "", List.of(armSpecific), 3, 0, aicc, 0, 0, 1.3, OPEN, chosen);
    }

    private static List<Hypothesis> bindingAgainstNone(double aiccWithoutBinding) {
        return List.of(
                hypothesis("surviving dose differs", 50, true),
                hypothesis("surviving dose differs, no binding", aiccWithoutBinding, false));
    }

    private List<Verdict> verdicts(
            Solution solution, DerivedValue exposure, DerivedValue gain, List<Hypothesis> hypotheses) {
        Map<Question, List<DerivedValue>> splits = Map.of(TARGETING, List.of(factor(3, 2, 5), exposure, gain));
        return new Verdicts(study, solution, List.of(), splits, hypotheses, List.of(), Map.of()).all();
    }

    private static String answer(List<Verdict> verdicts, String question) {
        return verdicts.stream()
                .filter(v -> v.question().contains(question))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    /** With tumours measured in both arms. */
    private String paid(Solution solution, DerivedValue gain, List<Hypothesis> hypotheses) {
        study = SmallStudies.read(folder, SmallStudies.PAIR + SmallStudies.FIT, SmallStudies.PAIR_ROWS);
        return answer(verdicts(solution, factor(2, 1.5, 3), gain, hypotheses), "Did targeting pay");
    }

    @Test
    void aGainAboveOneThatTheFitPrefersPaid() {
        assertThat(paid(fitted(), factor(2.1, 1.4, 3.2), bindingAgainstNone(60)))
                .isEqualTo("Targeting paid: binding raised tumour uptake 2.10 (1.40 to 3.20)-fold at equal exposure."
                        + " A fit without any binding has an AICc higher by 10.0.");
    }

    @Test
    void aGainWhoseIntervalHoldsOneIsNotEstablished() {
        assertThat(paid(fitted(), factor(1.3, 0.9, 2.5), bindingAgainstNone(60)))
                .startsWith("Whether binding pays is not established");
    }

    @Test
    void aGainThatTheFitDoesNotPreferIsNotEstablished() {
        assertThat(paid(fitted(), factor(1.3, 1.01, 2.5), bindingAgainstNone(47)))
                .startsWith("Whether binding pays is not established")
                .endsWith("AICc lower by 3.0.");
        assertThat(paid(fitted(), factor(1.3, 1.01, 2.5), bindingAgainstNone(51)))
                .contains("not established");
    }

    @Test
    void aGainThatCannotBeMuchIsNoBenefit() {
        assertThat(paid(fitted(), factor(1.05, 0.9, 1.2), bindingAgainstNone(48)))
                .startsWith("No benefit from binding");
    }

    @Test
    void anOpenGainIsNotEstablishedAndItsOpenEndIsSaid() {
        assertThat(paid(fitted(), factor(1.3, OPEN, 2.5), bindingAgainstNone(60)))
                .contains("not established", "1.30 (no lower limit; at most 2.50)");
        assertThat(paid(fitted(), factor(1.3, 0.8, OPEN), bindingAgainstNone(60)))
                .contains("not established", "1.30 (at least 0.80; no upper limit)");
    }

    @Test
    void aReceptorThatNoTumourDataFittedShowsNothing() {
        List<Verdict> urineOnly =
                verdicts(fitted(), factor(2, 1.5, 3), factor(13.8, 13.1, 14.4), bindingAgainstNone(60));
        assertThat(answer(urineOnly, "Did targeting pay")).contains("not shown by these data", "assumed");
        List<Hypothesis> noTwin = List.of(hypothesis("surviving dose differs", 50, true));
        assertThat(paid(fitted(), factor(2.5, 1.2, 6.3), noTwin)).contains("not shown by these data");
    }

    @Test
    void withoutAFitItIsAPrediction() {
        assertThat(paid(prediction(), factor(109, 7, 558), List.of())).startsWith("A prediction, not a finding");
    }

    @Test
    void exposureThatIsTheSameExplainsNothing() {
        List<Verdict> same = verdicts(prediction(), factor(1.001, 0.9, 1.1), factor(2, 1, 3), List.of());
        assertThat(answer(same, "is exposure?")).contains("Exposure was taken as the same");
        List<Verdict> less = verdicts(prediction(), factor(0.5, 0.4, 0.6), factor(2, 1, 3), List.of());
        assertThat(answer(less, "is exposure?"))
                .contains("factor of 0.50", "less of targeted than of control would be in the tumour");
    }

    @Test
    void theRatioSaysWhatItsControlMeans() {
        List<Verdict> all = verdicts(prediction(), factor(2, 1, 3), factor(2, 1, 3), List.of());
        assertThat(answer(all, "tumour ratio of targeted to control"))
                .startsWith("The tumour ratio targeted to control at 24 h is 3.00 (2.00 to 5.00).")
                .contains("T/C shows what ligand and binding add together");
        assertThat(all)
                .filteredOn(v -> v.question().contains("tumour ratio"))
                .extracting(Verdict::timeH)
                .containsExactly(24.0);
    }

    /** 2.1 and 0.6 %ID/g at 24 h. */
    @Test
    void theMeasuredRatioStandsBesideThePredicted() {
        study = SmallStudies.read(folder, SmallStudies.PAIR + SmallStudies.FIT, SmallStudies.PAIR_ROWS);
        List<Verdict> all = verdicts(prediction(), factor(2, 1, 3), factor(2, 1, 3), List.of());
        assertThat(answer(all, "tumour ratio of targeted to control")).contains("(2.00 to 5.00); measured 3.50. T/C");
    }

    private List<Verdict> label(Hypothesis... hypotheses) {
        study = asking("  - {ask: label}\n");
        return new Verdicts(study, fitted(), List.of(), Map.of(), List.of(hypotheses), List.of(), Map.of()).all();
    }

    private static final Hypothesis LOSS_DIFFERS = hypothesis("label loss differs", 40, false, "labelLossRate");

    @Test
    void labelLossThatIsClearlyTheBestExplanationIsNamed() {
        assertThat(answer(label(LOSS_DIFFERS, hypothesis("labels alike", 45, true)), "label"))
                .contains("lose their label at different rates", "better by an AICc of 5.0");
    }

    @Test
    void labelLossThatIsNotNeededIsSaidToBeSo() {
        assertThat(answer(label(hypothesis("labels alike", 35, true), LOSS_DIFFERS), "label"))
                .contains("not needed", "better by an AICc of 5.0");
    }

    @Test
    void labelLossThatExplainsAsWellAsAnythingElseStaysOpen() {
        assertThat(answer(label(LOSS_DIFFERS, hypothesis("labels alike", 41.1, true)), "label"))
                .contains("cannot tell", "AICc within 1.1");
    }

    @Test
    void aQuestionAboutLabelsThatNoHypothesisPutsIsAnsweredAllTheSame() {
        assertThat(answer(label(hypothesis("labels alike", 41, true)), "label")).contains("cannot be said");
    }

    @Test
    void labelLossAgainstNothingIsNoComparison() {
        assertThat(answer(label(LOSS_DIFFERS), "label"))
                .contains("cannot be said")
                .doesNotContain("NaN");
    }

    @Test
    void routesThatWereNotMeasuredCannotBeSaid() {
        study = seeing("blood");
        List<Verdict> all = new Verdicts(study, fitted(), routes(), Map.of(), List.of(), List.of(), Map.of()).all();
        assertThat(answer(all, "By which route does targeted"))
                .contains(
                        "cannot be said from these data",
                        "40.0 %ID (25.0 to 58.0) to urine",
                        "0.70 %ID (0.30 to 1.20) to faeces");
    }

    @Test
    void routesWithoutAnyDataAreAPrediction() {
        study = asking("  - {ask: route}\n");
        List<Verdict> all = new Verdicts(study, prediction(), routes(), Map.of(), List.of(), List.of(), Map.of()).all();
        assertThat(answer(all, "By which route does targeted"))
                .startsWith("A prediction: of targeted the model sends 40.0 %ID");
    }

    private static List<DerivedValue> routes() {
        return List.of(
                value("targeted", "cumulative urine", 40, 25, 58, "%{ID}"),
                value("targeted", "cumulative faeces", 0.7, 0.3, 1.2, "%{ID}"),
                value("targeted", "gone before the first sample", 55, 38, 70, "%{ID}"));
    }

    /** A study that asks for the route and has one value, of the targeted arm. */
    private Study seeing(String output) {
        Study asked = asking("  - {ask: route}\n");
        var row = SmallStudies.observed("targeted", "blood", 24, 50).row();
        return new Study(
                asked.name(),
                asked.title(),
                asked.facts(),
                asked.organism(),
                asked.dosing(),
                asked.arms(),
                List.of(new Observation(row, output, "data.csv")),
                asked.parameters(),
                asked.fit(),
                asked.questions(),
                asked.settings(),
                asked.findings(),
                asked.inputs(),
                asked.unmodelled(),
                asked.tumour(),
                asked.particles(),
                asked.limits(),
                asked.dataChecks());
    }

    @Test
    void measuredUrineAnswersTheRoute() {
        study = seeing("urine");
        List<Verdict> all = new Verdicts(study, fitted(), List.of(), Map.of(), List.of(), List.of(), Map.of()).all();
        assertThat(answer(all, "By which route does targeted")).doesNotContain("cannot be said");
        assertThat(answer(all, "By which route does control")).contains("cannot be said");
    }

    @Test
    void anOpenHalfLifeIsSaidToBeOpen() {
        study = asking("  - {ask: clearance, arm: control}\n");
        List<DerivedValue> pk = List.of(
                value("control", "terminal half-life of blood", 80, 11.2, OPEN, "h"),
                value("control", "clearance from plasma", 0.17, OPEN, OPEN, "mL/h"));
        List<Verdict> all = new Verdicts(study, fitted(), pk, Map.of(), List.of(), List.of(), Map.of()).all();
        assertThat(all.getFirst().answer())
                .isEqualTo("Plasma is cleared of control at 0.17 mL/h; after the last dose its blood level comes to"
                        + " halve every 80.0 h (at least 11.2; no upper limit).");
        assertThat(all.getFirst().upper()).isNaN();
    }

    @Test
    void theDepthIsToldInWords() {
        study = asking("  - {ask: depth, arm: targeted, time: 24 h}\n");
        double[] radius = {10, 40, 70};
        RadialProfile profile =
                new RadialProfile("targeted", 24, radius, new double[] {4, 2, 1}, new double[3], new double[3], 33.4);
        List<Verdict> all =
                new Verdicts(study, fitted(), List.of(), Map.of(), List.of(), List.of(profile), Map.of()).all();
        assertThat(all.getFirst().answer())
                .isEqualTo(
                        "Half of the targeted outside the vessels lies within 33 um of a vessel at 24 h; between vessels"
                                + " (60 um away) its concentration is 0.25 of that beside them.");
    }

    @Test
    void parametersWithoutAClosedIntervalAreNamed() {
        List<Verdict> all = new Verdicts(study, fitted(), List.of(), Map.of(), List.of(), List.of(), Map.of()).all();
        assertThat(answer(all, "Which parameters")).contains("0 of 1 fitted parameters are determined", "releaseRate");
    }

    @Test
    void aPredictionDeterminesNothing() {
        List<Verdict> all =
                new Verdicts(study, prediction(), List.of(), Map.of(), List.of(), List.of(), Map.of()).all();
        assertThat(answer(all, "Which parameters")).contains("this is a prediction");
    }

    @Test
    void theSentencesTakeTheComparisonsAndTheFirstArm() {
        study = asking("  - {ask: targeting, arm: targeted, reference: control, time: 24 h}\n  - {ask: clearance}\n");
        List<Verdict> all = verdicts(prediction(), factor(2, 1, 3), factor(2, 1, 3), List.of());
        List<String> sentences = Verdicts.sentences(study, all);
        assertThat(sentences)
                .hasSize(6)
                .anyMatch(s -> s.startsWith("Plasma is cleared of targeted"))
                .noneMatch(s -> s.startsWith("Plasma is cleared of control"));
    }

    @Test
    void numbersAreRoundedToWhatTheyAreWorth() {
        assertThat(Verdicts.withInterval(factor(0, 0, 0.001234))).isEqualTo("0 (0 to 1.2e-03)");
        assertThat(Verdicts.withInterval(value("a", "x", 123.4, 99.94, 2345.6, "%{ID}/g")))
                .isEqualTo("123 %ID/g (99.9 to 2346)");
        assertThat(Verdicts.withInterval(factor(OPEN, OPEN, OPEN))).isEqualTo("an undetermined amount");
    }
}
