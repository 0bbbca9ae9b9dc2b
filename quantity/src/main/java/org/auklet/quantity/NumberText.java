package org.auklet.quantity;

import java.math.BigDecimal;

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
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int power = exact.precision() - exact.scale() - 1;
        return power >= SMALLEST_PLAIN_POWER && power <= LARGEST_PLAIN_POWER
                ? exact.toPlainString()
                : exact.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }
}
