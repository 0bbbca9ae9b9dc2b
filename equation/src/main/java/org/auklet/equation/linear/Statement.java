package org.auklet.equation.linear;

/**
 * One operation of an elimination on the arrays w (factors), b (right-hand side), v (entries of A) and m (diagonal of M);
 * {@code d}, {@code a} and {@code c} are indices.
 *
 * @param kind what is done
 * @param d where the result goes
 * @param a first operand
 * @param c second operand
 */
record Statement(Kind kind, int d, int a, int c) {

    /** What a statement does. */
    enum Kind {
        /** {@code w[d] = 0} */
        CLEAR,
        /** {@code w[d] = -v[a]} */
        TAKE,
        /** {@code w[d] -= v[a]} */
        TAKE_MORE,
        /** {@code w[d] += scale*m[a]; w[c] = w[d]} */
        DIAGONAL,
        /** {@code w[d] = 1/w[a]; w[c] = (w[c]*w[d])^2} */
        INVERT,
        /** {@code w[d] *= w[a]; w[c] += w[d]^2} */
        MULTIPLIER,
        /** {@code w[d] = w[a]*w[c]} */
        SCALED,
        /** {@code w[d] -= w[a]*w[c]} */
        ELIMINATE,
        /** {@code b[d] -= w[a]*b[c]} */
        SUBSTITUTE,
        /** {@code b[d] *= w[a]} */
        DIVIDE
    }

    /** The index of an operand: 0 for d, 1 for a, 2 for c. */
    int operand(int i) {
        return switch (i) {
            case 0 -> d;
            case 1 -> a;
            default -> c;
        };
    }
}
