package org.auklet.model.body;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;

/** A reference value as printed: met when the computed one rounds to it. */
record Printed(String text) {

    double value() {
        return Double.parseDouble(text);
    }

    /** Half a unit of the last printed digit. */
    Offset<Double> rounding() {
        return Offset.offset(0.5000001 * new BigDecimal(text).ulp().doubleValue());
    }
}
