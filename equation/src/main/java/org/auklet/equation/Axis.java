package org.auklet.equation;

import org.auklet.equation.expression.Expression;

/**
 * What fields live on: shells of a radius, or classes without neighbours.
 *
 * @param name name in formulas; {@code <name>_x} is the coordinate of a cell's centre
 * @param geometry shape of the cells
 * @param inner coordinate of the inner end, of parameters only
 * @param outer coordinate of the outer end
 * @param unit UCUM code of the coordinate
 * @param cells number of cells of equal width, at least 1 (2 with transport)
 * @param meaning one line for people
 */
public record Axis(
        String name, Geometry geometry, Expression inner, Expression outer, String unit, int cells, String meaning) {

    /** Shape of the cells; decides areas and volumes. */
    public enum Geometry {
        /** Independent classes with indices 0, 1, 2 ... and equal weights. */
        CLASSES,
        PLANE,
        CYLINDER,
        SPHERE
    }
}
