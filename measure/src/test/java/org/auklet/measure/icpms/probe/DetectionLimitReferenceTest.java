package org.auklet.measure.icpms.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.measure.icpms.probe.Response.Basis;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionLimitReferenceTest {

    /** Of the quadrupole data of 15 and 50 nm gold: 77 Au24 a count; r = 1 stated. */
    private static ReceptorModel model() {
        InputQuantity perKg = InputQuantity.exact(
                "counts per kg", "{counts}/kg", 16.08e13 / (1.567e-6 * 0.062), EvidenceGrade.MEASURED, "test");
        Probe probe = new Probe(
                "Au24",
                "EGFR",
                IsotopePattern.natural("Au"),
                197,
                InputQuantity.exact("k", "", 24, EvidenceGrade.MEASURED, "test"),
                8,
                ReceptorsPerCluster.assumed(1, 0.5, 8, "test"),
                null);
        return new ReceptorModel(probe, Response.of(perKg, Basis.PER_ELEMENT, 197), List.of());
    }

    /** python3 -c "from scipy import stats; print([stats.chi2.ppf(.95, 2*c)/2 for c in (4, 8, 15)])". */
    @ParameterizedTest
    @CsvSource({"4, 7.753656527932725", "8, 13.148113802432116", "15, 21.886485912871095"})
    void aCellIsMissedWithProbabilityBeta(int threshold, double mean) {
        DetectionLimit limit = DetectionLimit.ofOneCell(model(), threshold, 1.0, 0.05);

        assertThat(limit.kind()).isEqualTo(IntervalKind.ONE_CELL);
        assertThat(limit.detectableCounts()).isCloseTo(mean - 1.0, within(1e-8));
        assertThat(limit.criticalCounts()).isEqualTo(threshold - 1.0);
        assertThat(limit.detectableReceptors()).isCloseTo((mean - 1) * 76.96, within(1.0));
    }

    /** 1.6449 is the 0.95 quantile of the normal distribution: scipy.stats.norm.ppf(.95). */
    @Test
    void aMeanOfManyCellsSeesLess() {
        CellCounts blank = new CellCounts(400, 10, 8, 10, "blank");

        DetectionLimit limit = DetectionLimit.ofMean(model(), blank, 100, 0.05, 0.05);

        double u0 = 8 * Math.sqrt(1 / 400.0 + 1 / 100.0);
        assertThat(limit.criticalCounts()).isCloseTo(1.6448536269514722 * u0, within(1e-9));
        assertThat(limit.detectableCounts()).isCloseTo(2 * 1.6448536269514722 * u0, within(1e-9));
        assertThat(limit.kind()).isEqualTo(IntervalKind.MEAN_OF_POPULATION);
    }
}
