package org.auklet.measure.icpms.event;

import java.util.Arrays;
import java.util.List;

/** Stretches of a trace found to be events, in order: a list that grows, without an object for each. */
final class Regions {

    private static final int FIRST_CAPACITY = 64;

    private int[] starts = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private byte[] flags = new byte[FIRST_CAPACITY];
    private int size;

    void add(int start, int end, int flag) {
        if (size == starts.length) {
            grow(2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        flags[size] = (byte) flag;
        size++;
    }

    static Regions join(List<Regions> parts) {
        Regions all = new Regions();
        all.grow(Math.max(FIRST_CAPACITY, parts.stream().mapToInt(Regions::size).sum()));
        for (Regions part : parts) {
            System.arraycopy(part.starts, 0, all.starts, all.size, part.size);
            System.arraycopy(part.ends, 0, all.ends, all.size, part.size);
            System.arraycopy(part.flags, 0, all.flags, all.size, part.size);
            all.size += part.size;
        }
        return all;
    }

    private void grow(int capacity) {
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        flags = Arrays.copyOf(flags, capacity);
    }

    int size() {
        return size;
    }

    int start(int event) {
        return starts[event];
    }

    int end(int event) {
        return ends[event];
    }

    int flags(int event) {
        return flags[event];
    }

    void stretch(int event, int start, int end) {
        starts[event] = start;
        ends[event] = end;
    }

    void flag(int event, EventFlag flag) {
        flags[event] |= (byte) flag.bit();
    }
}
