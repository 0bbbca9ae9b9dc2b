package org.auklet.equation.expression;

import java.util.Locale;

/** Elementary functions of one dimensionless argument ({@link #SQRT} and {@link #ABS} take any unit). */
public enum Function {
    EXP,
    LOG,
    LOG10,
    SQRT,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    SINH,
    COSH,
    TANH,
    ABS,
    /** The largest whole number not above the argument; its derivative is 0. */
    FLOOR,
    /** The smallest whole number not below the argument; its derivative is 0. */
    CEIL,
    /** See {@link #factorial}; its argument stays a whole number, so its derivative is 0. */
    FACTORIAL;

    /** How far from a whole number the argument of a factorial may be, by rounding. */
    private static final double WHOLE = 1e-9;

    /** The name in formulas, and of the static method of {@link #home} that computes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class with the static method that computes the function. */
    public Class<?> home() {
        return this == FACTORIAL ? Function.class : Math.class;
    }

    /** The function's value. */
    public double apply(double x) {
        return switch (this) {
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case LOG10 -> Math.log10(x);
            case SQRT -> Math.sqrt(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ASIN -> Math.asin(x);
            case ACOS -> Math.acos(x);
            case ATAN -> Math.atan(x);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case TANH -> Math.tanh(x);
            case ABS -> Math.abs(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case FACTORIAL -> factorial(x);
        };
    }

    /**
     * The product of the whole numbers from 1 to {@code n}; infinite from 171 on.
     *
     * @param n a whole number, within rounding; for anything else the result is not a number
     */
    public static double factorial(double n) {
        double whole = Math.rint(n);
        if (!(Math.abs(n - whole) <= WHOLE * Math.max(1, whole)) || whole < 0) {
            return Double.NaN;
        }
        double product = 1;
        for (int factor = 2; factor <= Math.min(whole, 171); factor++) {
            product *= factor;
        }
        return product;
    }
}
