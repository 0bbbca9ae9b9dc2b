package org.auklet.equation.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * LU factors of matrices that share one sparsity pattern, in an order fixed once, without pivoting.
 *
 * <p>Matrices of mass balances are diagonally dominant by columns, which makes pivoting unnecessary; {@link #factor}
 * reports when a matrix is not well behaved, so that the caller can turn to {@link PivotedLu}. Factors are kept by rows;
 * L has a unit diagonal. No memory is allocated after construction.
 */
public final class SparseLu {

    /** A pivot smaller than this share of its row's largest entry counts as lost. */
    private static final double PIVOT_LIMIT = 1e-11;

    /** The same for generated code: the squares of a pivot's multipliers and of its lost share, added. */
    private static final double LOST_LIMIT = 1 / (PIVOT_LIMIT * PIVOT_LIMIT);

    private final int n;
    private final int[] order;
    private final int[] slots;
    private final int[] rowStart;
    private final int[] diagonal;
    private final int[] column;
    private final int[] unknown;

    /** Entries of L and U by rows, then the inverses of the pivots. */
    private final double[] lu;
    /** Where in {@link #lu} the inverses of the pivots begin. */
    private final int inverse;

    private final double[] work;
    private final double[] permuted;
    private final @Nullable Generated generated;

    /** Room for the factors of one matrix at a time. */
    public SparseLu(EliminationPlan plan) {
        FilledPattern pattern = plan.pattern();
        n = pattern.n;
        order = pattern.order;
        slots = pattern.slots;
        rowStart = pattern.rowStart;
        diagonal = pattern.diagonal;
        column = pattern.column;
        unknown = pattern.unknown;
        inverse = pattern.size();
        lu = new double[inverse + n];
        work = new double[n];
        permuted = new double[n];
        Elimination code = plan.code();
        generated = code == null ? null : new Generated(code, plan.places());
    }

    /**
     * Generated code with its own factors w: the entries in the places of the plan, then by unknown the inverses of the
     * pivots and how much each has lost, then U over its pivots.
     */
    private final class Generated {

        private final Elimination code;
        private final int[] places;
        private final double[] w = new double[2 * (inverse + n)];
        private boolean copied;

        Generated(Elimination code, int[] places) {
            this.code = code;
            this.places = places;
        }

        boolean factor(double[] diagonalValue, double scale, double[] values) {
            copied = false;
            code.factor(w, values, diagonalValue, scale);
            double lost = 0;
            for (int i = inverse + n; i < inverse + 2 * n; i++) {
                lost = Math.max(lost, w[i]);
            }
            return lost < LOST_LIMIT;
        }

        void solve(double[] b) {
            code.solve(w, b);
        }

        /** Puts the factors where those who walk along rows look for them. */
        void copyToRows() {
            if (copied) {
                return;
            }
            for (int s = 0; s < places.length; s++) {
                lu[s] = w[places[s]];
            }
            for (int p = 0; p < n; p++) {
                lu[inverse + p] = w[inverse + order[p]];
            }
            copied = true;
        }
    }

    /** Size of the system. */
    public int size() {
        return n;
    }

    /** Entries of L and U together, fill-in included. */
    public int entries() {
        return inverse;
    }

    /**
     * Factors {@code diag(diagonalValue) - A}.
     *
     * @param diagonalValue added on the diagonal, by unknown
     * @param scale multiplies {@code diagonalValue}
     * @param values the entries of A in the order of the pattern that the plan was made for
     * @return whether every pivot kept its digits; if not, the factors must not be used
     */
    public boolean factor(double[] diagonalValue, double scale, double[] values) {
        return generated == null
                ? factorRows(diagonalValue, scale, values)
                : generated.factor(diagonalValue, scale, values);
    }

    private boolean factorRows(double[] diagonalValue, double scale, double[] values) {
        Arrays.fill(lu, 0, inverse, 0);
        for (int e = 0; e < slots.length; e++) {
            lu[slots[e]] -= values[e];
        }
        boolean sound = true;
        for (int i = 0; i < n; i++) {
            lu[diagonal[i]] += scale * diagonalValue[order[i]];
            sound &= eliminateRow(i);
        }
        return sound;
    }

    private boolean eliminateRow(int i) {
        int end = rowStart[i + 1];
        double largest = 0;
        for (int s = rowStart[i]; s < end; s++) {
            work[column[s]] = lu[s];
            largest = Math.max(largest, Math.abs(lu[s]));
        }
        for (int s = rowStart[i]; s < diagonal[i]; s++) {
            int k = column[s];
            double factor = work[k] * lu[inverse + k];
            lu[s] = factor;
            if (factor != 0) {
                for (int u = diagonal[k] + 1; u < rowStart[k + 1]; u++) {
                    work[column[u]] -= factor * lu[u];
                }
            }
        }
        for (int s = diagonal[i]; s < end; s++) {
            lu[s] = work[column[s]];
        }
        double pivot = lu[diagonal[i]];
        lu[inverse + i] = 1 / pivot;
        return Math.abs(pivot) > PIVOT_LIMIT * largest;
    }

    /** Solves in place: {@code b} becomes x. */
    public void solve(double[] b) {
        if (generated == null) {
            solveRows(b);
        } else {
            generated.solve(b);
        }
    }

    private void solveRows(double[] b) {
        double[] x = permuted;
        for (int i = 0; i < n; i++) {
            double sum = b[order[i]];
            for (int s = rowStart[i]; s < diagonal[i]; s++) {
                sum -= lu[s] * x[column[s]];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int s = diagonal[i] + 1; s < rowStart[i + 1]; s++) {
                sum -= lu[s] * x[column[s]];
            }
            x[i] = sum * lu[inverse + i];
            b[order[i]] = x[i];
        }
    }

    /**
     * Solves for many right-hand sides at once.
     *
     * @param b a row of lanes for every unknown; becomes x
     */
    public void solve(double[][] b) {
        copyToRows();
        for (int i = 0; i < n; i++) {
            Rows.addRow(b[order[i]], 1, -1, lu, unknown, rowStart[i], diagonal[i], b);
        }
        for (int i = n - 1; i >= 0; i--) {
            Rows.addRow(b[order[i]], lu[inverse + i], -1, lu, unknown, diagonal[i] + 1, rowStart[i + 1], b);
        }
    }

    /** Solves the transposed system in place: {@code b} becomes x. */
    public void solveTransposed(double[] b) {
        copyToRows();
        double[] x = permuted;
        for (int i = 0; i < n; i++) {
            x[i] = b[order[i]];
        }
        for (int i = 0; i < n; i++) {
            double value = x[i] * lu[inverse + i];
            x[i] = value;
            for (int s = diagonal[i] + 1; s < rowStart[i + 1]; s++) {
                x[column[s]] -= lu[s] * value;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double value = x[i];
            for (int s = rowStart[i]; s < diagonal[i]; s++) {
                x[column[s]] -= lu[s] * value;
            }
            b[order[i]] = value;
        }
    }

    private void copyToRows() {
        if (generated != null) {
            generated.copyToRows();
        }
    }
}
