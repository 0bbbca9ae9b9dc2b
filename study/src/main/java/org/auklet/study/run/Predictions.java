package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.fit.PredictionIntervals;
import org.auklet.equation.fit.Predictor;
import org.auklet.equation.fit.Scale;
import org.auklet.quantity.Interval;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;

/**
 * What the solved study predicts, with 95 % limits: values on the fine grid, limits relative to the coarse grid that the
 * fit used.
 */
final class Predictions {

    private final Study study;
    private final StudyModels models;
    private final Solution solution;
    private final long seed;

    Predictions(Study study, StudyModels models, Solution solution, long seed) {
        this.study = study;
        this.models = models;
        this.solution = solution;
        this.seed = seed;
    }

    /** A predictor on the grid and at the tolerance of the fits. */
    static TargetPredictor coarse(Study study, StudyModels models, ThetaLayout layout, List<Target> targets) {
        return new TargetPredictor(
                study, models, layout, targets, study.settings().fitShells(), study.settings().fitTolerance());
    }

    /** Predictions on the fine grid at the tight tolerance. */
    double[] values(List<Target> targets) {
        double[] values = new double[targets.size()];
        new TargetPredictor(
                        study,
                        models,
                        solution.layout(),
                        targets,
                        study.settings().shells(),
                        study.settings().relativeTolerance())
                .predict(solution.theta(), values, null);
        return values;
    }

    /** 95 % limits of the predicted means: from the fit, or from the spread of the defaults without one. */
    List<Interval> intervals(List<Target> targets) {
        return intervals(layout -> coarse(study, models, layout, targets), targets.size(), Scale.LOG);
    }

    private interface ForLayout {
        Predictor predictor(ThetaLayout layout);
    }

    private List<Interval> intervals(ForLayout of, int n, Scale scale) {
        if (solution.fitted().isPresent()) {
            PredictionIntervals intervals =
                    new PredictionIntervals(solution.fitted().get().result());
            return intervals.wider(of.predictor(solution.layout()), n, scale, solution.accepted());
        }
        PriorBands prior = new PriorBands(study, models, seed);
        return prior.intervals(of.predictor(prior.layout()), n);
    }

    /** Numbers made of predictions, with their limits. */
    List<DerivedValue> derived(List<Functional> functionals) {
        List<Target> targets = Functional.targets(functionals);
        double[] inner = values(targets);
        double[] values = new double[functionals.size()];
        Functional.predictor(functionals, (theta, out, jacobian) -> System.arraycopy(inner, 0, out, 0, out.length), 0)
                .predict(solution.theta(), values, null);
        List<Interval> logs = functionalIntervals(functionals, targets, Scale.LOG);
        List<Interval> linear = functionalIntervals(functionals, targets, Scale.LINEAR);
        List<DerivedValue> list = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Functional f = functionals.get(i);
            list.add(result(f, values[i], f.scale() == Scale.LOG ? logs.get(i) : linear.get(i)));
        }
        return list;
    }

    private List<Interval> functionalIntervals(List<Functional> functionals, List<Target> targets, Scale scale) {
        return intervals(
                layout -> {
                    Predictor inner = coarse(study, models, layout, targets);
                    return Functional.predictor(functionals, inner, layout.entries().size());
                },
                functionals.size(),
                scale);
    }

    /** A share of the dose lies between 0 and 100 %, whatever the linear approximation says. */
    static DerivedValue result(Functional f, double value, Interval interval) {
        boolean share = f.unit().equals("%{ID}");
        double lower = share ? Math.max(0, interval.lower()) : interval.lower();
        double upper = share ? Math.min(100, interval.upper()) : interval.upper();
        return new DerivedValue(f.arm(), f.name(), value, lower, upper, f.unit(), f.meaning());
    }
}
