package org.auklet.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clearance correlation against the points it was fitted to (public code after Schmidt & Wittrup 2009). */
class PlasmaClearanceCorrelationReferenceTest {

    /** R nm, k 1/h. */
    private static final double[][] POINTS = {
        {0.73, 7.13},
        {0.78, 4.14},
        {0.91, 5.58},
        {0.97, 3.87},
        {1.74, 2.48},
        {2.28, 2.19},
        {2.74, 1.18},
        {2.74, 2.38},
        {2.74, 2.85},
        {3.47, 1.49},
        {3.47, 0.87},
        {3.47, 0.40},
        {3.47, 1.29},
        {3.93, 0.32},
        {3.93, 0.26},
        {3.93, 0.20},
        {4.37, 0.20},
        {4.37, 0.37},
        {4.62, 0.17},
        {4.62, 0.36},
        {4.85, 0.20},
        {4.85, 0.02},
        {4.85, 0.02},
        {4.85, 0.02},
        {6.11, 0.07}
    };

    /** Particles beyond the range, set apart in the public code but part of the fit. */
    private static final double[][] LARGE_POINTS = {{14.2, 0.03}, {14.2, 0.03}, {43.6, 0.03}};

    /** Root mean square residual 0.655 in ln k, a factor of 1.9, over all 28 points. */
    @Test
    void residualOfTheFit() {
        double sum = squares(POINTS) + squares(LARGE_POINTS);
        assertThat(Math.sqrt(sum / (POINTS.length + LARGE_POINTS.length)))
                .isCloseTo(PlasmaClearanceCorrelation.RESIDUAL_OF_LOG, within(0.0005));
    }

    /** Within the range offered the 25 points scatter a little more: 0.693, a factor of 2.0. */
    @Test
    void residualWithinTheRange() {
        assertThat(Math.sqrt(squares(POINTS) / POINTS.length)).isCloseTo(0.693, within(0.0005));
    }

    private static double squares(double[][] points) {
        double sum = 0.0;
        for (double[] point : points) {
            double residual = Math.log(point[1] / PlasmaClearanceCorrelation.extrapolatedPerHour(point[0]));
            sum += residual * residual;
        }
        return sum;
    }

    @Test
    void intervalIsTheScatterOfOnePoint() {
        Interval interval = PlasmaClearanceCorrelation.interval(3.0);
        double k = PlasmaClearanceCorrelation.perHour(3.0);
        assertThat(interval.upper() / k).isCloseTo(1.9, within(0.05));
        assertThat(k / interval.lower()).isCloseTo(1.9, within(0.05));
    }

    /** DARPin of 14.5 kDa (R 2.22 nm): 3.3 /h. */
    @Test
    void smallProtein() {
        assertThat(PlasmaClearanceCorrelation.perHour(2.222)).isCloseTo(3.3, within(0.05));
    }

    @Test
    void fallsMonotonically() {
        for (double r = 0.73; r < 6.10; r += 0.01) {
            double next = PlasmaClearanceCorrelation.perHour(r + 0.01);
            assertThat(PlasmaClearanceCorrelation.perHour(r)).isGreaterThan(next);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.72, 6.12, 10.0, 50.0, Double.NaN})
    void refusesOutsideTheData(double radius) {
        assertThatThrownBy(() -> PlasmaClearanceCorrelation.perHour(radius))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("0.73")
                .hasMessageContaining("6.11");
        assertThat(PlasmaClearanceCorrelation.isInRange(radius)).isFalse();
    }

    /** Where the cubic of the public code turns negative or grows, the replacement stays at the non-renal rate. */
    @Test
    void extrapolationStaysPositive() {
        assertThat(PlasmaClearanceCorrelation.extrapolatedPerHour(20.0)).isCloseTo(0.03157, within(1e-12));
        assertThat(cubic(6.0)).isCloseTo(-0.037, within(0.0005));
        assertThat(cubic(10.0)).isCloseTo(1.37, within(0.005));
        assertThat(cubic(20.0)).isCloseTo(-12.0, within(0.5));
    }

    private static double cubic(double r) {
        return 7.494 - 3.069 * r + 0.3872 * r * r - 0.01415 * r * r * r;
    }
}
