package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.auklet.equation.fit.ErrorModel;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.study.FitPlan;
import org.auklet.study.FitPlan.HypothesisPlan;
import org.auklet.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetPredictorTest {

    private static final List<FreeParameter> FREE = List.of(
            FreeParameter.positive("survivingFraction", "1", 0.4, 0.02, 1),
            FreeParameter.positive("uptake_liver", "mL/h/g", 0.02, 1e-6, 3),
            FreeParameter.positive("permeabilityScale", "1", 1, 0.01, 100),
            FreeParameter.positive("receptorConcentration", "nmol/mL", 0.02, 1e-6, 10));

    private static final List<Target> TARGETS = List.of(
            new Target("targeted", "tumour", 24),
            new Target("control", "blood", 4),
            new Target("targeted", "tumour", 24, true),
            new Target("control", "liver", 24),
            new Target("targeted", "AUC_blood", 4),
            new Target("control", "tumour", 24));

    private static final double TIGHT = 1e-9;

    @TempDir
    private Path folder;

    private Study study;
    private StudyModels models;

    @BeforeEach
    void read() {
        study = SmallStudies.read(folder, SmallStudies.PAIR);
        models = new StudyModels(study);
    }

    private ThetaLayout layout(Set<String> perArm, Set<String> without) {
        HypothesisPlan hypothesis = new HypothesisPlan("h", "", perArm, Set.of(), without, false);
        return ThetaLayout.of(
                study, new FitPlan(ErrorModel.lognormal(), FREE, 1, List.of(hypothesis), List.of()), hypothesis);
    }

    private TargetPredictor predictor(ThetaLayout layout) {
        return new TargetPredictor(study, models, layout, TARGETS, 6, TIGHT);
    }

    private static double[] values(TargetPredictor predictor, double... theta) {
        double[] values = new double[TARGETS.size()];
        predictor.predict(theta, values, null);
        return values;
    }

    @Test
    void theJacobianAgreesWithCentralDifferences() {
        TargetPredictor predictor = predictor(layout(Set.of("survivingFraction"), Set.of()));
        double[] theta = {0.45, 0.2, 0.015, 1.3, 0.03};
        int k = theta.length;
        double[] jacobian = new double[TARGETS.size() * k];
        double[] values = new double[TARGETS.size()];
        predictor.predict(theta, values, jacobian);
        for (int j = 0; j < k; j++) {
            double step = 1e-3 * theta[j];
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[j] += step;
            down[j] -= step;
            double[] high = values(predictor, up);
            double[] low = values(predictor, down);
            for (int i = 0; i < values.length; i++) {
                double relative = jacobian[i * k + j] * theta[j] / values[i];
                double difference = (high[i] - low[i]) / (2e-3 * values[i]);
                assertThat(relative).as("%s by entry %s", TARGETS.get(i), j).isCloseTo(difference, within(1e-5));
            }
        }
    }

    @Test
    void anArmDoesNotDependOnTheOtherArmsParameters() {
        TargetPredictor predictor = predictor(layout(Set.of("survivingFraction"), Set.of()));
        double[] jacobian = new double[TARGETS.size() * 5];
        predictor.predict(new double[] {0.45, 0.2, 0.015, 1.3, 0.03}, new double[TARGETS.size()], jacobian);
        assertThat(jacobian[1]).isZero();
        assertThat(jacobian[5]).isZero();
        assertThat(jacobian[0]).isPositive();
    }

    @Test
    void whatHasNoLigandDoesNotFeelTheReceptor() {
        TargetPredictor predictor = predictor(layout(Set.of(), Set.of()));
        double[] few = values(predictor, 0.4, 0.02, 1, 0.001);
        double[] many = values(predictor, 0.4, 0.02, 1, 1);
        assertThat(many[0]).isGreaterThan(1.1 * few[0]);
        assertThat(many[2]).isCloseTo(few[2], within(1e-9));
        assertThat(many[5]).isCloseTo(few[5], within(1e-9));
    }

    @Test
    void theTargetedParticleWithoutItsLigandIsItsControl() {
        double[] values = values(predictor(layout(Set.of(), Set.of())), 0.4, 0.02, 1, 0.02);
        assertThat(values[2]).isCloseTo(values[5], within(1e-9));
    }

    @Test
    void withoutAReceptorBindingIsGoneAndTheJacobianStaysFinite() {
        TargetPredictor predictor = predictor(layout(Set.of(), Set.of("receptorConcentration")));
        double[] jacobian = new double[TARGETS.size() * 3];
        double[] values = new double[TARGETS.size()];
        predictor.predict(new double[] {0.4, 0.02, 1}, values, jacobian);
        assertThat(values[0]).isCloseTo(values[2], within(1e-6 * values[2]));
        assertThat(jacobian).doesNotContain(Double.NaN);
    }

    @Test
    void thePredictionsOfACallDoNotDependOnTheCallBefore() {
        TargetPredictor predictor = predictor(layout(Set.of(), Set.of()));
        double[] first = values(predictor, 0.4, 0.02, 1, 0.02);
        values(predictor, 0.9, 0.2, 10, 1);
        assertThat(values(predictor, 0.4, 0.02, 1, 0.02)).containsExactly(first);
    }

    @Test
    void theAreaUnderTheCurveIsTheAreaUnderTheCurve() {
        int n = 400;
        List<Target> course = java.util.stream.IntStream.rangeClosed(0, n)
                .mapToObj(i -> new Target("control", "blood", 24.0 * i * i / n / n))
                .toList();
        ThetaLayout none = ThetaLayout.shared(List.of());
        double[] blood = new double[n + 1];
        new TargetPredictor(study, models, none, course, 6, 1e-8).predict(new double[0], blood, null);
        double[] auc = new double[1];
        new TargetPredictor(study, models, none, List.of(new Target("control", "AUC_blood", 24)), 6, 1e-8)
                .predict(new double[0], auc, null);
        double area = 0;
        for (int i = 1; i <= n; i++) {
            area += (blood[i] + blood[i - 1])
                    / 2
                    * (course.get(i).timeH() - course.get(i - 1).timeH());
        }
        assertThat(auc[0]).isCloseTo(area, within(1e-3 * area));
    }
}
