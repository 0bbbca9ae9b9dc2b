package org.auklet.equation.compile;

/**
 * Where a leaf of an expression lives: {@code array[base + stride*cell]}.
 *
 * @param array which array
 * @param base index in cell 0
 * @param stride distance between cells, 0 for a scalar
 */
record Address(Array array, int base, int stride) {

    /** The arrays a kernel reads. */
    enum Array {
        STATE,
        QUANTITY,
        DIRECTION,
        CELL
    }

    Address shifted(int cells) {
        return new Address(array, base + cells * stride, stride);
    }

    /** The address in one cell, as a scalar. */
    Address at(int cell) {
        return new Address(array, base + cell * stride, 0);
    }

    int index(int cell) {
        return base + stride * cell;
    }
}
