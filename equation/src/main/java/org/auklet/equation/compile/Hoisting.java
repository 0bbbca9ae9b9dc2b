package org.auklet.equation.compile;

import static org.auklet.equation.expression.Expressions.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.expression.Coefficients;
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
    /** By the number of cells of the loop, which a cell number alone takes its values from. */
    private final Map<Integer, Coefficients> coefficients = new HashMap<>();

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
        Expression value = coefficients
                .computeIfAbsent(
                        a.to(),
                        cells -> new Coefficients(leaf -> isConstant(layout.address(leaf)), e -> hoist(e, cells)))
                .takenFrom(a.value());
        return new Assignment(a.from(), a.to(), a.base(), a.stride(), value, a.accumulate());
    }

    private static boolean isConstant(Address address) {
        return address.array() == Address.Array.QUANTITY || address.array() == Address.Array.CELL;
    }

    /** A symbol for a constant expression; a number in front of it stays outside, so that flows are shared. */
    private Expression hoist(Expression e, int cells) {
        if (e.children().isEmpty()) {
            return e;
        }
        if (e instanceof Expression.Product(var factors) && factors.getFirst() instanceof Expression.Constant) {
            Expression rest = product(factors.subList(1, factors.size()));
            return product(factors.getFirst(), hoist(rest, cells));
        }
        int extent = extent(e, cells);
        return hoisted.computeIfAbsent(extent, cellsOfIt -> new HashMap<>()).computeIfAbsent(e, key -> add(e, extent));
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
