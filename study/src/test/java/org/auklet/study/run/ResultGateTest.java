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

    @Test
    void withoutAReceptorNoneIsOccupied() {
        String yaml = SmallStudies.PAIR
                + "parameters:\n  receptorConcentration: {value: 0 nmol/mL, grade: assumed, source: none}\n";
        Outcome capacity = of(checked(SmallStudies.read(folder, yaml)), Check.RECEPTOR_CAPACITY);
        assertThat(capacity.value()).isZero();
        assertThat(capacity.ok()).isTrue();
    }
}
