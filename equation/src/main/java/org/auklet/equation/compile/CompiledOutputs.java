package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.auklet.equation.Definition;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * The outputs of a model in two stages: sums and means over axes first (r), then the outputs from states, quantities
 * and r. Their derivatives are compiled when first asked for.
 */
public final class CompiledOutputs {

    private static final String SUM = "#r:";

    private final List<String> names;
    private final int sums;
    private final KernelCompiler.Compiled sumKernel;
    private final KernelCompiler.Compiled outputKernel;
    private final Supplier<SparseKernel> sumsByState;
    private final Supplier<SparseKernel> sumsByQuantity;
    private final Supplier<SparseKernel> byState;
    private final Supplier<SparseKernel> byQuantity;
    private final Supplier<SparseKernel> bySum;

    CompiledOutputs(List<Definition> definitions, Lowering lowering, Layout layout) {
        names = definitions.stream().map(Definition::name).toList();
        List<Expression.Reduction> reductions = new ArrayList<>();
        List<Assignment> outputs = Assignment.scalars(definitions.stream()
                .map(d -> lowering.expand(d.expression(), null))
                .map(whole -> Expressions.map(whole, e -> numbered(e, reductions)))
                .toList());
        List<Assignment> summands = new ArrayList<>();
        for (Expression.Reduction reduction : reductions) {
            int cells = layout.cells(reduction.axis());
            summands.add(new Assignment(0, cells, summands.size(), 0, Lowering.summand(reduction), true));
        }
        sums = summands.size();
        sumKernel = KernelCompiler.compile(summands, layout::address);
        sumsByState = Lazy.of(() -> SparseKernel.of(summands, Address.Array.STATE, layout::address));
        sumsByQuantity = Lazy.of(() -> SparseKernel.of(summands, Address.Array.QUANTITY, layout::address));
        java.util.function.Function<Expression, Address> withSums = leaf -> address(leaf, layout);
        outputKernel = KernelCompiler.compile(outputs, withSums);
        byState = Lazy.of(() -> SparseKernel.of(outputs, Address.Array.STATE, withSums));
        byQuantity = Lazy.of(() -> SparseKernel.of(outputs, Address.Array.QUANTITY, withSums));
        bySum = Lazy.of(() -> SparseKernel.of(outputs, Address.Array.DIRECTION, withSums));
    }

    private static Expression numbered(Expression e, List<Expression.Reduction> reductions) {
        if (!(e instanceof Expression.Reduction reduction)) {
            return e;
        }
        if (!reductions.contains(reduction)) {
            reductions.add(reduction);
        }
        return Expressions.symbol(SUM + reductions.indexOf(reduction));
    }

    private static Address address(Expression leaf, Layout layout) {
        return leaf instanceof Expression.Symbol(var name, var shift) && name.startsWith(SUM)
                ? new Address(Address.Array.DIRECTION, Integer.parseInt(name.substring(SUM.length())), 0)
                : layout.address(leaf);
    }

    /** Names in the order of {@link #evaluate}. */
    public List<String> names() {
        return names;
    }

    /**
     * The place of an output.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no output '" + name + "', there are " + names);
        }
        return index;
    }

    /** Number of sums and means. */
    public int sums() {
        return sums;
    }

    /**
     * Computes all outputs.
     *
     * @param y states
     * @param q quantities
     * @param r work array of length {@link #sums}, holds the sums afterwards
     * @param out one number per output
     */
    public void evaluate(double[] y, double[] q, double[] r, double[] out) {
        Arrays.fill(r, 0);
        sumKernel.run(y, q, r, r);
        outputKernel.run(y, q, r, out);
    }

    /** Length of the longest generated method, bytes. */
    int longestMethod() {
        int ofValues = Math.max(sumKernel.longestMethod(), outputKernel.longestMethod());
        return Stream.of(sumsByState(), sumsByQuantity(), byState(), byQuantity(), bySum())
                .mapToInt(SparseKernel::longestMethod)
                .reduce(ofValues, Math::max);
    }

    /** d r/dy. */
    public SparseKernel sumsByState() {
        return sumsByState.get();
    }

    /** d r/dq. */
    public SparseKernel sumsByQuantity() {
        return sumsByQuantity.get();
    }

    /** d out/dy at fixed r; evaluate with r as the direction. */
    public SparseKernel byState() {
        return byState.get();
    }

    /** d out/dq at fixed r. */
    public SparseKernel byQuantity() {
        return byQuantity.get();
    }

    /** d out/dr. */
    public SparseKernel bySum() {
        return bySum.get();
    }
}
