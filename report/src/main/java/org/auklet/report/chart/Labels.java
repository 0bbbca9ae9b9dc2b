package org.auklet.report.chart;

import java.math.BigDecimal;
import org.auklet.report.text.Numbers;

/** What ticks say. */
final class Labels {

    private Labels() {}

    /** A number in full, or with a power of ten when that is shorter. */
    static String plain(double value) {
        return Numbers.text(value, 6);
    }

    /** A digit times a power of ten: 0.05, 20, 10⁴. */
    static String decimal(int digit, int decade) {
        if (decade >= -3 && decade <= 3) {
            return BigDecimal.valueOf(digit, -decade).toPlainString();
        }
        return (digit == 1 ? "" : digit + "·") + Numbers.powerOfTen(decade);
    }
}
