package org.auklet.equation.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random trees and a plain evaluator for them. */
final class RandomExpressions {

    static final Map<String, Double> VALUES = Map.of("x", 0.71342, "y", 1.32719, "z_in", 0.40937);
    static final Table TABLE = new Table("curve", "1", "1", new double[] {-5, 0, 1, 5}, new double[] {0, 1, 3, 3.5});

    private final SplittableRandom random;
    /** Whether trees go through the simplifying builders or are made as they are drawn. */
    private final boolean simplify;

    RandomExpressions(long seed, boolean simplify) {
        random = new SplittableRandom(seed);
        this.simplify = simplify;
    }

    Expression next(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0
                    ? Expressions.constant(random.nextInt(-3, 5) / 2.0)
                    : Expressions.symbol(List.of("x", "y", "z_in").get(random.nextInt(3)));
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> sum(List.of(next(depth - 1), next(depth - 1), next(0)));
            case 2, 3 -> product(List.of(next(depth - 1), next(depth - 1)));
            case 4 -> power(positive(next(depth - 1)), Expressions.constant(random.nextInt(-2, 3)));
            case 5 -> power(positive(next(depth - 1)), next(0));
            case 6 -> call(Function.values()[random.nextInt(Function.values().length)], depth);
            default -> piecewise(next(depth - 1), next(0), next(depth - 1), next(depth - 1));
        };
    }

    /** One plus the square keeps powers and logarithms real. */
    private Expression positive(Expression e) {
        return sum(List.of(Expressions.ONE, product(List.of(e, e))));
    }

    private Expression call(Function function, int depth) {
        Expression argument = next(depth - 1);
        return switch (function) {
            case LOG, LOG10, SQRT -> simplified(function, positive(argument));
            case FACTORIAL ->
                simplified(function, simplified(Function.FLOOR, positive(simplified(Function.TANH, argument))));
            case ASIN, ACOS ->
                simplified(function, product(List.of(Expressions.constant(0.5), simplified(Function.TANH, argument))));
            case EXP, SINH, COSH, TAN -> simplified(function, simplified(Function.TANH, argument));
            default ->
                random.nextBoolean() ? simplified(function, argument) : new Expression.TableValue(TABLE, 0, argument);
        };
    }

    private Expression simplified(Function function, Expression argument) {
        return simplify ? Expressions.call(function, argument) : new Expression.Call(function, argument);
    }

    private Expression sum(List<Expression> terms) {
        return simplify ? Expressions.sum(terms) : new Expression.Sum(terms);
    }

    private Expression product(List<Expression> factors) {
        return simplify ? Expressions.product(factors) : new Expression.Product(factors);
    }

    private Expression power(Expression base, Expression exponent) {
        return simplify ? Expressions.power(base, exponent) : new Expression.Power(base, exponent);
    }

    private Expression piecewise(Expression left, Expression right, Expression yes, Expression no) {
        Expression.Relation relation = Expression.Relation.values()[random.nextInt(4)];
        return simplify
                ? Expressions.piecewise(relation, left, right, yes, no)
                : new Expression.Piecewise(relation, left, right, yes, no);
    }

    static double value(Expression e, Map<String, Double> at) {
        List<Double> parts = new ArrayList<>();
        e.children().forEach(child -> parts.add(value(child, at)));
        return switch (e) {
            case Expression.Constant(double value) -> value;
            case Expression.Symbol(var name, var shift) -> at.getOrDefault(name, Double.NaN);
            case Expression.Sum s -> parts.stream().mapToDouble(d -> d).sum();
            case Expression.Product p -> parts.stream().reduce(1.0, (a, b) -> a * b);
            case Expression.Power p -> Math.pow(parts.getFirst(), parts.getLast());
            case Expression.Call c -> c.function().apply(parts.getFirst());
            case Expression.Piecewise p -> p.relation().holds(parts.get(0), parts.get(1)) ? parts.get(2) : parts.get(3);
            case Expression.TableValue t -> t.table().at(t.order(), parts.getFirst());
            case Expression.EndCell c -> Double.NaN;
            case Expression.Reduction r -> Double.NaN;
            case Expression.Delayed d -> Double.NaN;
        };
    }
}
