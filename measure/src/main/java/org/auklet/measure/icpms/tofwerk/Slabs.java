package org.auklet.measure.icpms.tofwerk;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;

/**
 * A dataset of [writes, buffers, segments, columns] row by row in order of time, a piece of whole chunks at a time, so
 * that a large one takes little memory. Only some of the columns are read.
 */
final class Slabs {

    /** Numbers read at once, unless one row of chunks is larger. */
    private static final long AT_ONCE = 1L << 21;

    private static final int COLUMN = 3;

    private final Dataset dataset;
    private final int[] shape;
    private final int[] step;
    private final int from;
    private final int to;

    /** What is done with a row. */
    interface Row {
        /**
         * @param time which row, from 0
         * @param values its columns from the first that is read
         */
        void take(int time, float[] values);
    }

    /**
     * @param from first column that is read
     * @param to the one after the last
     */
    Slabs(Dataset dataset, int from, int to) {
        this.dataset = dataset;
        this.shape = dataset.getDimensions();
        this.from = from;
        this.to = to;
        this.step = step();
    }

    private int[] step() {
        int[] chunk = dataset instanceof ChunkedDataset chunked ? chunked.getChunkDimensions() : new int[] {1, 1, 1, 1};
        int[] steps = new int[COLUMN];
        long values = (long) to - from;
        for (int d = 0; d < COLUMN; d++) {
            steps[d] = Math.min(chunk[d], shape[d]);
            values *= steps[d];
        }
        for (int d = COLUMN - 1; d >= 0; d--) {
            while (steps[d] < shape[d] && 2 * values <= AT_ONCE) {
                int longer = (int) Math.min(2L * steps[d], shape[d]);
                values = values / steps[d] * longer;
                steps[d] = longer;
            }
        }
        return steps;
    }

    void forEach(Row row) {
        for (int w = 0; w < shape[0]; w += step[0]) {
            for (int b = 0; b < shape[1]; b += step[1]) {
                for (int s = 0; s < shape[2]; s += step[2]) {
                    piece(w, b, s, row);
                }
            }
        }
    }

    private void piece(int write, int buffer, int segment, Row row) {
        long[] start = {write, buffer, segment, from};
        int[] length = {
            Math.min(step[0], shape[0] - write),
            Math.min(step[1], shape[1] - buffer),
            Math.min(step[2], shape[2] - segment),
            to - from
        };
        float[][][][] data = (float[][][][]) dataset.getData(start, length);
        for (int w = 0; w < length[0]; w++) {
            for (int b = 0; b < length[1]; b++) {
                for (int s = 0; s < length[2]; s++) {
                    row.take(((write + w) * shape[1] + buffer + b) * shape[2] + segment + s, data[w][b][s]);
                }
            }
        }
    }
}
