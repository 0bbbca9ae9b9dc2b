package org.auklet.model.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.auklet.particle.HydrodynamicDiameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltrationReferenceTest {

    /** SN132D: HD 5.8 +- 0.84 nm, GFR 89.285 mL/min, plasma 2488.78 mL. */
    private static final HydrodynamicDiameter SN132D = new HydrodynamicDiameter(5.8, 0.84);

    /**
     * After a bolus the share left in plasma is the average of exp(-k(d) t) over the sizes; here by 2001 points of the
     * cut Gaussian, computed apart from the classes that the product uses.
     */
    @ParameterizedTest
    @CsvSource({"30", "180", "1440", "4320"})
    void filteredShareOfAWideDistribution(double minutes) {
        double turnovers = 89.285 / 2488.78 * minutes;
        double sum = 0;
        double weight = 0;
        for (int i = 0; i <= 2000; i++) {
            double z = -3 + 6.0 * i / 2000;
            double w = Math.exp(-z * z / 2) * (i == 0 || i == 2000 ? 0.5 : 1);
            double theta = 1 / (1 + Math.exp(3.8 * (5.8 + 0.84 * z - 5.5)));
            sum += w * Math.exp(-theta * turnovers);
            weight += w;
        }
        assertThat(Filtration.of(SN132D, 1).filteredShare(turnovers)).isCloseTo(1 - sum / weight, within(3e-4));
    }

    @Test
    void oneSizeIsOneExponential() {
        Filtration f = Filtration.of(HydrodynamicDiameter.monodisperse(5.5), 0.4);
        assertThat(f.fractionOfGfr()).isCloseTo(0.2, within(1e-12));
        assertThat(f.filteredShare(3)).isCloseTo(1 - Math.exp(-0.6), within(1e-12));
    }

    @Test
    void coronaIsAShiftOfSize() {
        Filtration bare = Filtration.of(HydrodynamicDiameter.monodisperse(6), 1);
        Filtration coated =
                Filtration.of(HydrodynamicDiameter.monodisperse(4.5), 1).withCorona(1.5);
        assertThat(coated.fractionOfGfr()).isCloseTo(bare.fractionOfGfr(), within(1e-15));
    }
}
