package org.auklet.equation.population;

import static org.auklet.equation.compile.ScalarEquations.isParameter;
import static org.auklet.equation.compile.ScalarEquations.isState;
import static org.auklet.equation.compile.ScalarEquations.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.ScalarEquations;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * Takes out of equations what stays the same while a subject runs: coefficients made of quantities alone become leaves
 * {@link ScalarEquations#parameter}, computed once per subject. Terms of a sum that differ only in such a coefficient are
 * joined.
 */
final class Invariants {

    private final Map<Expression, Integer> indices = new LinkedHashMap<>();

    /** The expressions of quantities that the parameters stand for, in order. */
    List<Expression> definitions() {
        return List.copyOf(indices.keySet());
    }

    /** The same value, with states and parameters as its only leaves. */
    Expression takenFrom(Expression e) {
        if (e instanceof Expression.Constant || isState(e)) {
            return e;
        }
        if (isInvariant(e)) {
            return leaf(e);
        }
        return switch (e) {
            case Expression.Sum(var terms) -> joined(terms);
            case Expression.Product(var factors) -> product(factors);
            case Expression.Power(var base, var exponent) -> Expressions.power(takenFrom(base), takenFrom(exponent));
            case Expression.Call(var function, var argument) -> Expressions.call(function, takenFrom(argument));
            case Expression.Piecewise(var relation, var left, var right, var yes, var no) ->
                Expressions.piecewise(relation, takenFrom(left), takenFrom(right), takenFrom(yes), takenFrom(no));
            case Expression.TableValue(var table, var order, var argument) ->
                new Expression.TableValue(table, order, takenFrom(argument));
            default -> throw new IllegalArgumentException("no lanes for " + e);
        };
    }

    private static boolean isInvariant(Expression e) {
        return Derivative.leaves(e).stream().noneMatch(ScalarEquations::isState);
    }

    private Expression joined(List<Expression> terms) {
        Map<Expression, List<Expression>> coefficients = new LinkedHashMap<>();
        for (Expression term : terms) {
            List<Expression> fixed = new ArrayList<>();
            List<Expression> moving = new ArrayList<>();
            divide(term, fixed, moving);
            coefficients
                    .computeIfAbsent(Expressions.product(moving), m -> new ArrayList<>())
                    .add(Expressions.product(fixed));
        }
        List<Expression> joined = new ArrayList<>();
        coefficients.forEach(
                (moving, c) -> joined.add(Expressions.product(takenFrom(Expressions.sum(c)), insideOf(moving))));
        return Expressions.sum(joined);
    }

    /** A product of moving factors has no coefficient left to take out, only factors to look into. */
    private Expression insideOf(Expression moving) {
        if (moving instanceof Expression.Product(var factors)) {
            return Expressions.product(factors.stream().map(this::takenFrom).toList());
        }
        return takenFrom(moving);
    }

    private Expression product(List<Expression> all) {
        List<Expression> fixed = new ArrayList<>();
        List<Expression> moving = new ArrayList<>();
        divide(new Expression.Product(all), fixed, moving);
        return Expressions.product(takenFrom(Expressions.product(fixed)), insideOf(Expressions.product(moving)));
    }

    private static void divide(Expression term, List<Expression> fixed, List<Expression> moving) {
        List<Expression> factors = term instanceof Expression.Product(var list) ? list : List.of(term);
        factors.forEach(f -> (isInvariant(f) ? fixed : moving).add(f));
    }

    /** A leaf for an invariant; a sign stays outside, so that a flow has one coefficient where it leaves and arrives. */
    private Expression leaf(Expression invariant) {
        if (isParameter(invariant)) {
            return invariant;
        }
        List<Expression> known = definitions();
        Expression definition =
                Expressions.map(invariant, e -> isParameter(e) ? known.get(ScalarEquations.index(e)) : e);
        if (definition instanceof Expression.Constant) {
            return definition;
        }
        if (isNegative(definition)) {
            return Expressions.negate(leaf(negated(definition)));
        }
        return parameter(indices.computeIfAbsent(definition, d -> indices.size()));
    }

    private static Expression negated(Expression e) {
        return e instanceof Expression.Sum(var terms)
                ? Expressions.sum(terms.stream().map(Expressions::negate).toList())
                : Expressions.negate(e);
    }

    private static boolean isNegative(Expression e) {
        return switch (e) {
            case Expression.Product(var factors) ->
                factors.getFirst() instanceof Expression.Constant(double value) && value < 0;
            case Expression.Sum(var terms) -> isNegative(terms.getFirst());
            default -> false;
        };
    }
}
