package org.auklet.equation;

import org.auklet.equation.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A name for an expression: a derived parameter (of parameters only), a variable (of states too) or an output.
 *
 * @param name name in formulas
 * @param unit UCUM code
 * @param axis the axis it has a value on in every cell, or null for a scalar
 * @param expression what it stands for
 * @param group heading under which it is printed
 * @param meaning one line for people
 */
public record Definition(
        String name, String unit, @Nullable String axis, Expression expression, String group, String meaning) {}
