package org.auklet.equation.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TablePropertyTest {

    private static Table random(SplittableRandom random, boolean rising) {
        double[] x = new double[8];
        double[] y = new double[8];
        for (int i = 1; i < 8; i++) {
            x[i] = x[i - 1] + 0.2 + random.nextDouble();
            double step = random.nextInt(4) == 0 ? 0 : 5 * random.nextDouble();
            y[i] = y[i - 1] + (rising ? step : step * (random.nextBoolean() ? 1 : -1));
        }
        return new Table("t", "1", "1", x, y);
    }

    @Test
    void risingSamplesGiveARisingCurve() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 100; trial++) {
            Table table = random(random, true);
            for (double at = -1; at < 11; at += 0.01) {
                assertThat(table.at(1, at)).isGreaterThanOrEqualTo(-1e-12);
            }
        }
    }

    @Test
    void valueAndSlopeAreContinuousAndDerivativesBelongTogether() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 50; trial++) {
            Table table = random(random, false);
            double h = 1e-6;
            for (double at = -1; at < 11; at += 0.0371) {
                assertThat(table.at(1, at + h)).isCloseTo(table.at(1, at - h), within(1e-3));
                double difference = (table.at(0, at + h) - table.at(0, at - h)) / (2 * h);
                assertThat(table.at(1, at)).isCloseTo(difference, within(1e-4));
                double curvature = (table.at(1, at + h) - table.at(1, at - h)) / (2 * h);
                boolean knot = Math.abs(table.at(2, at + h) - table.at(2, at - h)) > 0.1;
                assertThat(knot || Math.abs(table.at(2, at) - curvature) < 1e-3 * (1 + Math.abs(curvature)))
                        .isTrue();
            }
        }
    }

    @Test
    void samplesAreMetAndEndsGoOnStraight() {
        Table table = new Table("t", "1", "1", new double[] {0, 1, 3}, new double[] {2, 5, 6});
        assertThat(table.at(0, 1)).isEqualTo(5);
        assertThat(table.at(0, 3)).isCloseTo(6, within(1e-14));
        assertThat(table.at(0, 5)).isCloseTo(6 + 2 * table.at(1, 3), within(1e-14));
        assertThat(table.at(2, -3)).isZero();
    }

    @Test
    void badSamplesAreRefused() {
        assertThatThrownBy(() -> new Table("t", "1", "1", new double[] {0, 0}, new double[] {1, 2}))
                .hasMessageContaining("sample 2");
        assertThatThrownBy(() -> new Table("t", "1", "1", new double[] {0}, new double[] {1}))
                .hasMessageContaining("two");
    }
}
