package org.auklet.measure.icpms.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.auklet.measure.icpms.probe.IsotopePattern;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

/** Natural silver and silver enriched to 99 % of 109Ag on two antibodies, as in one retina section (JAAS 2020, c9ja00365g). */
class PatternDeconvolutionReferenceTest {

    private static final LabelPattern NATURAL = new LabelPattern("natAg", IsotopePattern.natural("Ag"));
    private static final LabelPattern ENRICHED =
            new LabelPattern("109Ag", new IsotopePattern("Ag", Map.of(107, 0.01, 109, 0.99), "certificate"));
    private static final List<Channel> CHANNELS = List.of(Channel.of("Ag107"), Channel.of("Ag109"));

    private static PatternDeconvolution silver() {
        return PatternDeconvolution.of(List.of(NATURAL, ENRICHED), CHANNELS);
    }

    /**
     * numpy: A = [[.51839, .01], [.48161, .99]]; y = [620, 1450]; v = [640, 1480]; W = diag(1/v);
     * C = inv(A.T @ W @ A); x = C @ A.T @ W @ y; cond(A / norm(A, axis=0)).
     */
    @Test
    void twoByTwoWithItsCovariance() {
        Unmixed x = silver().solve(new double[] {620, 1450}, new double[] {640, 1480});

        assertThat(x.amounts()[0]).isCloseTo(1178.8194102952457, within(1e-8));
        assertThat(x.amounts()[1]).isCloseTo(891.1805897047542, within(1e-8));
        assertThat(x.covariance()[0][0]).isCloseTo(2427.497671508794, within(1e-7));
        assertThat(x.covariance()[1][1]).isCloseTo(2113.1460910292412, within(1e-7));
        assertThat(x.covariance()[0][1]).isCloseTo(-1210.3218812690177, within(1e-7));
        assertThat(x.covariance()[1][0]).isCloseTo(-1210.3218812690177, within(1e-7));
        assertThat(x.correlation(0, 1)).isCloseTo(-0.5343880188258353, within(1e-10));
        assertThat(x.chiSquared()).isCloseTo(0, within(1e-8));
        assertThat(silver().conditionNumber()).isCloseTo(2.3260146386565617, within(1e-9));
    }

    /** scipy.optimize.nnls of the weighted problem: (0, 903.4266653), squares 1.9171377^2. */
    @Test
    void noAmountIsNegativeAndTheUnboundedOneIsKept() {
        Unmixed x = silver().solve(new double[] {3, 900}, new double[] {10, 920});

        assertThat(x.amounts()[0]).isZero();
        assertThat(x.amounts()[1]).isCloseTo(903.426665318912, within(1e-8));
        assertThat(x.chiSquared()).isCloseTo(Math.pow(1.9171377001895002, 2), within(1e-8));
        assertThat(x.unbounded()[0]).isCloseTo(-11.860972875154896, within(1e-8));
        assertThat(x.unbounded()[1]).isCloseTo(914.8609728751549, within(1e-8));
    }

    /** scipy.optimize.nnls: x = (161.0777, 251.1804, 551.5430), squares 6.190862, numpy cond 11.0784. */
    @Test
    void threeLabelsOnFourIsotopes() {
        double[][] a = {{.5, .1, .02}, {.3, .2, .08}, {.15, .3, .3}, {.05, .4, .6}};
        NonNegativeLeastSquares solver = new NonNegativeLeastSquares(a);
        double[] y = {120, 130, 300, 420};
        double[] x = new double[3];

        solver.load(y, new double[] {1 / 125.0, 1 / 135.0, 1 / 305.0, 1 / 425.0});

        assertThat(solver.bounded(x)).isCloseTo(6.190862026406329, within(1e-7));
        assertThat(x[0]).isCloseTo(161.0777439072015, within(1e-7));
        assertThat(x[1]).isCloseTo(251.18036411505688, within(1e-7));
        assertThat(x[2]).isCloseTo(551.5430002988986, within(1e-7));
    }

    /** 20,000 simulated cells: the unbounded mean is the truth, and scatter and correlation are those of the covariance. */
    @Test
    void theCovarianceIsThatOfRepeatedMeasurements() {
        Random random = new Random(5);
        double[] truth = {300, 150};
        double[] mean = {0.51839 * 300 + 0.01 * 150, 0.48161 * 300 + 0.99 * 150};
        int n = 20_000;
        double[] sum = new double[5];
        for (int i = 0; i < n; i++) {
            double[] y = {
                SimulatedCells.poisson(random, mean[0] + 5) - 5, SimulatedCells.poisson(random, mean[1] + 5) - 5
            };
            double[] x =
                    silver().solve(y, new double[] {mean[0] + 5, mean[1] + 5}).unbounded();
            double d0 = x[0] - truth[0];
            double d1 = x[1] - truth[1];
            double[] add = {d0, d1, d0 * d0, d1 * d1, d0 * d1};
            for (int k = 0; k < add.length; k++) {
                sum[k] += add[k] / n;
            }
        }
        Unmixed expected = silver().solve(mean, new double[] {mean[0] + 5, mean[1] + 5});
        assertThat(sum[0]).isCloseTo(0, within(0.7));
        assertThat(sum[1]).isCloseTo(0, within(0.7));
        assertThat(sum[2] / expected.covariance()[0][0]).isCloseTo(1, within(0.04));
        assertThat(sum[3] / expected.covariance()[1][1]).isCloseTo(1, within(0.04));
        assertThat(sum[4] / expected.covariance()[0][1]).isCloseTo(1, within(0.06));
    }

    @Test
    void aPixelIsSolvedLikeACellAndAMissingOneStaysMissing() {
        Raster first = new Raster(1, 3, new double[] {620, 3, Double.NaN});
        Raster second = new Raster(1, 3, new double[] {1450, 900, 10});
        Raster varianceFirst = new Raster(1, 3, new double[] {640, 10, 10});
        Raster varianceSecond = new Raster(1, 3, new double[] {1480, 920, 10});

        UnmixedMaps maps = silver().solve(List.of(first, second), List.of(varianceFirst, varianceSecond));

        assertThat(maps.amounts().get(0).at(0, 0)).isCloseTo(1178.8194102952457, within(1e-8));
        assertThat(maps.amounts().get(0).at(0, 1)).isZero();
        assertThat(maps.unbounded().get(1).at(0, 1)).isCloseTo(914.8609728751549, within(1e-8));
        assertThat(maps.covariance(0, 1).at(0, 0)).isCloseTo(-1210.3218812690177, within(1e-7));
        assertThat(maps.covariance(1, 1).at(0, 0)).isCloseTo(2113.1460910292412, within(1e-7));
        assertThat(maps.amounts().get(0).at(0, 2)).isNaN();
        assertThat(maps.covariance(0, 0).at(0, 2)).isNaN();
    }

    /** Gold beside silver: labels that share no isotope have condition number 1 and no correlation. */
    @Test
    void labelsOfTwoElementsAreIndependent() {
        LabelPattern gold = new LabelPattern("Au24", IsotopePattern.natural("Au"));
        PatternDeconvolution both = PatternDeconvolution.of(
                List.of(NATURAL, gold), List.of(Channel.of("Ag107"), Channel.of("Ag109"), Channel.of("Au197")));

        Unmixed x = both.solve(new double[] {518.39, 481.61, 70}, new double[] {500, 500, 70});

        assertThat(both.conditionNumber()).isCloseTo(1, within(1e-12));
        assertThat(x.amounts()[0]).isCloseTo(1000, within(1e-9));
        assertThat(x.amounts()[1]).isCloseTo(70, within(1e-9));
        assertThat(x.covariance()[0][1]).isZero();
    }

    @Test
    void patternsTooMuchAlikeAreRefused() {
        LabelPattern hardly = new LabelPattern(
                "hardly enriched", new IsotopePattern("Ag", Map.of(107, 0.5, 109, 0.5), "certificate"));

        assertThatThrownBy(() -> PatternDeconvolution.of(List.of(NATURAL, hardly), CHANNELS))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("natAg and hardly enriched are too much alike")
                .hasMessageContaining("more enriched");
        assertThatThrownBy(() -> PatternDeconvolution.of(List.of(NATURAL, ENRICHED), CHANNELS.subList(0, 1)))
                .hasMessageContaining("2 labels cannot be told apart by 1 isotopes");
        assertThatThrownBy(() -> PatternDeconvolution.of(List.of(NATURAL), List.of(Channel.of("Au197"))))
                .hasMessageContaining("None of the measured isotopes is in label 'natAg'");
        assertThatThrownBy(() -> silver().solve(new double[] {1, 2}, new double[] {0, 1}))
                .hasMessageContaining("Ag107");
    }
}
