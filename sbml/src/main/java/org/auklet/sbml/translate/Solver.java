package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.isZero;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.substitute;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Function;

/** Solves an equation for a name it is linear in. */
final class Solver {

    private static final Set<Function> STAIRS = Set.of(Function.FLOOR, Function.CEIL, Function.FACTORIAL);

    private Solver() {}

    /**
     * The expression that {@code name} must be for {@code residual} to be zero; nothing when the residual is not linear
     * in it.
     *
     * @param residual with everything written out that depends on {@code name}
     */
    static Optional<Expression> solve(Expression residual, String name) {
        if (Expressions.parts(residual).stream().anyMatch(part -> isBent(part, name))) {
            return Optional.empty();
        }
        Expression slope = Derivative.of(residual, symbol(name));
        if (isZero(slope) || contains(slope, name)) {
            return Optional.empty();
        }
        return Optional.of(divide(negate(substitute(residual, Map.of(name, ZERO))), slope));
    }

    /** Whether a part jumps where the name passes a threshold, or looks into its past. */
    private static boolean isBent(Expression part, String name) {
        return switch (part) {
            case Expression.Piecewise p -> contains(p.left(), name) || contains(p.right(), name);
            case Expression.Call(var function, var argument) -> STAIRS.contains(function) && contains(argument, name);
            case Expression.Delayed d -> contains(d.body(), name) || contains(d.delay(), name);
            default -> false;
        };
    }

    /** Whether a name occurs in an expression. */
    static boolean contains(Expression e, String name) {
        return Derivative.leaves(e).contains(symbol(name));
    }
}
