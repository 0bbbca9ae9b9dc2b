package org.auklet.equation.expression;

import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.sum;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Takes out of expressions what is made of fixed leaves alone, and gathers the terms of a sum that differ only in such a
 * coefficient: {@code Q*A/V - L*A/V} becomes {@code c*A}, where c stands for {@code (Q - L)/V}.
 *
 * <p>A part that several expressions share is rewritten once.
 */
public final class Coefficients {

    private final Predicate<Expression> isFixedLeaf;
    private final UnaryOperator<Expression> replacement;
    private final Map<Expression, Boolean> fixed = new IdentityHashMap<>();
    private final Map<Expression, Expression> done = new IdentityHashMap<>();

    /** A term as coefficient times what moves. */
    private record Term(Expression coefficient, Expression moving) {}

    /**
     * @param isFixedLeaf whether a symbol or an end cell is fixed; numbers are
     * @param replacement what is to stand for a fixed expression, which may be a number or a leaf already
     */
    public Coefficients(Predicate<Expression> isFixedLeaf, UnaryOperator<Expression> replacement) {
        this.isFixedLeaf = isFixedLeaf;
        this.replacement = replacement;
    }

    /** The same value with every fixed part replaced. */
    public Expression takenFrom(Expression e) {
        Expression known = done.get(e);
        if (known == null) {
            known = isFixed(e) ? replacement.apply(e) : rewritten(e);
            done.put(e, known);
        }
        return known;
    }

    private Expression rewritten(Expression e) {
        return switch (e) {
            case Expression.Sum(var terms) -> gathered(terms);
            case Expression.Product p -> {
                Term term = split(p);
                yield product(replacement.apply(term.coefficient()), term.moving());
            }
            default -> Expressions.rebuild(e, this::takenFrom);
        };
    }

    private Expression gathered(List<Expression> terms) {
        Map<Expression, List<Expression>> coefficients = new LinkedHashMap<>();
        for (Expression term : terms) {
            Term t = split(term);
            coefficients.computeIfAbsent(t.moving(), key -> new ArrayList<>()).add(t.coefficient());
        }
        List<Expression> gathered = new ArrayList<>();
        coefficients.forEach((moving, c) -> gathered.add(product(replacement.apply(sum(c)), moving)));
        return sum(gathered);
    }

    private Term split(Expression term) {
        List<Expression> coefficient = new ArrayList<>();
        List<Expression> moving = new ArrayList<>();
        for (Expression factor : term instanceof Expression.Product(var factors) ? factors : List.of(term)) {
            if (isFixed(factor)) {
                coefficient.add(factor);
            } else {
                moving.add(takenFrom(factor));
            }
        }
        return new Term(product(coefficient), product(moving));
    }

    private boolean isFixed(Expression e) {
        Boolean known = fixed.get(e);
        if (known == null) {
            known = e.children().isEmpty()
                    ? e instanceof Expression.Constant || isFixedLeaf.test(e)
                    : e.children().stream().allMatch(this::isFixed);
            fixed.put(e, known);
        }
        return known;
    }
}
