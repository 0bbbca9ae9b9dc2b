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
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Symbolic partial derivatives. The switching point of a piecewise expression is taken as fixed. */
public final class Derivative {

    private static final Set<Function> STAIRS = Set.of(Function.FLOOR, Function.CEIL, Function.FACTORIAL);

    private final Expression x;
    /** What a part of a tree shares is differentiated once. */
    private final Map<Expression, Expression> done = new IdentityHashMap<>();

    private Derivative(Expression x) {
        this.x = x;
    }

    /**
     * The partial derivative of {@code e} with respect to the leaf {@code x} (a symbol with its shift, or an end cell).
     *
     * @throws IllegalArgumentException when {@code e} holds a reduction or a delayed value, which must be lifted to a
     *     variable first
     */
    public static Expression of(Expression e, Expression x) {
        return new Derivative(x).of(e);
    }

    private Expression of(Expression e) {
        if (e.children().isEmpty()) {
            return e.equals(x) ? ONE : ZERO;
        }
        Expression known = done.get(e);
        if (known == null) {
            known = ofNode(e);
            done.put(e, known);
        }
        return known;
    }

    private Expression ofNode(Expression e) {
        return switch (e) {
            case Expression.Constant c -> ZERO;
            case Expression.Symbol s -> ZERO;
            case Expression.EndCell c -> ZERO;
            case Expression.Sum(var terms) -> sum(terms.stream().map(this::of).toList());
            case Expression.Product(var factors) -> ofProduct(factors);
            case Expression.Power(var base, var exponent) -> ofPower(base, exponent);
            case Expression.Call(var function, var argument) -> {
                Expression inner = of(argument);
                yield isZero(inner) ? ZERO : product(ofFunction(function, argument), inner);
            }
            case Expression.Piecewise(var relation, var left, var right, var yes, var no) ->
                piecewise(relation, left, right, of(yes), of(no));
            case Expression.TableValue(var table, var order, var argument) -> {
                Expression inner = of(argument);
                yield isZero(inner) ? ZERO : product(new Expression.TableValue(table, order + 1, argument), inner);
            }
            case Expression.Reduction r ->
                throw new IllegalArgumentException("a sum or mean over an axis is differentiated cell by cell");
            case Expression.Delayed d ->
                throw new IllegalArgumentException("a delayed value has no derivative of its own");
        };
    }

    private Expression ofProduct(List<Expression> factors) {
        List<Expression> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Expression inner = of(factors.get(i));
            if (!isZero(inner)) {
                List<Expression> term = new ArrayList<>(factors);
                term.set(i, inner);
                terms.add(product(term));
            }
        }
        return sum(terms);
    }

    private Expression ofPower(Expression base, Expression exponent) {
        Expression dBase = of(base);
        Expression dExponent = of(exponent);
        Expression viaBase = isZero(dBase) ? ZERO : product(exponent, power(base, sum(exponent, MINUS_ONE)), dBase);
        Expression viaExponent =
                isZero(dExponent) ? ZERO : product(power(base, exponent), call(Function.LOG, base), dExponent);
        return sum(viaBase, viaExponent);
    }

    private static Expression ofFunction(Function function, Expression u) {
        return switch (function) {
            case EXP -> call(Function.EXP, u);
            case LOG -> power(u, MINUS_ONE);
            case LOG10 -> divide(constant(1 / Math.log(10)), u);
            case SQRT -> divide(constant(0.5), call(Function.SQRT, u));
            case SIN -> call(Function.COS, u);
            case COS -> negate(call(Function.SIN, u));
            case TAN -> sum(ONE, power(call(Function.TAN, u), constant(2)));
            case ASIN -> inverseRoot(u);
            case ACOS -> negate(inverseRoot(u));
            case ATAN -> power(sum(ONE, power(u, constant(2))), MINUS_ONE);
            case SINH -> call(Function.COSH, u);
            case COSH -> call(Function.SINH, u);
            case TANH -> subtract(ONE, power(call(Function.TANH, u), constant(2)));
            case FLOOR, CEIL, FACTORIAL -> ZERO;
            case ABS -> piecewise(Expression.Relation.LESS, u, ZERO, MINUS_ONE, ONE);
        };
    }

    private static Expression inverseRoot(Expression u) {
        return power(call(Function.SQRT, subtract(ONE, power(u, constant(2)))), MINUS_ONE);
    }

    /** Every leaf a derivative can be taken by: symbols (with their shifts) and end cells, in order of appearance. */
    public static Set<Expression> leaves(Expression e) {
        Set<Expression> leaves = new LinkedHashSet<>();
        for (Expression part : Expressions.parts(e)) {
            if (part instanceof Expression.Symbol || part instanceof Expression.EndCell) {
                leaves.add(part);
            }
        }
        return leaves;
    }

    /** Whether an expression jumps where leaves of a kind pass a threshold, or looks into their past: no derivative tells. */
    public static boolean isBent(Expression e, Predicate<Expression> leaf) {
        return Expressions.parts(e).stream()
                .anyMatch(part ->
                        bends(part).anyMatch(bending -> leaves(bending).stream().anyMatch(leaf)));
    }

    private static Stream<Expression> bends(Expression part) {
        return switch (part) {
            case Expression.Piecewise p -> Stream.of(p.left(), p.right());
            case Expression.Call(var function, var argument) when STAIRS.contains(function) -> Stream.of(argument);
            case Expression.Delayed d -> Stream.of(d.body(), d.delay());
            default -> Stream.empty();
        };
    }
}
