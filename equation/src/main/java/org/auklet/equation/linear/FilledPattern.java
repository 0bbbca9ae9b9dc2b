package org.auklet.equation.linear;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where L and U have entries, row after row in the order of elimination, fill-in included.
 *
 * <p>Rows and columns of the factors are numbered by the order of elimination, unknowns as the caller does.
 */
final class FilledPattern {

    final int n;
    /** The unknown eliminated i-th. */
    final int[] order;
    /** When an unknown is eliminated. */
    final int[] position;
    /** First slot of each row, and one past the last of all. */
    final int[] rowStart;
    /** Slot of each row's diagonal. */
    final int[] diagonal;
    /** Column of each slot. */
    final int[] column;
    /** Unknown that stands in the column of each slot. */
    final int[] unknown;
    /** Slot of each entry of the pattern that was given. */
    final int[] slots;

    FilledPattern(int[] order, int[] rows, int[] cols) {
        this.order = order;
        n = order.length;
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

    /** The slot of a place that has one. */
    int slot(int row, int col) {
        return Arrays.binarySearch(column, rowStart[row], rowStart[row + 1], col);
    }

    /** Number of slots. */
    int size() {
        return column.length;
    }
}
