package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.auklet.equation.Axis;
import org.auklet.equation.Definition;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.State;
import org.auklet.equation.Transport;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.linear.EliminationPlan;
import org.jspecify.annotations.Nullable;

/**
 * A model ready to run: the autonomous system {@code M y' = f(y, q)} with M diagonal, 1 for differential and 0 for
 * algebraic states.
 *
 * <p>q holds the parameters in the model's order, then the switches, then the derived parameters, then numbers made of
 * all of these that the equations use again and again ({@link Hoisting}; {@link #refresh} computes them). Instances are
 * immutable and may be shared between threads; the arrays belong to the caller.
 */
public final class CompiledModel {

    private static final double[] NONE = {};

    private final Model source;
    private final Layout layout;
    private final Lowering lowering;
    private final double[] mass;
    private final KernelCompiler.Compiled derived;
    private final KernelCompiler.Compiled hoisted;
    private final KernelCompiler.Compiled initial;
    private final KernelCompiler.Compiled rates;
    private final SparseKernel jacobian;
    private final Supplier<EliminationPlan> elimination;
    private final Tangents tangents;
    private final List<Assignment> rateAssignments;
    private final List<CompiledEvent> events;
    private final CompiledOutputs outputs;
    private final TimeMarks timeMarks;
    private final CompiledDelays delays;
    private final Map<String, Integer> parameters = new HashMap<>();
    /** Parameters and switches as the model has them, at their places among the quantities. */
    private final double[] given;

    private final Past past;

    /**
     * Lowers and compiles a model.
     *
     * @throws IllegalArgumentException when a formula uses a name in a place where it has no value
     */
    public CompiledModel(Model source) {
        this.source = source;
        lowering = new Lowering(source);
        Model model = lowering.lowered();
        layout = new Layout(model);
        mass = massOf(model);
        List<Assignment> derivedAssignments = derivedAssignments(model);
        List<Assignment> initialAssignments = initialAssignments(model);
        rateAssignments = List.copyOf(rateAssignments(model));
        derived = compile(derivedAssignments);
        initial = compile(initialAssignments);
        Hoisting hoisting = new Hoisting(layout, lowering.delays().isEmpty());
        List<Assignment> hoistedRates = hoisting.of(rateAssignments);
        rates = compile(hoistedRates);
        jacobian = SparseKernel.of(
                hoistedRates, Address.Array.STATE, layout::address, (assignment, column, slope) -> true, hoisting::of);
        hoisted = compile(hoisting.assignments());
        elimination = Lazy.of(() -> new EliminationPlan(size(), jacobian.rows(), jacobian.cols()));
        tangents = new Tangents(layout, derivedAssignments, initialAssignments, rateAssignments);
        events = model.events().stream().map(this::compile).toList();
        outputs = new CompiledOutputs(source.outputs(), lowering, layout);
        timeMarks = new TimeMarks(lowering.branching(), layout);
        delays = new CompiledDelays(lowering.delays(), layout);
        past = (y, q) -> {};
        source.parameters().forEach(p -> parameters.put(p.name(), quantityIndex(p.name())));
        given = new double[layout.quantities()];
        source.parameters().forEach(p -> given[quantityIndex(p.name())] = p.value());
        source.switches().forEach(s -> given[quantityIndex(s.name())] = s.initial());
    }

    /** The same model in a run that remembers. */
    private CompiledModel(CompiledModel shared, Past past) {
        source = shared.source;
        layout = shared.layout;
        lowering = shared.lowering;
        mass = shared.mass;
        derived = shared.derived;
        hoisted = shared.hoisted;
        initial = shared.initial;
        rates = shared.rates;
        jacobian = shared.jacobian;
        elimination = shared.elimination;
        rateAssignments = shared.rateAssignments;
        tangents = shared.tangents;
        events = shared.events;
        outputs = shared.outputs;
        timeMarks = shared.timeMarks;
        delays = shared.delays;
        parameters.putAll(shared.parameters);
        given = shared.given;
        this.past = past;
    }

    private KernelCompiler.Compiled compile(List<Assignment> assignments) {
        return KernelCompiler.compile(assignments, layout::address);
    }

    private double[] massOf(Model model) {
        double[] m = new double[layout.states()];
        Arrays.fill(m, 1);
        for (State state : model.states()) {
            if (state.algebraic()) {
                m[layout.address(state.name()).base()] = 0;
            }
        }
        return m;
    }

    private List<Assignment> derivedAssignments(Model model) {
        List<Assignment> list = new ArrayList<>();
        for (Definition d : model.derived()) {
            list.add(over(d.axis(), d.name(), d.expression(), false));
        }
        return list;
    }

    private List<Assignment> initialAssignments(Model model) {
        return model.states().stream()
                .map(s -> over(s.axis(), s.name(), s.initial(), false))
                .toList();
    }

    private Assignment over(@Nullable String axis, String target, Expression value, boolean accumulate) {
        Address address = layout.address(target);
        return new Assignment(0, layout.cells(axis), address.base(), address.stride(), value, accumulate);
    }

    private List<Assignment> rateAssignments(Model model) {
        List<Assignment> list = new ArrayList<>();
        for (State state : model.states()) {
            if (model.transport(state.name()).isPresent()) {
                addWithNeighbours(state, list);
            } else if (state.rate() instanceof Expression.Sum(var terms)
                    && terms.stream().anyMatch(Expression.Reduction.class::isInstance)) {
                terms.forEach(term -> addTerm(state, term, list));
            } else {
                addTerm(state, state.rate(), list);
            }
        }
        for (Transport transport : model.transports()) {
            Axis axis = model.axis(String.valueOf(layout.axisOf(transport.field())));
            Address field = layout.address(transport.field());
            Expression inner = lowering.endFlux(transport, Expression.End.FIRST);
            Expression outer = lowering.endFlux(transport, Expression.End.LAST);
            list.add(Assignment.scalar(field.index(0), inner, true));
            list.add(Assignment.scalar(field.index(axis.cells() - 1), outer, true));
        }
        return list;
    }

    /** A residual that sums over an axis is accumulated cell by cell. */
    private void addTerm(State state, Expression term, List<Assignment> list) {
        if (term instanceof Expression.Reduction reduction) {
            int target = layout.address(state.name()).base();
            Expression summand = Lowering.summand(reduction);
            list.add(new Assignment(0, layout.cells(reduction.axis()), target, 0, summand, true));
        } else {
            list.add(over(state.axis(), state.name(), term, true));
        }
    }

    /** The first and last cell have no neighbour on one side; their coefficient is zero there. */
    private void addWithNeighbours(State state, List<Assignment> list) {
        int cells = layout.cells(state.axis());
        Address a = layout.address(state.name());
        if (cells < 2) {
            throw new IllegalArgumentException(
                    "a diffusing field needs two or more cells, '" + state.name() + "' has one");
        }
        list.add(new Assignment(0, 1, a.base(), a.stride(), withoutNeighbour(state.rate(), -1), true));
        if (cells > 2) {
            list.add(new Assignment(1, cells - 1, a.base(), a.stride(), state.rate(), true));
        }
        list.add(new Assignment(cells - 1, cells, a.base(), a.stride(), withoutNeighbour(state.rate(), 1), true));
    }

    private static Expression withoutNeighbour(Expression rate, int side) {
        return Expressions.map(
                rate,
                leaf -> leaf instanceof Expression.Symbol(var name, var shift) && shift == side
                        ? Expressions.symbol(name)
                        : leaf);
    }

    private CompiledEvent compile(Event event) {
        return new CompiledEvent(event, lowering, layout);
    }

    /** Length of the longest generated method, sensitivities included, bytes. */
    int longestMethod() {
        int ofValues = Stream.of(derived, hoisted, initial, rates)
                .mapToInt(KernelCompiler.Compiled::longestMethod)
                .reduce(outputs.longestMethod(), Math::max);
        return Math.max(ofValues, Math.max(jacobian.longestMethod(), tangents.longestMethod()));
    }

    /**
     * The same model in scalars only: each cell of a field a state of its own ({@code C_3}), transport and variables
     * written out, sums over an axis as variables. It gives the same numbers, at a higher cost.
     */
    public Model flat() {
        Model model = lowering.lowered();
        return new Flattening(source, model, layout, lowering)
                .model(derivedAssignments(model), initialAssignments(model), rateAssignments(model));
    }

    /** The model as it was written. */
    public Model source() {
        return source;
    }

    /** Number of states, algebraic ones and the cells of fields included. */
    public int size() {
        return layout.states();
    }

    /** Length of q. */
    public int quantities() {
        return layout.quantities();
    }

    /** Names of all states, fields with their cell. */
    public List<String> stateNames() {
        return layout.stateNames();
    }

    /** The diagonal of M. */
    public double[] mass() {
        return mass.clone();
    }

    /** Index of a scalar state, or of the first cell of a field. */
    public int stateIndex(String name) {
        return layout.address(name).base();
    }

    /** Distance between the cells of a field; 0 for a scalar. */
    public int stateStride(String field) {
        return layout.address(field).stride();
    }

    /** Number of cells of an axis. */
    public int cells(String axis) {
        return layout.cells(axis);
    }

    /** Index of a parameter, switch or derived parameter in q. */
    public int quantityIndex(String name) {
        return layout.address(name).base();
    }

    /** Whether the system holds a state that follows time. */
    public boolean followsTime() {
        return layout.knows(Model.TIME);
    }

    /**
     * Parameters, switches at their initial values, and derived parameters.
     *
     * @param values parameter values by name; those left out keep the model's own
     * @throws IllegalArgumentException when a name is not a parameter of the model
     */
    public double[] quantities(Map<String, Double> values) {
        double[] q = given.clone();
        values.forEach((name, value) -> {
            Integer index = parameters.get(name);
            if (index == null) {
                throw new IllegalArgumentException("model " + source.name() + " has no parameter " + name);
            }
            q[index] = value;
        });
        derive(q);
        return q;
    }

    /** Computes the derived parameters in place after parameters have changed. */
    public void derive(double[] q) {
        derived.run(NONE, q, NONE, q);
        refresh(q);
    }

    /** Computes in place what rates and Jacobian take from q ready made; needed after any quantity has changed. */
    public void refresh(double[] q) {
        hoisted.run(NONE, q, NONE, q);
    }

    /** Writes the initial state at time zero, with first guesses for algebraic states. */
    public void initial(double[] q, double[] y) {
        initial(0, q, y);
    }

    /** Writes the initial state of a run from {@code start} on, with first guesses for algebraic states. */
    public void initial(double start, double[] q, double[] y) {
        setTime(start, y);
        initial.run(y, q, NONE, y);
        setTime(start, y);
    }

    /** Writes the time into the state that follows it, if there is one. */
    public void setTime(double t, double[] y) {
        if (followsTime()) {
            y[stateIndex(Model.TIME)] = t;
        }
    }

    /** Writes f(y, q) into {@code out}. */
    public void rates(double[] y, double[] q, double[] out) {
        lookBack(y, q);
        Arrays.fill(out, 0);
        rates.run(y, q, NONE, out);
    }

    /** How matrices of the Jacobian's pattern are eliminated; worked out when first asked for. */
    public EliminationPlan elimination() {
        return elimination.get();
    }

    /** The exact Jacobian df/dy. */
    public SparseKernel jacobian() {
        return jacobian;
    }

    /** Derivatives for sensitivities, compiled on first use. */
    public Tangents tangents() {
        return tangents;
    }

    /** The equations written out cell by cell, made anew at each call. */
    public ScalarEquations scalarEquations() {
        return new ScalarEquations(rateAssignments, source.outputs(), lowering, layout);
    }

    /** Whether a formula uses a value of the past. */
    public boolean hasDelays() {
        return delays.count() > 0;
    }

    /** What the formulas use of the past. */
    public CompiledDelays delays() {
        return delays;
    }

    /** Instants, known beforehand, at which a rate or a trigger changes its branch. */
    public TimeMarks timeMarks() {
        return timeMarks;
    }

    /** This model in a run whose past {@code memory} knows; the shared one has none. */
    public CompiledModel remembering(Past memory) {
        return hasDelays() ? new CompiledModel(this, memory) : this;
    }

    /** Brings what q knows of the past to the instant of y; {@link #rates} does so by itself. */
    public void lookBack(double[] y, double[] q) {
        past.lookBack(y, q);
    }

    /** Events in the order they were written. */
    public List<CompiledEvent> events() {
        return events;
    }

    /** What is read off a simulation. */
    public CompiledOutputs outputs() {
        return outputs;
    }
}
