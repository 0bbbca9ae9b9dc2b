package org.auklet.equation;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens at an instant: a dose, a switch, a threshold.
 *
 * <p>An event is <em>triggered</em> at one instant and <em>executed</em> at the same or, with a delay, at a later one.
 * Events due at one instant are executed one after the other: the largest priority first, those without priority last,
 * among equals the one triggered first. Among those triggered together with equal priority a lot decides, the same in
 * every run; without priority the one written first. Priorities are computed anew after each execution; an execution
 * may trigger further events, which join those that are due.
 *
 * @param name name for messages
 * @param trigger when
 * @param delay time between trigger and execution, computed when triggered; zero for none
 * @param rule which values count, and whether a trigger may be taken back
 * @param actions what, all computed from the values before any of them
 */
public record Event(String name, Trigger trigger, Expression delay, Rule rule, List<Action> actions) {

    public Event {
        actions = List.copyOf(actions);
    }

    /** When an event happens. */
    public sealed interface Trigger {}

    /** At fixed times, ascending, in the model's time unit. */
    public record At(List<Double> times) implements Trigger {
        public At {
            times = List.copyOf(times);
        }
    }

    /**
     * Each time {@code expression} passes from negative or zero to positive; a condition does when it becomes true.
     *
     * @param expression a number, or a condition as {@link org.auklet.equation.expression.Conditions} makes them
     * @param trueBefore what it is taken to have been before the start: an event whose trigger holds at the start
     *     happens there when this is false
     */
    public record Rising(Expression expression, boolean trueBefore) implements Trigger {}

    /**
     * How an event is executed.
     *
     * @param priority rank among events due at the same instant; null for none, which comes after all that have one
     * @param persistent whether a triggered event is executed even if its trigger turns false before
     * @param valuesFromTriggerTime whether the actions' values are computed when the event is triggered rather than when
     *     it is executed
     */
    public record Rule(@Nullable Expression priority, boolean persistent, boolean valuesFromTriggerTime) {

        /** No priority, persistent, values from the execution. */
        public static final Rule USUAL = new Rule(null, true, false);
    }

    /** Every formula of the event: trigger, delay, priority and the actions' values. */
    public List<Expression> formulas() {
        List<Expression> all = new ArrayList<>();
        if (trigger instanceof Rising rising) {
            all.add(rising.expression());
        }
        all.add(delay);
        if (rule.priority() != null) {
            all.add(rule.priority());
        }
        actions.forEach(action -> all.add(action.value()));
        return all;
    }

    /**
     * One change.
     *
     * @param kind set or add
     * @param target a state, a field (in every cell) or a switch
     * @param value new value, or what is added
     */
    public record Action(Kind kind, String target, Expression value) {
        /** How the target changes. */
        public enum Kind {
            SET,
            ADD
        }
    }
}
