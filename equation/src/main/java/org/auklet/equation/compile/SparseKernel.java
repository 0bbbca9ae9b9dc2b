package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * A matrix of partial derivatives as a list of entries; entries at the same place add up.
 *
 * <p>{@code rows[e], cols[e]} is where entry e belongs, {@link #evaluate} fills the values.
 */
public final class SparseKernel {

    private final int[] rows;
    private final int[] cols;
    private final KernelCompiler.Compiled kernel;

    private SparseKernel(int[] rows, int[] cols, KernelCompiler.Compiled kernel) {
        this.rows = rows;
        this.cols = cols;
        this.kernel = kernel;
    }

    /** Row of every entry. */
    public int[] rows() {
        return rows;
    }

    /** Column of every entry. */
    public int[] cols() {
        return cols;
    }

    public int entries() {
        return rows.length;
    }

    /** Length of the longest generated method, bytes. */
    int longestMethod() {
        return kernel.longestMethod();
    }

    /**
     * Fills the values of all entries.
     *
     * @param y states
     * @param q quantities
     * @param k direction, where the entries depend on one
     * @param values one value per entry, overwritten
     */
    public void evaluate(double[] y, double[] q, double[] k, double[] values) {
        kernel.run(y, q, k, values);
    }

    /** Which entries to compile. */
    @FunctionalInterface
    interface Choice {
        /** Whether to take the {@code slope} of an assignment by the leaf that lives at {@code column}. */
        boolean takes(Assignment assignment, Address column, Expression slope);
    }

    /**
     * The derivatives of assignments with respect to every leaf in one array.
     *
     * @param assignments whose targets are the rows
     * @param by the array whose indices are the columns
     * @param addresses where leaves live
     */
    static SparseKernel of(List<Assignment> assignments, Address.Array by, Function<Expression, Address> addresses) {
        return of(assignments, by, addresses, (assignment, column, slope) -> true);
    }

    /** As above, but only the entries that {@code choice} takes. */
    static SparseKernel of(
            List<Assignment> assignments, Address.Array by, Function<Expression, Address> addresses, Choice choice) {
        return of(assignments, by, addresses, choice, UnaryOperator.identity());
    }

    /**
     * As above, with the derivatives rewritten before they are compiled.
     *
     * @param rewrite keeps number, order and targets of the assignments
     */
    static SparseKernel of(
            List<Assignment> assignments,
            Address.Array by,
            Function<Expression, Address> addresses,
            Choice choice,
            UnaryOperator<List<Assignment>> rewrite) {
        List<Assignment> entries = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (Assignment a : assignments) {
            for (Expression leaf : Derivative.leaves(a.value())) {
                Address column = addresses.apply(leaf);
                if (column.array() != by) {
                    continue;
                }
                Expression derivative = Derivative.of(a.value(), leaf);
                if (Expressions.isZero(derivative) || !choice.takes(a, column, derivative)) {
                    continue;
                }
                entries.add(new Assignment(a.from(), a.to(), places.size() - a.from(), 1, derivative, false));
                for (int cell = a.from(); cell < a.to(); cell++) {
                    places.add(new int[] {a.base() + a.stride() * cell, column.index(cell)});
                }
            }
        }
        return new SparseKernel(
                places.stream().mapToInt(p -> p[0]).toArray(),
                places.stream().mapToInt(p -> p[1]).toArray(),
                KernelCompiler.compile(rewrite.apply(entries), addresses));
    }
}
