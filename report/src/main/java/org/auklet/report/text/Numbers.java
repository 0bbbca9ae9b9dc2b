package org.auklet.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers for people: three significant digits, a point as decimal sign, powers of ten written out, words for what is
 * not a number.
 */
public final class Numbers {

    /** What stands for a number that could not be determined. */
    public static final String NOT_DETERMINED = "not determined";

    /** What stands for an end of an interval that the data leave open. */
    public static final String OPEN = "open";

    /** A space at which no line ends, between a number and what belongs to it. */
    static final String NO_BREAK = "\u00a0";

    private static final int DIGITS = 3;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /** Three significant digits. */
    public static String text(double value) {
        return text(value, DIGITS);
    }

    /** The number to this many significant digits, trailing zeros dropped. */
    public static String text(double value, int digits) {
        if (Double.isNaN(value)) {
            return NOT_DETERMINED;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "without bound" : "without lower bound";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean plain = rounded.signum() == 0 || (exponent >= -3 && exponent < 5);
        return minus(plain ? rounded.toPlainString() : scientific(rounded, exponent));
    }

    /** This many decimals, for columns of numbers that are compared by difference. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? minus(BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString())
                : text(value);
    }

    /** A fraction of one as a percentage; what is very small is only said to be so. */
    public static String percent(double fraction) {
        if (fraction > 0 && fraction < 0.001) {
            return "<" + NO_BREAK + "0.1" + NO_BREAK + "%";
        }
        return Double.isNaN(fraction) ? NOT_DETERMINED : text(100 * fraction) + NO_BREAK + "%";
    }

    /** An interval in words, an end that is not finite called open. */
    public static String interval(double lower, double upper) {
        boolean noLower = !Double.isFinite(lower);
        boolean noUpper = !Double.isFinite(upper);
        return noLower && noUpper ? OPEN : end(lower, noLower) + " to " + end(upper, noUpper);
    }

    /** A whole number with a superscript for tens, "10⁻³". */
    public static String powerOfTen(int exponent) {
        return "10" + superscript(exponent);
    }

    /** A whole number in superscript characters. */
    public static String superscript(int number) {
        StringBuilder out = new StringBuilder(number < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
            out.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return out.toString();
    }

    /** Bytes as a readable size. */
    public static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? text(bytes / 1e3) + " kB" : text(bytes / 1e6) + " MB";
    }

    private static String end(double value, boolean open) {
        return open ? OPEN : text(value);
    }

    private static String scientific(BigDecimal value, int exponent) {
        String mantissa = value.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return switch (mantissa) {
            case "1" -> powerOfTen(exponent);
            case "-1" -> "-" + powerOfTen(exponent);
            default -> mantissa + NO_BREAK + "×" + NO_BREAK + powerOfTen(exponent);
        };
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
