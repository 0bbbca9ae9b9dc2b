package org.auklet.measure.icpms.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers by channel and point while the number of points is not known yet. They are kept in blocks, which are given up
 * one channel after the other when the arrays are made, so that little more than the arrays themselves is needed.
 */
public final class ColumnStore {

    private static final int BLOCK = 1 << 14;

    private final Path path;
    private final ReadLimits limits;
    private final List<List<double[]>> blocks = new ArrayList<>();
    private final double[][] current;
    private int length;
    /** Place of the last point in its block. */
    private int slot;

    /**
     * @param path the file the numbers come from, for messages
     * @param channels number of channels, 1 or more
     * @param limits how many numbers may be kept
     */
    public ColumnStore(Path path, int channels, ReadLimits limits) {
        this.path = path;
        this.limits = limits;
        limits.points(path, 0, channels);
        this.current = new double[channels][];
        for (int c = 0; c < channels; c++) {
            blocks.add(new ArrayList<>());
        }
    }

    /** Number of points. */
    public int length() {
        return length;
    }

    /**
     * Begins another point, of which every number is 0.
     *
     * @throws org.auklet.quantity.InputException when there are more than the limits allow
     */
    public void add() {
        slot = length % BLOCK;
        if (slot == 0) {
            limits.points(path, (long) length + BLOCK, current.length);
            for (int c = 0; c < current.length; c++) {
                current[c] = new double[BLOCK];
                blocks.get(c).add(current[c]);
            }
        }
        length++;
    }

    /** Sets a number of the last point. */
    public void set(int channel, double value) {
        current[channel][slot] = value;
    }

    /** The numbers by channel and point; the store is empty afterwards. */
    public double[][] take() {
        double[][] arrays = new double[current.length][];
        for (int c = 0; c < arrays.length; c++) {
            arrays[c] = new double[length];
            for (int b = 0; b < blocks.get(c).size(); b++) {
                int from = b * BLOCK;
                System.arraycopy(
                        blocks.get(c).set(b, new double[0]), 0, arrays[c], from, Math.min(BLOCK, length - from));
            }
        }
        blocks.forEach(List::clear);
        length = 0;
        return arrays;
    }
}
