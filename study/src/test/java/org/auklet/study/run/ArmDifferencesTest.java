package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.auklet.quantity.InputException;
import org.auklet.result.Verdict;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two arms of made-up values: the liver of one holds five times, its kidney three times as much, the heart the same. */
class ArmDifferencesTest {

    private static final String BODY = """
            schema: 1
            study: two
            particles:
              dot: {hydrodynamic_diameter: 7 nm}
            organism: {species: mouse, body_weight: 20 g}
            dosing: {amount: 1 pmol}
            settings: {end: 24 h, shells: 8, fit_shells: 6}
            """;

    private static final String STUDY = BODY + """
            arms:
              bare: {}
              charged: {}
            questions:
              - {ask: organ_differences}
            observations:
              - file: data.csv
            fit:
              starts: 1
              free:
                survivingFraction: {start: 0.4}
                uptake_liver: {start: 0.02 mL/h/g}
                uptake_kidney: {start: 0.006 mL/h/g}
                uptake_heart: {start: 0.003 mL/h/g}
              hypotheses:
                - {name: MPS uptake differs, relative: [mpsScale]}
            """;

    private static final String ROWS = """
            bare,blood,1,15
            bare,blood,4,11
            bare,blood,24,1.9
            charged,blood,1,15
            charged,blood,4,10
            charged,blood,24,1.7
            bare,liver,1,4
            bare,liver,4,5
            bare,liver,24,6
            charged,liver,1,20
            charged,liver,4,25
            charged,liver,24,30
            bare,heart,4,2.0
            bare,heart,24,1.1
            charged,heart,4,1.9
            charged,heart,24,1.2
            bare,kidney,1,5
            bare,kidney,4,4
            bare,kidney,24,3
            charged,kidney,1,15
            charged,kidney,4,12
            charged,kidney,24,9
            """;

    private static Path folder;
    private static StudyResult result;

    @BeforeAll
    static void runOnce(@TempDir Path directory) {
        folder = directory;
        result = run(STUDY, ROWS);
    }

    private static StudyResult run(String yaml, String rows) {
        RunOptions options = new RunOptions(1, 2, System::nanoTime, "test", "auklet run");
        return new StudyRunner(SmallStudies.read(folder, yaml, rows), options, (phase, done, total) -> {}).run();
    }

    private static Verdict of(String question) {
        return result.verdicts().stream()
                .filter(v -> v.question().startsWith(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheHypothesisChangesIsExplainedByItsParameter() {
        Verdict liver = of("Liver of charged relative to bare");
        assertThat(liver.value()).isCloseTo(5, within(1e-9));
        assertThat(liver.answer()).contains("Observed higher (5.00 times, over 3 times)", "explained", "by mpsScale (");
    }

    /** More in the liver leaves less for the kidney; three times as much there is against the hypothesis. */
    @Test
    void whatItDoesNotChangeIsUnexplained() {
        Verdict kidney = of("Kidney of charged relative to bare");
        assertThat(kidney.value()).isCloseTo(3, within(1e-9));
        assertThat(kidney.answer())
                .contains("Observed higher")
                .endsWith("unexplained.")
                .doesNotContain("mpsScale");
    }

    /** ln of 1.9/2.0 and 1.2/1.1, halved; its interval holds 1, so that nothing needs explaining. */
    @Test
    void whatScatterCouldMakeIsNoDifference() {
        Verdict heart = of("Heart of charged relative to bare");
        assertThat(heart.value()).isCloseTo(Math.sqrt(0.95 * 1.2 / 1.1), within(1e-9));
        assertThat(heart.lower()).isLessThan(1);
        assertThat(heart.upper()).isGreaterThan(1);
        assertThat(heart.answer()).startsWith("Observed no clear difference");
    }

    @Test
    void aSentenceSumsThemUpAndTheRowsStayInTheTable() {
        Verdict summary = of("In which organs do bare and charged differ");
        assertThat(summary.answer())
                .startsWith("charged differs from bare in 2 of 4 specimens. Under 'MPS uptake differs': ")
                .contains("liver higher", "unexplained: kidney higher", "not told from scatter: ");
        assertThat(summary.value()).isEqualTo(1);
        assertThat(result.answers())
                .contains(summary.answer())
                .doesNotContain(of("Liver of charged").answer());
    }

    @Test
    void withoutAFitNothingIsSaid() {
        String unfitted = STUDY.substring(0, STUDY.indexOf("fit:"));
        assertThat(run(unfitted, ROWS).answers())
                .contains("In which organs bare and charged differ cannot be said: nothing was fitted.");
    }

    @Test
    void oneArmHasNothingToBeComparedWith() {
        String alone = BODY + "arms:\n  bare: {}\nquestions:\n  - {ask: organ_differences}\n";
        assertThatThrownBy(() -> SmallStudies.read(folder, alone))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("here is only 'bare'");
    }
}
