package org.auklet.equation.expression;

import java.util.Locale;

/** Elementary functions of one dimensionless argument ({@link #SQRT} and {@link #ABS} take any unit). */
public enum Function {
    EXP,
    LOG,
    SQRT,
    SIN,
    COS,
    TANH,
    ABS;

    /** The name in formulas, and of the method of {@link Math} that computes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The function's value. */
    public double apply(double x) {
        return switch (this) {
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case SQRT -> Math.sqrt(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TANH -> Math.tanh(x);
            case ABS -> Math.abs(x);
        };
    }
}
