package org.auklet.equation.linear;

import java.util.Arrays;
import java.util.BitSet;

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

    private final int n;
    private final int[] order;
    private final int[] position;
    private final int[] slots;
    private final int[] rowStart;
    private final int[] diagonal;
    private final int[] column;
    /** The unknown that stands in each column of the factors. */
    private final int[] unknown;

    private final double[] lu;
    private final double[] pivotInverse;
    private final double[] work;
    private final double[] permuted;

    /**
     * Analyses a pattern; the diagonal always belongs to it.
     *
     * @param n size
     * @param rows row of every entry
     * @param cols column of every entry; entries at the same place add up
     */
    public SparseLu(int n, int[] rows, int[] cols) {
        this.n = n;
        order = EliminationOrder.minimumDegree(n, rows, cols);
        position = new int[n];
        for (int i = 0; i < n; i++) {
            position[order[i]] = i;
        }
        BitSet[] pattern = filled(rows, cols);
        rowStart = new int[n + 1];
        diagonal = new int[n];
        for (int i = 0; i < n; i++) {
            rowStart[i + 1] = rowStart[i] + pattern[i].cardinality();
        }
        column = new int[rowStart[n]];
        for (int i = 0; i < n; i++) {
            int at = rowStart[i];
            for (int j = pattern[i].nextSetBit(0); j >= 0; j = pattern[i].nextSetBit(j + 1)) {
                if (j == i) {
                    diagonal[i] = at;
                }
                column[at++] = j;
            }
        }
        unknown = Arrays.stream(column).map(c -> order[c]).toArray();
        slots = new int[rows.length];
        for (int e = 0; e < rows.length; e++) {
            slots[e] = slot(position[rows[e]], position[cols[e]]);
        }
        lu = new double[rowStart[n]];
        pivotInverse = new double[n];
        work = new double[n];
        permuted = new double[n];
    }

    private BitSet[] filled(int[] rows, int[] cols) {
        BitSet[] pattern = new BitSet[n];
        for (int i = 0; i < n; i++) {
            pattern[i] = new BitSet(n);
            pattern[i].set(i);
        }
        for (int e = 0; e < rows.length; e++) {
            pattern[position[rows[e]]].set(position[cols[e]]);
        }
        BitSet upper = new BitSet(n);
        for (int i = 0; i < n; i++) {
            for (int k = pattern[i].nextSetBit(0); k >= 0 && k < i; k = pattern[i].nextSetBit(k + 1)) {
                upper.clear();
                upper.or(pattern[k]);
                upper.clear(0, k + 1);
                pattern[i].or(upper);
            }
        }
        return pattern;
    }

    private int slot(int row, int col) {
        return Arrays.binarySearch(column, rowStart[row], rowStart[row + 1], col);
    }

    /** Size of the system. */
    public int size() {
        return n;
    }

    /** Entries of L and U together, fill-in included. */
    public int entries() {
        return lu.length;
    }

    /**
     * Factors {@code diag(diagonalValue) - A}.
     *
     * @param diagonalValue added on the diagonal, by unknown
     * @param scale multiplies {@code diagonalValue}
     * @param values the entries of A in the order of the pattern given to the constructor
     * @return whether every pivot kept its digits; if not, the factors must not be used
     */
    public boolean factor(double[] diagonalValue, double scale, double[] values) {
        Arrays.fill(lu, 0);
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
            double factor = work[k] * pivotInverse[k];
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
        pivotInverse[i] = 1 / pivot;
        return Math.abs(pivot) > PIVOT_LIMIT * largest;
    }

    /** Solves in place: {@code b} becomes x. */
    public void solve(double[] b) {
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
            x[i] = sum * pivotInverse[i];
            b[order[i]] = x[i];
        }
    }

    /**
     * Solves for many right-hand sides at once.
     *
     * @param b a row of lanes for every unknown; becomes x
     */
    public void solve(double[][] b) {
        for (int i = 0; i < n; i++) {
            Rows.addRow(b[order[i]], 1, -1, lu, unknown, rowStart[i], diagonal[i], b);
        }
        for (int i = n - 1; i >= 0; i--) {
            Rows.addRow(b[order[i]], pivotInverse[i], -1, lu, unknown, diagonal[i] + 1, rowStart[i + 1], b);
        }
    }

    /** Solves the transposed system in place: {@code b} becomes x. */
    public void solveTransposed(double[] b) {
        double[] x = permuted;
        for (int i = 0; i < n; i++) {
            x[i] = b[order[i]];
        }
        for (int i = 0; i < n; i++) {
            double value = x[i] * pivotInverse[i];
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
}
