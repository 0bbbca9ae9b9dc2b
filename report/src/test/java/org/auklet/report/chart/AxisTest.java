package org.auklet.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.auklet.report.chart.Axis.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({"168, 168, 24", "24, 24, 4", "1, 1, 0.25", "100, 120, 24", "0, 0.25, 0.25", "4, 4, 1", "720, 864, 168"})
    void hoursAreCountedInDays(double latest, double end, double step) {
        LinearAxis axis = LinearAxis.hours("t", latest);
        assertThat(axis.step()).isEqualTo(step);
        assertThat(axis.max()).isGreaterThanOrEqualTo(latest).isLessThan(latest + step + 1e-9);
    }

    @Test
    void linearTicksAreRound() {
        assertThat(labels(LinearAxis.covering("c", 0, 0.37))).containsExactly("0", "0.1", "0.2", "0.3", "0.4");
        assertThat(labels(LinearAxis.covering("c", 0, 67)))
                .containsExactly("0", "10", "20", "30", "40", "50", "60", "70");
        assertThat(labels(LinearAxis.covering("c", -3, 3))).containsExactly("−3", "−2", "−1", "0", "1", "2", "3");
    }

    @Test
    void logTicksAreDecadesAndFewerDecadesHaveTwoAndFive() {
        assertThat(labels(LogAxis.covering("c", 0.012, 9))).containsExactly("0.01", "0.1", "1", "10");
        assertThat(labels(LogAxis.covering("c", 0.25, 3))).containsExactly("0.2", "0.5", "1", "2", "5");
        assertThat(labels(LogAxis.covering("c", 1e-12, 1))).hasSizeBetween(3, 7).contains("1", "10⁻⁶");
    }

    @Test
    void aLogAxisWithoutPositiveValuesIsStillAnAxis() {
        assertThat(LogAxis.covering("c", Double.POSITIVE_INFINITY, 0).min()).isEqualTo(0.1);
        assertThat(LogAxis.covering("c", 0, 5).max()).isGreaterThanOrEqualTo(5);
        assertThat(LogAxis.covering("c", 3, 3).min()).isLessThan(3);
        assertThat(LogAxis.covering("c", Double.NaN, Double.NaN).max()).isEqualTo(1);
    }

    @Test
    void zeroHasNoPlaceOnALogAxisButANumberBelow() {
        LogAxis axis = new LogAxis("c", 0.1, 10);
        assertThat(axis.position(1)).isEqualTo(0.5);
        assertThat(axis.position(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(axis.position(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(axis.position(Double.NaN)).isNaN();
    }

    @Test
    void rangesMakeSense() {
        assertThatThrownBy(() -> new LogAxis("c", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinearAxis("c", 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyRangeHasAFewTicksWithinItAndHoldsItsValues() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            double low = Math.pow(10, -8 + 12 * random.nextDouble());
            double high = low * Math.pow(10, 6 * random.nextDouble());
            assertHolds(LogAxis.covering("c", low, high), low, high);
            assertHolds(LinearAxis.covering("c", 0, high), 0, high);
            assertHolds(LinearAxis.hours("t", high), 0, high);
        }
    }

    private static void assertHolds(Axis axis, double low, double high) {
        assertThat(axis.min()).isLessThanOrEqualTo(low * (1 + 1e-9));
        assertThat(axis.max()).isGreaterThanOrEqualTo(high * (1 - 1e-9));
        List<Tick> ticks = axis.ticks();
        assertThat(ticks.stream().filter(Tick::isMajor).count()).isBetween(2L, 8L);
        assertThat(ticks).allSatisfy(t -> assertThat(axis.position(t.value())).isBetween(-1e-9, 1 + 1e-9));
        assertThat(ticks.stream().map(Tick::value).toList()).isSorted().doesNotHaveDuplicates();
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().filter(Tick::isMajor).map(Tick::label).toList();
    }
}
