package org.auklet.equation.linear;

import java.util.BitSet;

/**
 * An order of elimination: minimum degree on the symmetrised pattern, neighbouring numbers first among equals.
 *
 * <p>The cells of a field are thus eliminated one after the other, and dense rows such as blood come last, so that a body
 * coupled to a diffusing tumour (an arrow) fills in hardly at all. A chain of cells that nothing else holds on to is
 * eliminated from both ends at once, because two chains of dependent operations take the time of one.
 *
 * @param unknowns {@code unknowns[i]} is the unknown eliminated i-th
 * @param chainStart where the chain that is taken from both ends begins in {@code unknowns}
 * @param chainEnd one past its end; the same as its start when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EliminationOrder(int[] unknowns, int chainStart, int chainEnd) {

    /** Shorter chains are left as they are. */
    private static final int SHORTEST_CHAIN = 8;

    /**
     * The order for a pattern.
     *
     * @param n size
     * @param rows rows of the entries
     * @param cols columns of the entries
     */
    public static EliminationOrder of(int n, int[] rows, int[] cols) {
        BitSet[] neighbours = neighbours(n, rows, cols);
        int[] degree = new int[n];
        for (int i = 0; i < n; i++) {
            degree[i] = neighbours[i].cardinality();
        }
        boolean[] done = new boolean[n];
        int[] order = new int[n];
        int[] degreeWhenTaken = new int[n];
        int last = -1;
        for (int step = 0; step < n; step++) {
            int pivot = lightest(degree, done, last);
            order[step] = pivot;
            degreeWhenTaken[step] = degree[pivot];
            done[pivot] = true;
            eliminate(pivot, neighbours, degree);
            last = pivot;
        }
        return fromBothEnds(order, degreeWhenTaken);
    }

    private static BitSet[] neighbours(int n, int[] rows, int[] cols) {
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
        return neighbours;
    }

    private static int lightest(int[] degree, boolean[] done, int last) {
        int best = -1;
        for (int i = 0; i < degree.length; i++) {
            if (!done[i] && (best < 0 || degree[i] < degree[best] || (degree[i] == degree[best] && i == last + 1))) {
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

    /** A path of neighbouring numbers, each held by the next alone and the last by none, may be taken in any order. */
    private static EliminationOrder fromBothEnds(int[] order, int[] degree) {
        int end = order.length;
        while (end > 0 && degree[end - 1] != 0) {
            end--;
        }
        int start = end - 1;
        while (start > 0 && order[start - 1] == order[start] - 1 && degree[start - 1] == 1) {
            start--;
        }
        int cells = (end - start) / 2 * 2;
        if (end - start < SHORTEST_CHAIN) {
            return new EliminationOrder(order, 0, 0);
        }
        int first = order[start];
        int last = order[end - 1];
        for (int k = 0; k < end - start; k++) {
            order[start + k] = k % 2 == 0 ? first + k / 2 : last - k / 2;
        }
        return new EliminationOrder(order, start, start + cells);
    }
}
