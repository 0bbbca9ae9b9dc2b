package org.auklet.measure.icpms.event.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Currie's and MARLAP's formulas against numbers worked with numpy 2.4 and scipy 1.17 from the printed equations. */
class NamedThresholdsReferenceTest {

    private static final Background THREE = Background.ofMean(3.0);

    @Test
    void formulasOfMarlapAtThreeCountsAndOneInAMillion() {
        assertThat(new MarlapA(1e-6, 1.0).critical(THREE)).isCloseTo(14.643464087557907, within(1e-9));
        assertThat(new MarlapC(1e-6, 1.0).critical(THREE)).isCloseTo(30.52109196509855, within(1e-9));
        assertThat(new Stapleton(1e-6, 1.0).critical(THREE)).isCloseTo(28.001880872374883, within(1e-9));
        // Both far too strict where the background is known: the exact limit is 15.
        assertThat(new Poisson(1e-6).critical(THREE)).isEqualTo(15.0);
    }

    /** B = 1.2859 (mean of the 15 nm standard of the public data), alpha = beta = 0.05, t = 1. */
    @Test
    void formulaCAndItsDetectionLimitAtFivePercent() {
        Background background = Background.ofMean(1.2859323622942804);
        MarlapC c = new MarlapC(0.05, 1.0);
        assertThat(c.critical(background) - background.mean()).isCloseTo(4.317275583670114, within(1e-9));
        assertThat(c.detectable(background, 0.05)).isCloseTo(10.194299714248572, within(1e-9));
    }

    /** Formula C solves S_C = z sqrt(S_C t + B (1 + t)), from which MARLAP derives it, whatever t. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.5, 2", "1e-3, 2, 7", "1e-6, 0.1, 0.3"})
    void formulaCSolvesItsEquation(double alpha, double t, double mean) {
        Background background = Background.ofMean(mean);
        double net = new MarlapC(alpha, t).critical(background) - mean;
        double z = Probability.normalQuantile(alpha);
        assertThat(z * Math.sqrt(net * t + mean * (1.0 + t))).isCloseTo(net, within(1e-9 * net));
    }

    /** Currie 1968, table 1: well-known blank, 2.71 + 3.29 sigma and paired 2.71 + 4.65 sigma at 5 %; L_C 1.64, 2.33. */
    @Test
    void currieTableOne() {
        Background background = Background.ofMean(10_000.0);
        assertThat(new Currie(0.05, 1.0, 0.0).detectable(background, 0.05)).isCloseTo(2.71 + 329, within(2.0));
        assertThat(new Currie(0.05, 2.0, 0.0).detectable(background, 0.05)).isCloseTo(2.71 + 465, within(2.0));
        assertThat(new Currie(0.05, 2.0, 0.0).critical(background) - 10_000).isCloseTo(233, within(1.0));
        assertThat(new MarlapA(0.05, 1.0).critical(background) - 10_000).isCloseTo(232.6, within(0.1));
    }

    /**
     * The defect of peers that this module answers: Currie's limit does not hold the alpha it is given (expected
     * events in 1e7 points of pure background, scipy), the exact limit does.
     */
    @ParameterizedTest
    @CsvSource({"1, 9, 11.252025979690174", "3, 14, 34.01914613243551", "10, 28, 22.535340507308575", "30, 59, 18.79"})
    void currieLetsThroughWhatPoissonDoesNot(double mean, double critical, double events) {
        Background background = Background.ofMean(mean);
        assertThat(Currie.of(1e-7).critical(background)).isEqualTo(critical);
        assertThat(1e7 * Poisson.tail((int) critical, mean)).isCloseTo(events, within(0.01));
        assertThat(1e7 * Poisson.tail((int) new Poisson(1e-7).critical(background), mean))
                .isLessThanOrEqualTo(1.0);
    }

    @Test
    void currieIsTooStrictAtLowBackground() {
        assertThat(Currie.of(1e-6).critical(Background.ofMean(0.03))).isEqualTo(5.0);
        assertThat(new Poisson(1e-6).critical(Background.ofMean(0.03))).isEqualTo(4.0);
        assertThat(Currie.of(1e-3).critical(Background.ofMean(0.01))).isEqualTo(4.0);
        assertThat(new Poisson(1e-3).critical(Background.ofMean(0.01))).isEqualTo(2.0);
    }

    /** A normal background of mean 400 and deviation 30: z(1e-6) = 4.753424308822899. */
    @Test
    void gaussianUsesTheDeviationTheBackgroundHas() {
        Background background = new Background(400.0, 30.0, 1e6);
        Gaussian gaussian = new Gaussian(1e-6);
        assertThat(gaussian.critical(background)).isCloseTo(400 + 4.753424308822899 * 30, within(1e-9));
        assertThat(gaussian.curve().critical(400.0, 30.0)).isEqualTo(gaussian.critical(background));
        // At the detection limit d, the signal's deviation is sqrt(900 + d): d - 1.645 of those is the critical level.
        double d = gaussian.detectable(background, 0.05);
        assertThat(d - 1.6448536269514729 * Math.sqrt(900 + d)).isCloseTo(4.753424308822899 * 30, within(1e-6));
    }
}
