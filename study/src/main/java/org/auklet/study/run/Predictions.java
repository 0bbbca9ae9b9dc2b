package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.auklet.equation.fit.PredictionIntervals;
import org.auklet.equation.fit.Predictor;
import org.auklet.equation.fit.Scale;
import org.auklet.quantity.Interval;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;

/**
 * What the solved study predicts, with 95 % limits: values on the fine grid at the tight tolerance, limits on the grid of
 * the fits.
 *
 * <p>With a fit, limits are the wider of the delta method and the hull over all parameter vectors that the profiles
 * accepted; without one, the central 95 % over draws from the spread of the defaults. All targets are predicted once.
 */
final class Predictions {

    /** Draws differ by factors: a thousandth is plenty. */
    private static final double DRAW_TOLERANCE = 1e-3;

    private final Solution solution;
    private final Map<Target, Integer> index = new LinkedHashMap<>();
    private final double[] values;
    private final double[] coarse;
    private final double[] jacobian;
    private final List<Ensemble.Sample> samples;
    private final ThetaLayout sampledLayout;

    /** Predicts all of {@code targets}, with their limits. */
    Predictions(Study study, StudyModels models, Solution solution, RunOptions options, List<Target> targets) {
        this.solution = solution;
        List<Target> distinct = List.copyOf(new LinkedHashSet<>(targets));
        distinct.forEach(t -> index.put(t, index.size()));
        int n = distinct.size();
        values = values(study, models, solution, distinct);
        coarse = new double[n];
        boolean fitted = solution.fitted().isPresent();
        jacobian = new double[fitted ? n * solution.theta().length : 0];
        PriorBands prior = new PriorBands(study, models, options.seed());
        ThetaLayout layout = fitted ? solution.layout() : prior.layout();
        sampledLayout = layout;
        if (fitted) {
            coarse(study, models, layout, distinct).predict(solution.theta(), coarse, jacobian);
        }
        double tolerance = fitted ? study.settings().fitTolerance() : DRAW_TOLERANCE;
        samples = Ensemble.of(
                fitted ? solution.accepted() : prior.draws(),
                () -> predictor(study, models, layout, distinct, tolerance),
                n,
                options.threads());
    }

    /** A predictor on the grid and at the tolerance of the fits. */
    static TargetPredictor coarse(Study study, StudyModels models, ThetaLayout layout, List<Target> targets) {
        return predictor(study, models, layout, targets, study.settings().fitTolerance());
    }

    private static TargetPredictor predictor(
            Study study, StudyModels models, ThetaLayout layout, List<Target> targets, double tolerance) {
        return new TargetPredictor(
                study, models, layout, targets, study.settings().fitShells(), tolerance);
    }

    /** Predictions on the fine grid at the tight tolerance. */
    static double[] values(Study study, StudyModels models, Solution solution, List<Target> targets) {
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

    /** The predicted values of some of the targets. */
    double[] values(List<Target> targets) {
        return targets.stream().mapToDouble(t -> values[at(t)]).toArray();
    }

    private int at(Target target) {
        Integer i = index.get(target);
        if (i == null) {
            throw new IllegalArgumentException("not among the predicted targets: " + target);
        }
        return i;
    }

    /** 95 % limits of the predicted means. */
    List<Interval> intervals(List<Target> targets) {
        List<Functional> each = targets.stream()
                .map(t -> new Functional(t.arm(), t.output(), "", Scale.LOG, "", List.of(t), v -> v[0]))
                .toList();
        return intervals(each, Scale.LOG);
    }

    /** Numbers made of predictions, with their limits. */
    List<DerivedValue> derived(List<Functional> functionals) {
        List<Interval> logs = intervals(functionals, Scale.LOG);
        List<Interval> linear = intervals(functionals, Scale.LINEAR);
        List<DerivedValue> list = new ArrayList<>();
        for (int i = 0; i < functionals.size(); i++) {
            Functional f = functionals.get(i);
            double value = f.of().applyAsDouble(values(f.targets()));
            list.add(result(f, value, f.scale() == Scale.LOG ? logs.get(i) : linear.get(i)));
        }
        return list;
    }

    private List<Interval> intervals(List<Functional> functionals, Scale scale) {
        List<Interval> intervals = new ArrayList<>();
        List<Interval> delta = solution.fitted().isPresent() ? delta(functionals, scale) : List.of();
        for (int i = 0; i < functionals.size(); i++) {
            double[] numbers = numbers(functionals.get(i));
            intervals.add(delta.isEmpty() ? PriorBands.central(numbers) : wider(delta.get(i), numbers));
        }
        return intervals;
    }

    /** The functional under every sampled parameter vector. */
    private double[] numbers(Functional f) {
        int[] places = f.targets().stream().mapToInt(this::at).toArray();
        return samples.stream()
                .mapToDouble(s -> f.of().applyAsDouble(Arrays.stream(places)
                        .mapToDouble(p -> s.values()[p])
                        .toArray()))
                .toArray();
    }

    /** What the vectors mean that limits come from: those the fit accepts, or draws from the spread of the defaults. */
    ThetaLayout sampledLayout() {
        return sampledLayout;
    }

    /** Those vectors, each with its values of some of the targets. */
    List<Ensemble.Sample> samples(List<Target> targets) {
        int[] places = targets.stream().mapToInt(this::at).toArray();
        return samples.stream()
                .map(s -> new Ensemble.Sample(
                        s.theta(),
                        Arrays.stream(places).mapToDouble(p -> s.values()[p]).toArray()))
                .toList();
    }

    /** Whether the vectors are those that a fit accepts, which are no random sample, and not draws. */
    boolean isFitted() {
        return solution.fitted().isPresent();
    }

    /**
     * 95 % limits of a number that is no function of predictions alone: with a fit the hull of {@code value} and its values
     * under all accepted vectors, else the central 95 % of the draws.
     *
     * @param value the number itself
     * @param numbers the number under each of the vectors, NaN where it has none
     */
    Interval limits(double value, double[] numbers) {
        return isFitted() ? wider(new Interval(value, value), numbers) : PriorBands.central(numbers);
    }

    private static Interval wider(Interval delta, double[] numbers) {
        double lower = delta.lower();
        double upper = delta.upper();
        for (double x : numbers) {
            lower = Math.min(lower, x);
            upper = Math.max(upper, x);
        }
        return new Interval(Double.isFinite(lower) ? lower : Double.NaN, Double.isFinite(upper) ? upper : Double.NaN);
    }

    private List<Interval> delta(List<Functional> functionals, Scale scale) {
        int k = solution.theta().length;
        List<Target> targets = Functional.targets(functionals);
        Predictor known = (theta, out, rows) -> {
            for (int i = 0; i < targets.size(); i++) {
                int place = at(targets.get(i));
                out[i] = coarse[place];
                if (rows != null) {
                    System.arraycopy(jacobian, place * k, rows, i * k, k);
                }
            }
        };
        return new PredictionIntervals(solution.fitted().orElseThrow().result())
                .delta(Functional.predictor(functionals, known, k), functionals.size(), scale);
    }

    /** A share of the dose lies between 0 and 100 %, whatever the linear approximation says. */
    static DerivedValue result(Functional f, double value, Interval interval) {
        boolean share = f.unit().equals("%{ID}");
        double lower = share ? Math.max(0, interval.lower()) : interval.lower();
        double upper = share ? Math.min(100, interval.upper()) : interval.upper();
        return new DerivedValue(f.arm(), f.name(), value, lower, upper, f.unit(), f.meaning());
    }
}
