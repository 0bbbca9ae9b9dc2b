package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.subtract;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.Model;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlModel.Reaction;
import org.auklet.sbml.document.SbmlModel.Rule;
import org.auklet.sbml.math.MathNode;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.Quantity.Course;
import org.jspecify.annotations.Nullable;

/**
 * What every id of a model is in the equations: joins what is followed, its rates of change and its start, and finds what
 * rules and kinetic laws determine.
 */
final class Translation implements Formulas.Meanings {

    private final SbmlModel model;
    private final Problems problems;
    private final Quantities quantities;
    private final Names names;
    private final Formulas formulas;
    private final Turnover turnover;
    private final Followed followed;
    private final RatesOfChange rates;
    private final InitialState start;
    private final Definitions definitions = new Definitions();
    private final Map<String, Expression> residuals = new LinkedHashMap<>();

    Translation(SbmlModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
        quantities = new Quantities(model, problems);
        names = new Names(quantities.ids());
        formulas = new Formulas(model, this, problems);
        turnover = new Turnover(model, quantities, names);
        followed = new Followed(model, quantities, names, turnover, formulas, problems);
        rates = new RatesOfChange(
                quantities, names, turnover, followed, formulas, definitions, residuals.keySet(), problems);
        start = new InitialState(quantities, followed, turnover.extents().values(), formulas, definitions, problems);
        quantities.assignments().values().forEach(this::define);
        model.reactions().forEach(this::define);
        determine();
        definitions.refuseCircles(problems);
    }

    private void define(Rule rule) {
        if (rule.formula() != null) {
            Expression value = formulas.value(rule.formula());
            definitions.add(new Definitions.Defined(names.of(rule.variable()), value, "assignmentRule", rule.line()));
        }
    }

    private void define(Reaction reaction) {
        MathNode law = reaction.law();
        if (law != null) {
            Expression rate = formulas.value(law, turnover.locals(reaction));
            definitions.add(new Definitions.Defined(names.of(reaction.id()), rate, "kineticLaw", reaction.line()));
        }
    }

    private void determine() {
        turnover.extents()
                .forEach((reaction, extent) ->
                        determine(extent, symbol(names.of(reaction)), "reaction.fast", line(reaction)));
        quantities.algebraic().forEach((id, rule) -> {
            if (rule.formula() != null) {
                determine(names.of(id), formulas.value(rule.formula()), "algebraicRule", rule.line());
            }
        });
    }

    private int line(String reaction) {
        return quantities.reaction(reaction).map(Reaction::line).orElse(0);
    }

    /** Finds what a name must be for the residual to be zero: a formula if it can be solved, else an algebraic state. */
    private void determine(String name, Expression residual, String element, int line) {
        Expression written = definitions.writtenOut(residual, Set.of(name));
        Expression solved = Solver.solve(written, name)
                .filter(e -> !definitions.dependsOn(e, Set.of(name)))
                .orElse(null);
        if (solved != null) {
            definitions.add(new Definitions.Defined(name, solved, element, line));
            return;
        }
        if (!Solver.contains(written, name)) {
            problems.unsupported(
                    line,
                    element,
                    "'" + name + "' should make this formula zero, but the formula does not depend on it.",
                    "Such a constraint (index above 1) is not supported.");
        }
        residuals.put(name, residual);
    }

    @Override
    public @Nullable Expression value(String id) {
        if (quantities.get(id).isPresent()) {
            return followed.now(id);
        }
        return quantities
                .reaction(id)
                .map(r -> r.law() == null ? ZERO : symbol(names.of(id)))
                .orElse(null);
    }

    @Override
    public void unknown(String id, int line) {
        quantities.unknown(id, quantities.ids(), line, "ci", "quantity or reaction");
    }

    @Override
    public Expression rateOf(String id, int line) {
        if (quantities.get(id).isEmpty()) {
            unknown(id, line);
            return ZERO;
        }
        return rates.of(followed.now(id), line);
    }

    @Override
    public Expression delayed(Expression body, Expression delay) {
        Expression then = subtract(symbol(Model.TIME), delay);
        Set<String> changing = changing();
        if (!definitions.dependsOn(body, changing)) {
            Expression course = definitions.writtenOut(body, Set.of(Model.TIME));
            return Expressions.substitute(course, Map.of(Model.TIME, then));
        }
        Expression past = start.before(body);
        Expression remembered = Expressions.delayed(body, delay);
        if (!Solver.contains(past, Model.TIME)) {
            return remembered;
        }
        Expression before = Expressions.substitute(past, Map.of(Model.TIME, then));
        return Expressions.piecewise(Expression.Relation.LESS, then, ZERO, before, remembered);
    }

    /** Names whose values only a run can tell, or whose meaning is not yet known. */
    private Set<String> changing() {
        Set<String> changing = new HashSet<>(residuals.keySet());
        changing.addAll(turnover.extents().values());
        quantities.assignments().keySet().forEach(id -> changing.add(names.of(id)));
        model.reactions().forEach(r -> changing.add(names.of(r.id())));
        definitions.all().forEach(d -> changing.remove(d.name()));
        for (Quantity q : quantities.all()) {
            Course course = quantities.course(q.id());
            boolean told = quantities.initialAssignment(q.id()).isPresent();
            if (course == Course.MOVING || course == Course.STEPPED || course == Course.ALGEBRAIC || told) {
                changing.add(followed.name(q.id()));
            }
        }
        return changing;
    }

    Quantities quantities() {
        return quantities;
    }

    Formulas formulas() {
        return formulas;
    }

    Definitions definitions() {
        return definitions;
    }

    Turnover turnover() {
        return turnover;
    }

    Followed followed() {
        return followed;
    }

    RatesOfChange rates() {
        return rates;
    }

    InitialState start() {
        return start;
    }

    /** Residuals by the name of the algebraic state that makes each zero. */
    Map<String, Expression> residuals() {
        return residuals;
    }
}
