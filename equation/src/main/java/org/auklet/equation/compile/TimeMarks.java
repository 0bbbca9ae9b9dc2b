package org.auklet.equation.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.auklet.equation.Model;
import org.auklet.equation.expression.Conditions;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * Instants at which an equation or a trigger changes its branch and that are known beforehand: those of comparisons
 * between time and quantities, such as {@code t < t_end}. A run ends a step on each of them, so that no pulse is
 * stepped over and none is smeared.
 */
public final class TimeMarks {

    private static final double[] NONE = {};
    private static final Expression TIME = Expressions.symbol(Model.TIME);

    private final int count;
    private final KernelCompiler.Compiled instants;

    /**
     * @param formulas what is looked through, lowered
     */
    TimeMarks(Stream<Expression> formulas, Layout layout) {
        Set<Expression> known = new LinkedHashSet<>();
        if (layout.knows(Model.TIME)) {
            formulas.flatMap(e -> Conditions.differences(e).stream())
                    .filter(difference -> isAffineInTime(difference, layout))
                    .forEach(difference -> known.add(root(difference)));
        }
        count = known.size();
        instants = KernelCompiler.compile(Assignment.scalars(List.copyOf(known)), layout::address);
    }

    /** Whether an expression is {@code a + b t} with a and b of quantities, b not zero. */
    static boolean isAffineInTime(Expression e, Layout layout) {
        boolean alone =
                Derivative.leaves(e).stream().allMatch(leaf -> leaf.equals(TIME) || isConstant(layout.address(leaf)));
        if (!alone || Expressions.parts(e).stream().anyMatch(TimeMarks::bendsTime)) {
            return false;
        }
        Expression slope = Derivative.of(e, TIME);
        return !Expressions.isZero(slope) && !Derivative.leaves(slope).contains(TIME);
    }

    private static boolean isConstant(Address address) {
        return address.array() == Address.Array.QUANTITY && address.stride() == 0;
    }

    /** Whether a node may have a constant slope in pieces only. */
    private static boolean bendsTime(Expression node) {
        boolean pieces = node instanceof Expression.Call
                || node instanceof Expression.Piecewise
                || node instanceof Expression.TableValue;
        return pieces && Derivative.leaves(node).contains(TIME);
    }

    private static Expression root(Expression difference) {
        Expression atZero = Expressions.substitute(difference, Map.of(Model.TIME, Expressions.ZERO));
        return Expressions.negate(Expressions.divide(atZero, Derivative.of(difference, TIME)));
    }

    /** The instants, in no order; not finite where a comparison has none. */
    public double[] at(double[] q) {
        double[] out = new double[count];
        instants.run(NONE, q, NONE, out);
        return out;
    }
}
