package org.auklet.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.auklet.equation.Axis;
import org.auklet.equation.Definition;
import org.auklet.equation.Event;
import org.auklet.equation.Input;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.equation.State;
import org.auklet.equation.Transport;
import org.auklet.equation.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a model by walking its trees, one number at a time: slow, plain, and written from the meaning of
 * {@link Model} alone, so that it can stand witness against the compiled equations.
 *
 * <p>Every number is a {@link Dual}; what is seeded with a slope (a parameter, a state) is differentiated by.
 */
public final class Interpreter {

    private final Model model;
    private final Map<String, Dual> parameters = new HashMap<>();
    private final Map<String, Grid> grids = new LinkedHashMap<>();
    private final Map<String, Dual[]> derived = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    /**
     * Where the model is evaluated.
     *
     * @param states one number per scalar, one per cell of a field
     * @param time time
     * @param switches values of switches; those left out are at their initial value
     */
    public record Point(Map<String, Dual[]> states, Dual time, Map<String, Dual> switches) {}

    /** An interpreter with the model's own parameter values. */
    public Interpreter(Model model) {
        this(model, Map.of());
    }

    /**
     * An interpreter.
     *
     * @param changed parameters that differ from the model's own values, or are differentiated by
     */
    public Interpreter(Model model, Map<String, Dual> changed) {
        this.model = model;
        for (Parameter p : model.parameters()) {
            parameters.put(p.name(), changed.getOrDefault(p.name(), Dual.of(p.value())));
        }
        for (Axis axis : model.axes()) {
            grids.put(axis.name(), new Grid(axis.geometry(), early(axis.inner()), early(axis.outer()), axis.cells()));
        }
        model.derived().forEach(d -> derivedValues(d.name()));
    }

    private Dual early(Expression e) {
        return value(e, 0, null);
    }

    /** The values of a derived parameter, one per cell. */
    public Dual[] derived(String name) {
        return derivedValues(name).clone();
    }

    private Dual[] derivedValues(String name) {
        Dual[] known = derived.get(name);
        if (known != null) {
            return known;
        }
        Definition definition = find(model.derived(), name);
        if (!open.add(name)) {
            throw new IllegalArgumentException("derived parameter " + name + " depends on itself");
        }
        Dual[] values = overCells(definition.axis(), definition.expression(), null);
        derived.put(name, values);
        return values;
    }

    private static Definition find(List<Definition> definitions, String name) {
        return definitions.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Initial values of all states. */
    public Map<String, Dual[]> initial() {
        Map<String, Dual[]> values = new LinkedHashMap<>();
        model.states().forEach(s -> values.put(s.name(), overCells(s.axis(), s.initial(), null)));
        return values;
    }

    /** Rates of all states, transport included; residuals of algebraic ones. */
    public Map<String, Dual[]> rates(Point at) {
        Map<String, Dual[]> rates = new LinkedHashMap<>();
        for (State s : model.states()) {
            Dual[] rate = overCells(s.axis(), s.rate(), at);
            model.transport(s.name()).ifPresent(t -> addTransport(t, grid(s), at, rate));
            rates.put(s.name(), rate);
        }
        return rates;
    }

    /** An output. */
    public Dual output(String name, Point at) {
        return value(find(model.outputs(), name).expression(), 0, at);
    }

    /** What an action adds or sets, one number per cell of its target. */
    public Dual[] action(Event.Action action, Point at) {
        String axis = model.state(action.target()).map(State::axis).orElse(null);
        return overCells(axis, action.value(), at);
    }

    /** Any scalar expression. */
    public Dual value(Expression e, Point at) {
        return value(e, 0, at);
    }

    private Dual[] overCells(@Nullable String axis, Expression e, @Nullable Point at) {
        int cells = axis == null ? 1 : gridOf(axis).cells();
        return IntStream.range(0, cells).mapToObj(cell -> value(e, cell, at)).toArray(Dual[]::new);
    }

    private void addTransport(Transport t, Grid grid, Point at, Dual[] rate) {
        Dual[] c = at.states().getOrDefault(t.field(), new Dual[0]);
        Dual diffusion = value(t.diffusion(), 0, at);
        int last = grid.cells() - 1;
        for (int i = 0; i < last; i++) {
            Dual flow = diffusion
                    .times(grid.area(grid.face(i + 1)))
                    .times(c[i + 1].minus(c[i]))
                    .over(grid.width());
            rate[i] = rate[i].plus(flow.over(grid.volume(i)));
            rate[i + 1] = rate[i + 1].minus(flow.over(grid.volume(i + 1)));
        }
        Dual in = flux(t, t.inner(), c[0], at).times(grid.area(grid.inner()));
        Dual out = flux(t, t.outer(), c[last], at).times(grid.area(grid.outer()));
        rate[0] = rate[0].plus(in.over(grid.volume(0)));
        rate[last] = rate[last].plus(out.over(grid.volume(last)));
    }

    /** Into the field: through a wall in series with half a cell, or through half a cell to a given value. */
    private Dual flux(Transport t, Transport.Boundary boundary, Dual cell, Point at) {
        return switch (boundary) {
            case Transport.NoFlux none -> Dual.of(0);
            case Transport.Fixed(var name, var value) -> {
                Dual perHalfCell =
                        value(t.diffusion(), 0, at).over(grid(t).width().times(0.5));
                yield perHalfCell.times(value(value, 0, at).minus(cell));
            }
            case Transport.Exchange e -> {
                Dual outside = value(e.outside(), 0, at);
                Dual equilibrium = cell.over(value(e.partition(), 0, at));
                yield conductance(t, e, at).times(outside.minus(equilibrium));
            }
        };
    }

    private Dual conductance(Transport t, Transport.Exchange e, @Nullable Point at) {
        Dual wall = Dual.of(1).over(value(e.permeability(), 0, at));
        Dual perCell = value(e.partition(), 0, at).times(value(t.diffusion(), 0, at));
        Dual halfCell = grid(t).width().times(0.5).over(perCell);
        return Dual.of(1).over(wall.plus(halfCell));
    }

    private Grid grid(State s) {
        return gridOf(String.valueOf(s.axis()));
    }

    private Grid grid(Transport t) {
        return grid(model.state(t.field()).orElseThrow());
    }

    private Grid gridOf(String axis) {
        Grid grid = grids.get(axis);
        if (grid == null) {
            throw new IllegalArgumentException("no axis " + axis);
        }
        return grid;
    }

    private Dual value(Expression e, int cell, @Nullable Point at) {
        return switch (e) {
            case Expression.Constant(double number) -> Dual.of(number);
            case Expression.Symbol(var name, var shift) -> named(name, cell + shift, at);
            case Expression.EndCell(var name, var end) -> named(name, end(name, end), at);
            case Expression.Reduction r -> reduce(r, at);
            case Expression.Sum(var terms) ->
                terms.stream().map(term -> value(term, cell, at)).reduce(Dual.of(0), Dual::plus);
            case Expression.Product(var factors) ->
                factors.stream().map(factor -> value(factor, cell, at)).reduce(Dual.of(1), Dual::times);
            case Expression.Power(var base, var exponent) ->
                value(base, cell, at).power(value(exponent, cell, at));
            case Expression.Call(var function, var argument) ->
                value(argument, cell, at).apply(function);
            case Expression.Piecewise p ->
                p.relation()
                                .holds(
                                        value(p.left(), cell, at).value(),
                                        value(p.right(), cell, at).value())
                        ? value(p.whenTrue(), cell, at)
                        : value(p.otherwise(), cell, at);
            case Expression.TableValue use -> value(use.argument(), cell, at).lookUp(use);
            case Expression.Delayed d -> throw new IllegalArgumentException("a point has no past to look back to");
        };
    }

    private Dual reduce(Expression.Reduction r, @Nullable Point at) {
        Grid grid = gridOf(r.axis());
        Dual sum = Dual.of(0);
        for (int cell = 0; cell < grid.cells(); cell++) {
            Dual body = value(r.body(), cell, at);
            sum = sum.plus(r.kind() == Expression.Reduction.Kind.SUM ? body : body.times(grid.weight(cell)));
        }
        return sum;
    }

    private int end(String name, Expression.End end) {
        return end == Expression.End.FIRST ? 0 : gridOf(axisOf(name)).cells() - 1;
    }

    private String axisOf(String name) {
        for (List<Definition> list : List.of(model.derived(), model.variables())) {
            for (Definition d : list) {
                if (d.name().equals(name)) {
                    return String.valueOf(d.axis());
                }
            }
        }
        return String.valueOf(model.state(name).orElseThrow().axis());
    }

    private Dual named(String name, int cell, @Nullable Point at) {
        Dual parameter = parameters.get(name);
        if (parameter != null) {
            return parameter;
        }
        if (model.derived().stream().anyMatch(d -> d.name().equals(name))) {
            Dual[] values = derivedValues(name);
            return values[values.length == 1 ? 0 : cell];
        }
        for (Axis axis : model.axes()) {
            if (name.startsWith(axis.name() + "_") && grids.containsKey(axis.name())) {
                Dual geometric = geometric(name.substring(axis.name().length() + 1), gridOf(axis.name()), cell);
                if (geometric != null) {
                    return geometric;
                }
            }
        }
        if (at == null) {
            throw new IllegalArgumentException(name + " is not known before a run");
        }
        return changing(name, cell, at);
    }

    private static @Nullable Dual geometric(String what, Grid grid, int cell) {
        return switch (what) {
            case "x" -> grid.centre(cell);
            case "innerAreaPerVolume" -> grid.area(grid.inner()).over(grid.volume());
            case "outerAreaPerVolume" -> grid.area(grid.outer()).over(grid.volume());
            default -> null;
        };
    }

    private Dual changing(String name, int cell, Point at) {
        if (name.equals(Model.TIME)) {
            return at.time();
        }
        Dual[] state = at.states().get(name);
        if (state != null) {
            return state[state.length == 1 ? 0 : cell];
        }
        for (var s : model.switches()) {
            if (s.name().equals(name)) {
                return at.switches().getOrDefault(name, Dual.of(s.initial()));
            }
        }
        for (Input input : model.inputs()) {
            if (input.table().name().equals(name)) {
                return at.time().lookUp(new Expression.TableValue(input.table(), 0, new Expression.Symbol(Model.TIME)));
            }
        }
        for (Transport t : model.transports()) {
            Dual flux = namedFlux(name, t, at);
            if (flux != null) {
                return flux;
            }
        }
        return value(find(model.variables(), name).expression(), cell, at);
    }

    private @Nullable Dual namedFlux(String name, Transport t, Point at) {
        Dual[] c = at.states().getOrDefault(t.field(), new Dual[0]);
        Dual atInner = namedFlux(name, t, t.inner(), c[0], at);
        return atInner != null ? atInner : namedFlux(name, t, t.outer(), c[c.length - 1], at);
    }

    private @Nullable Dual namedFlux(String name, Transport t, Transport.Boundary boundary, Dual cell, Point at) {
        return switch (boundary) {
            case Transport.Exchange e when name.equals(e.flux() + "_conductance") -> conductance(t, e, at);
            case Transport.Exchange e when name.equals(e.flux()) -> flux(t, e, cell, at);
            case Transport.Fixed f when name.equals(f.flux()) -> flux(t, f, cell, at);
            default -> null;
        };
    }
}
