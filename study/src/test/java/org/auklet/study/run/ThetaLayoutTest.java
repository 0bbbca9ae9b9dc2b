package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.fit.ErrorModel;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.study.FitPlan;
import org.auklet.study.FitPlan.HypothesisPlan;
import org.auklet.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThetaLayoutTest {

    private static final List<FreeParameter> FREE = List.of(
            FreeParameter.positive("survivingFraction", "1", 0.3, 0.02, 1),
            FreeParameter.positive("releaseRate", "/h", 0.01, 1e-5, 0.3),
            FreeParameter.positive("mpsScale", "1", 1, 0.01, 100),
            FreeParameter.positive("receptorConcentration", "nmol/mL", 0.02, 1e-6, 10));

    private static final HypothesisPlan ALIKE = hypothesis(Set.of(), Set.of(), Set.of());
    private static final HypothesisPlan PER_ARM = hypothesis(Set.of("survivingFraction"), Set.of(), Set.of());
    private static final HypothesisPlan RELATIVE = hypothesis(Set.of(), Set.of("mpsScale"), Set.of());
    private static final HypothesisPlan WITHOUT =
            hypothesis(Set.of("survivingFraction"), Set.of(), Set.of("receptorConcentration"));

    @TempDir
    private Path folder;

    private Study study;

    @BeforeEach
    void read() {
        study = SmallStudies.read(folder, SmallStudies.PAIR);
    }

    private static HypothesisPlan hypothesis(Set<String> perArm, Set<String> relative, Set<String> without) {
        return new HypothesisPlan("h", "", perArm, relative, without, false);
    }

    private ThetaLayout layout(HypothesisPlan hypothesis) {
        List<HypothesisPlan> all = List.of(ALIKE, PER_ARM, RELATIVE, WITHOUT);
        return ThetaLayout.of(study, new FitPlan(ErrorModel.lognormal(), FREE, 1, all, List.of()), hypothesis);
    }

    private static List<String> names(ThetaLayout layout) {
        return layout.free().stream().map(FreeParameter::name).toList();
    }

    private static Map<String, Double> applied(ThetaLayout layout, String arm, double... theta) {
        Map<String, Double> values = new HashMap<>(Map.of("receptorConcentration", 7.0, "mpsScale", 1.0));
        layout.apply(theta, arm, values);
        return values;
    }

    @Test
    void sharedParametersStandOnceAndRelativeOnesOnlyInTheirHypothesis() {
        assertThat(names(layout(ALIKE))).containsExactly("survivingFraction", "releaseRate", "receptorConcentration");
        assertThat(layout(ALIKE).armSpecific()).isEmpty();
    }

    @Test
    void aParameterPerArmStandsOnceForEachArm() {
        ThetaLayout layout = layout(PER_ARM);
        assertThat(names(layout))
                .containsExactly(
                        "survivingFraction (targeted)", "survivingFraction (control)", "releaseRate", "receptorConcentration");
        assertThat(layout.armSpecific()).containsExactly("survivingFraction");
        assertThat(layout.indices("targeted")).containsExactly(0, 2, 3);
        assertThat(layout.indices("control")).containsExactly(1, 2, 3);
    }

    @Test
    void aRelativeParameterIsFreeInEveryArmButTheFirst() {
        ThetaLayout layout = layout(RELATIVE);
        assertThat(names(layout))
                .containsExactly("survivingFraction", "releaseRate", "mpsScale (control)", "receptorConcentration");
        assertThat(applied(layout, "targeted", 0.1, 0.2, 5, 6)).containsEntry("mpsScale", 1.0);
        assertThat(applied(layout, "control", 0.1, 0.2, 5, 6)).containsEntry("mpsScale", 5.0);
    }

    @Test
    void whatAHypothesisDoesWithoutIsZeroInEveryArm() {
        ThetaLayout layout = layout(WITHOUT);
        assertThat(names(layout)).doesNotContain("receptorConcentration").hasSize(3);
        for (String arm : List.of("targeted", "control")) {
            assertThat(applied(layout, arm, 0.1, 0.2, 0.3)).containsEntry("receptorConcentration", 0.0);
        }
    }

    @Test
    void eachArmGetsItsOwnEstimates() {
        ThetaLayout layout = layout(PER_ARM);
        assertThat(applied(layout, "targeted", 0.1, 0.2, 0.3, 0.4)).containsEntry("survivingFraction", 0.1);
        assertThat(applied(layout, "control", 0.1, 0.2, 0.3, 0.4)).containsEntry("survivingFraction", 0.2);
        assertThat(applied(layout, "control", 0.1, 0.2, 0.3, 0.4)).containsEntry("releaseRate", 0.3);
    }

    @Test
    void withoutAnotherFitTheStartIsTheDeclaredOne() {
        assertThat(layout(PER_ARM).startFrom(null, new double[0])).containsExactly(0.3, 0.3, 0.01, 0.02);
    }

    @Test
    void aSharedEstimateStartsEveryArm() {
        double[] start = layout(PER_ARM).startFrom(layout(ALIKE), new double[] {0.5, 0.05, 0.5});
        assertThat(start).containsExactly(0.5, 0.5, 0.05, 0.5);
    }

    @Test
    void eachArmStartsAtItsOwnEstimate() {
        double[] start = layout(WITHOUT).startFrom(layout(PER_ARM), new double[] {0.5, 0.25, 0.05, 0.5});
        assertThat(start).containsExactly(0.5, 0.25, 0.05);
    }

    @Test
    void whatTheOtherFitLackedStartsWhereDeclaredAndNothingLeavesItsBounds() {
        double[] start = layout(RELATIVE).startFrom(layout(ALIKE), new double[] {7, 0.05, 0.5});
        assertThat(start).containsExactly(1, 0.05, 1, 0.5);
    }
}
