package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.auklet.gate.Outcome;
import org.auklet.result.Verdict;
import org.auklet.study.file.StudyReader;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.RadialProfile;
import org.auklet.study.result.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole studies with every kind of tumour, and what is asked of the tissue. */
class TumourQuestionsTest {

    private static final String KROGH = "{mass: 0.5 g}";

    @TempDir
    private Path folder;

    private StudyResult run(String tumour, String dose, String more) {
        String yaml = """
                schema: 1
                study: tissue
                particles:
                  dot: {hydrodynamic_diameter: 5 nm, ligand: {name: cRGD, target: integrin}}
                  bare: {hydrodynamic_diameter: 5 nm}
                organism: {species: mouse, body_weight: 20 g}
                tumour: %s
                dosing: {amount: %s}
                arms:
                  targeted: {particle: dot}
                  control: {particle: bare, control: untargeted}
                settings: {end: 48 h, shells: 30, fit_shells: 6}
                questions:
                  - {ask: tumour_regime}
                  - {ask: depth, arm: targeted, time: 24 h}
                  - {ask: depth_against_antibody, arm: targeted, time: 24 h}
                %s
                """.formatted(tumour, dose, more);
        return new StudyRunner(
                        SmallStudies.read(folder, yaml),
                        new RunOptions(1, 2, System::nanoTime, "test", "auklet run"),
                        (phase, done, total) -> {})
                .run();
    }

    private static Verdict verdict(StudyResult r, String question) {
        return r.verdicts().stream()
                .filter(v -> v.question().startsWith(question))
                .findFirst()
                .orElseThrow();
    }

    private static double derived(StudyResult r, String arm, String name) {
        return r.pharmacokinetics().stream()
                .filter(d -> d.arm().equals(arm) && d.name().equals(name))
                .mapToDouble(DerivedValue::value)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KROGH,
                "{geometry: spheroid, radius: 200 um}",
                "{receptor_turnover: followed}",
                "{receptor_site: endothelium}",
                "{mass: 1 g, interstitial_pressure: radial_pressure}",
                "{geometry: spheroid, radius: 80 um, receptor_turnover: followed}"
            })
    void everyKindOfTumourPassesItsChecks(String tumour) {
        StudyResult r = run(tumour, "1 nmol", "");
        assertThat(r.checks()).allMatch(Outcome::ok);
        String closed = tumour.contains("spheroid") ? "spheroid_closed_form" : "krogh_closed_form";
        assertThat(r.checks()).extracting(Outcome::name).contains(closed);
        assertThat(r.checks()).filteredOn(c -> c.name().equals("mass_balance")).allMatch(c -> c.value() < 1e-9);
        assertThat(r.checks().stream().anyMatch(c -> c.name().equals("endothelial_capacity")))
                .isEqualTo(tumour.contains("endothelium"));
    }

    @Test
    void theRegimeIsToldForEveryArm() {
        StudyResult r = run(KROGH, "1 pmol", "");
        Verdict targeted = verdict(r, "What limits how far targeted");
        assertThat(targeted.answer()).contains("phi^2", "Gamma");
        assertThat(targeted.value())
                .isEqualTo(Math.max(
                        derived(r, "targeted", "Thiele modulus squared"), derived(r, "targeted", "clearance modulus")))
                .isGreaterThan(1);
        assertThat(verdict(r, "What limits how far control").answer()).contains("nothing to bind");
        assertThat(derived(r, "targeted", "Biot number")).isPositive();
    }

    /** A million times the dose fills what a trace could not. */
    @Test
    void aLargeDoseSaturates() {
        StudyResult r = run(KROGH, "1 umol", "");
        assertThat(verdict(r, "What limits how far targeted").answer()).contains("is saturated");
        assertThat(derived(r, "targeted", "saturated depth")).isCloseTo(67, within(1e-9));
    }

    @Test
    void theDepthOfTheParticleStandsBesideThatOfAnAntibody() {
        StudyResult r = run(KROGH, "1 pmol", "");
        Verdict v = verdict(r, "How deep does targeted get beside an antibody");
        double own = derived(r, "targeted", "mean depth at 24 h");
        double antibody = derived(r, "targeted", "mean depth of an antibody at 24 h");
        assertThat(v.value()).isCloseTo(own / antibody, within(1e-12));
        assertThat(v.timeH()).isEqualTo(24);
        assertThat(v.answer())
                .contains("150 kDa", own > antibody ? "targeted gets deeper" : "the antibody gets deeper");
        assertThat(own).isBetween(0.0, 67.0);
        assertThat(antibody).isBetween(0.0, 67.0);
        assertThat(v.lower()).isLessThan(v.value()).isPositive();
        assertThat(v.upper()).isGreaterThan(v.value());
    }

    /** Without data the limits are those of the defaults' spread, and the regimes within it are counted. */
    @Test
    void theSpreadOfTheDefaultsIsTheLimit() {
        StudyResult r = run(KROGH, "1 nmol", "");
        Verdict regime = verdict(r, "What limits how far targeted");
        assertThat(regime.lower()).isPositive().isLessThan(regime.value() / 2);
        assertThat(regime.upper()).isGreaterThan(2 * regime.value());
        assertThat(regime.answer()).contains("How sure: over the spread of the defaults", " % ");
        assertThat(r.pharmacokinetics())
                .filteredOn(d -> d.arm().equals("targeted")
                        && (d.name().contains("modulus") || d.name().contains("mean depth")))
                .hasSize(4)
                .allMatch(d -> d.lower() <= d.value() && d.value() <= d.upper());
    }

    /** What the study sets is not varied: with all that matters set, the interval closes on the number. */
    @Test
    void whatIsSetHasNoSpread() {
        String set = """
                parameters:
                  receptorConcentration: 0.1 nmol/mL
                  dissociationConstant: 1 nmol/L
                  kOn: 360 mL/nmol/h
                  internalisationRate: 0.7 /h
                  tumourDiffusion: 36000 um2/h
                  permeabilityScale: 1
                  accessibleFraction: 0.3
                """;
        double free = width(verdict(run(KROGH, "1 nmol", ""), "What limits how far targeted"));
        assertThat(width(verdict(run(KROGH, "1 nmol", set), "What limits how far targeted")))
                .isLessThan(free / 10);
    }

    private static double width(Verdict v) {
        return v.upper() / v.lower();
    }

    /** Without a receptor and long after the injection both lie evenly: 2/3 (b^3 - a^3)/(b^2 - a^2) - a from the wall. */
    @Test
    void withoutReceptorsBothLieEvenly() {
        StudyResult r = run(
                KROGH,
                "1 pmol",
                "parameters: {receptorConcentration: 0 nmol/mL, tumourUptake: 0 /h, tumourDiffusion: 1e6 um2/h}");
        double even = 2.0 / 3 * (75 * 75 * 75 - 8 * 8 * 8) / (75 * 75 - 8 * 8.0) - 8;
        assertThat(derived(r, "targeted", "mean depth of an antibody at 24 h")).isCloseTo(even, within(0.2));
    }

    @Test
    void aSpheroidIsSeenFromItsSurface() {
        StudyResult r = run("{geometry: spheroid, radius: 200 um}", "1 pmol", "");
        RadialProfile p = r.profiles().getFirst();
        assertThat(p.radiusUm()[0]).isCloseTo(200.0 / 60, within(1e-9));
        double[] total = Depth.total(p);
        assertThat(total[0]).isGreaterThan(total[total.length - 1]);
        assertThat(verdict(r, "How deep does targeted get?").answer()).contains("of its surface", "centre");
    }

    /** The example: a metastasis of 150 um, receptors followed. */
    @Test
    void theExampleIsAnswered() {
        StudyResult r = new StudyRunner(
                        StudyReader.read(Path.of("..", "examples", "micrometastasis", "study.yaml")),
                        new RunOptions(1, 2, System::nanoTime, "test", "auklet run"),
                        (phase, done, total) -> {})
                .run();
        assertThat(r.checks()).allMatch(Outcome::ok);
        assertThat(r.verdicts()).hasSize(5).noneMatch(v -> v.answer().contains("NaN"));
        assertThat(verdict(r, "How deep does dot get beside an antibody").value())
                .isPositive();
    }

    @Test
    void endothelialReceptorsBeyondWhatTheWallHasRoomForAreFlagged() {
        StudyResult r =
                run("{receptor_site: endothelium}", "100 nmol", "parameters: {endothelialReceptors: 1.2e5 /um2}");
        assertThat(r.checks())
                .filteredOn(c -> c.name().equals("endothelial_capacity"))
                .singleElement()
                .satisfies(c -> assertThat(c.ok()).isFalse())
                .satisfies(c -> assertThat(c.value()).isGreaterThan(1));
        assertThat(verdict(r, "What limits how far targeted").answer()).contains("endothelium");
    }
}
