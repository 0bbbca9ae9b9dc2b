package org.auklet.equation.linear;

/** The generated code of one pattern: {@link EliminationCompiler} writes it. */
interface Elimination {

    /**
     * Factors {@code scale*M - A}.
     *
     * @param w factors and what belongs to them
     * @param v entries of A
     * @param m diagonal of M
     */
    void factor(double[] w, double[] v, double[] m, double scale);

    /** Solves in place. */
    void solve(double[] w, double[] b);
}
