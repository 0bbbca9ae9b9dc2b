package org.auklet.equation.integrate;

import java.util.Locale;

/**
 * A method that served a part of a simulation, and why.
 *
 * @param method the method
 * @param from since when, in the model's time unit
 * @param reason why it was taken
 * @param figure the number behind the reason, NaN when there is none: for stiffness, the fastest rate times the time it was
 *     held against; for tolerance, the relative tolerance; for jumps, the steps between them
 */
public record MethodUse(Method method, double from, Reason reason, double figure) {

    /** Why a method was taken. */
    public enum Reason {
        ASKED("it was asked for"),
        ALGEBRAIC("the model has algebraic states"),
        SENSITIVITIES("sensitivities are computed"),
        STIFF("the fastest rate times the length of the simulation is %.1e"),
        NOT_STIFF("the fastest rate times the length of the simulation is only %.1e"),
        FOUND_STIFF("the fastest rate times the step was %.1e for many steps: the model is stiff here"),
        NO_LONGER_STIFF("the fastest rate times the step was only %.1e for many steps: the model is not stiff here"),
        LONG_HAUL("the model is large and takes %.0f steps and more between jumps"),
        MANY_JUMPS("there are only %.0f steps between jumps"),
        TIGHT("the model is stiff and the relative tolerance is as small as %.1e");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    /** For people: "Rodas5P from t = 0.0, because ...". */
    public String words() {
        return method.words() + " from t = " + from + ", because " + String.format(Locale.US, reason.words, figure);
    }
}
