package org.auklet.equation.compile;

import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.constant;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.power;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.subtract;
import static org.auklet.equation.expression.Expressions.sum;
import static org.auklet.equation.expression.Expressions.symbol;

import org.auklet.equation.Axis;
import org.auklet.equation.Transport;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * Conservative finite volumes on cells of equal width, second order in the width.
 *
 * <p>With face areas A and cell volumes V (per unit length of a cylinder, per steradian of a sphere) the rate of cell i
 * is {@code up_i (c[i+1] - c[i]) - lo_i (c[i] - c[i-1])}, {@code up_i = D A_{i+1/2}/(dx V_i)},
 * {@code lo_i = D A_{i-1/2}/(dx V_i)}, zero at the ends, where the boundary flux enters instead. All of it is written as
 * expressions of parameters, so that a fit may differentiate through a radius or a diffusion coefficient.
 */
final class Discretisation {

    private final Axis axis;

    Discretisation(Axis axis) {
        this.axis = axis;
    }

    /** Width of a cell. */
    Expression width() {
        return divide(subtract(axis.outer(), axis.inner()), constant(axis.cells()));
    }

    /** Coordinate of the centre of the current cell; its index for classes. */
    Expression centre() {
        return axis.geometry() == Axis.Geometry.CLASSES ? Layout.CELL : face(0.5);
    }

    /** Share of the current cell in the total volume; classes share equally. */
    Expression weight() {
        return axis.geometry() == Axis.Geometry.CLASSES
                ? constant(1.0 / axis.cells())
                : divide(volume(face(0), face(1)), volume(axis.inner(), axis.outer()));
    }

    /** Area of the inner end over the total volume. */
    Expression innerAreaPerVolume() {
        return divide(area(axis.inner()), volume(axis.inner(), axis.outer()));
    }

    /** Area of the outer end over the total volume. */
    Expression outerAreaPerVolume() {
        return divide(area(axis.outer()), volume(axis.inner(), axis.outer()));
    }

    /** Area of the inner end over the volume of the first cell. */
    Expression innerAreaPerCell() {
        return divide(area(axis.inner()), volume(axis.inner(), sum(axis.inner(), width())));
    }

    /** Area of the outer end over the volume of the last cell. */
    Expression outerAreaPerCell() {
        return divide(area(axis.outer()), volume(subtract(axis.outer(), width()), axis.outer()));
    }

    /** Coefficient of the difference to the next cell. */
    Expression up(Expression diffusion) {
        Expression inside = divide(product(diffusion, area(face(1))), product(width(), volume(face(0), face(1))));
        Expression lastCell = constant(axis.cells() - 1.5);
        return Expressions.piecewise(Expression.Relation.LESS, Layout.CELL, lastCell, inside, ZERO);
    }

    /** Coefficient of the difference from the previous cell. */
    Expression down(Expression diffusion) {
        Expression inside = divide(product(diffusion, area(face(0))), product(width(), volume(face(0), face(1))));
        return Expressions.piecewise(Expression.Relation.GREATER, Layout.CELL, constant(0.5), inside, ZERO);
    }

    /** Flux into the field through a boundary, from the value in the cell next to it. */
    Expression flux(Transport.Boundary boundary, Expression cellValue, Expression diffusion) {
        return switch (boundary) {
            case Transport.NoFlux none -> ZERO;
            case Transport.Exchange exchange -> {
                Expression difference = subtract(exchange.outside(), divide(cellValue, exchange.partition()));
                yield product(symbol(conductanceName(exchange)), difference);
            }
            case Transport.Fixed(var name, var value) ->
                divide(product(diffusion, subtract(value, cellValue)), halfWidth());
        };
    }

    private Expression halfWidth() {
        return divide(width(), constant(2));
    }

    /** Wall and half cell in series: flux per unit difference between outside and the first cell. */
    Expression conductance(Transport.Exchange exchange, Expression diffusion) {
        Expression wall = exchange.permeability();
        Expression halfCell = divide(product(wall, halfWidth()), product(exchange.partition(), diffusion));
        return divide(wall, sum(ONE, halfCell));
    }

    static String conductanceName(Transport.Exchange exchange) {
        return exchange.flux() + "_conductance";
    }

    /** The rate of a diffusing field without its boundaries. */
    static Expression transport(String field, String up, String down) {
        Expression here = symbol(field);
        Expression next = new Expression.Symbol(field, 1);
        Expression previous = new Expression.Symbol(field, -1);
        return subtract(product(symbol(up), subtract(next, here)), product(symbol(down), subtract(here, previous)));
    }

    private Expression face(double offset) {
        return sum(axis.inner(), product(sum(Layout.CELL, constant(offset)), width()));
    }

    private Expression area(Expression x) {
        return switch (axis.geometry()) {
            case CLASSES, PLANE -> ONE;
            case CYLINDER -> x;
            case SPHERE -> power(x, constant(2));
        };
    }

    private Expression volume(Expression from, Expression to) {
        int dimension = switch (axis.geometry()) {
            case CLASSES, PLANE -> 1;
            case CYLINDER -> 2;
            case SPHERE -> 3;
        };
        Expression d = constant(dimension);
        return divide(subtract(power(to, d), power(from, d)), d);
    }
}
