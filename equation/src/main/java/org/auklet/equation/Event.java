package org.auklet.equation;

import java.util.List;
import org.auklet.equation.expression.Expression;

/**
 * Something that happens at an instant: a dose, a switch, a threshold.
 *
 * @param name name for messages
 * @param trigger when
 * @param delay time between trigger and actions, of parameters only; zero for none
 * @param actions what, all computed from the values before any of them
 */
public record Event(String name, Trigger trigger, Expression delay, List<Action> actions) {

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

    /** Each time {@code expression} passes from negative or zero to positive. */
    public record Rising(Expression expression) implements Trigger {}

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
