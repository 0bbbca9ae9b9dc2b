package org.auklet.equation.population;

import org.auklet.equation.Event;

/**
 * A change that one subject undergoes at a fixed time; after the model's own events at that time.
 *
 * @param time in the model's time unit, not negative
 * @param kind whether the value is set or added
 * @param target a state, a field (in every cell) or a switch of the model
 * @param value in the unit of the target
 */
public record Dose(double time, Event.Action.Kind kind, String target, double value) {

    public Dose {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("a dose needs a time that is not negative, got " + time);
        }
    }

    /** An amount added. */
    public static Dose add(double time, String target, double value) {
        return new Dose(time, Event.Action.Kind.ADD, target, value);
    }

    /** A value set. */
    public static Dose set(double time, String target, double value) {
        return new Dose(time, Event.Action.Kind.SET, target, value);
    }
}
