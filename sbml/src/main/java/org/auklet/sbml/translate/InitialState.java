package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.constant;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.Collection;
import org.auklet.equation.Model;
import org.auklet.equation.expression.Expression;
import org.auklet.sbml.document.SbmlModel.Species;
import org.auklet.sbml.math.MathNode;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.Quantity.Course;

/** What everything that is followed is at the start, and was before it. */
final class InitialState {

    private final Quantities quantities;
    private final Followed followed;
    private final Formulas formulas;
    private final Problems problems;
    private final StartValues starts;
    private final StartValues pasts;

    /**
     * @param extents names of what fast reactions have turned over; nothing at the start
     */
    InitialState(
            Quantities quantities,
            Followed followed,
            Collection<String> extents,
            Formulas formulas,
            Definitions definitions,
            Problems problems) {
        this.quantities = quantities;
        this.followed = followed;
        this.formulas = formulas;
        this.problems = problems;
        starts = new StartValues(ZERO, definitions, problems);
        pasts = new StartValues(symbol(Model.TIME), definitions, problems);
        quantities.all().forEach(this::source);
        extents.forEach(extent -> {
            starts.set(extent, 0, () -> ZERO);
            pasts.set(extent, 0, () -> ZERO);
        });
    }

    private void source(Quantity q) {
        Course course = quantities.course(q.id());
        String name = followed.name(q.id());
        if (course != Course.ASSIGNED && course != Course.FIXED) {
            starts.set(name, q.line(), () -> value(q, starts));
        }
        if (course != Course.ASSIGNED) {
            pasts.set(name, q.line(), () -> value(q, pasts));
        }
    }

    /** What an expression was before the start, as one of time and parameters. */
    Expression before(Expression now) {
        return pasts.of(now);
    }

    /** What is followed under that name is at the start, as an expression of parameters. */
    Expression of(String name) {
        return starts.of(symbol(name));
    }

    /** What is followed for a quantity is at the start, as an expression of parameters and of quantities that stay. */
    Expression of(Quantity q) {
        return value(q, starts);
    }

    private Expression value(Quantity q, StartValues then) {
        Species species = quantities.species(q.id()).orElse(null);
        MathNode assigned = quantities.initialAssignment(q.id()).orElse(null);
        if (species == null) {
            return assigned == null ? constant(given(q)) : then.of(formulas.value(assigned));
        }
        Expression size = then.of(followed.size(species));
        boolean asAmount = followed.isAmount(species);
        if (assigned != null) {
            Expression value = then.of(formulas.value(assigned));
            return asAmount && !species.onlySubstance() ? product(value, size) : value;
        }
        if (species.amount() != null) {
            Expression amount = constant(species.amount());
            return asAmount ? amount : divide(amount, size);
        }
        Expression concentration = constant(given(q));
        return asAmount ? product(concentration, size) : concentration;
    }

    /** The value that the file gives; a compartment without size has size one, anything else is not a number. */
    private double given(Quantity q) {
        Double value = q.value();
        if (value != null) {
            return value;
        }
        boolean isCompartment = q.kind() == Quantity.Kind.COMPARTMENT;
        if (quantities.course(q.id()) == Course.FIXED) {
            problems.warn(
                    q.line(),
                    q.kind().element(),
                    "'" + q.id() + "' has no value; it is taken as " + (isCompartment ? "1." : "not a number."));
        }
        return isCompartment ? 1 : Double.NaN;
    }
}
