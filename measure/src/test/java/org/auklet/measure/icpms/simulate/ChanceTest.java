package org.auklet.measure.icpms.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws against the closed forms of their distributions; limits are 5 standard errors. */
class ChanceTest {

    private static final int N = 200_000;

    private final RandomGenerator random = new Streams(1).of("test");

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.7, 5, 29.9, 30, 75, 1200, 1e6})
    void poissonNumbersHaveTheMeanAndVarianceOfTheirLaw(double mean) {
        Moments m = Moments.of(N, () -> Chance.poisson(random, mean));
        assertThat(m.mean()).isCloseTo(mean, within(5 * Math.sqrt(mean / N)));
        double fourth = mean + 3 * mean * mean;
        assertThat(m.variance()).isCloseTo(mean, within(5 * Math.sqrt((fourth - mean * mean) / N)));
    }

    /** Both algorithms, each count by itself: chi squared of all counts that are expected at least ten times. */
    @ParameterizedTest
    @ValueSource(doubles = {2.5, 30, 180})
    void everyCountIsAsFrequentAsItShouldBe(double mean) {
        int[] seen = new int[(int) (mean + 12 * Math.sqrt(mean)) + 2];
        for (int i = 0; i < N; i++) {
            seen[(int) Math.min(seen.length - 1, Chance.poisson(random, mean))]++;
        }
        PoissonDistribution law = new PoissonDistribution(mean);
        double chi = 0;
        int cells = 0;
        for (int k = 0; k < seen.length; k++) {
            double expected = N * law.probability(k);
            if (expected >= 10) {
                chi += (seen[k] - expected) * (seen[k] - expected) / expected;
                cells++;
            }
        }
        assertThat(chi).isCloseTo(cells, within(5 * Math.sqrt(2.0 * cells)));
    }

    @Test
    void nothingExpectedGivesNothing() {
        assertThat(Chance.poisson(random, 0)).isZero();
    }

    @Test
    void anImpossibleMeanIsRefused() {
        assertThatThrownBy(() -> Chance.poisson(random, -1)).hasMessageContaining("mean of -1");
        assertThatThrownBy(() -> Chance.poisson(random, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void lognormalNumbersHaveTheMeanOfTheirLaw() {
        Moments m = Moments.of(N, () -> Chance.logNormal(random, 30_000, 0.45));
        double mean = 30_000 * Math.exp(0.45 * 0.45 / 2);
        double sd = mean * Math.sqrt(Math.expm1(0.45 * 0.45));
        assertThat(Chance.logNormalMean(30_000, 0.45)).isCloseTo(mean, within(1e-9));
        assertThat(m.mean()).isCloseTo(mean, within(5 * sd / Math.sqrt(N)));
        assertThat(Math.sqrt(m.variance())).isCloseTo(sd, within(0.02 * sd));
    }

    @Test
    void aStreamBelongsToItsNameAndSeed() {
        assertThat(new Streams(1).of("a").nextLong())
                .isEqualTo(new Streams(1).of("a").nextLong());
        assertThat(new Streams(1).of("a").nextLong())
                .isNotEqualTo(new Streams(1).of("b").nextLong())
                .isNotEqualTo(new Streams(2).of("a").nextLong());
    }
}
