package org.auklet.equation.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builders of {@link Expression} trees that fold constants and drop neutral elements, and the walks every user needs. */
public final class Expressions {

    public static final Expression ZERO = new Expression.Constant(0);
    public static final Expression ONE = new Expression.Constant(1);
    public static final Expression MINUS_ONE = new Expression.Constant(-1);

    private Expressions() {}

    public static Expression constant(double value) {
        return new Expression.Constant(value);
    }

    public static Expression symbol(String name) {
        return new Expression.Symbol(name);
    }

    public static Expression sum(Expression... terms) {
        return sum(List.of(terms));
    }

    /** Terms added: nested sums flattened, numbers folded, equal terms gathered. */
    public static Expression sum(List<Expression> terms) {
        double number = 0;
        Map<Expression, Double> gathered = new LinkedHashMap<>();
        List<Expression> flat = new ArrayList<>();
        terms.forEach(term -> flatten(term, flat));
        for (Expression term : flat) {
            if (term instanceof Expression.Constant(double value)) {
                number += value;
            } else {
                gathered.merge(withoutCoefficient(term), coefficient(term), Double::sum);
            }
        }
        List<Expression> kept = new ArrayList<>();
        gathered.forEach((term, coefficient) -> {
            if (coefficient != 0) {
                kept.add(product(constant(coefficient), term));
            }
        });
        if (number != 0 || kept.isEmpty()) {
            kept.add(constant(number));
        }
        return kept.size() == 1 ? kept.getFirst() : new Expression.Sum(kept);
    }

    private static void flatten(Expression term, List<Expression> into) {
        if (term instanceof Expression.Sum(List<Expression> inner)) {
            into.addAll(inner);
        } else {
            into.add(term);
        }
    }

    public static Expression product(Expression... factors) {
        return product(List.of(factors));
    }

    /** Factors multiplied: nested products flattened, numbers folded to the front, equal bases gathered. */
    public static Expression product(List<Expression> factors) {
        double number = 1;
        Map<Expression, Double> powers = new LinkedHashMap<>();
        List<Expression> flat = new ArrayList<>();
        for (Expression factor : factors) {
            if (factor instanceof Expression.Product(List<Expression> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(factor);
            }
        }
        for (Expression factor : flat) {
            switch (factor) {
                case Expression.Constant(double value) -> number *= value;
                case Expression.Power(Expression base, Expression.Constant(double exponent)) ->
                    powers.merge(base, exponent, Double::sum);
                default -> powers.merge(factor, 1.0, Double::sum);
            }
        }
        if (number == 0) {
            return ZERO;
        }
        List<Expression> kept = new ArrayList<>();
        if (number != 1) {
            kept.add(constant(number));
        }
        powers.forEach((base, exponent) -> {
            if (exponent != 0) {
                kept.add(exponent == 1 ? base : new Expression.Power(base, constant(exponent)));
            }
        });
        return switch (kept.size()) {
            case 0 -> ONE;
            case 1 -> kept.getFirst();
            default -> new Expression.Product(kept);
        };
    }

    public static Expression negate(Expression e) {
        return product(MINUS_ONE, e);
    }

    public static Expression subtract(Expression a, Expression b) {
        return sum(a, negate(b));
    }

    public static Expression divide(Expression a, Expression b) {
        return product(a, power(b, MINUS_ONE));
    }

    public static Expression power(Expression base, Expression exponent) {
        if (exponent instanceof Expression.Constant(double p)) {
            if (p == 0) {
                return ONE;
            }
            if (p == 1) {
                return base;
            }
            if (base instanceof Expression.Constant(double b)) {
                return constant(Math.pow(b, p));
            }
            if (base instanceof Expression.Power(Expression inner, Expression.Constant(double q)) && isWhole(p)) {
                return power(inner, constant(p * q));
            }
            if (base instanceof Expression.Product(List<Expression> factors) && isWhole(p)) {
                return product(factors.stream().map(f -> power(f, exponent)).toList());
            }
        }
        return new Expression.Power(base, exponent);
    }

    private static boolean isWhole(double p) {
        return p == Math.rint(p);
    }

    public static Expression call(org.auklet.equation.expression.Function function, Expression argument) {
        return argument instanceof Expression.Constant(double value)
                ? constant(function.apply(value))
                : new Expression.Call(function, argument);
    }

    /** {@code whenTrue} where the comparison holds, else {@code otherwise}. */
    public static Expression piecewise(
            Expression.Relation relation,
            Expression left,
            Expression right,
            Expression whenTrue,
            Expression otherwise) {
        if (whenTrue.equals(otherwise)) {
            return whenTrue;
        }
        return new Expression.Piecewise(relation, left, right, whenTrue, otherwise);
    }

    /** The value a while ago; a delay of zero, or of a number, is none. */
    public static Expression delayed(Expression body, Expression delay) {
        boolean none = isZero(delay) || body instanceof Expression.Constant;
        return none ? body : new Expression.Delayed(body, delay);
    }

    /** The tree with {@code change} applied to every node, children first; a part that is shared is changed once. */
    public static Expression map(Expression e, Function<Expression, Expression> change) {
        return new Mapping(change).of(e);
    }

    private record Mapping(Function<Expression, Expression> change, Map<Expression, Expression> done) {

        Mapping(Function<Expression, Expression> change) {
            this(change, new IdentityHashMap<>());
        }

        Expression of(Expression e) {
            Expression known = done.get(e);
            if (known == null) {
                known = change.apply(e.children().isEmpty() ? e : rebuild(e, this::of));
                done.put(e, known);
            }
            return known;
        }
    }

    /** The node with {@code change} applied to its direct parts; a leaf as it is. */
    public static Expression rebuild(Expression e, Function<Expression, Expression> change) {
        return switch (e) {
            case Expression.Constant c -> c;
            case Expression.Symbol s -> s;
            case Expression.EndCell c -> c;
            case Expression.Reduction(var kind, var axis, var body) ->
                new Expression.Reduction(kind, axis, change.apply(body));
            case Expression.Sum(var terms) -> sum(terms.stream().map(change).toList());
            case Expression.Product(var factors) ->
                product(factors.stream().map(change).toList());
            case Expression.Power(var base, var exponent) -> power(change.apply(base), change.apply(exponent));
            case Expression.Call(var function, var argument) -> call(function, change.apply(argument));
            case Expression.Piecewise(var relation, var left, var right, var yes, var no) ->
                piecewise(relation, change.apply(left), change.apply(right), change.apply(yes), change.apply(no));
            case Expression.TableValue(var table, var order, var argument) ->
                new Expression.TableValue(table, order, change.apply(argument));
            case Expression.Delayed(var body, var delay) -> delayed(change.apply(body), change.apply(delay));
        };
    }

    /** Every distinct part of a tree, itself included: each after its own parts, one that is shared once. */
    public static Collection<Expression> parts(Expression e) {
        Map<Expression, Boolean> seen = new IdentityHashMap<>();
        List<Expression> parts = new ArrayList<>();
        collect(e, seen, parts);
        return parts;
    }

    private static void collect(Expression e, Map<Expression, Boolean> seen, List<Expression> parts) {
        if (seen.put(e, true) == null) {
            for (Expression child : e.children()) {
                collect(child, seen, parts);
            }
            parts.add(e);
        }
    }

    /** Replaces symbols by name; symbols without a replacement stay. */
    public static Expression substitute(Expression e, Map<String, Expression> replacements) {
        return map(
                e,
                node -> node instanceof Expression.Symbol(var name, var shift) && shift == 0
                        ? replacements.getOrDefault(name, node)
                        : node);
    }

    /** The number in front of a term: -2 for {@code -2*x}, 1 for {@code x}. */
    static double coefficient(Expression term) {
        return term instanceof Expression.Product(List<Expression> factors)
                        && factors.getFirst() instanceof Expression.Constant(double value)
                ? value
                : 1;
    }

    /** Whether a minus sign stands in front of a term: of a number, or of a product that begins with one. */
    public static boolean isNegative(Expression term) {
        return coefficient(term) < 0 || term instanceof Expression.Constant(double value) && value < 0;
    }

    /** The term without the number in front of it. */
    static Expression withoutCoefficient(Expression term) {
        if (term instanceof Expression.Product(List<Expression> factors)
                && factors.getFirst() instanceof Expression.Constant) {
            List<Expression> rest = factors.subList(1, factors.size());
            return rest.size() == 1 ? rest.getFirst() : new Expression.Product(rest);
        }
        return term;
    }

    /** Whether the expression is exactly zero. */
    public static boolean isZero(Expression e) {
        return e instanceof Expression.Constant(double value) && value == 0;
    }
}
