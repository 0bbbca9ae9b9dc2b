package org.auklet.measure.icpms.event;

/** The signals in a sliding window with their mean and standard deviation; first in, first out. */
final class Ring {

    private final double[] values;
    private int head;
    private int size;
    private int taken;
    /** A value near the mean, from which deviations are summed: a high background keeps its digits. */
    private double pivot = Double.NaN;

    private double sum;
    private double squares;

    Ring(int capacity) {
        values = new double[capacity];
    }

    /** The next signal enters the window; it counts only if {@code take}. */
    void add(double value, boolean take) {
        values[(head + size) % values.length] = take ? value : Double.NaN;
        size++;
        if (take) {
            count(value, 1);
        }
    }

    /** The oldest signal leaves the window. */
    void drop() {
        double value = values[head];
        head = (head + 1) % values.length;
        size--;
        if (!Double.isNaN(value)) {
            count(value, -1);
        }
    }

    private void count(double value, int sign) {
        if (Double.isNaN(pivot)) {
            pivot = value;
        }
        double d = value - pivot;
        taken += sign;
        sum += sign * d;
        squares += sign * d * d;
    }

    boolean isEmpty() {
        return taken == 0;
    }

    double mean() {
        return pivot + sum / taken;
    }

    double deviation() {
        double shift = sum / taken;
        return Math.sqrt(Math.max(0.0, squares / taken - shift * shift));
    }
}
