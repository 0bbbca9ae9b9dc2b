package org.auklet.measure.icpms.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class BudgetReferenceTest {

    private static InputQuantity input(String name, double value, double u) {
        return InputQuantity.of(name, "", value, u, EvidenceGrade.ASSUMED, "worked example");
    }

    private static Measurand product(List<InputQuantity> inputs) {
        return new Measurand("y", "1", inputs, x -> DoubleStream.of(x).reduce(1, (a, b) -> a * b));
    }

    /** Counts, slope, TE, flow, recovery, k, blank, labelling: 4.5, 3, 5, 1, 5, 2, 5, 10 %. */
    @Test
    void theWorkedExampleOfEightTerms() {
        double[] percent = {4.5, 3, 5, 1, 5, 2, 5, 10};
        List<InputQuantity> inputs = new ArrayList<>();
        for (double p : percent) {
            inputs.add(input("term " + inputs.size(), 1, p / 100));
        }

        Budget budget = Budget.of(product(inputs));

        assertThat(budget.relativeUncertainty()).isCloseTo(Math.sqrt(209.25) / 100, within(1e-9));
        assertThat(budget.relativeUncertainty() * 100).isCloseTo(14.5, within(0.05));
        assertThat(budget.expandedUncertainty() * 100).isCloseTo(29, within(0.1));
        assertThat(budget.components().getLast().share()).isCloseTo(100 / 209.25, within(1e-9));
        assertThat(budget.components().stream()
                        .mapToDouble(Budget.Component::share)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    /** 500 counts are 4.5 %: 1 / sqrt(500) = 4.47 %. */
    @Test
    void fiveHundredCounts() {
        assertThat(new CellEvent(500, 0, 0, "a cell").gross().relativeUncertainty() * 100)
                .isCloseTo(4.5, within(0.05));
    }

    /** JCGM 100:2008, G.4.1, example: three means of 10, 5 and 15 readings; 1.03 %, nu 19.0, U95 2.2 %. */
    @Test
    void welchAndSatterthwaite() {
        List<InputQuantity> inputs = List.of(
                input("x1", 1, 0.0025).withDegreesOfFreedom(9),
                input("x2", 1, 0.0057).withDegreesOfFreedom(4),
                input("x3", 1, 0.0082).withDegreesOfFreedom(14));

        Budget budget = Budget.of(product(inputs));

        assertThat(budget.relativeUncertainty() * 100).isCloseTo(1.03, within(0.005));
        assertThat(budget.degreesOfFreedom()).isCloseTo(19.0, within(0.1));
        // t of 0.975 at 19: 2.0930 (scipy.stats.t.ppf(.975, 19))
        assertThat(budget.interval95().upper()).isCloseTo(1 + 2.093 * 0.0103, within(0.0003));
    }

    /** JCGM 101:2008, 9.2.2 and 9.2.3: sum of four standard normal, and of four rectangular inputs. */
    @Test
    void additiveModelOfTheSupplement() {
        List<InputQuantity> normal = List.of(input("a", 0, 1), input("b", 0, 1), input("c", 0, 1), input("d", 0, 1));
        List<InputQuantity> rectangular = normal.stream()
                .map(i -> i.withDistribution(Distribution.RECTANGULAR))
                .toList();

        Propagation first = Propagation.of(sum(normal), 400_000, 1);
        Propagation second = Propagation.of(sum(rectangular), 400_000, 2);

        assertThat(first.standardUncertainty()).isCloseTo(2.0, within(0.01));
        assertThat(first.symmetric().lower()).isCloseTo(-3.92, within(0.03));
        assertThat(first.symmetric().upper()).isCloseTo(3.92, within(0.03));
        assertThat(second.symmetric().lower()).isCloseTo(-3.88, within(0.03));
        assertThat(second.symmetric().upper()).isCloseTo(3.88, within(0.03));
    }

    private static Measurand sum(List<InputQuantity> inputs) {
        return new Measurand("y", "1", inputs, x -> DoubleStream.of(x).sum());
    }

    /** Few counts are skewed: gamma(3.5), scipy.stats.gamma(3.5).ppf([.025, .5, .975]) and its shortest 95 %. */
    @Test
    void threeCountsAreSkewed() {
        InputQuantity three = new CellEvent(3, 0, 0, "a cell").gross();

        Propagation p = Propagation.of(sum(List.of(three)), 400_000, 3);

        assertThat(p.symmetric().lower()).isCloseTo(0.84493, within(0.02));
        assertThat(p.median()).isCloseTo(3.17291, within(0.02));
        assertThat(p.symmetric().upper()).isCloseTo(8.00638, within(0.05));
        assertThat(p.shortest().lower()).isCloseTo(0.49461, within(0.1));
        assertThat(p.shortest().upper()).isCloseTo(7.18431, within(0.1));
        assertThat(p.standardUncertainty()).isCloseTo(1.87083, within(0.01));
    }

    /** scipy.stats: t(4) has 2.77645 at 0.975; lognormal of mean 1, sd 0.5: 0.35437, 0.89443, 2.25754. */
    @Test
    void everyOtherDistributionHasItsQuantiles() {
        Propagation t = Propagation.of(sum(List.of(input("t", 0, 1).withDegreesOfFreedom(4))), 400_000, 4);
        Propagation log =
                Propagation.of(sum(List.of(input("l", 1, 0.5).withDistribution(Distribution.LOGNORMAL))), 400_000, 5);
        Propagation triangle =
                Propagation.of(sum(List.of(input("t", 0, 1).withDistribution(Distribution.TRIANGULAR))), 400_000, 6);
        Propagation none = Propagation.of(sum(List.of(new CellEvent(0, 0, 0, "a cell").gross())), 400_000, 7);

        assertThat(t.symmetric().upper()).isCloseTo(2.77645, within(0.04));
        assertThat(log.symmetric().lower()).isCloseTo(0.35437, within(0.005));
        assertThat(log.median()).isCloseTo(0.89443, within(0.005));
        assertThat(log.symmetric().upper()).isCloseTo(2.25754, within(0.02));
        // triangle of half-width sqrt 6: 0.975 at sqrt 6 (1 - sqrt 0.05)
        assertThat(triangle.symmetric().upper()).isCloseTo(Math.sqrt(6) * (1 - Math.sqrt(0.05)), within(0.01));
        assertThat(triangle.standardUncertainty()).isCloseTo(1, within(0.01));
        // gamma(1/2): half of chi-squared with one degree, 5.02389 / 2 at 0.975
        assertThat(none.symmetric().upper()).isCloseTo(2.51194, within(0.05));
    }

    @Test
    void sameSeedSameNumbers() {
        Measurand m = sum(List.of(input("a", 1, 1)));

        assertThat(Propagation.of(m, 1000, 9)).isEqualTo(Propagation.of(m, 1000, 9));
        assertThat(Propagation.of(m, 1000, 9)).isNotEqualTo(Propagation.of(m, 1000, 10));
    }

    @Test
    void inputsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> input("slope", Double.NaN, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'slope' is NaN");
        assertThatThrownBy(() -> input("slope", 1, -1)).hasMessageContaining("standard uncertainty -1.0");
        assertThatThrownBy(() -> InputQuantity.of("k", "", 24, 1, EvidenceGrade.ASSUMED, " "))
                .hasMessageContaining("'k' has no source");
        assertThatThrownBy(() -> input("k", -1, 1).withDistribution(Distribution.LOGNORMAL))
                .hasMessageContaining("distribution does not allow");
    }
}
