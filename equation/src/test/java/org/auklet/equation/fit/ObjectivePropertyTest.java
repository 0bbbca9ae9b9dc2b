package org.auklet.equation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient of the objective, -2 R' d, against central differences, for every error model. */
class ObjectivePropertyTest {

    private static final double[] TIMES =
            IntStream.range(0, 30).mapToDouble(i -> 0.25 + 0.65 * i).toArray();

    static Stream<Arguments> models() {
        List<Arguments> all = new ArrayList<>();
        for (ErrorModel.GivenSd given : ErrorModel.GivenSd.values()) {
            for (ErrorModel model : List.of(
                    new ErrorModel.Lognormal(given),
                    new ErrorModel.Proportional(given),
                    new ErrorModel.Additive(given),
                    new ErrorModel.Combined(given))) {
                all.add(Arguments.of(model, false));
                all.add(Arguments.of(model, true));
            }
        }
        return all.stream();
    }

    private static FitProblem problem(ErrorModel model, boolean censored) {
        SplittableRandom random = new SplittableRandom(13);
        double[] f = new double[TIMES.length];
        Models.of(Models::compartment, TIMES).predict(new double[] {20, 0.3}, f, null);
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < f.length; i++) {
            double value = f[i] * Math.exp(0.2 * Models.normal(random));
            String group = i % 2 == 0 ? "even" : "odd";
            data.add(
                    censored && i >= 25
                            ? Datum.below(0.06, group)
                            : i % 3 == 0 ? Datum.withSd(value, 0.2 * value, group) : Datum.of(value, group));
        }
        data.set(4, data.get(4).excluded());
        return new FitProblem(
                () -> Models.of(Models::compartment, TIMES),
                List.of(
                        FreeParameter.positive("V", "mL", 17, 1, 1000).withPrior(3, 1),
                        FreeParameter.linear("k", "1/h", 0.33, 0, 10)),
                data,
                model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void gradient(ErrorModel model, boolean censored) {
        Objective objective = new Objective(problem(model, censored));
        Evaluator evaluator =
                new Evaluator(objective, objective.problem.predictors().create());
        double[] phi = evaluator.start(new double[] {Math.log(17), 0.33});
        Evaluation at = Objects.requireNonNull(evaluator.evaluate(phi, true));
        for (int j = 0; j < objective.p; j++) {
            double[] x = new double[objective.p];
            double h = 1e-5;
            x[j] = 1e-9;
            double byModel = -at.local().reduction(x) / 1e-9;
            double difference = (value(evaluator, phi, j, h) - value(evaluator, phi, j, -h)) / (2 * h);
            assertThat(byModel).isCloseTo(difference, within(1e-4 * (1 + Math.abs(difference))));
        }
        assertThat(at.objective()).isCloseTo(value(evaluator, phi, 0, 0), within(1e-12));
    }

    private static double value(Evaluator evaluator, double[] phi, int j, double h) {
        double[] moved = phi.clone();
        moved[j] += h;
        return Objects.requireNonNull(evaluator.evaluate(moved, false)).objective();
    }

    /** Every model is fitted to convergence, and no neighbour is better. */
    @ParameterizedTest
    @MethodSource("models")
    void optimum(ErrorModel model, boolean censored) {
        FitProblem problem = problem(model, censored);
        FitResult fit = new Estimator(problem, FitOptions.DEFAULT).fit();
        assertThat(fit.status()).isEqualTo(FitResult.Status.CONVERGED);
        Evaluator evaluator = new Evaluator(fit.layout(), problem.predictors().create());
        double[] phi = fit.working();
        for (int j = 0; j < phi.length; j++) {
            for (double h : new double[] {-1e-3, 1e-3}) {
                double inside = Math.clamp(phi[j] + h, fit.layout().lower[j], fit.layout().upper[j]) - phi[j];
                assertThat(value(evaluator, phi, j, inside)).isGreaterThanOrEqualTo(fit.objective() - 1e-9);
            }
        }
    }
}
