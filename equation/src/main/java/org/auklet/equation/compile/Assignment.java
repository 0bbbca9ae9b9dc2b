package org.auklet.equation.compile;

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

    int cells() {
        return to - from;
    }

    boolean sameRange(Assignment other) {
        return from == other.from && to == other.to;
    }
}
