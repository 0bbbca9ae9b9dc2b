package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.MINUS_ONE;
import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.call;
import static org.auklet.equation.expression.Expressions.constant;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.piecewise;
import static org.auklet.equation.expression.Expressions.power;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.subtract;
import static org.auklet.equation.expression.Expressions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.auklet.equation.expression.Conditions;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expression.Relation;
import org.auklet.equation.expression.Function;
import org.auklet.sbml.math.Operator;

/**
 * What the operators of SBML are in our expressions. Inverse functions are their principal values (Abramowitz and
 * Stegun, 4.4 and 4.6; the inverse cotangent as the inverse tangent of the reciprocal).
 */
final class Operators {

    private static final double BASE_10 = 10;

    private Operators() {}

    /** An operator of numbers applied. */
    static Expression number(Operator operator, List<Expression> x) {
        return switch (operator) {
            case PLUS -> sum(x);
            case TIMES -> product(x);
            case MINUS -> x.size() == 1 ? negate(x.getFirst()) : subtract(x.get(0), x.get(1));
            case DIVIDE -> divide(x.get(0), x.get(1));
            case POWER -> power(x.get(0), x.get(1));
            case ROOT -> root(x.get(0), x.get(1));
            case LOG -> logarithm(x.get(0), x.get(1));
            case MAX -> fold(x, (a, b) -> piecewise(Relation.GREATER, a, b, a, b));
            case MIN -> fold(x, (a, b) -> piecewise(Relation.LESS, a, b, a, b));
            case QUOTIENT -> quotient(x.get(0), x.get(1));
            case REM -> subtract(x.get(0), product(x.get(1), quotient(x.get(0), x.get(1))));
            default -> function(operator, x.getFirst());
        };
    }

    private static Expression fold(List<Expression> x, BinaryOperator<Expression> pair) {
        return x.stream().reduce(pair).orElse(ZERO);
    }

    private static Expression root(Expression degree, Expression x) {
        return degree instanceof Expression.Constant(double n) && n == 2
                ? call(Function.SQRT, x)
                : power(x, divide(ONE, degree));
    }

    private static Expression logarithm(Expression base, Expression x) {
        return base instanceof Expression.Constant(double b) && b == BASE_10
                ? call(Function.LOG10, x)
                : divide(call(Function.LOG, x), call(Function.LOG, base));
    }

    /** The whole part of a quotient, cut towards zero. */
    private static Expression quotient(Expression a, Expression b) {
        Expression ratio = divide(a, b);
        return piecewise(Relation.LESS, ratio, ZERO, call(Function.CEIL, ratio), call(Function.FLOOR, ratio));
    }

    private static Expression function(Operator operator, Expression x) {
        Expression inverse = power(x, MINUS_ONE);
        return switch (operator) {
            case ABS -> call(Function.ABS, x);
            case EXP -> call(Function.EXP, x);
            case LN -> call(Function.LOG, x);
            case FLOOR -> call(Function.FLOOR, x);
            case CEILING -> call(Function.CEIL, x);
            case FACTORIAL -> call(Function.FACTORIAL, x);
            case SIN -> call(Function.SIN, x);
            case COS -> call(Function.COS, x);
            case TAN -> call(Function.TAN, x);
            case SEC -> divide(ONE, call(Function.COS, x));
            case CSC -> divide(ONE, call(Function.SIN, x));
            case COT -> divide(ONE, call(Function.TAN, x));
            case SINH -> call(Function.SINH, x);
            case COSH -> call(Function.COSH, x);
            case TANH -> call(Function.TANH, x);
            case SECH -> divide(ONE, call(Function.COSH, x));
            case CSCH -> divide(ONE, call(Function.SINH, x));
            case COTH -> divide(ONE, call(Function.TANH, x));
            case ARCSIN -> call(Function.ASIN, x);
            case ARCCOS -> call(Function.ACOS, x);
            case ARCTAN -> call(Function.ATAN, x);
            case ARCSEC -> call(Function.ACOS, inverse);
            case ARCCSC -> call(Function.ASIN, inverse);
            case ARCCOT -> call(Function.ATAN, inverse);
            case ARCSINH -> arcsinh(x);
            case ARCCOSH -> arccosh(x);
            case ARCTANH -> arctanh(x);
            case ARCSECH -> arccosh(inverse);
            case ARCCSCH -> arcsinh(inverse);
            case ARCCOTH -> arctanh(inverse);
            default -> throw new IllegalArgumentException(operator + " is no function of one number");
        };
    }

    /** Odd, so computed from the absolute value: no digits are lost for negative arguments. */
    private static Expression arcsinh(Expression x) {
        Expression size = call(Function.ABS, x);
        Expression value = call(Function.LOG, sum(size, call(Function.SQRT, sum(product(x, x), ONE))));
        return piecewise(Relation.LESS, x, ZERO, negate(value), value);
    }

    private static Expression arccosh(Expression x) {
        Expression root = product(call(Function.SQRT, sum(x, ONE)), call(Function.SQRT, sum(x, MINUS_ONE)));
        return call(Function.LOG, sum(x, root));
    }

    private static Expression arctanh(Expression x) {
        return product(constant(0.5), call(Function.LOG, divide(sum(ONE, x), subtract(ONE, x))));
    }

    /** A comparison of numbers; with more than two it holds between all neighbours. */
    static Expression comparison(Operator operator, List<Expression> x) {
        List<Expression> pairs = new ArrayList<>();
        for (int i = 1; i < x.size(); i++) {
            pairs.add(pair(operator, x.get(i - 1), x.get(i)));
        }
        return Conditions.and(pairs);
    }

    private static Expression pair(Operator operator, Expression a, Expression b) {
        return switch (operator) {
            case EQ -> Conditions.equal(a, b);
            case NEQ -> Conditions.notEqual(a, b);
            case GT -> Conditions.comparison(Relation.GREATER, a, b);
            case LT -> Conditions.comparison(Relation.LESS, a, b);
            case GEQ -> Conditions.comparison(Relation.GREATER_OR_EQUAL, a, b);
            case LEQ -> Conditions.comparison(Relation.LESS_OR_EQUAL, a, b);
            default -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }

    /** Conditions joined. */
    static Expression logic(Operator operator, List<Expression> conditions) {
        return switch (operator) {
            case AND -> Conditions.and(conditions);
            case OR -> Conditions.or(conditions);
            case XOR -> Conditions.xor(conditions);
            case NOT -> Conditions.not(conditions.getFirst());
            case IMPLIES -> Conditions.or(List.of(Conditions.not(conditions.get(0)), conditions.get(1)));
            default -> throw new IllegalArgumentException(operator + " joins nothing");
        };
    }
}
