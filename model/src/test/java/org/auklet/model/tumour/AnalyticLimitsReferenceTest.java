package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Analytic limits of sphere and Krogh cylinder to every printed digit. */
class AnalyticLimitsReferenceTest {

    /** Sphere, linear uptake: phi, eta, centre. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.983720, 0.959517",
        "1, 0.939106, 0.850918",
        "2, 0.805972, 0.551441",
        "5, 0.480054, 0.0673825",
        "10, 0.270000, 0.000908"
    })
    void sphereWithLinearUptake(double phi, String eta, String centre) {
        assertThat(SphereLimits.effectiveness(phi)).isCloseTo(Double.parseDouble(eta), new Printed(eta).rounding());
        assertThat(SphereLimits.centre(phi)).isCloseTo(Double.parseDouble(centre), new Printed(centre).rounding());
    }

    @Test
    void sphereWithoutUptakeAndWithMuch() {
        assertThat(SphereLimits.effectiveness(0.0)).isEqualTo(1.0);
        double above = SphereLimits.effectiveness(0.0500001);
        assertThat(SphereLimits.effectiveness(0.0499999)).isCloseTo(above, within(1e-8));
        assertThat(SphereLimits.effectiveness(1e4)).isCloseTo(3e-4, within(1e-6));
        assertThat(SphereLimits.centre(0.0)).isEqualTo(1.0);
        assertThat(SphereLimits.centre(1e4)).isZero();
    }

    /** Annulus 8/75 um: lambda um, c(Rk)/c(Rc), area mean. */
    @ParameterizedTest
    @CsvSource({
        "10, 0.00094494, 0.04385791",
        "20, 0.03069239, 0.11253196",
        "50, 0.30158886, 0.38527394",
        "100, 0.66158201, 0.70471870"
    })
    void annulusWithLinearUptake(double lambda, String edge, String mean) {
        assertThat(KroghLimits.edge(8.0, 75.0, lambda))
                .isCloseTo(Double.parseDouble(edge), new Printed(edge).rounding());
        assertThat(KroghLimits.areaMean(8.0, 75.0, lambda))
                .isCloseTo(Double.parseDouble(mean), new Printed(mean).rounding());
    }

    /** The profile ends at 1 and at the edge value, and its area mean is the closed one. */
    @ParameterizedTest
    @ValueSource(doubles = {1.0, 10.0, 50.0, 1000.0})
    void annulusProfileIsConsistent(double lambda) {
        assertThat(KroghLimits.profile(8.0, 8.0, 75.0, lambda)).isCloseTo(1.0, within(1e-14));
        double edge = KroghLimits.edge(8.0, 75.0, lambda);
        assertThat(KroghLimits.profile(75.0, 8.0, 75.0, lambda) / edge).isCloseTo(1.0, within(1e-12));
        int cells = 20_000;
        double sum = 0.0;
        for (int i = 0; i < cells; i++) {
            double r = 8.0 + 67.0 * (i + 0.5) / cells;
            sum += 2.0 * r * KroghLimits.profile(r, 8.0, 75.0, lambda) * 67.0 / cells;
        }
        assertThat(KroghLimits.areaMean(8.0, 75.0, lambda) / (sum / (75.0 * 75.0 - 64.0)))
                .isCloseTo(1.0, within(1e-6));
    }

    @Test
    void annulusWithoutUptakeIsFlat() {
        assertThat(KroghLimits.edge(8.0, 75.0, 1e5)).isCloseTo(1.0, within(1e-5));
        assertThat(KroghLimits.areaMean(8.0, 75.0, 1e5)).isCloseTo(1.0, within(1e-5));
    }

    /** Abramowitz & Stegun 1964, Tables 9.8 and 9.11, and the Wronskian I0 K1 + I1 K0 = 1/x. */
    @Test
    void besselFunctions() {
        assertThat(Math.E * ModifiedBessel.scaledI(0, 1.0)).isCloseTo(1.2660658777520082, within(1e-14));
        assertThat(Math.E * ModifiedBessel.scaledI(1, 1.0)).isCloseTo(0.5651591039924851, within(1e-14));
        assertThat(ModifiedBessel.scaledK(0, 1.0) / Math.E).isCloseTo(0.42102443824070834, within(1e-14));
        assertThat(ModifiedBessel.scaledK(1, 1.0) / Math.E).isCloseTo(0.6019072301972346, within(1e-14));
        for (double x : new double[] {1e-6, 1e-3, 0.1, 0.999, 1.001, 3.0, 10.0, 75.0, 1e3, 1e5}) {
            double wronskian = ModifiedBessel.scaledI(0, x) * ModifiedBessel.scaledK(1, x)
                    + ModifiedBessel.scaledI(1, x) * ModifiedBessel.scaledK(0, x);
            assertThat(wronskian * x).isCloseTo(1.0, within(1e-12));
        }
    }

    /** Crank 1975, sphere: D t/R^2 and uptake. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.308514", "0.05, 0.606940", "0.1, 0.770479", "0.2, 0.915496"})
    void crankUptake(double tau, String uptake) {
        assertThat(SphereLimits.filling(tau)).isCloseTo(Double.parseDouble(uptake), new Printed(uptake).rounding());
    }

    @Test
    void crankUptakeJoins() {
        assertThat(SphereLimits.filling(0.0)).isZero();
        assertThat(SphereLimits.filling(0.02)).isCloseTo(SphereLimits.filling(0.02 - 1e-13), within(1e-11));
        assertThat(SphereLimits.filling(10.0)).isEqualTo(1.0);
    }

    /** Shrinking core: R 100 um, D 14 um2/s, [Ag] 150 nM, eps 0.24; C 100 nM 744.0 s, 30 nM 2480.2 s. */
    @ParameterizedTest
    @CsvSource({"100, 744.0", "30, 2480.2"})
    void shrinkingCoreTime(double surface, String seconds) {
        double hours = SphereLimits.shrinkingCoreTime(100.0, 150.0, 0.24, 14.0 * 3600.0, surface);
        assertThat(3600.0 * hours).isCloseTo(Double.parseDouble(seconds), new Printed(seconds).rounding());
    }

    @Test
    void shrinkingCoreRadiusSolvesItsEquation() {
        assertThat(SphereLimits.shrinkingCoreRadius(0.0)).isCloseTo(1.0, within(1e-12));
        assertThat(SphereLimits.shrinkingCoreRadius(1.0)).isZero();
        assertThat(SphereLimits.shrinkingCoreRadius(0.5)).isCloseTo(0.5, within(1e-15));
        double before = 1.0;
        for (double ratio = 0.01; ratio < 1.0; ratio += 0.01) {
            double x = SphereLimits.shrinkingCoreRadius(ratio);
            assertThat(1.0 - 3.0 * x * x + 2.0 * x * x * x).isCloseTo(ratio, within(1e-13));
            assertThat(x).isLessThan(before);
            before = x;
        }
    }

    /** P 3e-3 um/s, Rc 8 um, ke ln2/13 h, [Ag] 150 nM: Cp nM, Rs um. */
    @ParameterizedTest
    @CsvSource({"10, 16.73", "100, 47.17", "1000, 147.2"})
    void saturatedKroghRadius(double plasma, String radius) {
        double rs = SaturatedKroghRadius.um(8.0, 3e-3 * 3600.0, plasma, Math.log(2.0) / 13.0, 150.0);
        assertThat(rs).isCloseTo(Double.parseDouble(radius), new Printed(radius).rounding());
    }

    /** By their definitions: the vascular Thiele modulus is one where supply 2 P Rc C balances Rk^2 ke [Ag]/eps. */
    @Test
    void moduli() {
        double ke = Math.log(2.0) / 13.0;
        double c = ke * 75.0 * 75.0 * (150.0 / 0.24) / (2.0 * 10.8 * 8.0);
        assertThat(TumourModuli.thieleSquaredVascular(ke, 75.0, 150.0, 0.24, 10.8, 8.0, c, 0.0))
                .isCloseTo(1.0, within(1e-14));
        assertThat(TumourModuli.thieleSquaredSpheroid(ke, 100.0, 150.0, 0.24, 50_400.0, 99.0, 1.0))
                .isCloseTo(ke * 1e4 * 625.0 / 50_400.0 / 100.0, within(1e-15));
        assertThat(TumourModuli.clearanceSpheroid(2.0 * ke, 100.0, 150.0, 0.24, 50_400.0, 99.0, 1.0))
                .isCloseTo(2.0 * ke * 1e4 * 625.0 / 50_400.0 / 100.0, within(1e-15));
        assertThat(TumourModuli.clearanceVascular(75.0, 150.0, 10.8, 8.0, 5625.0 * 150.0 / 172.8))
                .isCloseTo(1.0, within(1e-14));
        assertThat(TumourModuli.isSaturated(0.5, 0.9)).isTrue();
        assertThat(TumourModuli.isSaturated(0.5, 1.1)).isFalse();
    }

    /** Biot = 2 P Rcap/(D eps): P 3e-3 um/s, Rcap 10 um, D 10 um2/s, eps 0.24. */
    @Test
    void biot() {
        assertThat(TumourModuli.biot(3e-3, 10.0, 10.0, 0.24)).isCloseTo(0.025, within(1e-15));
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> KroghLimits.edge(75.0, 8.0, 10.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> KroghLimits.areaMean(8.0, 75.0, 0.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> KroghLimits.profile(80.0, 8.0, 75.0, 10.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> SphereLimits.filling(-1.0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> SaturatedKroghRadius.um(8.0, 1.0, 1.0, 0.0, 1.0))
                .isInstanceOf(InputException.class);
    }
}
