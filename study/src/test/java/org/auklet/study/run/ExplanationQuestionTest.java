package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.auklet.result.Verdict;
import org.auklet.study.Study;
import org.auklet.study.result.Hypothesis;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data made by each explanation, with seeded scatter, and what the comparison says of them. */
class ExplanationQuestionTest {

    private static final String STUDY = """
            schema: 1
            study: explained
            particles:
              dot: {hydrodynamic_diameter: 7 nm}
            organism: {species: mouse, body_weight: 20 g}
            dosing: {amount: 1 pmol}
            arms:
              only: {control: untargeted}
            settings: {end: 48 h, shells: 4, fit_shells: 3}
            """;

    private static final String FIT = """
            observations:
              - file: data.csv
            fit:
              starts: 3
              free:
                uptake_liver:
                sievingScale:
            questions:
              - {ask: explanation}
            """;

    private static final String WHOLE_DOSE = "survivingFraction: 1, boneUptakeRate: 0.2 /h";

    private static final double[] HOURS = {0.25, 1, 4, 12, 24, 48};

    private static final List<String> SPECIMENS = List.of("blood", "liver", "bone", "urine");

    @TempDir
    private Path folder;

    /** What the truth predicts, each value times exp(sd x a seeded normal). */
    private String rows(String truth, double sd, long seed, List<String> specimens, double... hours) {
        Study study = SmallStudies.read(folder, STUDY + "parameters: {" + WHOLE_DOSE + truth + "}\n");
        List<Target> targets = new ArrayList<>();
        specimens.forEach(s -> {
            for (double h : hours) {
                targets.add(new Target("only", s, h));
            }
        });
        Solution solution =
                new Solution(ThetaLayout.shared(List.of()), new double[0], Optional.empty(), Optional.empty());
        double[] values = Predictions.values(study, new StudyModels(study), solution, targets);
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            Target t = targets.get(i);
            rows.append(String.format(
                    Locale.ROOT,
                    "only,%s,%s,%s,%s,%n",
                    t.output(),
                    t.timeH(),
                    values[i] * Math.exp(sd * random.nextGaussian()),
                    t.output().equals("urine") ? "%{ID}" : "%{ID}/g"));
        }
        return rows.toString();
    }

    private StudyResult run(String rows, String fit) {
        return run(rows, fit, STUDY + "parameters: {" + WHOLE_DOSE + "}\n");
    }

    private StudyResult run(String rows, String fit, String study) {
        try {
            Files.writeString(folder.resolve("data.csv"), "arm,specimen,time_h,value,unit,sd\n" + rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Study read = SmallStudies.read(folder, study + fit);
        AtomicLong clock = new AtomicLong();
        RunOptions options = new RunOptions(1, 2, clock::incrementAndGet, "test", "auklet run");
        return new StudyRunner(read, options, (phase, done, total) -> {}).run();
    }

    private static Verdict answer(StudyResult result) {
        return result.verdicts().stream()
                .filter(v -> v.question().startsWith("Which explanation"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ranking(StudyResult result) {
        return result.hypotheses().stream().map(Hypothesis::name).toList();
    }

    private static double fitted(StudyResult result, String name) {
        return result.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void smallParticlesAreFound() {
        StudyResult result = run(rows(", smallShare: 0.4, smallDiameter: 3.5 nm", 0.1, 1, SPECIMENS, HOURS), FIT);
        assertThat(ranking(result).getFirst()).isEqualTo("two sub-populations");
        assertThat(answer(result).answer())
                .startsWith("The data prefer 'two sub-populations'")
                .contains("runner-up");
        assertThat(answer(result).value()).isGreaterThan(1000);
        assertThat(fitted(result, "smallShare")).isBetween(0.33, 0.47);
    }

    @Test
    void labelThatComesOffIsFound() {
        StudyResult result = run(rows(", labelLossRate: 0.05 /h", 0.1, 2, SPECIMENS, HOURS), FIT);
        assertThat(answer(result).answer()).startsWith("The data prefer 'label detachment'");
        assertThat(answer(result).value()).isGreaterThan(1000);
        assertThat(fitted(result, "labelLossRate")).isBetween(0.045, 0.056);
    }

    /** The extra numbers of the others cost AICc and buy nothing: that is no proof against them, only a limit. */
    @Test
    void withNeitherAtWorkThriftIsNotCalledProof() {
        StudyResult result = run(rows("", 0.1, 3, SPECIMENS, HOURS), FIT);
        Verdict answer = answer(result);
        assertThat(answer.answer())
                .startsWith("The data ask for no more than 'one population, stable label'")
                .contains("cannot rule out")
                .contains("labelLossRate is at most")
                .contains("smallShare is at most")
                .doesNotContain("prefer '");
    }

    /** Late, noisy values without bone: undecided; and the measurement that it then names decides. */
    @Test
    void whatWouldTellThemApartDoes() {
        List<String> few = List.of("blood", "liver", "urine");
        String truth = ", labelLossRate: 0.03 /h";
        String rows = rows(truth, 0.2, 3, few, 12, 24, 36, 48);
        StudyResult undecided = run(rows, FIT);
        assertThat(answer(undecided).answer())
                .startsWith(
                        "The data cannot tell 'one population, stable label' and 'label detachment' (labelLossRate 0.0")
                .contains("/h) apart");
        assertThat(answer(undecided).value()).isBetween(1.0, Math.E);
        String next = undecided.verdicts().getLast().answer();
        assertThat(next).contains("differ most in bone of only at 48 h").contains("free label or fragments");
        StudyResult decided = run(rows + rows(truth, 0.2, 4, List.of("bone"), 48), FIT);
        assertThat(answer(decided).answer()).startsWith("The data prefer 'label detachment'");
        assertThat(answer(decided).value()).isGreaterThan(Math.E);
    }

    /** One number with its scatter: criteria cannot rank, but what fails can be named. */
    @Test
    void oneNumberIsAmbiguous() {
        String fit = """
                observations:
                  - file: data.csv
                fit:
                  free:
                    sievingDiameter: {start: 8 nm, lower: 5.5 nm, upper: 15 nm}
                  hypotheses:
                    - {name: plain sieving, explanation: one_population}
                    - {name: small particles, explanation: sub_populations}
                    - {name: it falls apart, explanation: label_detachment}
                    - {name: a wider filter, explanation: one_population, also_free: [sievingDiameter]}
                questions:
                  - {ask: explanation}
                """;
        String large = STUDY.replace("7 nm", "9 nm") + "parameters: {survivingFraction: 1}\n";
        StudyResult result = run("only,urine,48,90,%{ID},4\n", fit, large);
        assertThat(answer(result).answer())
                .startsWith("1 value is too few to rank explanations by AICc. Ambiguous: ")
                .contains("'small particles'", "'it falls apart'", "'a wider filter'")
                .contains("Failing: 'plain sieving' (urine of only at 48 h: at best")
                .contains("where 90.0 was measured");
        assertThat(answer(result).value()).isNaN();
        assertThat(result.verdicts().getLast().answer()).contains("plasma").contains("differ most");
        assertThat(result.hypotheses()).allMatch(h -> Double.isInfinite(h.aicc()));
    }
}
