package org.auklet.equation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

/** A left-censored normal sample: maximum likelihood against the EM algorithm (Dempster, Laird and Rubin 1977). */
class CensoredReferenceTest {

    private static final double LIMIT = 1.2;

    @Test
    void agreesWithExpectationMaximisation() {
        SplittableRandom random = new SplittableRandom(7);
        List<Datum> data = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        int below = 0;
        for (int i = 0; i < 40; i++) {
            double value = 2 + 1.5 * Models.normal(random);
            if (value < LIMIT) {
                data.add(Datum.below(LIMIT, "all"));
                below++;
            } else {
                data.add(Datum.of(value, "all"));
                seen.add(value);
            }
        }
        assertThat(below).isBetween(5, 20);
        FitProblem problem = new FitProblem(
                () -> (b, values, jacobian) -> {
                    Arrays.fill(values, b[0]);
                    if (jacobian != null) {
                        Arrays.fill(jacobian, 1);
                    }
                },
                List.of(FreeParameter.linear("mean", "", 1, -100, 100)),
                data,
                ErrorModel.additive());
        FitResult fit = new Estimator(problem, FitOptions.DEFAULT).fit();
        double[] em = expectationMaximisation(seen, below);
        assertThat(fit.status()).isEqualTo(FitResult.Status.CONVERGED);
        assertThat(fit.estimates()[0]).isCloseTo(em[0], within(1e-7));
        assertThat(fit.errorParameters().getFirst().value()).isCloseTo(em[1], within(1e-7));
    }

    private static double[] expectationMaximisation(List<Double> seen, int below) {
        NormalDistribution standard = new NormalDistribution();
        double mean = 2;
        double sd = 1;
        int n = seen.size() + below;
        for (int i = 0; i < 5000; i++) {
            double u = (LIMIT - mean) / sd;
            double mills = standard.density(u) / standard.cumulativeProbability(u);
            double first = mean - sd * mills;
            double second = mean * mean + sd * sd - sd * (LIMIT + mean) * mills;
            double sum = below * first;
            double squares = below * second;
            for (double value : seen) {
                sum += value;
                squares += value * value;
            }
            mean = sum / n;
            sd = Math.sqrt(squares / n - mean * mean);
        }
        return new double[] {mean, sd};
    }

    /** ln Phi and the Mills ratio join smoothly where the method changes, and keep their tails. */
    @Test
    void tails() {
        assertThat(Normal.mills(-6 + 1e-12)).isCloseTo(Normal.mills(-6), within(1e-10));
        assertThat(Normal.logPhi(-6 + 1e-12)).isCloseTo(Normal.logPhi(-6), within(1e-10));
        assertThat(Normal.logPhi(0)).isCloseTo(Math.log(0.5), within(1e-15));
        assertThat(Normal.logPhi(-40)).isCloseTo(-804.608442013754, within(1e-9));
    }
}
