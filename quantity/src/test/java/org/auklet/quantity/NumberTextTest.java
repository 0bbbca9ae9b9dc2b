package org.auklet.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "13, 13",
        "-13.25, -13.25",
        "0.001, 0.001",
        "1e-4, 0.0001",
        "1.5e-5, 1.5e-5",
        "1e-5, 1e-5",
        "1234567, 1234567",
        "9999999.5, 9999999.5",
        "1e7, 1e7",
        "12345678, 1.2345678e7",
        "3.7e10, 3.7e10",
        "-2e300, -2e300",
        "4.9e-324, 4.9e-324",
        "0, 0",
        "-0.0, -0",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void isTheShortestThatReadsBack(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    /** Against decimal arithmetic, at every order of magnitude. */
    @Test
    void agreesWithDecimalArithmetic() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            int digits = random.nextInt(1, 18);
            double value = Double.parseDouble(
                    (random.nextLong((long) Math.pow(10, digits)) - 7) + "e" + random.nextInt(-320, 290));
            if (value != 0) {
                assertThat(NumberText.of(value)).isEqualTo(decimal(value));
            }
        }
    }

    private static String decimal(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int power = exact.precision() - exact.scale() - 1;
        return power >= -4 && power <= 6
                ? exact.toPlainString()
                : exact.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }
}
