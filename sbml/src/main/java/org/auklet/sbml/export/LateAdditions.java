package org.auklet.sbml.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auklet.equation.Definition;
import org.auklet.equation.Event;
import org.auklet.equation.Event.Action.Kind;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.equation.State;
import org.auklet.equation.Switch;
import org.auklet.equation.expression.Conditions;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * Says in SBML's terms what a delayed event adds whose values come from its trigger.
 *
 * <p>SBML's events only assign: {@code x := x + a} with values of the trigger time would take the old x as well and undo
 * what happened to it since. Such an event becomes two. The first only notes its values, when it is executed, and rings;
 * the second, the most urgent of all, answers at once and applies them to what the targets are now.
 */
final class LateAdditions {

    private static final Event.Rule AT_ONCE =
            new Event.Rule(Expressions.constant(Double.POSITIVE_INFINITY), true, false);

    private final Set<String> taken;
    private final List<Switch> switches;
    private final List<Event> events = new ArrayList<>();

    private LateAdditions(Model flat) {
        taken = Stream.of(
                        flat.parameters().stream().map(Parameter::name),
                        flat.derived().stream().map(Definition::name),
                        flat.switches().stream().map(Switch::name),
                        flat.states().stream().map(State::name),
                        flat.variables().stream().map(Definition::name))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        switches = new ArrayList<>(flat.switches());
    }

    /**
     * The same model without such events.
     *
     * @param flat a model of scalars
     */
    static Model writtenOut(Model flat) {
        LateAdditions additions = new LateAdditions(flat);
        flat.events().forEach(event -> additions.take(flat, event));
        return new Model(
                flat.name(),
                flat.timeUnit(),
                flat.parameters(),
                flat.derived(),
                flat.variables(),
                flat.states(),
                flat.axes(),
                flat.transports(),
                additions.switches,
                flat.inputs(),
                additions.events,
                flat.outputs());
    }

    private void take(Model flat, Event event) {
        boolean adds = event.actions().stream().anyMatch(action -> action.kind() == Kind.ADD);
        if (adds && event.rule().valuesFromTriggerTime() && !Expressions.isZero(event.delay())) {
            split(flat, event);
        } else {
            events.add(event);
        }
    }

    private void split(Model flat, Event event) {
        List<Event.Action> notes = new ArrayList<>();
        List<Event.Action> answers = new ArrayList<>();
        for (Event.Action action : event.actions()) {
            String noted = number(event.name() + "_" + action.target(), unit(flat, action.target()));
            notes.add(new Event.Action(Kind.SET, noted, action.value()));
            answers.add(new Event.Action(action.kind(), action.target(), Expressions.symbol(noted)));
        }
        String bell = number(event.name() + "_rings", "1");
        notes.add(new Event.Action(Kind.SET, bell, Expressions.ONE));
        answers.add(new Event.Action(Kind.SET, bell, Expressions.ZERO));
        events.add(new Event(event.name(), event.trigger(), event.delay(), event.rule(), notes));
        events.add(new Event(event.name() + ", applied", rung(bell), Expressions.ZERO, AT_ONCE, answers));
    }

    private static Event.Trigger rung(String bell) {
        Expression half = Expressions.constant(0.5);
        return new Event.Rising(
                Conditions.comparison(Expression.Relation.GREATER, Expressions.symbol(bell), half), false);
    }

    /** Declares a number of its own. */
    private String number(String wish, String unit) {
        String name = wish;
        for (int n = 2; !taken.add(name); n++) {
            name = wish + "_" + n;
        }
        switches.add(new Switch(name, unit, 0, "noted by an event"));
        return name;
    }

    private static String unit(Model flat, String target) {
        return flat.state(target)
                .map(State::unit)
                .or(() -> flat.switches().stream()
                        .filter(s -> s.name().equals(target))
                        .map(Switch::unit)
                        .findFirst())
                .orElse("1");
    }
}
