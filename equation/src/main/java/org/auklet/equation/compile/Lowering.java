package org.auklet.equation.compile;

import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.subtract;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.auklet.equation.Axis;
import org.auklet.equation.Definition;
import org.auklet.equation.Event;
import org.auklet.equation.Input;
import org.auklet.equation.Model;
import org.auklet.equation.State;
import org.auklet.equation.Switch;
import org.auklet.equation.Transport;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a model so that only scalars, cells and their neighbours are left.
 *
 * <p>Variables and inputs are written out; a sum or mean over an axis inside a rate becomes an algebraic state of its
 * own, which keeps the Jacobian sparse; time, where it is used, becomes a state with rate 1, which makes the system
 * autonomous; a delayed value becomes numbers that the run looks up (see {@link CompiledDelays}); diffusion becomes
 * differences between neighbours.
 */
final class Lowering {

    private final Model source;
    private final Map<String, Definition> variables = new LinkedHashMap<>();
    private final Map<String, Expression> inputs = new LinkedHashMap<>();
    private final Map<Expression, State> lifted = new LinkedHashMap<>();
    private final List<Definition> derived;
    private final List<State> states = new ArrayList<>();
    private final Map<String, Map<Expression, Expression>> expanded = new HashMap<>();
    /** Variables that are being written out. */
    private final Set<String> open = new LinkedHashSet<>();

    private final List<CompiledDelays.Look> delays = new ArrayList<>();
    private final Map<Expression, Expression> delayed = new LinkedHashMap<>();
    private boolean usesTime;

    Lowering(Model source) {
        this.source = source;
        source.variables().forEach(v -> variables.put(v.name(), v));
        for (Input input : source.inputs()) {
            inputs.put(input.table().name(), new Expression.TableValue(input.table(), 0, symbol(Model.TIME)));
        }
        source.transports().forEach(this::nameFluxes);
        derived = DerivedOrder.sorted(allDerived());
        source.states().forEach(s -> states.add(lower(s)));
        source.transports().forEach(this::noteEnds);
        source.events().forEach(this::note);
        source.outputs().forEach(o -> expand(o.expression(), null));
        states.addAll(lifted.values());
        if (usesTime) {
            states.add(new State(Model.TIME, source.timeUnit(), null, ZERO, ONE, false, "", "time"));
        }
    }

    /** The source with its states and derived parameters rewritten. */
    Model lowered() {
        return new Model(
                source.name(),
                source.timeUnit(),
                source.parameters(),
                derived,
                source.variables(),
                states,
                source.axes(),
                source.transports(),
                switches(),
                source.inputs(),
                source.events(),
                source.outputs());
    }

    /** Those of the source, and what a run knows of the past. */
    private List<Switch> switches() {
        List<Switch> all = new ArrayList<>(source.switches());
        for (int i = 0; i < delays.size(); i++) {
            all.addAll(CompiledDelays.Look.switches(i));
        }
        return all;
    }

    /** The delayed values met, lowered; one may look at others before it. */
    List<CompiledDelays.Look> delays() {
        return delays;
    }

    /** Rates and triggers as they are computed, in which a run looks for changes of branch. */
    Stream<Expression> branching() {
        Stream<Expression> triggers = source.events().stream()
                .map(Event::trigger)
                .filter(Event.Rising.class::isInstance)
                .map(trigger -> inline(((Event.Rising) trigger).expression(), null));
        return Stream.concat(states.stream().map(State::rate), triggers);
    }

    private void nameFluxes(Transport transport) {
        Discretisation grid = new Discretisation(axisOf(transport.field()));
        nameFlux(transport, transport.inner(), Expression.End.FIRST, grid);
        nameFlux(transport, transport.outer(), Expression.End.LAST, grid);
    }

    private void nameFlux(Transport transport, Transport.Boundary boundary, Expression.End end, Discretisation grid) {
        String name = fluxName(transport, boundary, end);
        Expression cell = new Expression.EndCell(transport.field(), end);
        Expression flux = grid.flux(boundary, cell, transport.diffusion());
        variables.put(name, new Definition(name, "1", null, flux, "", "flux into " + transport.field()));
    }

    private static String fluxName(Transport transport, Transport.Boundary boundary, Expression.End end) {
        return switch (boundary) {
            case Transport.NoFlux none -> "#flux:" + transport.field() + ":" + end;
            case Transport.Exchange exchange -> exchange.flux();
            case Transport.Fixed fixed -> fixed.flux();
        };
    }

    private List<Definition> allDerived() {
        List<Definition> all = new ArrayList<>(source.derived());
        for (Axis axis : source.axes()) {
            Discretisation grid = new Discretisation(axis);
            all.add(implicit(axis.name() + "_x", axis.name(), grid.centre()));
            all.add(implicit("#weight:" + axis.name(), axis.name(), grid.weight()));
            if (axis.geometry() != Axis.Geometry.CLASSES) {
                all.add(implicit(axis.name() + "_innerAreaPerVolume", null, grid.innerAreaPerVolume()));
                all.add(implicit(axis.name() + "_outerAreaPerVolume", null, grid.outerAreaPerVolume()));
                all.add(implicit("#innerAreaPerCell:" + axis.name(), null, grid.innerAreaPerCell()));
                all.add(implicit("#outerAreaPerCell:" + axis.name(), null, grid.outerAreaPerCell()));
            }
        }
        for (Transport transport : source.transports()) {
            Axis axis = axisOf(transport.field());
            Discretisation grid = new Discretisation(axis);
            all.add(implicit("#up:" + transport.field(), axis.name(), grid.up(transport.diffusion())));
            all.add(implicit("#down:" + transport.field(), axis.name(), grid.down(transport.diffusion())));
            for (Transport.Boundary boundary : List.of(transport.inner(), transport.outer())) {
                if (boundary instanceof Transport.Exchange exchange) {
                    Expression conductance = grid.conductance(exchange, transport.diffusion());
                    all.add(implicit(Discretisation.conductanceName(exchange), null, conductance));
                }
            }
        }
        return all;
    }

    private static Definition implicit(String name, @Nullable String axis, Expression e) {
        return new Definition(name, "1", axis, e, "", "");
    }

    private Axis axisOf(String field) {
        String axis = source.state(field).map(State::axis).orElse(null);
        if (axis == null) {
            throw new IllegalArgumentException("model " + source.name() + ": '" + field + "' is no field");
        }
        return source.axis(axis);
    }

    private State lower(State s) {
        Expression rate = inline(s.rate(), s.axis());
        Expression whole = source.transport(s.name())
                .map(t -> Expressions.sum(
                        rate, Discretisation.transport(s.name(), "#up:" + s.name(), "#down:" + s.name())))
                .orElse(rate);
        Expression initial = expand(s.initial(), s.axis());
        return new State(s.name(), s.unit(), s.axis(), initial, whole, s.algebraic(), s.group(), s.meaning());
    }

    /** Time and sums may be used at a boundary only; the system needs a state for each. */
    private void noteEnds(Transport transport) {
        endFlux(transport, Expression.End.FIRST);
        endFlux(transport, Expression.End.LAST);
    }

    private void note(Event event) {
        for (Event.Action action : event.actions()) {
            inline(
                    action.value(),
                    source.state(action.target()).map(State::axis).orElse(null));
        }
        if (event.trigger() instanceof Event.Rising rising) {
            inline(rising.expression(), null);
        }
        inline(event.delay(), null);
        if (event.rule().priority() != null) {
            inline(event.rule().priority(), null);
        }
    }

    /** What flows into the first and last cell of a field through its ends, per cell volume. */
    Expression endFlux(Transport transport, Expression.End end) {
        boolean first = end == Expression.End.FIRST;
        String axis = axisOf(transport.field()).name();
        String perCell = (first ? "#innerAreaPerCell:" : "#outerAreaPerCell:") + axis;
        String flux = fluxName(transport, first ? transport.inner() : transport.outer(), end);
        return product(symbol(perCell), inline(symbol(flux), null));
    }

    /**
     * Writes variables and inputs out and lifts sums over an axis.
     *
     * @param axis the axis whose cell the expression is for, or null for a scalar
     */
    Expression inline(Expression e, @Nullable String axis) {
        return Expressions.map(expand(e, axis), this::lift);
    }

    /** Writes variables and inputs out; sums over an axis stay. What formulas share stays shared. */
    Expression expand(Expression e, @Nullable String axis) {
        Map<Expression, Expression> known =
                expanded.computeIfAbsent(String.valueOf(axis), key -> new IdentityHashMap<>());
        Expression result = known.get(e);
        if (result == null) {
            result = expandNode(e, axis);
            known.put(e, result);
        }
        return result;
    }

    private Expression expandNode(Expression e, @Nullable String axis) {
        return switch (e) {
            case Expression.Symbol(var name, var shift)
            when variables.containsKey(name) -> {
                Definition variable = variable(name);
                if (variable.axis() != null && !variable.axis().equals(axis)) {
                    throw new IllegalArgumentException("'" + name + "' has a value in every cell of " + variable.axis()
                            + "; use mean, sum, first or last");
                }
                if (!open.add(name)) {
                    throw new IllegalArgumentException("variables depend on each other in a circle: " + open);
                }
                Expression whole = expand(variable.expression(), axis);
                open.remove(name);
                yield whole;
            }
            case Expression.Symbol(var name, var shift)
            when inputs.containsKey(name) -> {
                usesTime = true;
                yield inputs.getOrDefault(name, e);
            }
            case Expression.Symbol(var name, var shift) -> {
                usesTime |= name.equals(Model.TIME);
                yield e;
            }
            case Expression.EndCell(var name, var end) when variables.containsKey(name) -> endOf(variable(name), end);
            case Expression.Reduction(var kind, var over, var body) ->
                new Expression.Reduction(kind, over, expand(body, over));
            case Expression.Delayed d -> lookBack(d);
            default -> Expressions.rebuild(e, part -> expand(part, axis));
        };
    }

    /** A delayed value is remembered as a number of its own; it cannot be one of a cell. */
    private Expression lookBack(Expression.Delayed d) {
        Expression body = inline(d.body(), null);
        Expression ago = inline(d.delay(), null);
        usesTime = true;
        return delayed.computeIfAbsent(new Expression.Delayed(body, ago), key -> {
            delays.add(new CompiledDelays.Look(body, subtract(symbol(Model.TIME), ago)));
            return delays.getLast().value(delays.size() - 1);
        });
    }

    private Expression endOf(Definition variable, Expression.End end) {
        Expression inner = expand(variable.expression(), variable.axis());
        return Expressions.map(
                inner,
                leaf -> leaf instanceof Expression.Symbol(var name, var shift) && isOnAxis(name, variable.axis())
                        ? new Expression.EndCell(name, end)
                        : leaf);
    }

    private boolean isOnAxis(String name, @Nullable String axis) {
        return source.state(name)
                        .map(s -> axis != null && axis.equals(s.axis()))
                        .orElse(false)
                || derived.stream().anyMatch(d -> d.name().equals(name) && axis != null && axis.equals(d.axis()));
    }

    private Definition variable(String name) {
        Definition variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException("unknown name '" + name + "'");
        }
        return variable;
    }

    private Expression lift(Expression e) {
        if (!(e instanceof Expression.Reduction reduction)) {
            return e;
        }
        State state = lifted.computeIfAbsent(e, key -> {
            String name = "#over:" + reduction.axis() + ":" + lifted.size();
            Expression residual = subtract(reduction, symbol(name));
            return new State(name, "1", null, ZERO, residual, true, "", "sum over " + reduction.axis());
        });
        return symbol(state.name());
    }

    /** The summand of a sum or mean, its weight included. */
    static Expression summand(Expression.Reduction reduction) {
        return reduction.kind() == Expression.Reduction.Kind.SUM
                ? reduction.body()
                : product(symbol("#weight:" + reduction.axis()), reduction.body());
    }
}
