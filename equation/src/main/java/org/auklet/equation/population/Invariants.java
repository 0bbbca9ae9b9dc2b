package org.auklet.equation.population;

import static org.auklet.equation.compile.ScalarEquations.isParameter;
import static org.auklet.equation.compile.ScalarEquations.isState;
import static org.auklet.equation.compile.ScalarEquations.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.ScalarEquations;
import org.auklet.equation.expression.Coefficients;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * Takes out of equations what stays the same while a subject runs: coefficients made of quantities alone become leaves
 * {@link ScalarEquations#parameter}, computed once per subject. Terms of a sum that differ only in such a coefficient are
 * joined.
 */
final class Invariants {

    private final Map<Expression, Integer> indices = new LinkedHashMap<>();
    private final Coefficients coefficients = new Coefficients(leaf -> !isState(leaf), this::leaf);

    /** The expressions of quantities that the parameters stand for, in order. */
    List<Expression> definitions() {
        return List.copyOf(indices.keySet());
    }

    /** The same value, with states and parameters as its only leaves. */
    Expression takenFrom(Expression e) {
        return coefficients.takenFrom(e);
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
        return Expressions.isNegative(e instanceof Expression.Sum(var terms) ? terms.getFirst() : e);
    }
}
