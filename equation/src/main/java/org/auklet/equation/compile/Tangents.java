package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/** Derivatives that only sensitivities need, each compiled when first asked for. May be shared between threads. */
public final class Tangents {

    private final Layout layout;
    private final List<Assignment> rates;
    private final Supplier<List<Assignment>> directional;
    private final Supplier<SparseKernel> derivedByQuantity;
    private final Supplier<SparseKernel> initialByQuantity;
    private final Supplier<SparseKernel> ratesByQuantity;
    private final Supplier<SparseKernel> varyingJacobian;
    private final Supplier<SparseKernel> curvatureByState;
    private final Supplier<SparseKernel> curvatureByQuantity;
    private final Map<BitSet, ByQuantity> reached = new ConcurrentHashMap<>();

    /**
     * Derivatives by some of the quantities.
     *
     * @param rates df/dq
     * @param curvature d(J k)/dq for a direction k
     */
    public record ByQuantity(SparseKernel rates, SparseKernel curvature) {}

    Tangents(Layout layout, List<Assignment> derived, List<Assignment> initial, List<Assignment> rates) {
        this.layout = layout;
        this.rates = rates;
        directional = Lazy.of(() -> rates.stream().map(this::alongDirection).toList());
        derivedByQuantity = Lazy.of(() -> all(derived, Address.Array.QUANTITY));
        initialByQuantity = Lazy.of(() -> all(initial, Address.Array.QUANTITY));
        ratesByQuantity = Lazy.of(() -> all(rates, Address.Array.QUANTITY));
        varyingJacobian = Lazy.of(() -> SparseKernel.of(
                rates, Address.Array.STATE, layout::address, (assignment, column, slope) -> dependsOnState(slope)));
        curvatureByState = Lazy.of(() -> all(directional.get(), Address.Array.STATE));
        curvatureByQuantity = Lazy.of(() -> all(directional.get(), Address.Array.QUANTITY));
    }

    private SparseKernel all(List<Assignment> assignments, Address.Array by) {
        return SparseKernel.of(assignments, by, layout::address);
    }

    /** The rate's derivative along the direction k: sum over state leaves of df/dleaf times k at that leaf. */
    private Assignment alongDirection(Assignment a) {
        List<Expression> terms = new ArrayList<>();
        for (Expression leaf : Derivative.leaves(a.value())) {
            if (isState(leaf)) {
                Expression slope = Derivative.of(a.value(), leaf);
                terms.add(Expressions.product(slope, Layout.directionOf(leaf)));
            }
        }
        return new Assignment(a.from(), a.to(), a.base(), a.stride(), Expressions.sum(terms), true);
    }

    private boolean dependsOnState(Expression e) {
        return Derivative.leaves(e).stream().anyMatch(this::isState);
    }

    private boolean isState(Expression leaf) {
        return layout.address(leaf).array() == Address.Array.STATE;
    }

    /** d(derived)/dq, rows and columns in q, in order of evaluation. */
    public SparseKernel derivedByQuantity() {
        return derivedByQuantity.get();
    }

    /** dy(0)/dq. */
    public SparseKernel initialByQuantity() {
        return initialByQuantity.get();
    }

    /** df/dq. */
    public SparseKernel ratesByQuantity() {
        return ratesByQuantity.get();
    }

    /** The entries of the Jacobian df/dy that change with the state; the others are constant while q is. */
    public SparseKernel varyingJacobian() {
        return varyingJacobian.get();
    }

    /** d(J k)/dy for a direction k. */
    public SparseKernel curvatureByState() {
        return curvatureByState.get();
    }

    /** d(J k)/dq for a direction k. */
    public SparseKernel curvatureByQuantity() {
        return curvatureByQuantity.get();
    }

    /**
     * Derivatives by the quantities in {@code columns} alone; a loop over cells is kept whole when it holds one of them.
     *
     * @param columns indices in q, not changed afterwards
     */
    public ByQuantity by(BitSet columns) {
        return reached.computeIfAbsent(columns, this::compile);
    }

    private ByQuantity compile(BitSet columns) {
        SparseKernel.Choice choice = (assignment, column, slope) -> {
            for (int cell = assignment.from(); cell < assignment.to(); cell++) {
                if (columns.get(column.index(cell))) {
                    return true;
                }
            }
            return false;
        };
        return new ByQuantity(
                SparseKernel.of(rates, Address.Array.QUANTITY, layout::address, choice),
                SparseKernel.of(directional.get(), Address.Array.QUANTITY, layout::address, choice));
    }

    /** Length of the longest generated method, bytes. */
    int longestMethod() {
        return List.of(
                        derivedByQuantity(),
                        initialByQuantity(),
                        ratesByQuantity(),
                        varyingJacobian(),
                        curvatureByState(),
                        curvatureByQuantity())
                .stream()
                .mapToInt(SparseKernel::longestMethod)
                .max()
                .orElse(0);
    }
}
