package org.auklet.sbml.export;

import static org.auklet.equation.expression.Expressions.constant;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Table;

/** A table written as polynomials between its samples, and its tangents beyond them. */
final class TableFunction {

    private static final String ARGUMENT = "x";

    private TableFunction() {}

    /** The body of a function definition, a {@code math} element with a {@code lambda} of one argument. */
    static String lambda(Table table, int order) {
        ContentMathMl mathMl = new ContentMathMl(name -> name, (t, o) -> t.name());
        double[] knots = table.arguments();
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; i < knots.length; i++) {
            String piece = mathMl.of(before(table, order, knots, i));
            String condition =
                    ContentMathMl.apply("lt", ContentMathMl.identifier(ARGUMENT), ContentMathMl.number(knots[i]));
            pieces.append("<piece>").append(piece).append(condition).append("</piece>");
        }
        double last = knots[knots.length - 1];
        String beyond = mathMl.of(tangent(table, order, last));
        return ContentMathMl.wrapped("<lambda><bvar>" + ContentMathMl.identifier(ARGUMENT) + "</bvar><piecewise>"
                + pieces + "<otherwise>" + beyond + "</otherwise></piecewise></lambda>");
    }

    /** What holds up to knot {@code i}. */
    private static Expression before(Table table, int order, double[] knots, int i) {
        return i == 0 ? tangent(table, order, knots[0]) : cubic(table, order, knots[i - 1], knots[i]);
    }

    private static Expression tangent(Table table, int order, double at) {
        return switch (order) {
            case 0 -> polynomial(at, table.at(0, at), table.at(1, at));
            case 1 -> constant(table.at(1, at));
            default -> Expressions.ZERO;
        };
    }

    /** Hermite's cubic in powers of the distance from the left knot, differentiated {@code order} times. */
    private static Expression cubic(Table table, int order, double left, double right) {
        double h = right - left;
        double secant = (table.at(0, right) - table.at(0, left)) / h;
        double first = table.at(1, left);
        double second = table.at(1, right);
        double square = (3 * secant - 2 * first - second) / h;
        double cube = (first + second - 2 * secant) / (h * h);
        return switch (order) {
            case 0 -> polynomial(left, table.at(0, left), first, square, cube);
            case 1 -> polynomial(left, first, 2 * square, 3 * cube);
            default -> polynomial(left, 2 * square, 6 * cube);
        };
    }

    private static Expression polynomial(double from, double... coefficients) {
        Expression distance = Expressions.sum(Expressions.symbol(ARGUMENT), constant(-from));
        List<Expression> terms = new ArrayList<>();
        for (int p = 0; p < coefficients.length; p++) {
            Expression power = Expressions.power(distance, constant(p));
            terms.add(Expressions.product(constant(coefficients[p]), power));
        }
        return Expressions.sum(terms);
    }
}
