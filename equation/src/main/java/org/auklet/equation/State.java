package org.auklet.equation;

import org.auklet.equation.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A quantity the integrator follows.
 *
 * @param name name in formulas
 * @param unit UCUM code
 * @param axis the axis it is a field on, or null for a scalar
 * @param initial value before the first event, of parameters only; the first guess of an algebraic state
 * @param rate its rate of change without transport, in unit per time unit; for an algebraic state the residual that
 *     is held at zero
 * @param algebraic whether {@code rate} is a residual
 * @param group heading under which it is printed
 * @param meaning one line for people
 */
public record State(
        String name,
        String unit,
        @Nullable String axis,
        Expression initial,
        Expression rate,
        boolean algebraic,
        String group,
        String meaning) {}
