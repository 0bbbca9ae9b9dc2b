package org.auklet.equation.expression;

import java.util.List;
import java.util.stream.Collectors;

/** Prints expressions as plain text that {@link Parser} reads back. */
public final class Infix {

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;
    private static final int MOST_NODES = 200;

    private Infix() {}

    /** The expression on one line. */
    public static String of(Expression e) {
        return switch (e) {
            case Expression.Constant(double value) -> number(value);
            case Expression.Symbol(var name, var shift) -> shift == 0 ? name : name + (shift > 0 ? "[+1]" : "[-1]");
            case Expression.EndCell(var field, var end) ->
                (end == Expression.End.FIRST ? "first(" : "last(") + field + ")";
            case Expression.Reduction(var kind, var axis, var body) ->
                (kind == Expression.Reduction.Kind.SUM ? "sum(" : "mean(") + axis + ", " + of(body) + ")";
            case Expression.Sum(var terms) -> sum(terms);
            case Expression.Product p -> product(p);
            case Expression.Power(var base, var exponent) ->
                within(base, POWER + 1) + "^" + within(exponent, POWER + 1);
            case Expression.Call(var function, var argument) -> function.code() + "(" + of(argument) + ")";
            case Expression.Piecewise p ->
                "(" + of(p.left()) + " " + ascii(p.relation()) + " " + of(p.right()) + " ? " + of(p.whenTrue()) + " : "
                        + of(p.otherwise()) + ")";
            case Expression.TableValue(var table, var order, var argument) ->
                table.name() + "'".repeat(order) + "(" + of(argument) + ")";
            case Expression.Delayed(var body, var delay) -> "delay(" + of(body) + ", " + of(delay) + ")";
        };
    }

    /** The expression on one line for a message: a long one is named by its leaves. */
    public static String brief(Expression e) {
        if (budgetAfter(e, MOST_NODES) > 0) {
            return of(e);
        }
        return Derivative.leaves(e).stream()
                .limit(10)
                .map(Infix::of)
                .collect(Collectors.joining(", ", "a long expression of ", " ..."));
    }

    /** What is left of a budget of nodes after printing {@code e}. */
    private static int budgetAfter(Expression e, int budget) {
        int left = budget - 1;
        for (Expression child : e.children()) {
            left = left > 0 ? budgetAfter(child, left) : left;
        }
        return left;
    }

    private static String ascii(Expression.Relation relation) {
        return switch (relation) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }

    private static String sum(List<Expression> terms) {
        StringBuilder text = new StringBuilder();
        for (Expression term : terms) {
            boolean negative = Expressions.isNegative(term);
            Expression shown = negative ? Expressions.negate(term) : term;
            text.append(text.isEmpty() ? (negative ? "-" : "") : negative ? " - " : " + ");
            text.append(within(shown, SUM + 1));
        }
        return text.toString();
    }

    private static String product(Expression.Product product) {
        Fraction fraction = Fraction.of(product);
        String top = fraction.numerator().isEmpty() ? "1" : join(fraction.numerator());
        String sign = fraction.negative() ? "-" : "";
        if (fraction.denominator().isEmpty()) {
            return sign + top;
        }
        String bottom = join(fraction.denominator());
        return sign + top + "/" + (fraction.denominator().size() > 1 ? "(" + bottom + ")" : bottom);
    }

    private static String join(List<Expression> factors) {
        return factors.stream().map(f -> within(f, PRODUCT + 1)).collect(Collectors.joining("*"));
    }

    private static String within(Expression e, int atLeast) {
        return level(e) >= atLeast ? of(e) : "(" + of(e) + ")";
    }

    private static int level(Expression e) {
        return switch (e) {
            case Expression.Sum s -> SUM;
            case Expression.Product p -> PRODUCT;
            case Expression.Constant(double value) -> value < 0 ? SUM : ATOM;
            case Expression.Power p -> POWER;
            default -> ATOM;
        };
    }

    /** A number as short as it can be written without loss. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
