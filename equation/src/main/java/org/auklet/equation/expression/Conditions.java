package org.auklet.equation.expression;

import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.constant;
import static org.auklet.equation.expression.Expressions.piecewise;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.subtract;
import static org.auklet.equation.expression.Expressions.sum;

import java.util.ArrayList;
import java.util.List;

/**
 * Builders of conditions: expressions that are 1 where they hold and 0 where they do not.
 *
 * <p>There is no type for truth. A comparison is a {@link Expression.Piecewise} between 1 and 0, and what is made of
 * conditions has each of them once, so that a tree grows no faster than what is written. A number from elsewhere is
 * true above one half.
 */
public final class Conditions {

    public static final Expression TRUE = ONE;
    public static final Expression FALSE = ZERO;

    private static final Expression HALF = constant(0.5);

    private Conditions() {}

    /** Where {@code left relation right} holds. */
    public static Expression comparison(Expression.Relation relation, Expression left, Expression right) {
        if (left instanceof Expression.Constant(double a) && right instanceof Expression.Constant(double b)) {
            return relation.holds(a, b) ? TRUE : FALSE;
        }
        return piecewise(relation, left, right, TRUE, FALSE);
    }

    /** Where the two are equal to the last digit; a number that is none equals nothing. */
    public static Expression equal(Expression left, Expression right) {
        Expression notBelow = comparison(Expression.Relation.GREATER_OR_EQUAL, left, right);
        return choose(comparison(Expression.Relation.LESS_OR_EQUAL, left, right), notBelow, FALSE);
    }

    /** Where the two differ. */
    public static Expression notEqual(Expression left, Expression right) {
        return not(equal(left, right));
    }

    /** Where all hold; true of none. */
    public static Expression and(List<Expression> conditions) {
        Expression all = TRUE;
        for (Expression condition : conditions.reversed()) {
            all = choose(condition, all, FALSE);
        }
        return all;
    }

    /** Where one or more hold; false of none. */
    public static Expression or(List<Expression> conditions) {
        Expression any = FALSE;
        for (Expression condition : conditions.reversed()) {
            any = choose(condition, TRUE, any);
        }
        return any;
    }

    /** Where it does not hold. */
    public static Expression not(Expression condition) {
        return choose(condition, FALSE, TRUE);
    }

    /** Where an odd number of them hold; false of none. */
    public static Expression xor(List<Expression> conditions) {
        if (conditions.isEmpty()) {
            return FALSE;
        }
        if (conditions.size() == 1) {
            return conditions.getFirst();
        }
        Expression held = sum(conditions.stream().map(Conditions::truth).toList());
        Expression pairs = Expressions.call(Function.FLOOR, product(HALF, held));
        return sum(held, product(constant(-2), pairs));
    }

    /** 1 or 0 for any number, so that conditions may be counted. */
    private static Expression truth(Expression condition) {
        return choose(condition, TRUE, FALSE);
    }

    /** {@code yes} where the condition holds, else {@code no}. */
    public static Expression choose(Expression condition, Expression yes, Expression no) {
        return switch (condition) {
            case Expression.Constant(double value) -> value > 0.5 ? yes : no;
            case Expression.Piecewise(var relation, var left, var right, var one, var zero)
            when one.equals(TRUE) && zero.equals(FALSE) -> piecewise(relation, left, right, yes, no);
            case Expression.Piecewise(var relation, var left, var right, var one, var zero)
            when one.equals(FALSE) && zero.equals(TRUE) -> piecewise(relation, left, right, no, yes);
            default -> piecewise(Expression.Relation.GREATER, condition, HALF, yes, no);
        };
    }

    /** The differences whose change of sign may change a condition: one for each comparison in it. */
    public static List<Expression> differences(Expression condition) {
        List<Expression> found = new ArrayList<>();
        Expressions.parts(condition).forEach(part -> {
            if (part instanceof Expression.Piecewise p) {
                found.add(subtract(p.left(), p.right()));
            }
        });
        return found.stream().distinct().toList();
    }
}
