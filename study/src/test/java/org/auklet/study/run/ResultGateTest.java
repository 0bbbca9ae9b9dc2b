package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.State;
import org.auklet.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultGateTest {

    private static final double[] TIMES = {0, 1, 4, 24};

    @TempDir
    private Path folder;

    private static List<Outcome> checked(Study study) {
        Solution declared =
                new Solution(ThetaLayout.shared(List.of()), new double[0], Optional.empty(), Optional.empty());
        StudyModels models = new StudyModels(study);
        return new ResultGate(study, models, declared).all(models.withShells(6), TIMES);
    }

    private static Outcome of(List<Outcome> checks, Check check) {
        return checks.stream().filter(c -> c.check() == check).findFirst().orElseThrow();
    }

    @Test
    void everyCheckOfResultsIsTold() {
        List<Outcome> checks = checked(SmallStudies.read(folder, SmallStudies.PAIR));
        assertThat(checks)
                .extracting(Outcome::name)
                .containsExactly(
                        "mass_balance",
                        "blood_share",
                        "permeability_ceiling",
                        "receptor_capacity",
                        "endothelial_capacity",
                        "krogh_closed_form",
                        "spheroid_closed_form");
        assertThat(checks).allMatch(Outcome::ok);
        assertThat(checks)
                .filteredOn(c -> c.state() == State.NOT_APPLICABLE)
                .extracting(Outcome::check)
                .containsExactly(Check.ENDOTHELIAL_CAPACITY, Check.SPHEROID_CLOSED_FORM);
    }

    @Test
    void massIsKept() {
        Outcome mass = of(checked(SmallStudies.read(folder, SmallStudies.PAIR)), Check.MASS_BALANCE);
        assertThat(mass.value()).isLessThan(1e-9);
        assertThat(mass.limit()).isEqualTo(1e-6);
        assertThat(mass.examined()).isEqualTo("2 arms, all times");
    }

    /** In the first minutes a tumour is its vessels; a day later, with a ligand that binds, hardly. */
    @Test
    void theBloodOfThePredictedTumourIsNotedWhereSomebodyLooked() {
        String data = SmallStudies.PAIR + "observations:\n  - file: data.csv\n";
        Outcome early = of(
                checked(SmallStudies.read(folder, data, "targeted,tumour,0.1,2\ncontrol,tumour,0.1,2\n")),
                Check.BLOOD_SHARE);
        assertThat(early.state()).isEqualTo(State.NOTED);
        assertThat(early.value()).isBetween(0.5, 1.0);
        assertThat(early.ok()).isTrue();
        Outcome late = of(
                checked(SmallStudies.read(folder, data, "targeted,tumour,24,2\ncontrol,tumour,24,2\n")),
                Check.BLOOD_SHARE);
        assertThat(late.state()).isEqualTo(State.PASSED);
        assertThat(late.value()).isLessThan(0.5);
    }

    @Test
    void withoutAReceptorNoneIsOccupied() {
        String yaml = SmallStudies.PAIR
                + "parameters:\n  receptorConcentration: {value: 0 nmol/mL, grade: assumed, source: none}\n";
        Outcome capacity = of(checked(SmallStudies.read(folder, yaml)), Check.RECEPTOR_CAPACITY);
        assertThat(capacity.value()).isZero();
        assertThat(capacity.ok()).isTrue();
    }
}
