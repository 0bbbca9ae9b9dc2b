package org.auklet.measure.icpms.event.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonReferenceTest {

    private static final double[] ALPHAS = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7};
    private static final double[] MEANS = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30};

    /** scipy 1.17, poisson.sf(c - 1, mean). */
    @ParameterizedTest
    @CsvSource({"12, 3, 7.138662897420658e-05", "15, 3, 6.703859112405596e-07", "9, 1, 1.1252025979690174e-06"})
    void tailIsThatOfScipy(int c, double mean, double tail) {
        assertThat(Poisson.tail(c, mean)).isCloseTo(tail, within(1e-12 * tail));
    }

    /** scipy 1.17: the smallest c with poisson.sf(c - 1, mean) at most alpha, for alpha 1e-3 to 1e-7. */
    @ParameterizedTest
    @CsvSource({
        "0.01, 2, 2, 3, 3, 4",
        "0.03, 2, 3, 3, 4, 4",
        "0.1, 3, 4, 4, 5, 5",
        "0.3, 4, 5, 6, 6, 7",
        "1, 6, 7, 9, 10, 11",
        "3, 11, 12, 14, 15, 17",
        "10, 22, 25, 27, 29, 31",
        "30, 49, 53, 57, 60, 64"
    })
    void criticalLevelIsThatOfScipy(double mean, int c3, int c4, int c5, int c6, int c7) {
        int[] expected = {c3, c4, c5, c6, c7};
        for (int i = 0; i < ALPHAS.length; i++) {
            assertThat(new Poisson(ALPHAS[i]).critical(Background.ofMean(mean))).isEqualTo(expected[i]);
        }
    }

    /** No more false positives than alpha, and not one count stricter than needed, by the sum of the probabilities. */
    @Test
    void holdsItsAlphaAsCloselyAsWholeNumbersAllow() {
        for (double mean : MEANS) {
            for (double alpha : ALPHAS) {
                int c = (int) new Poisson(alpha).critical(Background.ofMean(mean));
                assertThat(summedTail(c, mean)).isLessThanOrEqualTo(alpha);
                assertThat(summedTail(c - 1, mean)).isGreaterThan(alpha);
            }
        }
    }

    /** P(X >= c) as a sum of probabilities: not the incomplete gamma function of the program. */
    private static double summedTail(int c, double mean) {
        double probability = Math.exp(-mean);
        double sum = 0.0;
        for (int k = 0; k < c + 400; k++) {
            sum += k >= c ? probability : 0.0;
            probability *= mean / (k + 1);
        }
        return sum;
    }

    /** scipy 1.17: gamma.ppf(0.95, c) is the mean at which 95 % of Poisson numbers reach c. */
    @ParameterizedTest
    @CsvSource({"1, 1e-6, 15.705216422115459", "3, 1e-6, 21.886485912871095"})
    void detectionLimitIsMissedWithBeta(double mean, double alpha, double reached) {
        Background background = Background.ofMean(mean);
        assertThat(new Poisson(alpha).detectable(background, 0.05)).isCloseTo(reached - mean, within(1e-7));
    }

    @Test
    void anyCountIsAnEventWhereThereIsNoBackground() {
        assertThat(new Poisson(1e-6).critical(Background.ofMean(0.0))).isEqualTo(1.0);
    }

    /** The staircase that a moving background uses is the critical level itself, up and down. */
    @Test
    void staircaseIsTheCriticalLevel() {
        Poisson poisson = new Poisson(1e-5);
        Threshold.Curve curve = poisson.curve();
        for (double mean : new double[] {0.001, 0.2, 0.19, 5.0, 40.0, 39.5, 2.0, 0.0, 120.0, 1.0}) {
            assertThat(curve.critical(mean, 0.0)).isEqualTo(poisson.critical(Background.ofMean(mean)));
        }
        assertThat(curve.critical(Double.NaN, 0.0)).isNaN();
    }

    @Test
    void refusesWhatIsNoProbabilityOfError() {
        assertThatThrownBy(() -> new Poisson(0.0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("alpha");
        assertThatThrownBy(() -> new Poisson(0.6)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Poisson(Double.NaN)).isInstanceOf(InputException.class);
    }
}
