package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * A matrix of partial derivatives as a list of entries; entries at the same place add up.
 *
 * <p>{@code rows[e], cols[e]} is where entry e belongs, {@link #evaluate} fills the values.
 */
public final class SparseKernel {

    private static final double[] NONE = {};

    private final int[] rows;
    private final int[] cols;
    private final KernelCompiler.Compiled constant;
    private final KernelCompiler.Compiled changing;

    private SparseKernel(
            int[] rows, int[] cols, KernelCompiler.Compiled constant, KernelCompiler.Compiled changing) {
        this.rows = rows;
        this.cols = cols;
        this.constant = constant;
        this.changing = changing;
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
        return Math.max(constant.longestMethod(), changing.longestMethod());
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
        evaluateConstant(q, values);
        evaluateChanging(y, q, k, values);
    }

    /** Fills the entries that depend on quantities alone; they hold until a quantity changes. */
    public void evaluateConstant(double[] q, double[] values) {
        constant.run(NONE, q, NONE, values);
    }

    /** Fills the entries that {@link #evaluateConstant} leaves. */
    public void evaluateChanging(double[] y, double[] q, double[] k, double[] values) {
        changing.run(y, q, k, values);
    }

    /**
     * The derivatives of assignments with respect to every leaf in one array.
     *
     * @param assignments whose targets are the rows
     * @param by the array whose indices are the columns
     * @param addresses where leaves live
     */
    static SparseKernel of(List<Assignment> assignments, Address.Array by, Function<Expression, Address> addresses) {
        return of(assignments, by, addresses, UnaryOperator.identity());
    }

    /**
     * The same, with the derivatives rewritten before they are compiled.
     *
     * @param rewrite keeps number, order and targets of the assignments
     */
    static SparseKernel of(
            List<Assignment> assignments,
            Address.Array by,
            Function<Expression, Address> addresses,
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
                if (Expressions.isZero(derivative)) {
                    continue;
                }
                entries.add(new Assignment(a.from(), a.to(), places.size() - a.from(), 1, derivative, false));
                for (int cell = a.from(); cell < a.to(); cell++) {
                    places.add(new int[] {a.base() + a.stride() * cell, column.index(cell)});
                }
            }
        }
        Map<Boolean, List<Assignment>> byConstancy = rewrite.apply(entries).stream()
                .collect(Collectors.partitioningBy(entry -> isConstant(entry.value(), addresses)));
        return new SparseKernel(
                places.stream().mapToInt(p -> p[0]).toArray(),
                places.stream().mapToInt(p -> p[1]).toArray(),
                KernelCompiler.compile(byConstancy.getOrDefault(true, List.of()), addresses),
                KernelCompiler.compile(byConstancy.getOrDefault(false, List.of()), addresses));
    }

    private static boolean isConstant(Expression e, Function<Expression, Address> addresses) {
        return Derivative.leaves(e).stream().map(addresses).allMatch(Address::isConstant);
    }
}
