package org.auklet.model.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;
import org.junit.jupiter.api.Test;

class PropagationTest {

    private static TracedQuantity number(double value, Interval interval, EvidenceGrade grade) {
        return new TracedQuantity(value, Unit.ONE, interval, grade, "test");
    }

    private static TracedQuantity factor(double value, double factor) {
        return number(value, new Interval(value / factor, value * factor), EvidenceGrade.MEASURED);
    }

    /** ln(x^3 / y): limits at exp(+- sqrt((3 ln 1.1)^2 + (ln 1.2)^2)). */
    @Test
    void productsOfPowersAreExact() {
        TracedQuantity found = Propagation.of(
                Unit.ONE, "test", List.of(factor(2, 1.1), factor(5, 1.2)), x -> x[0] * x[0] * x[0] / x[1]);
        double shift = Math.hypot(3 * Math.log(1.1), Math.log(1.2));
        assertThat(found.value()).isCloseTo(1.6, within(1e-12));
        assertThat(found.interval().upper()).isCloseTo(1.6 * Math.exp(shift), within(1e-12));
        assertThat(found.interval().lower()).isCloseTo(1.6 * Math.exp(-shift), within(1e-12));
    }

    /** A sum of a large exact and a small uncertain part, against a hundred thousand draws. */
    @Test
    void sumsAgreeWithSampling() {
        TracedQuantity found = Propagation.of(
                Unit.ONE,
                "test",
                List.of(
                        number(4.9, Interval.OPEN, EvidenceGrade.MEASURED),
                        number(18, new Interval(18 - 1.96 * 2, 18 + 1.96 * 2), EvidenceGrade.MEASURED),
                        number(0.3, new Interval(0.3 - 1.96 * 0.02, 0.3 + 1.96 * 0.02), EvidenceGrade.MEASURED)),
                x -> x[0] + x[1] * x[2]);
        Random random = new Random(20260101);
        double[] draws = random.doubles(100_000)
                .map(u -> 4.9 + (18 + 2 * random.nextGaussian()) * (0.3 + 0.02 * random.nextGaussian()))
                .sorted()
                .toArray();
        assertThat(found.interval().lower()).isCloseTo(draws[2_500], within(0.06));
        assertThat(found.interval().upper()).isCloseTo(draws[97_500], within(0.06));
    }

    @Test
    void withoutUncertainInputsTheIntervalIsOpen() {
        TracedQuantity exact = number(25, Interval.OPEN, EvidenceGrade.MEASURED);
        assertThat(Propagation.of(Unit.ONE, "test", List.of(exact), x -> 2 * x[0])
                        .interval())
                .isEqualTo(Interval.OPEN);
    }

    @Test
    void oneAssumptionMakesAnAssumption() {
        TracedQuantity measured = factor(2, 1.1);
        TracedQuantity assumed = number(1, Interval.OPEN, EvidenceGrade.ASSUMED);
        assertThat(Propagation.of(Unit.ONE, "t", List.of(measured), x -> x[0]).grade())
                .isEqualTo(EvidenceGrade.PREDICTED);
        assertThat(Propagation.of(Unit.ONE, "t", List.of(measured, assumed), x -> x[0] * x[1])
                        .grade())
                .isEqualTo(EvidenceGrade.ASSUMED);
    }

    @Test
    void whatIsTooSmallForADoubleStaysZero() {
        TracedQuantity none = Propagation.of(Unit.ONE, "t", List.of(factor(1000, 1.1)), x -> Math.exp(-x[0]));
        assertThat(none.value()).isZero();
        assertThat(none.interval().upper()).isZero();
    }
}
