package org.auklet.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.study.Explanation;
import org.auklet.study.FitPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each explanation frees, and what it leaves alone. */
class HypothesisReaderTest {

    private static final String STUDY = """
            schema: 1
            study: small
            particles:
              dot: {hydrodynamic_diameter: 6 nm}
            organism: {species: mouse}
            arms:
              only: {}
            observations:
              - file: data.csv
            """;

    private static final String ASK = "questions: [{ask: explanation}]\n";

    @TempDir
    private Path folder;

    private FitPlan plan(String rest) throws IOException {
        Files.writeString(folder.resolve("data.csv"), "arm,specimen,time_h,value,unit\nonly,blood,1,20,%{ID}/g\n");
        return StudyReader.read(Files.writeString(folder.resolve("study.yaml"), STUDY + rest))
                .fit()
                .orElseThrow();
    }

    private List<Problem> problems(String rest) {
        return assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> plan(rest))
                .actual()
                .problems();
    }

    private static List<String> free(FitPlan plan) {
        return plan.free().stream().map(f -> f.name()).toList();
    }

    private static FitPlan.HypothesisPlan of(FitPlan plan, Explanation explanation) {
        return plan.hypotheses().stream()
                .filter(h -> h.explanation() == explanation)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoAsksAndNamesNoneGetsTheThree() throws IOException {
        FitPlan plan = plan("fit: {free: {survivingFraction: }}\n" + ASK);
        assertThat(free(plan)).containsExactly("survivingFraction", "smallShare", "smallDiameter", "labelLossRate");
        assertThat(plan.hypotheses())
                .extracting(FitPlan.HypothesisPlan::explanation)
                .containsExactly(Explanation.values());
        assertThat(of(plan, Explanation.ONE_POPULATION).without())
                .containsExactlyInAnyOrder("smallShare", "labelLossRate");
        assertThat(of(plan, Explanation.SUB_POPULATIONS).without()).containsExactly("labelLossRate");
        assertThat(of(plan, Explanation.LABEL_DETACHMENT).without()).containsExactly("smallShare");
        assertThat(of(plan, Explanation.LABEL_DETACHMENT).fixed())
                .containsExactlyInAnyOrder("smallShare", "smallDiameter");
        assertThat(plan.isCommon("survivingFraction")).isTrue();
        assertThat(plan.isCommon("labelLossRate")).isFalse();
        assertThat(plan("fit: {free: {survivingFraction: }}\n").hypotheses()).hasSize(1);
    }

    @Test
    void whatTheStudyGivesIsNotFree() throws IOException {
        FitPlan plan = plan("parameters: {smallDiameter: 2 nm}\nfit: {free: {survivingFraction: }}\n" + ASK);
        assertThat(free(plan)).containsExactly("survivingFraction", "smallShare", "labelLossRate");
    }

    /** What a hypothesis frees besides stays at its value in the others; what stands under free gives start and bounds. */
    @Test
    void alsoFreeIsFreeThereAlone() throws IOException {
        FitPlan plan = plan("""
                fit:
                  free:
                    survivingFraction:
                    labelLossRate: {start: 0.02 /h}
                    sievingDiameter: {start: 6 nm, lower: 5 nm, upper: 9 nm}
                  hypotheses:
                    - {name: usual}
                    - {name: charge, also_free: [chargeFactor]}
                    - {name: filter, also_free: [sievingDiameter]}
                    - {name: label, explanation: label_detachment}
                """);
        assertThat(free(plan)).containsExactly("survivingFraction", "labelLossRate", "sievingDiameter", "chargeFactor");
        List<FitPlan.HypothesisPlan> all = plan.hypotheses();
        assertThat(all.get(0).fixed()).containsExactlyInAnyOrder("chargeFactor", "sievingDiameter");
        assertThat(all.get(1).fixed()).containsExactly("sievingDiameter");
        assertThat(all.get(2).fixed()).containsExactly("chargeFactor");
        assertThat(all.get(3).fixed()).containsExactlyInAnyOrder("chargeFactor", "sievingDiameter");
        assertThat(all.get(3).description()).contains("comes off");
    }

    @Test
    void mistakesAreTold() {
        assertThat(problems(ASK).getFirst().message()).contains("the study fits nothing");
        assertThat(problems("fit: {free: {}}\n").getFirst().message()).contains("Nothing is free");
        assertThat(problems(
                                "fit: {free: {GFR: {lower: 1 mL/h, upper: 20 mL/h}}, hypotheses: [{name: a, also_free: [sivingScale]}]}\n")
                        .getFirst())
                .matches(p -> p.field().equals("fit.hypotheses[0].also_free[0]")
                        && p.remedy().contains("'sievingScale'"));
        assertThat(problems("fit: {free: {survivingFraction: }, hypotheses: [{name: a, explanation: magic}]}\n")
                        .getFirst()
                        .field())
                .isEqualTo("fit.hypotheses[0].explanation");
    }
}
