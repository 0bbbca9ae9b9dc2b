package org.auklet.equation.compile;

import java.util.List;
import java.util.stream.IntStream;
import org.auklet.equation.expression.Expression;

/**
 * {@code out[base + stride*cell] = value} (or {@code +=}) for every cell of a range.
 *
 * @param from first cell
 * @param to one past the last cell; a scalar has the range 0 to 1
 * @param base index of the target in cell 0
 * @param stride distance between the targets of neighbouring cells
 * @param value the expression, its leaves known to the layout
 * @param accumulate whether to add to what is there
 */
record Assignment(int from, int to, int base, int stride, Expression value, boolean accumulate) {

    static Assignment scalar(int target, Expression value, boolean accumulate) {
        return new Assignment(0, 1, target, 0, value, accumulate);
    }

    /** {@code out[i]} is the value of index i. */
    static List<Assignment> scalars(List<Expression> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> scalar(i, values.get(i), false))
                .toList();
    }

    int cells() {
        return to - from;
    }

    boolean sameRange(Assignment other) {
        return from == other.from && to == other.to;
    }
}
