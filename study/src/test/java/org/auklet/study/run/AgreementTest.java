package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.auklet.quantity.InputException;
import org.auklet.result.Verdict;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers beside their predictions, and how much better one particle binds than another. */
class AgreementTest {

    private static final String ASKING = """
            schema: 1
            study: asking
            particles:
              dot:
                hydrodynamic_diameter: 7 nm
                ligand: {name: cRGD, target: integrin, per_particle: 10, affinity: {value: LIGAND, kind: IC50, carrier: on_particle}}
              free:
                hydrodynamic_diameter: 7 nm
                ligand: {name: cRGD, target: integrin, affinity: {value: 20 nM, kind: FREE, carrier: free_ligand}}
              bare: {hydrodynamic_diameter: 7 nm}
            organism: {species: mouse, body_weight: 20 g}
            tumour: {mass: 0.2 g}
            dosing: {amount: 1 pmol}
            arms:
              targeted: {particle: dot}
              monovalent: {particle: free}
              control: {particle: bare, control: untargeted}
            settings: {end: 24 h, shells: 8, fit_shells: 6}
            observations:
              - file: data.csv
            questions:
              - {ask: affinity_gain, arm: targeted, reference: REFERENCE}
              - {ask: agreement}
            """;

    /** A tumour far above what crosses its walls, one that no plasma brings, one below its blood, and urine. */
    private static final String ROWS = """
            targeted,tumour,4,200
            targeted,tumour,24,30
            targeted,tumour,1,0.01
            control,blood,4,20
            """;

    @TempDir
    private Path folder;

    private StudyResult run(String ligand, String free, String reference) {
        String yaml = ASKING.replace("LIGAND", ligand).replace("FREE", free).replace("REFERENCE", reference);
        return new StudyRunner(
                        SmallStudies.read(folder, yaml, ROWS),
                        new RunOptions(1, 2, System::nanoTime, "test", "auklet run"),
                        (phase, done, total) -> {})
                .run();
    }

    private static Verdict verdict(StudyResult r, String words) {
        return r.verdicts().stream()
                .filter(v -> v.question().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyNumberStandsBesideThePredictionOfItsCourse() {
        StudyResult r = run("1 nM", "IC50", "monovalent");
        assertThat(r.verdicts().stream().filter(v -> v.question().contains("agree with")))
                .hasSize(4);
        Verdict blood = verdict(r, "(blood, control, 4 h)");
        Series course = r.series().stream()
                .filter(s -> s.arm().equals("control") && s.specimen().equals("blood"))
                .findFirst()
                .orElseThrow();
        int at = java.util.Arrays.binarySearch(course.timeH(), 4);
        assertThat(blood.value()).isCloseTo(course.predicted()[at] / 20, within(1e-9));
        assertThat(blood.lower()).isCloseTo(course.lower()[at] / 20, within(1e-9));
        assertThat(blood.upper()).isCloseTo(course.upper()[at] / 20, within(1e-9));
        assertThat(blood.answer()).startsWith("Blood of control at 4 h: measured 20.0 %ID/g, predicted ");
    }

    @Test
    void whatNoAffinityExplainsIsSaid() {
        StudyResult r = run("1 nM", "IC50", "monovalent");
        assertThat(verdict(r, "(tumour, targeted, 4 h)").answer()).contains("above the permeability ceiling of");
        assertThat(verdict(r, "(tumour, targeted, 24 h)").answer()).contains("whatever binds");
        assertThat(verdict(r, "(tumour, targeted, 1 h)").answer())
                .contains("The blood in its vessels alone", "and outside its limits");
        assertThat(r.answers()).anyMatch(a -> a.startsWith("Blood of control at 4 h"));
    }

    @Test
    void aGainBeyondTheNumberOfLigandsIsAvidity() {
        assertThat(gain("1 nM").value()).isCloseTo(20, within(1e-12));
        assertThat(gain("1 nM").answer()).contains("20 times better", "give 10 times", "2.0 times", "several hold");
        assertThat(gain("4 nM").answer()).contains("5 times better", "number explains it");
        assertThat(gain("40 nM").answer()).contains("2 times worse", "hindered").doesNotContain("number alone");
        assertThat(gain("20 nM").answer()).contains("it binds as well");
    }

    /** 1/(KD kOn) at the default kOn of 1e5 /M/s: 1e4 s and 500 s. */
    @Test
    void bondsLastOneOverKoff() {
        assertThat(gain("1 nM").answer()).contains("lasts 2.8 h for targeted and 8.3 min for monovalent");
    }

    @Test
    void affinitiesOfDifferentKindsMakeARoughRatio() {
        assertThat(verdict(run("1 nM", "KD", "monovalent"), "How much better").answer())
                .contains("different kinds", "rough");
    }

    private Verdict gain(String ligand) {
        return verdict(run(ligand, "IC50", "monovalent"), "How much better");
    }

    @Test
    void anArmWithoutAnAffinityHasNoGain() {
        assertThatThrownBy(() -> run("1 nM", "IC50", "control"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(p -> {
                            assertThat(p.message()).contains("arm 'control'").contains("no ligand with an affinity");
                            assertThat(p.remedy()).contains("affinity:");
                        }));
        assertThatThrownBy(() -> run("1 nM", "IC50", "\"\""))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(List.copyOf(e.problems()))
                                .anyMatch(p -> p.message().contains("compares two arms")));
    }
}
