package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Axis;
import org.auklet.equation.Definition;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.equation.State;
import org.auklet.equation.Switch;
import org.auklet.equation.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lives in the arrays: scalars first, then for each axis one field after the other, so that a loop
 * over the cells of a field runs through neighbouring numbers.
 */
final class Layout {

    /** The index of the current cell, as a leaf of expressions. */
    static final Expression CELL = new Expression.Symbol("#cell");

    /** Prefix of the direction vector's entry for a state. */
    static final String DIRECTION = "#k:";

    private final Map<String, Address> addresses = new HashMap<>();
    private final Map<String, String> axisOf = new HashMap<>();
    private final Map<String, Integer> cells = new HashMap<>();
    private final List<String> stateNames = new ArrayList<>();
    private int quantities;

    Layout(Model model) {
        model.axes().forEach(axis -> cells.put(axis.name(), axis.cells()));
        int states = layScalarStates(model);
        for (Axis axis : model.axes()) {
            states = layFields(model, axis, states);
        }
        quantities = layQuantities(model);
        addresses.put("#cell", new Address(Address.Array.CELL, 0, 1));
    }

    private int layScalarStates(Model model) {
        int next = 0;
        for (State state : model.states()) {
            if (state.axis() == null) {
                addresses.put(state.name(), new Address(Address.Array.STATE, next++, 0));
                stateNames.add(state.name());
            }
        }
        return next;
    }

    private int layFields(Model model, Axis axis, int start) {
        List<State> fields = model.states().stream()
                .filter(s -> axis.name().equals(s.axis()))
                .toList();
        int next = start;
        for (State field : fields) {
            addresses.put(field.name(), new Address(Address.Array.STATE, next, 1));
            axisOf.put(field.name(), axis.name());
            for (int cell = 0; cell < axis.cells(); cell++) {
                stateNames.add(field.name() + "[" + cell + "]");
            }
            next += axis.cells();
        }
        return next;
    }

    private int layQuantities(Model model) {
        int next = 0;
        for (Parameter parameter : model.parameters()) {
            addresses.put(parameter.name(), new Address(Address.Array.QUANTITY, next++, 0));
        }
        for (Switch s : model.switches()) {
            addresses.put(s.name(), new Address(Address.Array.QUANTITY, next++, 0));
        }
        for (Definition derived : model.derived()) {
            boolean onAxis = derived.axis() != null;
            addresses.put(derived.name(), new Address(Address.Array.QUANTITY, next, onAxis ? 1 : 0));
            next += onAxis ? cells(derived.axis()) : 1;
            if (onAxis) {
                axisOf.put(derived.name(), derived.axis());
            }
        }
        return next;
    }

    /** Makes room for a quantity of the compiler's own. */
    Address addQuantity(String name, int cellCount) {
        Address address = new Address(Address.Array.QUANTITY, quantities, cellCount > 1 ? 1 : 0);
        addresses.put(name, address);
        quantities += cellCount;
        return address;
    }

    int states() {
        return stateNames.size();
    }

    int quantities() {
        return quantities;
    }

    /** Name of every entry of the state vector, with its cell. */
    List<String> stateNames() {
        return stateNames;
    }

    int cells(@Nullable String axis) {
        if (axis == null) {
            return 1;
        }
        Integer count = cells.get(axis);
        if (count == null) {
            throw new IllegalArgumentException("no axis '" + axis + "'");
        }
        return count;
    }

    /** The axis a name has values on, or null. */
    @Nullable
    String axisOf(String name) {
        return axisOf.get(name);
    }

    /** Number of cells of the axis that a leaf of an expression has values on; 1 for a scalar. */
    int cellsOf(Expression leaf) {
        return leaf instanceof Expression.Symbol(var name, var shift) ? cells(axisOf(name)) : 1;
    }

    boolean knows(String name) {
        return addresses.containsKey(name);
    }

    /**
     * The address of a state, quantity or switch.
     *
     * @throws IllegalArgumentException when the name is unknown
     */
    Address address(String name) {
        Address address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("unknown name '" + name + "'");
        }
        return address;
    }

    /** The address of a leaf of an expression, the direction vector's entries included. */
    Address address(Expression leaf) {
        return switch (leaf) {
            case Expression.Symbol(var name, var shift)
            when name.startsWith(DIRECTION) ->
                direction(address(name.substring(DIRECTION.length()))).shifted(shift);
            case Expression.Symbol(var name, var shift) -> address(name).shifted(shift);
            case Expression.EndCell(var field, var end)
            when field.startsWith(DIRECTION) -> {
                String state = field.substring(DIRECTION.length());
                yield direction(address(state).at(endCell(state, end)));
            }
            case Expression.EndCell(var field, var end) -> address(field).at(endCell(field, end));
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    private int endCell(String field, Expression.End end) {
        return end == Expression.End.FIRST ? 0 : cells(axisOf(field)) - 1;
    }

    private static Address direction(Address state) {
        return new Address(Address.Array.DIRECTION, state.base(), state.stride());
    }

    /** The leaf that stands for the direction vector's entry beside a state leaf. */
    static Expression directionOf(Expression stateLeaf) {
        return switch (stateLeaf) {
            case Expression.Symbol(var name, var shift) -> new Expression.Symbol(DIRECTION + name, shift);
            case Expression.EndCell(var field, var end) -> new Expression.EndCell(DIRECTION + field, end);
            default -> throw new IllegalArgumentException("not a leaf: " + stateLeaf);
        };
    }
}
