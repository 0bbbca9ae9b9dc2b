package org.auklet.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text, the same on every machine, as short as possible and read back to the same double. */
public final class NumberText {

    private static final int SMALLEST_PLAIN_POWER = -4;
    private static final int LARGEST_PLAIN_POWER = 6;

    private NumberText() {}

    /**
     * The shortest decimal text that reads back as {@code value}: {@code 13}, {@code 0.001}, {@code 3.7e10}.
     *
     * @param value any double; {@code NaN}, {@code Infinity} and {@code -Infinity} are written as such
     */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0.0) {
            return 1.0 / value < 0 ? "-0" : "0";
        }
        String shortest = Double.toString(Math.abs(value)); // 12.5, 0.00125 or 1.25E-7
        int letter = shortest.indexOf('E');
        String mantissa = letter < 0 ? shortest : shortest.substring(0, letter);
        int exponent = letter < 0 ? 0 : Integer.parseInt(shortest.substring(letter + 1));
        int point = mantissa.indexOf('.');
        String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int first = firstOtherThanZero(digits);
        String significant = digits.substring(first, lastOtherThanZero(digits) + 1);
        return (value < 0 ? "-" : "") + text(significant, exponent + point - first - 1);
    }

    /**
     * The number to so many significant digits, for sentences: {@code 0.0317}, {@code 5.9}, {@code 12000}.
     *
     * @param digits 1 or more
     */
    public static String rounded(double value, int digits) {
        return Double.isFinite(value)
                ? of(new BigDecimal(value).round(new MathContext(digits)).doubleValue())
                : of(value);
    }

    private static int firstOtherThanZero(String digits) {
        int i = 0;
        while (digits.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int lastOtherThanZero(String digits) {
        int i = digits.length() - 1;
        while (digits.charAt(i) == '0') {
            i--;
        }
        return i;
    }

    /** Digits of which the first stands for units of ten to the {@code power}. */
    private static String text(String digits, int power) {
        if (power < SMALLEST_PLAIN_POWER || power > LARGEST_PLAIN_POWER) {
            return pointAfter(1, digits) + "e" + power;
        }
        return power < 0 ? "0." + "0".repeat(-power - 1) + digits : pointAfter(power + 1, digits);
    }

    private static String pointAfter(int whole, String digits) {
        int missing = whole - digits.length();
        return missing >= 0 ? digits + "0".repeat(missing) : digits.substring(0, whole) + "." + digits.substring(whole);
    }
}
