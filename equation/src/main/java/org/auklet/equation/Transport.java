package org.auklet.equation;

import org.auklet.equation.expression.Expression;

/**
 * Diffusion of a field along its axis, in conservative finite volumes of second order.
 *
 * @param field the field
 * @param diffusion diffusion coefficient, of parameters only, in coordinate unit squared per time unit
 * @param inner what happens at the inner end
 * @param outer what happens at the outer end
 */
public record Transport(String field, Expression diffusion, Boundary inner, Boundary outer) {

    /** A boundary condition. Fluxes count into the field, in field unit times coordinate unit per time unit. */
    public sealed interface Boundary {}

    /** Nothing passes. */
    public record NoFlux() implements Boundary {}

    /**
     * Passive exchange through a wall: flux = permeability (outside - wallValue/partition). The value at the wall is
     * eliminated with the half cell next to it, which keeps second order.
     *
     * @param flux name under which formulas can use the flux (to take it from a state outside);
     *     {@code <flux>_conductance} is the flux per unit difference between outside and first cell
     * @param permeability coordinate unit per time unit
     * @param outside concentration beyond the wall, a scalar
     * @param partition ratio field : outside at equilibrium
     */
    public record Exchange(String flux, Expression permeability, Expression outside, Expression partition)
            implements Boundary {}

    /** The value at the wall is given; {@code flux} names the resulting flux into the field. */
    public record Fixed(String flux, Expression value) implements Boundary {}
}
