package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.auklet.result.Accuracy;
import org.auklet.result.Finding;
import org.auklet.result.Verdict;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldOutsTest {

    private static final String ONE = """
            schema: 1
            study: one
            particles:
              dot: {hydrodynamic_diameter: 7 nm}
            organism: {species: mouse, body_weight: 20 g}
            dosing: {amount: 1 pmol}
            arms:
              dot: {}
            settings: {end: 48 h, shells: 8, fit_shells: 6}
            questions:
              - {ask: clearance}
            observations:
              - file: data.csv
            fit:
              starts: 1
              free:
                survivingFraction: {start: 0.4}
                uptake_liver: {start: 0.02 mL/h/g}
              leave_out_in_turn: time
            """;

    private static final String ROWS = """
            dot,blood,1,25
            dot,blood,4,17
            dot,blood,24,1.9
            dot,blood,48,0.6
            dot,liver,4,5.2
            dot,liver,24,4.1
            dot,liver,48,5.0
            """;

    private static final String SAME_DAY = "  hold_out:\n    - {name: a day, time: 24 h}\n";

    private static Path folder;
    private static StudyResult result;

    @BeforeAll
    static void runOnce(@TempDir Path directory) {
        folder = directory;
        result = run(ONE + SAME_DAY, ROWS);
    }

    private static StudyResult run(String yaml, String rows) {
        RunOptions options = new RunOptions(1, 2, System::nanoTime, "test", "auklet run");
        return new StudyRunner(SmallStudies.read(folder, yaml, rows), options, (phase, done, total) -> {}).run();
    }

    private static Accuracy row(StudyResult r, String scope) {
        return r.accuracy().stream()
                .filter(a -> a.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    private static List<Accuracy> eachTime(StudyResult r) {
        return r.accuracy().stream()
                .filter(a -> a.scope().startsWith("left out in turn: "))
                .toList();
    }

    @Test
    void everyObservedTimeIsLeftOutOnce() {
        assertThat(eachTime(result))
                .extracting(Accuracy::scope)
                .containsExactly(
                        "left out in turn: 1 h",
                        "left out in turn: 4 h",
                        "left out in turn: 24 h",
                        "left out in turn: 48 h");
        assertThat(eachTime(result)).extracting(Accuracy::n).containsExactly(1, 2, 2, 2);
    }

    /** Pooled over values, not over times: the logarithms of the times' errors, each with its number of values. */
    @Test
    void theirErrorsArePooledOverAllValues() {
        double mean = eachTime(result).stream()
                .collect(Collectors.averagingDouble(
                        a -> a.n() * Math.log(a.aafe()) * eachTime(result).size()));
        Accuracy pooled = row(result, HoldOuts.IN_TURN);
        assertThat(pooled.n()).isEqualTo(7);
        assertThat(pooled.aafe()).isCloseTo(Math.exp(mean / 7), within(1e-9));
    }

    @Test
    void aTimeInTurnIsAHoldOutOfThatTime() {
        assertThat(row(result, "left out in turn: 24 h").aafe())
                .isEqualTo(row(result, "held out: a day").aafe());
    }

    /** Values tenfold as large at a day: whoever has not seen them predicts the same, and is off by ten times as much. */
    @Test
    void aPredictionDoesNotKnowWhatItPredicts() {
        String tenfold =
                ROWS.replace("dot,blood,24,1.9", "dot,blood,24,19").replace("dot,liver,24,4.1", "dot,liver,24,41");
        StudyResult other = run(ONE, tenfold);
        double bias = row(result, "left out in turn: 24 h").afe();
        assertThat(row(other, "left out in turn: 24 h").afe()).isCloseTo(bias / 10, within(1e-4 * bias));
        assertThat(row(other, "left out in turn: 4 h").afe())
                .isNotCloseTo(row(result, "left out in turn: 4 h").afe(), within(1e-2));
    }

    @Test
    void theUnseenStandBesideTheFittedInOneSentence() {
        Verdict verdict = result.verdicts().getLast();
        assertThat(verdict.value()).isEqualTo(row(result, HoldOuts.IN_TURN).aafe());
        assertThat(verdict.answer()).startsWith("Fitted AAFE ").contains("7 values, 2 parameters", "24 h ");
        assertThat(result.answers()).contains(verdict.answer());
    }

    @Test
    void withoutBeingAskedNothingIsLeftOut() {
        StudyResult plain = run(ONE.replace("  leave_out_in_turn: time\n", ""), ROWS);
        assertThat(eachTime(plain)).isEmpty();
        assertThat(plain.accuracy()).extracting(Accuracy::scope).doesNotContain(HoldOuts.IN_TURN);
    }

    /** Five values, two of them at a day: without them three remain for two parameters and the scatter. */
    @Test
    void aTimeThatLeavesTooLittleIsNamedAndNotLeftOut() {
        String few = """
                dot,blood,1,25
                dot,blood,4,17
                dot,blood,24,1.9
                dot,liver,24,4.1
                dot,liver,48,5.0
                """;
        StudyResult scarce = run(ONE, few);
        assertThat(eachTime(scarce))
                .extracting(Accuracy::scope)
                .contains("left out in turn: 1 h")
                .doesNotContain("left out in turn: 24 h");
        assertThat(scarce.findings())
                .extracting(Finding::message)
                .anyMatch(m -> m.startsWith("24 h cannot be left out in turn: 3 values remain for 2 parameters"));
    }
}
