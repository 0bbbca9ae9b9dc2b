package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read off a course, held against an exponential. */
class PharmacokineticsTest {

    private static final double RATE = 0.173;
    private static final double START = 40;

    @TempDir
    private Path folder;

    private List<Functional> all;

    @BeforeEach
    void list() {
        all = new Pharmacokinetics(SmallStudies.read(folder, SmallStudies.PAIR)).all();
    }

    private Functional of(String name) {
        return all.stream()
                .filter(f -> f.arm().equals("control") && f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The functional when blood and plasma fall as an exponential and a fifth was lost at once. */
    private double onExponential(String name) {
        Functional f = of(name);
        return f.of().applyAsDouble(f.targets().stream()
                .mapToDouble(PharmacokineticsTest::exponential)
                .toArray());
    }

    private static double exponential(Target t) {
        return switch (t.output()) {
            case "blood", "particle" -> START * Math.exp(-RATE * t.timeH());
            case "AUC_blood", "AUC_particle" -> START / RATE * (1 - Math.exp(-RATE * t.timeH()));
            case "promptLoss" -> 20;
            case "tumour" -> 3;
            default -> 0;
        };
    }

    @Test
    void halfLivesAreThoseOfTheRate() {
        assertThat(onExponential("early half-life of blood")).isCloseTo(Math.log(2) / RATE, within(1e-12));
        assertThat(onExponential("terminal half-life of blood")).isCloseTo(Math.log(2) / RATE, within(1e-12));
    }

    @Test
    void theTerminalHalfLifeIsTakenOverTheLastQuarter() {
        assertThat(of("terminal half-life of blood").targets())
                .extracting(Target::timeH)
                .containsExactly(18.0, 24.0);
        assertThat(of("terminal half-life of blood").meaning()).contains("between 18 and 24 h");
    }

    @Test
    void aLevelThatDoesNotFallHasNoHalfLife() {
        assertThat(of("terminal half-life of blood").of().applyAsDouble(new double[] {1, 1}))
                .isInfinite()
                .isPositive();
        assertThat(of("terminal half-life of blood").of().applyAsDouble(new double[] {1, 2}))
                .isInfinite()
                .isPositive();
    }

    @Test
    void theAreaIsThatOfTheExponential() {
        assertThat(onExponential("AUC of blood")).isCloseTo(START / RATE * (1 - Math.exp(-RATE * 24)), within(1e-9));
    }

    @Test
    void clearanceIsWhatCirculatedOverTheAreaUnderPlasma() {
        assertThat(onExponential("clearance from plasma")).isCloseTo(80 * RATE / START, within(1e-9));
    }

    @Test
    void uptakeIsTakenAtTheTimeOfTheQuestion() {
        assertThat(of("tumour uptake at 24 h").targets()).containsExactly(new Target("control", "tumour", 24));
        assertThat(onExponential("tumour/blood at 24 h")).isCloseTo(3 / START * Math.exp(RATE * 24), within(1e-9));
    }

    @Test
    void everyArmHasEveryNumber() {
        assertThat(all).extracting(Functional::arm).containsOnly("targeted", "control");
        assertThat(names("targeted"))
                .hasSizeGreaterThan(8)
                .doesNotHaveDuplicates()
                .isEqualTo(names("control"));
    }

    private List<String> names(String arm) {
        return all.stream()
                .filter(f -> f.arm().equals(arm))
                .map(Functional::name)
                .toList();
    }

    @Test
    void hoursAreWrittenWithoutNeedlessDigits() {
        assertThat(Pharmacokinetics.text(24)).isEqualTo("24");
        assertThat(Pharmacokinetics.text(0.5)).isEqualTo("0.5");
        assertThat(Pharmacokinetics.text(-3)).isEqualTo("-3");
    }
}
