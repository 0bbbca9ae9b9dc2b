package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.isZero;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.substitute;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.Map;
import java.util.Optional;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;

/** Solves an equation for a name it is linear in. */
final class Solver {

    private Solver() {}

    /**
     * The expression that {@code name} must be for {@code residual} to be zero; nothing when the residual is not linear
     * in it.
     *
     * @param residual with everything written out that depends on {@code name}
     */
    static Optional<Expression> solve(Expression residual, String name) {
        if (Derivative.isBent(residual, symbol(name)::equals)) {
            return Optional.empty();
        }
        Expression slope = Derivative.of(residual, symbol(name));
        if (isZero(slope) || contains(slope, name)) {
            return Optional.empty();
        }
        return Optional.of(divide(negate(substitute(residual, Map.of(name, ZERO))), slope));
    }

    /** Whether a name occurs in an expression. */
    static boolean contains(Expression e, String name) {
        return Derivative.leaves(e).contains(symbol(name));
    }
}
