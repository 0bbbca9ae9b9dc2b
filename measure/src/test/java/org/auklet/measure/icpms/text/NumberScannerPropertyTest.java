package org.auklet.measure.icpms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way from text to double gives every bit that {@link Double#parseDouble} gives. */
class NumberScannerPropertyTest {

    private static final int CASES = 300_000;

    @Test
    void shortestTextOfRandomDoubles() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CASES; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-40, 40));
            same(Double.toString(value));
        }
    }

    @Test
    void doublesOfAnyBits() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < CASES; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                same(Double.toString(value));
            }
        }
    }

    @Test
    void digitsOfAnyNumberWithAPointAnywhere() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < CASES; i++) {
            String digits = digits(random, random.nextInt(1, 24));
            int point = random.nextInt(digits.length() + 1);
            String exponent = random.nextInt(3) == 0 ? "" : "e" + random.nextInt(-70, 70);
            same(digits.substring(0, point) + "." + digits.substring(point) + exponent);
        }
    }

    /** Seventeen and eighteen digits next to the middle between two doubles, where one wrong bit shows. */
    @Test
    void neighboursOfTheMiddleBetweenTwoDoubles() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < CASES; i++) {
            double value = (1 + random.nextDouble()) * Math.pow(2, random.nextInt(-60, 110));
            BigDecimal middle = new BigDecimal(value)
                    .add(new BigDecimal(Math.nextUp(value)))
                    .divide(BigDecimal.valueOf(2));
            same(middle.round(new MathContext(random.nextInt(16, 19))).toString());
        }
    }

    /** Whole numbers that lie exactly between two doubles: the even one is right. */
    @Test
    void exactMiddlesGoToTheEvenDouble() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < CASES; i++) {
            int power = random.nextInt(0, 24);
            BigInteger five = BigInteger.valueOf(5).pow(power);
            int room = 54 - five.bitLength();
            if (room > 1) {
                // 5^power * odd has 54 bits: the last one is half a unit
                BigInteger odd = new BigInteger(room, new java.util.Random(random.nextLong()))
                        .setBit(room - 1)
                        .setBit(0);
                same(odd + "e" + power);
                same(odd.multiply(five).toString());
            }
        }
    }

    /** Digits that stand after the end of the text belong to something else. */
    @Test
    void theEndIsTheEnd() {
        NumberScanner scanner = scanner("12.345678", ',', '.');
        assertThat(scanner.next(5)).isEqualTo(12.34);
        assertThat(scanner.wellFormed()).isTrue();
        assertThat(scanner.position()).isEqualTo(5);
    }

    @Test
    void decimalComma() {
        NumberScanner scanner = scanner(" -3,25e-2 ;7", ';', ',');
        assertThat(scanner.next(12)).isEqualTo(-0.0325);
        assertThat(scanner.wellFormed()).isTrue();
        assertThat(scanner.position()).isEqualTo(10);
    }

    @Test
    void minusZeroAndNotANumber() {
        same("-0");
        same("-0.000e7");
        NumberScanner scanner = scanner("NaN,", ',', '.');
        assertThat(scanner.next(4)).isNaN();
        assertThat(scanner.wellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "1.2.3", "1,2", "abc", "1e", "12 kg", "--1", "nano", "0x10", "1f", "e5", "1e+"})
    void noNumber(String text) {
        NumberScanner scanner = scanner(text, ';', '.');
        scanner.next(text.length());
        assertThat(scanner.wellFormed()).as(text).isFalse();
    }

    private static String digits(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    private static void same(String text) {
        String written = text.toLowerCase(Locale.ROOT);
        NumberScanner scanner = scanner(written, ',', '.');
        double read = scanner.next(written.length());
        if (!scanner.wellFormed()
                || Double.doubleToRawLongBits(read) != Double.doubleToRawLongBits(Double.parseDouble(text))) {
            assertThat(read).as(text).isEqualTo(Double.parseDouble(text));
            throw new AssertionError(text + " was not read as a number");
        }
    }

    private static NumberScanner scanner(String text, char delimiter, char mark) {
        return NumberScanner.of(text, delimiter, mark);
    }
}
