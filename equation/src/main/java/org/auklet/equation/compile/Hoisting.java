package org.auklet.equation.compile;

import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * Moves out of the equations what does not change while a run goes on: whatever depends on quantities alone becomes a
 * quantity of its own, computed once, and terms that share the same states are gathered under one coefficient.
 *
 * <p>{@code Q*A/V - L*A/V} thus becomes {@code h*A} with {@code h = (Q - L)/V}: a compartment costs one multiplication
 * for each of its neighbours.
 */
final class Hoisting {

    private static final String PREFIX = "#h:";

    private final Layout layout;
    private final boolean steady;
    private final Map<Integer, Map<Expression, Expression>> hoisted = new HashMap<>();
    private final Map<Expression, Integer> extents = new HashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<Expression, Boolean> constancy = new IdentityHashMap<>();
    private final Map<Integer, Map<Expression, Expression>> rewritten = new HashMap<>();

    /** A term as coefficient times states. */
    private record Term(Expression coefficient, Expression states) {}

    /**
     * @param steady whether quantities change at events only; if not, as in a model that looks back, nothing is hoisted
     */
    Hoisting(Layout layout, boolean steady) {
        this.layout = layout;
        this.steady = steady;
    }

    /** What computes the new quantities, in order. */
    List<Assignment> assignments() {
        return assignments;
    }

    /**
     * The same assignments with everything constant hoisted.
     *
     * @param list assignments over scalars or cells
     */
    List<Assignment> of(List<Assignment> list) {
        return steady ? list.stream().map(this::of).toList() : list;
    }

    private Assignment of(Assignment a) {
        return new Assignment(a.from(), a.to(), a.base(), a.stride(), of(a.value(), a.to()), a.accumulate());
    }

    /** Parts are shared, so each is rewritten once. */
    private Expression of(Expression e, int cells) {
        Map<Expression, Expression> done = rewritten.computeIfAbsent(cells, key -> new IdentityHashMap<>());
        Expression known = done.get(e);
        if (known == null) {
            known = isConstant(e) ? hoist(e, cells) : rewrite(e, cells);
            done.put(e, known);
        }
        return known;
    }

    private Expression rewrite(Expression e, int cells) {
        return switch (e) {
            case Expression.Sum(var terms) -> gather(terms, cells);
            case Expression.Product(var factors) -> {
                Term term = split(factors, cells);
                yield product(hoist(term.coefficient(), cells), term.states());
            }
            default -> Expressions.rebuild(e, part -> of(part, cells));
        };
    }

    private Expression gather(List<Expression> terms, int cells) {
        Map<Expression, List<Expression>> coefficients = new LinkedHashMap<>();
        for (Expression term : terms) {
            Term t = term instanceof Expression.Product(var factors) ? split(factors, cells) : whole(term, cells);
            coefficients.computeIfAbsent(t.states(), key -> new ArrayList<>()).add(t.coefficient());
        }
        List<Expression> gathered = new ArrayList<>();
        coefficients.forEach((states, c) -> gathered.add(product(hoist(sum(c), cells), states)));
        return sum(gathered);
    }

    private Term whole(Expression term, int cells) {
        return isConstant(term) ? new Term(term, ONE) : new Term(ONE, of(term, cells));
    }

    private Term split(List<Expression> factors, int cells) {
        List<Expression> constant = new ArrayList<>();
        List<Expression> changing = new ArrayList<>();
        for (Expression factor : factors) {
            if (isConstant(factor)) {
                constant.add(factor);
            } else {
                changing.add(of(factor, cells));
            }
        }
        return new Term(product(constant), product(changing));
    }

    private boolean isConstant(Expression e) {
        Boolean known = constancy.get(e);
        if (known == null) {
            known = isLeaf(e)
                    ? e instanceof Expression.Constant || isConstant(layout.address(e))
                    : e.children().stream().allMatch(this::isConstant);
            constancy.put(e, known);
        }
        return known;
    }

    private static boolean isConstant(Address address) {
        return address.array() == Address.Array.QUANTITY || address.array() == Address.Array.CELL;
    }

    /** A symbol for a constant expression; a number in front of it stays outside, so that flows are shared. */
    private Expression hoist(Expression e, int cells) {
        if (isLeaf(e)) {
            return e;
        }
        if (e instanceof Expression.Product(var factors) && factors.getFirst() instanceof Expression.Constant) {
            Expression rest = product(factors.subList(1, factors.size()));
            return product(factors.getFirst(), hoist(rest, cells));
        }
        int extent = extent(e, cells);
        return hoisted.computeIfAbsent(extent, cellsOfIt -> new HashMap<>()).computeIfAbsent(e, key -> add(e, extent));
    }

    private static boolean isLeaf(Expression e) {
        return e instanceof Expression.Constant || e instanceof Expression.Symbol || e instanceof Expression.EndCell;
    }

    /** Number of cells an expression has values in: those of its axis; a mere cell number has those of the loop. */
    private int extent(Expression e, int cells) {
        return Derivative.leaves(e).stream()
                .filter(leaf -> layout.address(leaf).stride() != 0)
                .mapToInt(leaf -> extents.getOrDefault(leaf, leaf.equals(Layout.CELL) ? cells : layout.cellsOf(leaf)))
                .max()
                .orElse(1);
    }

    private Expression add(Expression e, int cells) {
        String name = PREFIX + assignments.size();
        Address address = layout.addQuantity(name, cells);
        assignments.add(new Assignment(0, cells, address.base(), address.stride(), e, false));
        Expression symbol = Expressions.symbol(name);
        extents.put(symbol, cells);
        return symbol;
    }
}
