package org.auklet.equation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds, threads, coverage, input findings and cancellation. */
class EstimatorPropertyTest {

    private static final double[] TIMES = {0.25, 0.5, 1, 2, 4, 6, 8, 12};

    private static FitProblem compartment(double[] y, FreeParameter volume, FreeParameter rate) {
        return new FitProblem(
                () -> Models.of(Models::compartment, TIMES),
                List.of(volume, rate),
                Models.data(y),
                ErrorModel.lognormal());
    }

    private static final FreeParameter VOLUME = FreeParameter.positive("V", "mL", 10, 0.1, 1000);
    private static final FreeParameter RATE = FreeParameter.positive("k", "1/h", 0.1, 1e-3, 10);

    private static double[] simulate(SplittableRandom random, double sigma) {
        double[] y = new double[TIMES.length];
        Models.of(Models::compartment, TIMES).predict(new double[] {20, 0.3}, y, null);
        for (int i = 0; i < y.length; i++) {
            y[i] *= Math.exp(sigma * Models.normal(random));
        }
        return y;
    }

    /** 400 simulated sets with 8 points: binomial sd of the coverage is 1.1 %. */
    @Test
    void profileIntervalsCover() {
        SplittableRandom random = new SplittableRandom(20);
        int volume = 0;
        int rate = 0;
        int replicates = 400;
        for (int i = 0; i < replicates; i++) {
            Estimator estimator = new Estimator(compartment(simulate(random, 0.3), VOLUME, RATE), FitOptions.DEFAULT);
            ProfileSet profiles = estimator.profiles(estimator.fit());
            volume += profiles.parameters().getFirst().interval().contains(20) ? 1 : 0;
            rate += profiles.parameters().getLast().interval().contains(0.3) ? 1 : 0;
        }
        assertThat(volume / (double) replicates).isBetween(0.92, 0.98);
        assertThat(rate / (double) replicates).isBetween(0.92, 0.98);
    }

    @Test
    void optimumOutsideTheBoundsEndsOnTheBoundWithAnOpenEnd() {
        double[] y = simulate(new SplittableRandom(3), 0.1);
        FreeParameter rate = FreeParameter.positive("k", "1/h", 0.1, 1e-3, 0.27);
        Estimator estimator = new Estimator(compartment(y, VOLUME, rate), FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        assertThat(fit.status()).isEqualTo(FitResult.Status.CONVERGED);
        assertThat(fit.estimates()[1]).isEqualTo(0.27);
        assertThat(fit.atBound(1)).isTrue();
        assertThat(fit.uncertainty().standardError(1)).isNaN();
        Profile profile = estimator.profiles(fit).parameters().getLast();
        assertThat(profile.interval().upper()).isNaN();
        assertThat(profile.upperReason()).contains("bound");
        assertThat(profile.interval().lower()).isBetween(0.1, 0.27);
    }

    /** Only the product of two parameters acts: both profiles are open and the null direction is named. */
    @Test
    void whatCannotBeIdentifiedIsOpen() {
        double[] y = simulate(new SplittableRandom(4), 0.1);
        FitProblem problem = new FitProblem(
                () -> Models.of(EstimatorPropertyTest::product, TIMES),
                List.of(
                        FreeParameter.positive("dose", "", 10, 1e-2, 1e4),
                        FreeParameter.positive("share", "", 1, 1e-3, 1e3),
                        RATE),
                Models.data(y),
                ErrorModel.lognormal());
        Estimator estimator = new Estimator(problem, FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        assertThat(fit.uncertainty().nullDirections()).hasSize(1);
        assertThat(fit.uncertainty().nullDirections().getFirst().leading()).containsExactlyInAnyOrder("dose", "share");
        assertThat(fit.uncertainty().identifiable(2)).isTrue();
        ProfileSet profiles = estimator.profiles(fit);
        assertThat(profiles.parameters().get(0).interval().isClosed()).isFalse();
        assertThat(profiles.parameters().get(1).interval().isClosed()).isFalse();
        assertThat(profiles.parameters().get(2).interval().isClosed()).isTrue();
        List<Interval> bands = new PredictionIntervals(fit)
                .wider(Models.of(EstimatorPropertyTest::product, TIMES), TIMES.length, Scale.LOG, profiles.accepted());
        double[] f = fit.predictions();
        for (int i = 0; i < f.length; i++) {
            assertThat(bands.get(i).contains(f[i])).isTrue();
            assertThat(bands.get(i).upper() / bands.get(i).lower()).isLessThan(2);
        }
    }

    private static double product(double t, double[] b, double[] g) {
        double f = b[0] * b[1] * Math.exp(-b[2] * t);
        g[0] = f / b[0];
        g[1] = f / b[1];
        g[2] = -t * f;
        return f;
    }

    @Test
    void threadsDoNotChangeASingleBit() {
        double[] y = simulate(new SplittableRandom(5), 0.2);
        List<Double> one = numbers(y, 1);
        assertThat(numbers(y, 2)).isEqualTo(one);
        assertThat(numbers(y, 5)).isEqualTo(one);
    }

    private static List<Double> numbers(double[] y, int threads) {
        FitOptions options = FitOptions.DEFAULT.withStarts(12, 9).withThreads(threads);
        Estimator estimator = new Estimator(compartment(y, VOLUME, RATE), options);
        FitResult fit = estimator.fit();
        assertThat(fit.starts()).hasSize(12);
        assertThat(fit.startsAtBest()).isGreaterThan(6);
        ProfileSet profiles = estimator.profiles(fit);
        List<Double> numbers = new ArrayList<>();
        numbers.add(fit.objective());
        fit.starts().forEach(start -> numbers.add(start.objective()));
        for (double value : fit.working()) {
            numbers.add(value);
        }
        for (Profile profile : profiles.parameters()) {
            numbers.add(profile.interval().lower());
            numbers.add(profile.interval().upper());
            profile.points().forEach(point -> numbers.add(point.rise()));
        }
        numbers.add((double) profiles.gradientEvaluations());
        return numbers;
    }

    /** From the worse of two optima the profile crosses into the better one; the fit is repeated and says so. */
    @Test
    void aBetterOptimumFoundByAProfileRestartsTheFit() {
        FitProblem problem = new FitProblem(
                () -> (b, values, jacobian) -> {
                    values[0] = 3 * Math.sin(b[0]) - 0.3 * b[0];
                    if (jacobian != null) {
                        jacobian[0] = 3 * Math.cos(b[0]) - 0.3;
                    }
                },
                List.of(FreeParameter.linear("x", "", 1.2, -10, 20)),
                List.of(Datum.withSd(5, 4, "all")),
                ErrorModel.additive());
        Estimator estimator = new Estimator(problem, FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        ProfileSet profiles = estimator.profiles(fit);
        assertThat(profiles.fit().objective()).isLessThan(fit.objective() - 0.1);
        assertThat(profiles.notes()).isNotEmpty();
        assertThat(profiles.notes().getFirst()).contains("better optimum");
    }

    @Test
    void zeroUnderLogarithmsIsToldWithARemedy() {
        assertThatThrownBy(() -> compartment(new double[] {1, 2, 0, 1, 1, 1, -1, 1}, VOLUME, RATE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("observation 2")
                .hasMessageContaining("observation 6")
                .hasMessageContaining("below a limit of detection");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInterruptCancelsAndIsKept(int threads) {
        Estimator estimator = new Estimator(
                compartment(simulate(new SplittableRandom(1), 0.1), VOLUME, RATE),
                FitOptions.DEFAULT.withStarts(4, 1).withThreads(threads));
        Thread.currentThread().interrupt();
        assertThatThrownBy(estimator::fit).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Just beyond the estimate of k the model cannot be simulated: the optimiser shortens its steps, the profile end is open. */
    @Test
    void pointsThatCannotBeSimulatedShortenTheStep() {
        double[] y = simulate(new SplittableRandom(6), 0.3);
        Predictor model = Models.of(Models::compartment, TIMES);
        double limit = 1.01
                * new Estimator(compartment(y, VOLUME, RATE), FitOptions.DEFAULT)
                        .fit()
                        .estimates()[1];
        FitProblem problem = new FitProblem(
                () -> (b, values, jacobian) -> {
                    if (b[1] > limit) {
                        throw new PredictionException("too fast");
                    }
                    model.predict(b, values, jacobian);
                },
                List.of(VOLUME, FreeParameter.positive("k", "1/h", 1e-3, 1e-4, 10)),
                Models.data(y),
                ErrorModel.lognormal());
        Estimator estimator = new Estimator(problem, FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        assertThat(fit.estimates()[1]).isLessThan(limit);
        Profile profile = estimator.profiles(fit).parameters().getLast();
        assertThat(profile.interval().upper()).isNaN();
        assertThat(profile.upperReason()).contains("cannot be simulated");
    }

    @Test
    void akaikeWeights() {
        assertThat(InformationCriteria.weights(10, 12)[0]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
        assertThat(InformationCriteria.evidenceRatio(10, 12)).isCloseTo(Math.E, within(1e-12));
    }
}
