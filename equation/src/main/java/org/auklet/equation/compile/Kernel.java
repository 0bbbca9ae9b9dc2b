package org.auklet.equation.compile;

import org.auklet.equation.expression.Table;

/** Straight-line code generated from expressions; the arrays are those of {@link Layout}. */
interface Kernel {

    /**
     * Evaluates every assignment of the kernel.
     *
     * @param y states
     * @param q parameters, derived parameters and switches
     * @param k a direction in state space, where the kernel uses one
     * @param out where results go; assignments that accumulate add to what is there
     * @param tables the tables the code refers to
     */
    void run(double[] y, double[] q, double[] k, double[] out, Table[] tables);
}
