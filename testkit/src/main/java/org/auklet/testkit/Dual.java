package org.auklet.testkit;

import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Function;

/**
 * A number and its derivative along one direction, so that the interpreter differentiates without any symbolic rule.
 *
 * @param value the number
 * @param slope its derivative
 */
public record Dual(double value, double slope) {

    /** A number that does not change. */
    public static Dual of(double value) {
        return new Dual(value, 0);
    }

    Dual plus(Dual other) {
        return new Dual(value + other.value, slope + other.slope);
    }

    Dual minus(Dual other) {
        return new Dual(value - other.value, slope - other.slope);
    }

    Dual times(Dual other) {
        return new Dual(value * other.value, slope * other.value + value * other.slope);
    }

    Dual times(double factor) {
        return new Dual(value * factor, slope * factor);
    }

    Dual over(Dual other) {
        double quotient = value / other.value;
        return new Dual(quotient, (slope - quotient * other.slope) / other.value);
    }

    Dual power(Dual exponent) {
        double result = Math.pow(value, exponent.value);
        double viaBase = slope == 0 ? 0 : exponent.value * Math.pow(value, exponent.value - 1) * slope;
        double viaExponent = exponent.slope == 0 ? 0 : result * Math.log(value) * exponent.slope;
        return new Dual(result, viaBase + viaExponent);
    }

    Dual apply(Function function) {
        double inner = switch (function) {
            case EXP -> Math.exp(value);
            case LOG -> 1 / value;
            case LOG10 -> 1 / (value * Math.log(10));
            case SQRT -> 0.5 / Math.sqrt(value);
            case SIN -> Math.cos(value);
            case COS -> -Math.sin(value);
            case TAN -> 1 / (Math.cos(value) * Math.cos(value));
            case ASIN -> 1 / Math.sqrt(1 - value * value);
            case ACOS -> -1 / Math.sqrt(1 - value * value);
            case ATAN -> 1 / (1 + value * value);
            case SINH -> Math.cosh(value);
            case COSH -> Math.sinh(value);
            case FLOOR, CEIL, FACTORIAL -> 0;
            case TANH -> 1 / (Math.cosh(value) * Math.cosh(value));
            case ABS -> value < 0 ? -1 : 1;
        };
        return new Dual(function.apply(value), slope == 0 ? 0 : inner * slope);
    }

    Dual lookUp(Expression.TableValue use) {
        double inner = slope == 0 ? 0 : use.table().at(use.order() + 1, value) * slope;
        return new Dual(use.table().at(use.order(), value), inner);
    }
}
