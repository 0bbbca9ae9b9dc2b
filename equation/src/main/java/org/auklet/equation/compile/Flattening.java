package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Definition;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.State;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.jspecify.annotations.Nullable;

/**
 * Writes a lowered model as one of scalars only: each cell of a field is a state of its own, named by its number, and a
 * sum over an axis is a variable. Variables and inputs stand written out.
 */
final class Flattening {

    private static final String HIDDEN = "#";

    private final Model source;
    private final Model model;
    private final Layout layout;
    private final Lowering lowering;
    private final List<String> states;
    private final String[] quantities;
    private final Map<String, Expression> past = new HashMap<>();
    private final Map<Integer, Map<Expression, Expression>> known = new HashMap<>();

    /**
     * @param source as it was written
     * @param model lowered
     */
    Flattening(Model source, Model model, Layout layout, Lowering lowering) {
        this.source = source;
        this.model = model;
        this.layout = layout;
        this.lowering = lowering;
        states = layout.stateNames().stream().map(Flattening::plain).toList();
        quantities = quantityNames();
        List<CompiledDelays.Look> looks = lowering.delays();
        for (int i = 0; i < looks.size(); i++) {
            notePast(i, looks.get(i));
        }
    }

    /** {@code C[3]} as {@code C_3}; names of the machinery without their mark. */
    private static String plain(String name) {
        return name.replace("[", "_").replace("]", "").replace(HIDDEN, "").replace(':', '_');
    }

    private String[] quantityNames() {
        String[] names = new String[layout.quantities()];
        model.parameters().forEach(p -> names[layout.address(p.name()).base()] = p.name());
        model.switches().forEach(s -> names[layout.address(s.name()).base()] = s.name());
        for (Definition d : model.derived()) {
            for (int cell = 0; cell < layout.cells(d.axis()); cell++) {
                names[layout.address(d.name()).index(cell)] = plain(named(d.name(), d.axis(), cell));
            }
        }
        return names;
    }

    private static String named(String name, @Nullable String axis, int cell) {
        return axis == null ? name : name + "[" + cell + "]";
    }

    /** The numbers that a run looks up stand for a delayed value again. */
    private void notePast(int index, CompiledDelays.Look look) {
        Expression ago = Expressions.subtract(Expressions.symbol(Model.TIME), look.instant());
        past.put("#past:" + index, Expressions.delayed(at(0, look.body()), at(0, ago)));
        List.of("#slope:", "#now:", "#at:").forEach(name -> past.put(name + index, Expressions.ZERO));
    }

    /**
     * The model of scalars.
     *
     * @param derived what the compiled model computes once
     * @param initial the initial state
     * @param rates what adds up to the rates, and to the residuals of algebraic states
     */
    Model model(List<Assignment> derived, List<Assignment> initial, List<Assignment> rates) {
        Map<Integer, Expression> start = values(initial);
        Map<Integer, Expression> change = values(rates);
        return new Model(
                source.name(),
                source.timeUnit(),
                source.parameters(),
                definitions(values(derived)),
                sums(change),
                states(start, change),
                List.of(),
                List.of(),
                source.switches(),
                List.of(),
                source.events().stream().map(this::flat).toList(),
                source.outputs().stream().map(this::flat).toList());
    }

    /** What each target becomes: assignments to one target add up. */
    private Map<Integer, Expression> values(List<Assignment> assignments) {
        Map<Integer, List<Expression>> terms = new HashMap<>();
        for (Assignment a : assignments) {
            for (int cell = a.from(); cell < a.to(); cell++) {
                terms.computeIfAbsent(a.base() + a.stride() * cell, key -> new ArrayList<>())
                        .add(at(cell, a.value()));
            }
        }
        Map<Integer, Expression> values = new HashMap<>();
        terms.forEach((target, list) -> values.put(target, Expressions.sum(list)));
        return values;
    }

    private List<Definition> definitions(Map<Integer, Expression> values) {
        List<Definition> flat = new ArrayList<>();
        for (Definition d : model.derived()) {
            Address address = layout.address(d.name());
            boolean own = source.derived().contains(d);
            for (int cell = 0; cell < layout.cells(d.axis()); cell++) {
                int index = address.index(cell);
                flat.add(new Definition(
                        quantities[index], own ? d.unit() : "", null, value(values, index), d.group(), d.meaning()));
            }
        }
        return flat;
    }

    /** The row of a sum reads 0 = sum - own: what is left without its own name is the sum. */
    private List<Definition> sums(Map<Integer, Expression> values) {
        List<Definition> sums = new ArrayList<>();
        for (State s : model.states()) {
            if (isSum(s)) {
                int index = layout.address(s.name()).base();
                Expression sum = Expressions.sum(value(values, index), Expressions.symbol(states.get(index)));
                sums.add(new Definition(states.get(index), "", null, sum, "", s.meaning()));
            }
        }
        return sums;
    }

    private static boolean isSum(State s) {
        return s.algebraic() && s.name().startsWith(HIDDEN);
    }

    private List<State> states(Map<Integer, Expression> start, Map<Integer, Expression> change) {
        List<State> flat = new ArrayList<>();
        for (State s : model.states()) {
            if (isSum(s) || s.name().equals(Model.TIME)) {
                continue;
            }
            Address address = layout.address(s.name());
            for (int cell = 0; cell < layout.cells(s.axis()); cell++) {
                int i = address.index(cell);
                flat.add(new State(
                        states.get(i),
                        s.unit(),
                        null,
                        value(start, i),
                        value(change, i),
                        s.algebraic(),
                        s.group(),
                        s.axis() == null ? s.meaning() : s.meaning() + ", cell " + cell));
            }
        }
        return flat;
    }

    private static Expression value(Map<Integer, Expression> values, int index) {
        return values.getOrDefault(index, Expressions.ZERO);
    }

    private Event flat(Event e) {
        Event.Trigger trigger = e.trigger() instanceof Event.Rising(var expression, var before)
                ? new Event.Rising(scalar(expression), before)
                : e.trigger();
        Expression rank = e.rule().priority();
        Event.Rule rule = new Event.Rule(
                rank == null ? null : scalar(rank),
                e.rule().persistent(),
                e.rule().valuesFromTriggerTime());
        List<Event.Action> actions = new ArrayList<>();
        e.actions().forEach(action -> addCells(action, actions));
        return new Event(e.name(), trigger, scalar(e.delay()), rule, actions);
    }

    private void addCells(Event.Action action, List<Event.Action> into) {
        String axis = layout.axisOf(action.target());
        Expression value = lowering.inline(action.value(), axis);
        Address target = layout.address(action.target());
        for (int cell = 0; cell < layout.cells(axis); cell++) {
            int index = target.index(cell);
            String name = target.array() == Address.Array.STATE ? states.get(index) : quantities[index];
            into.add(new Event.Action(action.kind(), name, at(cell, value)));
        }
    }

    private Definition flat(Definition output) {
        return new Definition(
                output.name(), output.unit(), null, scalar(output.expression()), output.group(), output.meaning());
    }

    private Expression scalar(Expression e) {
        return at(0, lowering.expand(e, null));
    }

    /** The expression in one cell. */
    private Expression at(int cell, Expression e) {
        Map<Expression, Expression> done = known.computeIfAbsent(cell, key -> new IdentityHashMap<>());
        Expression result = done.get(e);
        if (result == null) {
            result = node(cell, e);
            done.put(e, result);
        }
        return result;
    }

    private Expression node(int cell, Expression e) {
        return switch (e) {
            case Expression.Symbol s -> leaf(cell, s);
            case Expression.EndCell c -> leaf(cell, c);
            case Expression.Reduction r -> sum(r);
            default -> Expressions.rebuild(e, part -> at(cell, part));
        };
    }

    private Expression sum(Expression.Reduction r) {
        Expression summand = Lowering.summand(r);
        List<Expression> terms = new ArrayList<>();
        for (int cell = 0; cell < layout.cells(r.axis()); cell++) {
            terms.add(at(cell, summand));
        }
        return Expressions.sum(terms);
    }

    private Expression leaf(int cell, Expression leaf) {
        if (leaf instanceof Expression.Symbol(var name, var shift)) {
            if (name.equals(Model.TIME)) {
                return leaf;
            }
            Expression back = past.get(name);
            if (back != null) {
                return back;
            }
        }
        Address address = layout.address(leaf);
        return switch (address.array()) {
            case CELL -> Expressions.constant(cell);
            case STATE -> Expressions.symbol(states.get(address.index(cell)));
            case QUANTITY -> Expressions.symbol(quantities[address.index(cell)]);
            case DIRECTION -> throw new IllegalStateException("a direction outside of a derivative: " + leaf);
        };
    }
}
