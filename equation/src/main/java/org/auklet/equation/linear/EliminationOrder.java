package org.auklet.equation.linear;

import java.util.BitSet;

/**
 * The minimum-degree order of elimination on the symmetrised pattern.
 *
 * <p>A field's cells (a band) are eliminated from their ends inwards and dense rows such as blood come last, so that a
 * body coupled to a diffusing tumour fills in hardly at all.
 */
public final class EliminationOrder {

    private EliminationOrder() {}

    /**
     * The order of a pattern.
     *
     * @param n size
     * @param rows rows of the entries
     * @param cols columns of the entries
     * @return {@code order[i]} is the unknown eliminated i-th
     */
    public static int[] minimumDegree(int n, int[] rows, int[] cols) {
        BitSet[] neighbours = new BitSet[n];
        for (int i = 0; i < n; i++) {
            neighbours[i] = new BitSet(n);
        }
        for (int e = 0; e < rows.length; e++) {
            if (rows[e] != cols[e]) {
                neighbours[rows[e]].set(cols[e]);
                neighbours[cols[e]].set(rows[e]);
            }
        }
        int[] degree = new int[n];
        for (int i = 0; i < n; i++) {
            degree[i] = neighbours[i].cardinality();
        }
        boolean[] done = new boolean[n];
        int[] order = new int[n];
        for (int step = 0; step < n; step++) {
            int pivot = lightest(degree, done);
            order[step] = pivot;
            done[pivot] = true;
            eliminate(pivot, neighbours, degree);
        }
        return order;
    }

    private static int lightest(int[] degree, boolean[] done) {
        int best = -1;
        for (int i = 0; i < degree.length; i++) {
            if (!done[i] && (best < 0 || degree[i] < degree[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Makes the pivot's neighbours a clique and forgets the pivot. */
    private static void eliminate(int pivot, BitSet[] neighbours, int[] degree) {
        BitSet clique = neighbours[pivot];
        for (int i = clique.nextSetBit(0); i >= 0; i = clique.nextSetBit(i + 1)) {
            neighbours[i].or(clique);
            neighbours[i].clear(i);
            neighbours[i].clear(pivot);
            degree[i] = neighbours[i].cardinality();
        }
    }
}
