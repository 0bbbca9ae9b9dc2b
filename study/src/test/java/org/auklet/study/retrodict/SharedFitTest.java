package org.auklet.study.retrodict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The estimator on pairs made up with known factors. */
class SharedFitTest {

    private static final double[] TRUTH = {1.5, -0.7};
    private static final double TAU = 0.5;
    private static final double[] SPREAD = {0.3, 0.2, 1.2, 0.8};

    /** Pairs y = 1 + J (truth + deviations) + error; the first two columns of J are shared. */
    private static List<double[][]> pairs(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[][]> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[][] slopes = new double[2][4];
            double[] deviation = new double[4];
            for (int j = 0; j < 4; j++) {
                slopes[0][j] = random.nextGaussian();
                slopes[1][j] = random.nextGaussian();
                deviation[j] = (j < 2 ? TRUTH[j] : 0) + TAU * Math.sqrt(SPREAD[j]) * random.nextGaussian();
            }
            double[] y = {1, 1};
            for (int row = 0; row < 2; row++) {
                y[row] += LinearCase.MEASUREMENT_SD * random.nextGaussian();
                for (int j = 0; j < 4; j++) {
                    y[row] += slopes[row][j] * deviation[j];
                }
            }
            pairs.add(new double[][] {y, slopes[0], slopes[1]});
        }
        return pairs;
    }

    private static Function<double[], List<LinearCase>> linearised(List<double[][]> pairs) {
        return delta -> pairs.stream()
                .map(p -> {
                    double[][] slopes = {p[1], p[2]};
                    double[] predicted = new double[2];
                    for (int row = 0; row < 2; row++) {
                        predicted[row] = 1 + slopes[row][0] * delta[0] + slopes[row][1] * delta[1];
                    }
                    return new LinearCase(p[0], predicted, slopes, SPREAD, 0);
                })
                .toList();
    }

    @Test
    void findsTheFactorsAndTheSpreadWithinTheirErrors() {
        SharedFit.Estimate estimate =
                SharedFit.fit(linearised(pairs(400, 7)), 2).estimate(new BitSet());
        for (int j = 0; j < 2; j++) {
            double error = Math.sqrt(estimate.covariance()[j][j]);
            assertThat(error).isBetween(0.01, 0.1);
            assertThat(estimate.delta()[j]).isCloseTo(TRUTH[j], within(3 * error));
        }
        // Student errors that fit Gaussian ones best are narrower: sqrt of about 0.7 at four degrees of freedom.
        assertThat(estimate.tau()).isBetween(0.7 * TAU, 1.05 * TAU);
    }

    @Test
    void onePairFarOffMovesTheEstimateLittle() {
        List<double[][]> pairs = pairs(60, 11);
        double[] before =
                SharedFit.fit(linearised(pairs), 2).estimate(new BitSet()).delta();
        pairs.get(0)[0][0] += 20;
        SharedFit.Estimate after = SharedFit.fit(linearised(pairs), 2).estimate(new BitSet());
        for (int j = 0; j < 2; j++) {
            assertThat(after.delta()[j]).isCloseTo(before[j], within(Math.sqrt(after.covariance()[j][j])));
        }
    }

    /** Where the model is linear, leaving out is the same as never having had. */
    @Test
    void leavingOutIsExactForALinearModel() {
        List<double[][]> pairs = pairs(30, 3);
        BitSet first = new BitSet();
        first.set(0, 5);
        SharedFit.Estimate without = SharedFit.fit(linearised(pairs), 2).estimate(first);
        SharedFit.Estimate never =
                SharedFit.fit(linearised(pairs.subList(5, 30)), 2).estimate(new BitSet());
        assertThat(without.delta()).containsExactly(never.delta(), within(1e-6));
        assertThat(without.tau()).isEqualTo(never.tau());
    }
}
