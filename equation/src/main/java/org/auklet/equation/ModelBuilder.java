package org.auklet.equation;

import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Parser;
import org.auklet.equation.expression.Table;
import org.auklet.quantity.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * Writes a model down, one line per name, and checks it.
 *
 * <p>Formulas are text (see {@link Parser}) or, from an importer, trees, and may use any name whenever {@link #build} is
 * called, in any order, except that derived parameters may only use parameters, switches excluded, and derived
 * parameters defined before. {@link #build} refuses unknown names and unlike units.
 */
public final class ModelBuilder {

    private final String name;
    private final String timeUnit;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Definition> derived = new ArrayList<>();
    private final List<Definition> variables = new ArrayList<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final List<Axis> axes = new ArrayList<>();
    private final List<Transport> transports = new ArrayList<>();
    private final List<Switch> switches = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Definition> outputs = new ArrayList<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private String group = "";

    /**
     * @param name short name of the model
     * @param timeUnit UCUM code of time, such as "h"
     */
    public ModelBuilder(String name, String timeUnit) {
        this.name = name;
        this.timeUnit = timeUnit;
    }

    /** Heading for the definitions that follow. */
    public ModelBuilder group(String heading) {
        group = heading;
        return this;
    }

    /** A number from outside. */
    public ModelBuilder parameter(
            String symbol, double value, String unit, String meaning, String source, EvidenceGrade grade) {
        return parameter(new Parameter(symbol, value, unit, meaning, source, grade));
    }

    /** A number from outside. */
    public ModelBuilder parameter(Parameter parameter) {
        parameters.add(parameter);
        return this;
    }

    /** A C1 table that formulas may call as a function. */
    public ModelBuilder table(Table table) {
        tables.put(table.name(), table);
        return this;
    }

    /** An expression of parameters, computed once per run and differentiated through by fits. */
    public ModelBuilder derived(String symbol, String unit, String formula, String meaning) {
        return derived(symbol, unit, parse(formula), meaning);
    }

    /** An expression of parameters, as a tree. */
    public ModelBuilder derived(String symbol, String unit, Expression formula, String meaning) {
        derived.add(new Definition(symbol, unit, null, formula, group, meaning));
        return this;
    }

    /** A derived parameter with a value in every cell of {@code axis}. */
    public ModelBuilder derivedOn(String axis, String symbol, String unit, String formula, String meaning) {
        derived.add(new Definition(symbol, unit, axis, parse(formula), group, meaning));
        return this;
    }

    /** A name for an expression of states. */
    public ModelBuilder variable(String symbol, String unit, String formula, String meaning) {
        return variable(symbol, unit, parse(formula), meaning);
    }

    /** A name for an expression of states, as a tree. */
    public ModelBuilder variable(String symbol, String unit, Expression formula, String meaning) {
        variables.add(new Definition(symbol, unit, null, formula, group, meaning));
        return this;
    }

    /** A name for an expression of fields, with a value in every cell of {@code axis}. */
    public ModelBuilder variableOn(String axis, String symbol, String unit, String formula, String meaning) {
        variables.add(new Definition(symbol, unit, axis, parse(formula), group, meaning));
        return this;
    }

    /** A scalar state; its rate is the sum of the flows and rates given for it. */
    public ModelBuilder state(String symbol, String unit, String initial, String meaning) {
        return state(symbol, unit, parse(initial), meaning);
    }

    /** A scalar state, its initial value as a tree. */
    public ModelBuilder state(String symbol, String unit, Expression initial, String meaning) {
        return add(new State(symbol, unit, null, initial, ZERO, false, group, meaning));
    }

    /** A scalar held where {@code residual} is zero; {@code guess} starts the search. */
    public ModelBuilder algebraic(String symbol, String unit, String guess, String residual, String meaning) {
        return algebraic(symbol, unit, parse(guess), parse(residual), meaning);
    }

    /** A scalar held where {@code residual} is zero, as trees. */
    public ModelBuilder algebraic(String symbol, String unit, Expression guess, Expression residual, String meaning) {
        return add(new State(symbol, unit, null, guess, residual, true, group, meaning));
    }

    /** A state with a value in every cell of {@code axis}. */
    public ModelBuilder field(String axis, String symbol, String unit, String initial, String meaning) {
        return add(new State(symbol, unit, axis, parse(initial), ZERO, false, group, meaning));
    }

    private ModelBuilder add(State state) {
        states.put(state.name(), state);
        return this;
    }

    /** Adds to the rate of a state or, in every cell, of a field; unit of the state per time unit. */
    public ModelBuilder rate(String state, String formula) {
        return addRate(state, parse(formula));
    }

    /** Adds to the rate of a state or field, as a tree. */
    public ModelBuilder rate(String state, Expression formula) {
        return addRate(state, formula);
    }

    /**
     * Moves {@code formula} from one state to another. Either may be a field on an axis of classes; what a field
     * gives to a scalar is summed over the classes.
     */
    public ModelBuilder flow(String from, String to, String formula) {
        Expression flow = parse(formula);
        addRate(from, negate(flow));
        String axis = state(from).axis();
        if (axis == null || state(to).axis() != null) {
            return addRate(to, flow);
        }
        return addRate(to, new Expression.Reduction(Expression.Reduction.Kind.SUM, axis, flow));
    }

    private ModelBuilder addRate(String symbol, Expression rate) {
        State s = state(symbol);
        states.put(
                symbol,
                new State(
                        s.name(),
                        s.unit(),
                        s.axis(),
                        s.initial(),
                        sum(s.rate(), rate),
                        s.algebraic(),
                        s.group(),
                        s.meaning()));
        return this;
    }

    private State state(String symbol) {
        State state = states.get(symbol);
        if (state == null) {
            throw new IllegalArgumentException("model " + name + ": no state '" + symbol + "' has been declared");
        }
        return state;
    }

    /** Classes 0 to count-1 without neighbours. */
    public ModelBuilder classes(String symbol, int count, String meaning) {
        axes.add(new Axis(symbol, Axis.Geometry.CLASSES, ZERO, parse(Integer.toString(count)), "1", count, meaning));
        return this;
    }

    /** Shells of equal width between two coordinates given by formulas of parameters. */
    public ModelBuilder axis(
            String symbol, Axis.Geometry geometry, String inner, String outer, String unit, int cells, String meaning) {
        axes.add(new Axis(symbol, geometry, parse(inner), parse(outer), unit, cells, meaning));
        return this;
    }

    /** Diffusion of a field; see {@link Transport}. */
    public ModelBuilder diffusion(
            String field, String coefficient, Transport.Boundary inner, Transport.Boundary outer) {
        transports.add(new Transport(field, parse(coefficient), inner, outer));
        return this;
    }

    /** A wall through which the field exchanges with {@code outside}; see {@link Transport.Exchange}. */
    public Transport.Boundary exchange(String flux, String permeability, String outside, String partition) {
        return new Transport.Exchange(flux, parse(permeability), parse(outside), parse(partition));
    }

    /** A wall where the field's value is given; see {@link Transport.Fixed}. */
    public Transport.Boundary fixed(String flux, String value) {
        return new Transport.Fixed(flux, parse(value));
    }

    /** A number that only events change. */
    public ModelBuilder switchable(String symbol, String unit, double initial, String meaning) {
        switches.add(new Switch(symbol, unit, initial, meaning));
        return this;
    }

    /** A measured course of time. */
    public ModelBuilder input(Table table, String meaning, String source) {
        inputs.add(new Input(table, meaning, source));
        return this;
    }

    /** Something that happens at fixed times. */
    public ModelBuilder eventAt(String symbol, List<Double> times, Event.Action... actions) {
        return event(new Event(symbol, new Event.At(times), ZERO, Event.Rule.USUAL, List.of(actions)));
    }

    /** Something that happens when {@code formula} becomes positive, {@code delay} later. */
    public ModelBuilder eventWhen(String symbol, String formula, String delay, Event.Action... actions) {
        Event.Trigger trigger = new Event.Rising(parse(formula), true);
        return event(new Event(symbol, trigger, parse(delay), Event.Rule.USUAL, List.of(actions)));
    }

    /** Something that happens, with all its rules. */
    public ModelBuilder event(Event event) {
        events.add(event);
        return this;
    }

    /** Sets a state, field or switch. */
    public Event.Action set(String target, String formula) {
        return set(target, parse(formula));
    }

    /** Sets a state, field or switch, as a tree. */
    public Event.Action set(String target, Expression value) {
        return new Event.Action(Event.Action.Kind.SET, target, value);
    }

    /** Adds to a state, field or switch. */
    public Event.Action add(String target, String formula) {
        return add(target, parse(formula));
    }

    /** Adds to a state, field or switch, as a tree. */
    public Event.Action add(String target, Expression value) {
        return new Event.Action(Event.Action.Kind.ADD, target, value);
    }

    /** A number read off a simulation at every output time. */
    public ModelBuilder output(String symbol, String unit, String formula, String meaning) {
        return output(symbol, unit, parse(formula), meaning);
    }

    /** A number read off a simulation at every output time, as a tree. */
    public ModelBuilder output(String symbol, String unit, Expression formula, String meaning) {
        outputs.add(new Definition(symbol, unit, null, formula, group, meaning));
        return this;
    }

    private Expression parse(String formula) {
        return Parser.parse(formula, tables);
    }

    /**
     * The finished model.
     *
     * @throws IllegalArgumentException listing every unknown or doubled name and every unlike unit
     */
    public Model build() {
        Model model = unchecked();
        new ModelCheck(model, false).check();
        return model;
    }

    /**
     * The finished model with names checked and units left alone, for models whose formulas are checked where they come
     * from.
     *
     * @throws IllegalArgumentException listing every unknown or doubled name
     */
    public Model buildUnitless() {
        Model model = unchecked();
        new ModelCheck(model, true).checkNames().checkUses();
        return model;
    }

    private Model unchecked() {
        return new Model(
                name,
                timeUnit,
                parameters,
                derived,
                variables,
                List.copyOf(states.values()),
                axes,
                transports,
                switches,
                inputs,
                events,
                outputs);
    }

    /** The parameter already written under that name, or null. */
    public @Nullable Parameter written(String symbol) {
        return parameters.stream()
                .filter(p -> p.name().equals(symbol))
                .findFirst()
                .orElse(null);
    }
}
