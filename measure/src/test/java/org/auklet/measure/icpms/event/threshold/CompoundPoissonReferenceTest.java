package org.auklet.measure.icpms.event.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.auklet.measure.icpms.event.Draws;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundPoissonReferenceTest {

    private static final double[] ALPHAS = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7};

    /**
     * Poisson-weighted sum of k-fold convolutions of the lognormal cell by cell (scipy.signal.fftconvolve), step 1/1024;
     * halving the step moved the sixth digit.
     */
    @ParameterizedTest
    @CsvSource({
        "0.01, 0.45, 3, 4.1964121654006516e-05",
        "0.1, 0.3, 4, 1.0345915566116649e-05",
        "0.1, 0.65, 6, 0.00012605888957001188",
        "1, 0.45, 8, 0.00010487917275910292",
        "1, 0.65, 12, 5.678888458253527e-05",
        "3, 0.3, 12, 0.00010413050204864412",
        "5, 0.45, 18, 4.849712566976005e-05",
        "10, 0.65, 35, 7.253045374844004e-06"
    })
    void tailIsThatOfRepeatedConvolution(double lambda, double sigma, double y, double tail) {
        assertThat(CompoundPoisson.tail(y, lambda, sigma)).isCloseTo(tail, within(2e-4 * tail));
    }

    /** With almost no background an event is one ion: lambda exp(-lambda) times the lognormal's own tail, and two. */
    @Test
    void oneIonAtVeryLowBackground() {
        double lambda = 1e-4;
        double sigma = 0.5;
        double y = 5.0;
        double one = new NormalDistribution().cumulativeProbability(-(Math.log(y) + sigma * sigma / 2) / sigma);
        double oneIon = lambda * Math.exp(-lambda) * one;
        double tail = CompoundPoisson.tail(y, lambda, sigma);
        assertThat(tail).isBetween(oneIon, oneIon + lambda * lambda / 2);
        assertThat(tail).isCloseTo(oneIon, within(0.01 * oneIon));
    }

    /**
     * False positives lie within 6 % of alpha, which is the scatter of the witness, by an independent estimate: conditional Monte Carlo for sums of lognormals
     * (Asmussen and Kroese 2006, Adv. Appl. Probab. 38, 545), of which the largest is integrated out.
     */
    @ParameterizedTest
    @CsvSource({"0.01, 0.3", "0.1, 0.65", "1, 0.45", "3, 0.65", "10, 0.3", "30, 0.45"})
    void holdsItsAlpha(double lambda, double sigma) {
        for (double alpha : ALPHAS) {
            double y = CompoundPoisson.of(alpha, sigma).critical(Background.ofMean(lambda));
            assertThat(conditionalTail(y, lambda, sigma)).isCloseTo(alpha, within(0.06 * alpha));
        }
    }

    /** Draws of the number of ions are spread over the numbers that matter: k from 1 up, weighted by Poisson. */
    private static double conditionalTail(double y, double lambda, double sigma) {
        double probability = Math.exp(-lambda);
        double sum = 0.0;
        double mode = 0.0;
        for (int k = 1; k < 400; k++) {
            probability *= lambda / k;
            double term = probability * sumTail(y, k, sigma);
            sum += term;
            mode = Math.max(mode, term);
            if (k > lambda && term < 1e-4 * mode) {
                break;
            }
        }
        return sum;
    }

    private static double sumTail(double y, int k, double sigma) {
        Draws draws = new Draws(1000 + k);
        NormalDistribution normal = new NormalDistribution();
        int n = k == 1 ? 1 : k < 30 ? 20_000 : 10_000;
        double mu = -sigma * sigma / 2;
        double sum = 0.0;
        for (int i = 0; i < n; i++) {
            double others = 0.0;
            double largest = 0.0;
            for (int j = 1; j < k; j++) {
                double ion = draws.lognormal(mu, sigma);
                others += ion;
                largest = Math.max(largest, ion);
            }
            double needed = Math.max(largest, y - others);
            sum += k * normal.cumulativeProbability(-(Math.log(needed) - mu) / sigma);
        }
        return sum / n;
    }

    /** Seeded draws of the very process, where alpha is large enough for draws to say something. */
    @Test
    void holdsItsAlphaOnDraws() {
        Draws draws = new Draws(5);
        double y = CompoundPoisson.of(1e-3, 0.5).critical(Background.ofMean(0.7));
        int above = 0;
        int n = 2_000_000;
        for (int i = 0; i < n; i++) {
            above += draws.ions(0.7, 0.5) >= y ? 1 : 0;
        }
        assertThat(above / 2000.0).isCloseTo(1.0, within(0.09)); // four standard deviations of the number of draws
    }

    @Test
    void limitScalesWithTheSignalOfOneIon() {
        double inIons = CompoundPoisson.of(1e-6, 0.45).critical(Background.ofMean(2.0));
        double scaled = new CompoundPoisson(1e-6, 0.45, 20.0).critical(Background.ofMean(40.0));
        assertThat(scaled).isCloseTo(20.0 * inIons, within(1e-9 * scaled));
    }

    /** With ions of one height it becomes the Poisson limit, from below, to within the spread left. */
    @Test
    void becomesPoissonWhereIonsAreAlike() {
        double narrow = CompoundPoisson.of(1e-6, 0.02).critical(Background.ofMean(3.0));
        assertThat(narrow).isBetween(13.5, 15.5);
    }

    @Test
    void detectionLimitIsMissedWithBeta() {
        CompoundPoisson threshold = CompoundPoisson.of(1e-6, 0.45);
        Background background = Background.ofMean(0.5);
        double net = threshold.detectable(background, 0.05);
        double critical = threshold.critical(background);
        assertThat(CompoundPoisson.tail(critical, 0.5 + net, 0.45)).isCloseTo(0.95, within(1e-6));
    }

    /** The interpolated curve of a moving background against the limit itself. */
    @Test
    void curveIsTheCriticalLevel() {
        CompoundPoisson threshold = CompoundPoisson.of(1e-6, 0.45);
        Threshold.Curve curve = threshold.curve();
        for (double mean : new double[] {0.013, 0.4, 2.22, 17.7}) {
            double exact = threshold.critical(Background.ofMean(mean));
            assertThat(curve.critical(mean, 0.0)).isCloseTo(exact, within(1e-3 * exact));
        }
        assertThat(curve.critical(Double.NaN, 0.0)).isNaN();
    }
}
