package org.auklet.measure.icpms.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectableCellTest {

    /** The pulse of the benchmark trace. */
    private static final double[] PULSE = {0.04, 0.14, 0.24, 0.24, 0.18, 0.10, 0.06};

    /** With all counts in one acquisition: scipy.stats.chi2.ppf(0.95, 2 * 7) / 2. */
    @Test
    void inOneAcquisitionItIsTheLimitOfAPoissonNumber() {
        double limit = new DetectableCell(new double[] {1}, 0, 7, 1).area(0.05);

        assertThat(limit).isEqualTo(11.8424, within(2e-3));
    }

    /**
     * Area found with 95 % at the exact limit for alpha 1e-6, by one acquisition and by two: scipy 1.17, poisson.sf of every
     * acquisition, distribution of the number that reach the limit, brentq.
     */
    @ParameterizedTest
    @CsvSource({
        "0.05, 4, 1, 17.9442",
        "0.05, 4, 2, 24.3725",
        "1, 10, 1, 42.6324",
        "1, 10, 2, 54.0246",
        "3, 15, 1, 57.0527",
        "3, 15, 2, 71.2829"
    })
    void spreadOverAcquisitionsACellMustBeBrighter(double background, double critical, int points, double area) {
        DetectableCell cell = new DetectableCell(PULSE, background, critical, points);

        assertThat(cell.area(0.05)).isEqualTo(area, within(2e-4 * area));
        assertThat(cell.found(area)).isEqualTo(0.95, within(1e-4));
    }
}
