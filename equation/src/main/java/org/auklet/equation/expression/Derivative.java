package org.auklet.equation.expression;

import static org.auklet.equation.expression.Expressions.MINUS_ONE;
import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.call;
import static org.auklet.equation.expression.Expressions.constant;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.isZero;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.piecewise;
import static org.auklet.equation.expression.Expressions.power;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.subtract;
import static org.auklet.equation.expression.Expressions.sum;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Symbolic partial derivatives. The switching point of a piecewise expression is taken as fixed. */
public final class Derivative {

    private Derivative() {}

    /**
     * The partial derivative of {@code e} with respect to the leaf {@code x} (a symbol with its shift, or an end cell).
     *
     * @throws IllegalArgumentException when {@code e} holds a reduction, which must be lifted to a variable first
     */
    public static Expression of(Expression e, Expression x) {
        if (e.equals(x)) {
            return ONE;
        }
        return switch (e) {
            case Expression.Constant c -> ZERO;
            case Expression.Symbol s -> ZERO;
            case Expression.EndCell c -> ZERO;
            case Expression.Sum(var terms) ->
                sum(terms.stream().map(t -> of(t, x)).toList());
            case Expression.Product(var factors) -> ofProduct(factors, x);
            case Expression.Power(var base, var exponent) -> ofPower(base, exponent, x);
            case Expression.Call(var function, var argument) -> {
                Expression inner = of(argument, x);
                yield isZero(inner) ? ZERO : product(ofFunction(function, argument), inner);
            }
            case Expression.Piecewise(var relation, var left, var right, var yes, var no) ->
                piecewise(relation, left, right, of(yes, x), of(no, x));
            case Expression.TableValue(var table, var order, var argument) -> {
                Expression inner = of(argument, x);
                yield isZero(inner) ? ZERO : product(new Expression.TableValue(table, order + 1, argument), inner);
            }
            case Expression.Reduction r ->
                throw new IllegalArgumentException("a sum or mean over an axis is differentiated cell by cell");
        };
    }

    private static Expression ofProduct(List<Expression> factors, Expression x) {
        List<Expression> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Expression inner = of(factors.get(i), x);
            if (!isZero(inner)) {
                List<Expression> term = new ArrayList<>(factors);
                term.set(i, inner);
                terms.add(product(term));
            }
        }
        return sum(terms);
    }

    private static Expression ofPower(Expression base, Expression exponent, Expression x) {
        Expression dBase = of(base, x);
        Expression dExponent = of(exponent, x);
        Expression viaBase = isZero(dBase) ? ZERO : product(exponent, power(base, sum(exponent, MINUS_ONE)), dBase);
        Expression viaExponent =
                isZero(dExponent) ? ZERO : product(power(base, exponent), call(Function.LOG, base), dExponent);
        return sum(viaBase, viaExponent);
    }

    private static Expression ofFunction(Function function, Expression u) {
        return switch (function) {
            case EXP -> call(Function.EXP, u);
            case LOG -> power(u, MINUS_ONE);
            case SQRT -> divide(constant(0.5), call(Function.SQRT, u));
            case SIN -> call(Function.COS, u);
            case COS -> negate(call(Function.SIN, u));
            case TANH -> subtract(ONE, power(call(Function.TANH, u), constant(2)));
            case ABS -> piecewise(Expression.Relation.LESS, u, ZERO, MINUS_ONE, ONE);
        };
    }

    /** Every leaf a derivative can be taken by: symbols (with their shifts) and end cells, in order of appearance. */
    public static Set<Expression> leaves(Expression e) {
        Set<Expression> leaves = new LinkedHashSet<>();
        collect(e, leaves);
        return leaves;
    }

    private static void collect(Expression e, Set<Expression> into) {
        if (e instanceof Expression.Symbol || e instanceof Expression.EndCell) {
            into.add(e);
        }
        Expressions.children(e).forEach(child -> collect(child, into));
    }
}
