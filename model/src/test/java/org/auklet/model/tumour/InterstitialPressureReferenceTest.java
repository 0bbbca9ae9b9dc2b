package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterstitialPressureReferenceTest {

    /** It solves (1/x^2) d/dx (x^2 dp/dx) = alpha^2 (p - 1), by central differences. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 13.3, 36.8})
    void theProfileSolvesItsEquation(double alpha) {
        double h = 1e-4;
        for (double x = 0.1; x < 0.95; x += 0.1) {
            double p = InterstitialPressure.profile(x, alpha);
            double up = InterstitialPressure.profile(x + h, alpha);
            double down = InterstitialPressure.profile(x - h, alpha);
            double left = (up - 2 * p + down) / (h * h) + 2 / x * (up - down) / (2 * h);
            assertThat(left).isCloseTo(alpha * alpha * (p - 1), within(1e-4 * alpha * alpha));
        }
        assertThat(InterstitialPressure.profile(1, alpha)).isCloseTo(0, within(1e-12));
        double centre = InterstitialPressure.profile(0, alpha);
        assertThat(InterstitialPressure.profile(1e-6, alpha)).isCloseTo(centre, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 13.3, 36.8})
    void theMeanFiltrationIsThatOfTheProfile(double alpha) {
        int shells = 20_000;
        double sum = 0;
        for (int i = 0; i < shells; i++) {
            double x = (i + 0.5) / shells;
            sum += 3 * x * x * (1 - InterstitialPressure.profile(x, alpha)) / shells;
        }
        assertThat(InterstitialPressure.meanFiltration(alpha)).isCloseTo(sum, within(1e-6));
    }

    /**
     * Boucher, Baxter & Jain 1990, Cancer Res 50:4478, abstract: pressures reach their plateau 0.2 to 1.1 mm below the
     * surface. With the length of the defaults, 272 um, the profile of a tumour of 1 g has 90 % of its plateau at 0.65 mm.
     */
    @Test
    void thePlateauLiesWhereItWasMeasured() {
        double radius = InterstitialPressure.radiusUm(1);
        double alpha = radius / 272;
        double plateau = InterstitialPressure.profile(0, alpha);
        assertThat(InterstitialPressure.profile(1 - 200 / radius, alpha)).isLessThan(0.9 * plateau);
        assertThat(InterstitialPressure.profile(1 - 1100 / radius, alpha)).isGreaterThan(0.9 * plateau);
        assertThat(InterstitialPressure.profile(1 - 650 / radius, alpha) / plateau)
                .isCloseTo(0.9, within(0.01));
    }

    @Test
    void aGramIsASphereOfSixMillimetres() {
        assertThat(InterstitialPressure.radiusUm(1)).isCloseTo(6203.5, within(0.05));
        assertThat(InterstitialPressure.radiusUm(8)).isCloseTo(2 * InterstitialPressure.radiusUm(1), within(1e-9));
        assertThat(InterstitialPressure.isMeasured(0.2)).isFalse();
        assertThat(InterstitialPressure.isMeasured(2)).isTrue();
        assertThat(InterstitialPressure.isMeasured(30)).isFalse();
        assertThatThrownBy(() -> InterstitialPressure.profile(1.1, 3)).isInstanceOf(InputException.class);
    }
}
