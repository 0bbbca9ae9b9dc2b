package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.auklet.model.body.PlasmaClearanceCorrelation;
import org.auklet.model.tumour.SizeReferenceCurve.Minimum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The size curve against its table of values: [Ag] 150 nM, ke ln2/13 h, 8 and 75 um, %ID/g at 24 h.
 *
 * <p>The rows rest on the rounded parameters of the clearance correlation, which move them by up to 0.1 %. The rows 0.5
 * kDa (R 0.724 nm) and R 10 to 50 nm lie outside the clearance data and use the extrapolated formula.
 */
class SizeReferenceCurveReferenceTest {

    private static final SizeReferenceCurve CURVE =
            SizeReferenceCurve.reference(PlasmaClearanceCorrelation::extrapolatedPerHour);

    @ParameterizedTest
    @CsvSource({
        "0.5, 12.13, 7.10, 0.04, 0, 0",
        "1, 8.02, 5.69, 0.20, 0, 0",
        "7, 1.67, 1.57, 0.86, 0.007, 0",
        "14.5, 0.853, 0.831, 0.649, 0.089, 0",
        "25, 0.633, 0.625, 0.553, 0.204, 0.001",
        "27, 0.618, 0.611, 0.548, 0.224, 0.003",
        "50, 0.936, 0.930, 0.877, 0.536, 0.036",
        "80, 2.385, 2.375, 2.279, 1.608, 0.215",
        "150, 10.33, 10.31, 10.10, 8.50, 3.21",
        "300, 13.19, 13.17, 12.99, 11.53, 5.04"
    })
    void proteins(double kda, String kd01, String kd1, String kd10, String kd100, String none) {
        assertRow(TwoPorePermeability.proteinRadiusNm(kda), kd01, kd1, kd10, kd100, none);
    }

    @ParameterizedTest
    @CsvSource({"10, 8.05, 8.04, 7.97, 7.32, 2.25", "25, 2.83, 2.83, 2.82, 2.75, 1.33"})
    void largeParticles(double radius, String kd01, String kd1, String kd10, String kd100, String none) {
        assertRow(radius, kd01, kd1, kd10, kd100, none);
    }

    /** R 50 nm: targeting adds 4 %. */
    @Test
    void liposomesGainNothing() {
        assertThat(CURVE.percentIdPerGram(50.0, 0.1)).isCloseTo(1.122, within(0.0005));
        assertThat(CURVE.untargetedPercentIdPerGram(50.0)).isCloseTo(1.081, within(0.0005));
    }

    /** Kd 1 nM: lowest at 27.25 kDa, R 2.741 nm, 0.6107 %ID/g. */
    @Test
    void minimumAtOneNanomolar() {
        Minimum minimum = CURVE.minimum(1.0, 1.5, 4.5);
        assertThat(minimum.molarMassKda()).isCloseTo(27.3, within(0.2));
        assertThat(minimum.radiusNm()).isCloseTo(2.741, within(0.007));
        assertThat(minimum.percentIdPerGram()).isCloseTo(0.6107, within(0.0006));
    }

    /** Kd 10 nM: lowest at 26.25 kDa, a value on a grid of 0.25 kDa. */
    @Test
    void minimumAtTenNanomolar() {
        assertThat(CURVE.minimum(10.0, 1.5, 4.5).molarMassKda()).isCloseTo(26.25, within(0.25));
    }

    /** Targeted and control %ID/g of three constructs at 24 h with half-lives 1, 5 and 15 h; [Ag] 150 nM. */
    @ParameterizedTest
    @CsvSource({
        "3.65, 305, 0.39, 0.07, 3.7, 1.4, 11.7, 6.2",
        "3.25, 5, 1.34, 0.05, 8.9, 1.4, 22.9, 6.5",
        "3.0, 0.41, 1.64, 0.03, 10.7, 1.3, 27.5, 6.6",
        "3.0, 1.8, 1.62, 0.03, 10.6, 1.3, 27.3, 6.6",
        "2.5, 20, 2.1, 0.0, 14.9, 1.0, 40.6, 6.6"
    })
    void givenHalfLives(double radius, double kd, String t1, String c1, String t5, String c5, String t15, String c15) {
        assertPair(1.0, radius, kd, t1, c1);
        assertPair(5.0, radius, kd, t5, c5);
        assertPair(15.0, radius, kd, t15, c15);
    }

    private static void assertPair(double halfLife, double radius, double kd, String targeted, String control) {
        SizeReferenceCurve curve = SizeReferenceCurve.reference(r -> Math.log(2.0) / halfLife);
        assertThat(curve.percentIdPerGram(radius, kd))
                .isCloseTo(Double.parseDouble(targeted), new Printed(targeted).rounding());
        assertThat(curve.untargetedPercentIdPerGram(radius))
                .isCloseTo(Double.parseDouble(control), new Printed(control).rounding());
    }

    private static void assertRow(double radius, String kd01, String kd1, String kd10, String kd100, String none) {
        assertEntry(CURVE.percentIdPerGram(radius, 0.1), kd01);
        assertEntry(CURVE.percentIdPerGram(radius, 1.0), kd1);
        assertEntry(CURVE.percentIdPerGram(radius, 10.0), kd10);
        assertEntry(CURVE.percentIdPerGram(radius, 100.0), kd100);
        assertEntry(CURVE.untargetedPercentIdPerGram(radius), none);
    }

    /** The printed rounding and the 0.1 % of the rounded clearance; an entry printed 0 is below 0.0005. */
    private static void assertEntry(double value, String printed) {
        double expected = Double.parseDouble(printed);
        double tolerance = expected == 0.0 ? 0.0005 : new Printed(printed).rounding().value + 0.001 * expected;
        assertThat(value).isCloseTo(expected, Offset.offset(tolerance));
    }
}
