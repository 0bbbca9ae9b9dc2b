package org.auklet.measure.icpms.image.region;

import java.util.Arrays;

/** The up to eight pixels around a pixel. */
final class Neighbours {

    private Neighbours() {}

    static int[] of(int pixel, int rows, int columns) {
        int row = pixel / columns;
        int column = pixel % columns;
        int[] around = new int[8];
        int n = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                if (r != row || c != column) {
                    around[n++] = r * columns + c;
                }
            }
        }
        return Arrays.copyOf(around, n);
    }
}
