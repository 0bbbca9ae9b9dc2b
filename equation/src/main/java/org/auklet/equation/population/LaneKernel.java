package org.auklet.equation.population;

import org.auklet.equation.expression.Table;

/** Generated code that works on all lanes. */
interface LaneKernel {

    /**
     * Runs the programme once.
     *
     * @param w the arena, one row per number of a subject, one column per lane
     * @param tables the tables the code refers to
     */
    void run(double[] w, Table[] tables);
}
