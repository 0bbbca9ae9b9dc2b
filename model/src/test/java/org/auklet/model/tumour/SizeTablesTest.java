package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.auklet.model.tumour.SizeTables.SizeTable;
import org.junit.jupiter.api.Test;

/** The sample points carry a monotone cubic (Fritsch & Butland 1984) to within the stated error. */
class SizeTablesTest {

    @Test
    void pointsIncreaseAndCoverTheRange() {
        double[] r = SizeTables.permeabilityUmPerHour().radiusNm();
        assertThat(r).isSorted().doesNotHaveDuplicates();
        assertThat(r[0]).isCloseTo(0.5, within(1e-12));
        assertThat(r[r.length - 1]).isEqualTo(50.0);
        assertThat(r.length).isLessThan(256);
    }

    @Test
    void permeabilityBetweenThePoints() {
        assertWithin(SizeTables.permeabilityUmPerHour(), TwoPorePermeability::umPerHour, 5e-4);
    }

    @Test
    void voidFractionBetweenThePoints() {
        assertWithin(SizeTables.voidFraction(), VoidFraction::of, 5e-4);
    }

    private static void assertWithin(SizeTable table, DoubleUnaryOperator exact, double tolerance) {
        double[] x = table.radiusNm();
        double[] y = table.value();
        double[] m = slopes(x, y);
        double worst = 0.0;
        for (double r = 0.5; r <= 50.0; r *= 1.0007) {
            worst = Math.max(worst, Math.abs(hermite(x, y, m, r) / exact.applyAsDouble(r) - 1.0));
        }
        assertThat(worst).isLessThan(tolerance);
    }

    private static double[] slopes(double[] x, double[] y) {
        int n = x.length;
        double[] m = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double h0 = x[i] - x[i - 1];
            double h1 = x[i + 1] - x[i];
            double d0 = (y[i] - y[i - 1]) / h0;
            double d1 = (y[i + 1] - y[i]) / h1;
            m[i] = d0 * d1 <= 0.0 ? 0.0 : 3.0 * (h0 + h1) / ((2.0 * h1 + h0) / d0 + (h1 + 2.0 * h0) / d1);
        }
        m[0] = (y[1] - y[0]) / (x[1] - x[0]);
        m[n - 1] = (y[n - 1] - y[n - 2]) / (x[n - 1] - x[n - 2]);
        return m;
    }

    private static double hermite(double[] x, double[] y, double[] m, double r) {
        int found = Arrays.binarySearch(x, r);
        int i = Math.clamp(found >= 0 ? found : -found - 2, 0, x.length - 2);
        double h = x[i + 1] - x[i];
        double t = (r - x[i]) / h;
        double s = 1.0 - t;
        return s * s * (1.0 + 2.0 * t) * y[i]
                + t * t * (3.0 - 2.0 * t) * y[i + 1]
                + h * t * s * (s * m[i] - t * m[i + 1]);
    }
}
