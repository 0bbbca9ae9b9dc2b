package org.auklet.sbml.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.Definition;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.equation.State;
import org.auklet.equation.Switch;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Conditions;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Table;

/**
 * Writes any model as SBML Level 3 Version 2 core.
 *
 * <p>Everything becomes a global parameter, since SBML's species and compartments say nothing that the equations do not:
 * derived parameters have an initial assignment, states a rate rule, algebraic states an algebraic rule, sums and outputs
 * an assignment rule. Fields are written cell by cell ({@code C_3} is the fourth cell of C), tables as piecewise cubics.
 * Source, grade and meaning of a number stand in its notes.
 */
public final class SbmlWriter {

    private static final String CORE = "http://www.sbml.org/sbml/level3/version2/core";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Model model;
    private final XmlText xml = new XmlText();
    private final UnitIds units = new UnitIds();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> outputIds = new LinkedHashMap<>();
    private final Map<TableUse, String> functions = new LinkedHashMap<>();
    private final ContentMathMl mathMl = new ContentMathMl(this::id, this::function);

    /** A table, or its derivative of some order, as a function definition. */
    private record TableUse(Table table, int order) {
        String wish() {
            return order == 0 ? table.name() : table.name() + "_d" + order;
        }
    }

    private SbmlWriter(Model flat) {
        model = LateAdditions.writtenOut(flat);
        model.parameters().forEach(p -> declare(p.name()));
        model.derived().forEach(d -> declare(d.name()));
        model.switches().forEach(s -> declare(s.name()));
        model.states().forEach(s -> declare(s.name()));
        model.variables().forEach(v -> declare(v.name()));
        model.outputs().forEach(this::declareOutput);
    }

    /**
     * The text of an SBML file.
     *
     * @throws IllegalArgumentException when the model cannot be compiled
     */
    public static String write(Model model) {
        return new SbmlWriter(new CompiledModel(model).flat()).text();
    }

    /**
     * The ids under which the outputs of a model stand in its file, by name. An output that only reads off a state of its
     * own name is that state.
     */
    public static Map<String, String> outputIds(Model model) {
        return new SbmlWriter(new CompiledModel(model).flat()).outputIds;
    }

    private void declare(String name) {
        ids.put(name, fresh(name));
    }

    /** Outputs may be named as what they are made of. */
    private void declareOutput(Definition output) {
        boolean same = output.expression().equals(Expressions.symbol(output.name()));
        outputIds.put(output.name(), same ? id(output.name()) : fresh(output.name()));
    }

    private String fresh(String wish) {
        String plain = wish.replaceAll("[^A-Za-z0-9_]", "_");
        String start = Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
        String id = start;
        for (int n = 1; !taken.add(id); n++) {
            id = start + "_out" + (n == 1 ? "" : n);
        }
        return id;
    }

    private String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("model " + model.name() + " has no '" + name + "'");
        }
        return id;
    }

    private String function(Table table, int order) {
        return functions.computeIfAbsent(new TableUse(table, order), use -> fresh(use.wish()));
    }

    /** Lists stand in the order of the specification; functions and units are known only when the rest is written. */
    private String text() {
        String time = units.of(model.timeUnit());
        parameters();
        initialAssignments();
        rules();
        events();
        XmlText whole = XmlText.document();
        whole.open("sbml", "xmlns", CORE, "level", "3", "version", "2");
        whole.open("model", "id", modelId(), "name", model.name(), "timeUnits", time);
        writeFunctions(whole);
        units.write(whole);
        return whole.append(xml).close().close().toString();
    }

    private String modelId() {
        String plain = model.name().replaceAll("[^A-Za-z0-9_]", "_");
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "model_" + plain : plain;
    }

    private void writeFunctions(XmlText into) {
        if (functions.isEmpty()) {
            return;
        }
        into.open("listOfFunctionDefinitions");
        functions.forEach((use, id) -> into.open("functionDefinition", "id", id)
                .raw(TableFunction.lambda(use.table(), use.order()))
                .close());
        into.close();
    }

    private void parameters() {
        xml.open("listOfParameters");
        for (Parameter p : model.parameters()) {
            String origin =
                    p.meaning() + ". Source: " + p.source() + " (" + p.grade().code() + ")";
            parameter(id(p.name()), plain(p.value()), p.unit(), true, origin);
        }
        model.derived().forEach(d -> parameter(id(d.name()), "", d.unit(), true, d.meaning()));
        for (Switch s : model.switches()) {
            parameter(id(s.name()), plain(s.initial()), s.unit(), false, s.meaning());
        }
        model.states().forEach(s -> parameter(id(s.name()), start(s), s.unit(), false, s.meaning()));
        model.variables().forEach(v -> parameter(id(v.name()), "", v.unit(), false, v.meaning()));
        for (Definition o : model.outputs()) {
            if (isOwn(o)) {
                parameter(outputId(o), "", o.unit(), false, o.meaning());
            }
        }
        xml.close();
    }

    private static String start(State s) {
        return s.initial() instanceof Expression.Constant(double value) ? plain(value) : "";
    }

    private boolean isOwn(Definition output) {
        return !output.expression().equals(Expressions.symbol(output.name()));
    }

    private String outputId(Definition output) {
        return outputIds.getOrDefault(output.name(), output.name());
    }

    private void parameter(String id, String value, String unit, boolean constant, String notes) {
        xml.open(
                "parameter", "id", id, "value", value, "units", units.of(unit), "constant", Boolean.toString(constant));
        if (!notes.isBlank()) {
            xml.open("notes")
                    .element("p", XmlText.escaped(notes), "xmlns", XHTML)
                    .close();
        }
        xml.close();
    }

    private void initialAssignments() {
        Map<String, Expression> initial = new LinkedHashMap<>();
        model.derived().forEach(d -> initial.put(id(d.name()), d.expression()));
        model.states().stream().filter(s -> start(s).isEmpty()).forEach(s -> initial.put(id(s.name()), s.initial()));
        if (initial.isEmpty()) {
            return;
        }
        xml.open("listOfInitialAssignments");
        initial.forEach((id, e) -> formula("initialAssignment", mathMl.math(e), "symbol", id));
        xml.close();
    }

    private void formula(String element, String math, String... attributes) {
        xml.open(element, attributes).raw(math).close();
    }

    private void rules() {
        if (model.states().isEmpty()
                && model.variables().isEmpty()
                && model.outputs().isEmpty()) {
            return;
        }
        xml.open("listOfRules");
        model.variables()
                .forEach(v -> formula("assignmentRule", mathMl.math(v.expression()), "variable", id(v.name())));
        for (State s : model.states()) {
            if (s.algebraic()) {
                formula("algebraicRule", mathMl.math(s.rate()));
            } else if (!Expressions.isZero(s.rate())) {
                formula("rateRule", mathMl.math(s.rate()), "variable", id(s.name()));
            }
        }
        for (Definition o : model.outputs()) {
            if (isOwn(o)) {
                formula("assignmentRule", mathMl.math(o.expression()), "variable", outputId(o));
            }
        }
        xml.close();
    }

    private void events() {
        if (model.events().isEmpty()) {
            return;
        }
        xml.open("listOfEvents");
        model.events().forEach(this::event);
        xml.close();
    }

    private void event(Event event) {
        switch (event.trigger()) {
            case Event.Rising(var expression, var before) -> event(event, mathMl.condition(expression), before);
            case Event.At(var times) -> times.forEach(time -> event(event, mathMl.condition(reached(time)), false));
        }
    }

    private static Expression reached(double time) {
        return Conditions.comparison(
                Expression.Relation.GREATER_OR_EQUAL, Expressions.symbol(Model.TIME), Expressions.constant(time));
    }

    private void event(Event event, String trigger, boolean before) {
        xml.open(
                "event",
                "name",
                event.name(),
                "useValuesFromTriggerTime",
                Boolean.toString(event.rule().valuesFromTriggerTime()));
        formula(
                "trigger",
                trigger,
                "initialValue",
                Boolean.toString(before),
                "persistent",
                Boolean.toString(event.rule().persistent()));
        Expression priority = event.rule().priority();
        if (priority != null) {
            formula("priority", mathMl.math(priority));
        }
        if (!Expressions.isZero(event.delay())) {
            formula("delay", mathMl.math(event.delay()));
        }
        if (!event.actions().isEmpty()) {
            xml.open("listOfEventAssignments");
            assignments(event)
                    .forEach((target, value) -> formula("eventAssignment", mathMl.math(value), "variable", id(target)));
            xml.close();
        }
        xml.close();
    }

    /** One for each target: what is added more than once adds up. */
    private static Map<String, Expression> assignments(Event event) {
        Map<String, Expression> values = new LinkedHashMap<>();
        for (Event.Action action : event.actions()) {
            Expression before = values.getOrDefault(action.target(), Expressions.symbol(action.target()));
            boolean add = action.kind() == Event.Action.Kind.ADD;
            values.put(action.target(), add ? Expressions.sum(before, action.value()) : action.value());
        }
        return values;
    }

    /** A number as an attribute. */
    static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
