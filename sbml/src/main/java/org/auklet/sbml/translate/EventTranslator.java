package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.substitute;
import static org.auklet.equation.expression.Expressions.sum;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.Event;
import org.auklet.equation.expression.Expression;
import org.auklet.sbml.document.SbmlModel.EventAssignment;
import org.auklet.sbml.document.SbmlModel.SbmlEvent;
import org.auklet.sbml.document.SbmlModel.Species;
import org.auklet.sbml.math.MathNode;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.Quantity.Course;
import org.jspecify.annotations.Nullable;

/**
 * Events. An event assigns to what ids mean; where something else is followed (an amount in a compartment that changes, a
 * species without what its fast reactions made of it), or where a concentration is followed while the event changes its
 * compartment, what is followed changes so that the ids have the values they should have after the event.
 */
final class EventTranslator {

    private final Translation translation;
    private final Followed followed;
    private final Problems problems;

    EventTranslator(Translation translation, Problems problems) {
        this.translation = translation;
        this.followed = translation.followed();
        this.problems = problems;
    }

    /** The event in our equations, or null when it never changes anything. */
    @Nullable
    Event translate(SbmlEvent event) {
        MathNode trigger = event.trigger();
        Map<String, Expression> assigned = assigned(event);
        if (trigger == null || assigned.isEmpty()) {
            return null;
        }
        String name = event.id().isEmpty() ? "event of line " + event.line() : event.id();
        Event.Rising rising = new Event.Rising(translation.formulas().condition(trigger), event.trueBefore());
        Expression priority = formula(event.priority());
        Expression delay = formula(event.delay());
        Event.Rule rule = new Event.Rule(priority, event.persistent(), event.valuesFromTriggerTime() && delay != null);
        return new Event(name, rising, delay == null ? ZERO : delay, rule, actions(event, assigned));
    }

    private @Nullable Expression formula(@Nullable MathNode formula) {
        return formula == null ? null : translation.formulas().value(formula);
    }

    /** The values that ids should have after the event. */
    private Map<String, Expression> assigned(SbmlEvent event) {
        Map<String, Expression> assigned = new LinkedHashMap<>();
        for (EventAssignment a : event.assignments()) {
            Course course = translation.quantities().course(a.variable());
            boolean follows = course == Course.STEPPED || course == Course.MOVING;
            if (a.formula() == null || !follows) {
                continue;
            }
            Expression value = translation.formulas().value(a.formula());
            if (assigned.put(a.variable(), value) != null) {
                problems.wrong(
                        a.line(),
                        "eventAssignment.variable",
                        "The event assigns '" + a.variable() + "' twice.",
                        "Keep one.");
            }
        }
        return assigned;
    }

    private List<Event.Action> actions(SbmlEvent event, Map<String, Expression> assigned) {
        List<Event.Action> actions = new ArrayList<>();
        assigned.forEach((id, value) -> {
            Species species = translation.quantities().species(id).orElse(null);
            actions.add(set(id, species == null ? value : followedAfter(event, species, value, assigned)));
        });
        for (Quantity quantity : translation.quantities().all()) {
            Species species = translation.quantities().species(quantity.id()).orElse(null);
            boolean moves = translation.quantities().course(quantity.id()) == Course.MOVING;
            if (species != null && moves && !assigned.containsKey(species.id())) {
                companion(event, species, assigned, actions);
            }
        }
        return actions;
    }

    private Event.Action set(String id, Expression value) {
        return new Event.Action(Event.Action.Kind.SET, followed.name(id), value);
    }

    /**
     * What must be followed for a species to have {@code value} just before the event changes compartments and
     * stoichiometries: a concentration assigned together with a new size means the amount in the old one (cases 01506 and
     * 01779 of the test suite).
     */
    private Expression followedAfter(
            SbmlEvent event, Species species, Expression value, Map<String, Expression> assigned) {
        Expression before = followed.size(species);
        Expression size = after(before, assigned);
        boolean isAmount = species.onlySubstance();
        boolean asAmount = followed.isAmountOfConcentration(species);
        if (!isAmount && (asAmount || !before.equals(size))) {
            refuseDelay(event, species);
        }
        Expression amount = asAmount ? product(value, before) : value;
        Expression direct = isAmount || asAmount || before.equals(size) ? amount : divide(product(value, before), size);
        return sum(direct, negate(followed.fastPart(species.id(), made -> after(made, assigned))));
    }

    /** What else must change so that an amount stays although the event changes its compartment or a stoichiometry. */
    private void companion(
            SbmlEvent event, Species species, Map<String, Expression> assigned, List<Event.Action> actions) {
        Expression stored = symbol(followed.name(species.id()));
        Expression before = followed.fastPart(species.id(), made -> made);
        Expression after = followed.fastPart(species.id(), made -> after(made, assigned));
        boolean followsConcentration = !followed.isAmount(species);
        Expression size = followed.size(species);
        Expression sizeAfter = after(size, assigned);
        if (!before.equals(after)) {
            actions.add(set(species.id(), sum(stored, before, negate(after))));
        } else if (followsConcentration && !size.equals(sizeAfter)) {
            refuseDelay(event, species);
            actions.add(set(species.id(), divide(product(stored, size), sizeAfter)));
        }
    }

    /** The sizes in the values above are those of the execution; values of the trigger time would be others. */
    private void refuseDelay(SbmlEvent event, Species species) {
        if (event.delay() != null && event.valuesFromTriggerTime() && followed.sizeVaries(species)) {
            tellDelay(event, species);
        }
    }

    private void tellDelay(SbmlEvent event, Species species) {
        problems.unsupported(
                event.line(),
                "event.useValuesFromTriggerTime",
                "A delayed event that uses values of its trigger time changes species '" + species.id()
                        + "' or its compartment '" + species.compartment() + "', whose size changes.",
                "Maybe useValuesFromTriggerTime=\"false\".");
    }

    /** What an expression is after the event. */
    private Expression after(Expression now, Map<String, Expression> assigned) {
        Map<String, Expression> changes = new HashMap<>();
        assigned.forEach((id, value) -> {
            boolean direct = translation
                    .quantities()
                    .species(id)
                    .map(s -> !followed.isAmountOfConcentration(s) && !followed.hasFastPart(id))
                    .orElse(true);
            if (direct) {
                changes.put(followed.name(id), value);
            }
        });
        Set<String> names = changes.keySet();
        return translation.definitions().dependsOn(now, names)
                ? substitute(translation.definitions().writtenOut(now, names), changes)
                : now;
    }
}
