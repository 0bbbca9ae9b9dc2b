package org.auklet.measure.icpms.event;

import java.util.Arrays;

/** Cuts a run at the valleys between tops that count; see {@link Splitting}. Linear in the length of the run. */
final class RunSplitter {

    private static final int FIRST_CAPACITY = 16;

    private final double[] x;
    private final Baseline baseline;
    private final EventSettings settings;
    private final Regions found;

    /** Tops of the run: index, and the lowest signal between a top and the one before; one more for the right foot. */
    private int[] tops = new int[FIRST_CAPACITY];

    private double[] valleys = new double[FIRST_CAPACITY + 1];
    private double[] prominences = new double[FIRST_CAPACITY];
    private int[] higher = new int[FIRST_CAPACITY];
    private double[] ground = new double[FIRST_CAPACITY];
    private int count;

    RunSplitter(double[] x, Baseline baseline, EventSettings settings, Regions found) {
        this.x = x;
        this.baseline = baseline;
        this.settings = settings;
        this.found = found;
    }

    void split(int start, int end, Block block) {
        count = 0;
        if (settings.splitting().share() <= 1.0) {
            findTops(start, end, block);
        }
        if (count > 1) {
            measure();
            keep();
        }
        if (count < 2) {
            add(start, end, 0);
        } else {
            cut(start, end);
        }
    }

    /** A plateau is one top, at its first point. Slopes and tops below the limit only deepen valleys. */
    private void findTops(int start, int end, Block block) {
        double lowest = foot(start - 1, start, start > block.low());
        int i = start;
        while (i < end) {
            int last = i;
            while (last + 1 < end && x[last + 1] == x[i]) {
                last++;
            }
            boolean rises = i == start || x[i] > x[i - 1];
            boolean falls = last + 1 == end || x[i] > x[last + 1];
            if (rises && falls && x[i] >= baseline.critical(i)) {
                addTop(i, lowest);
                lowest = x[i];
            }
            lowest = Math.min(lowest, x[i]);
            i = last + 1;
        }
        valleys[count] = Math.min(lowest, foot(end, end - 1, end < block.high()));
    }

    /** Signal at the foot of a run; the background where the trace ends or is blanked there. */
    private double foot(int i, int inside, boolean exists) {
        return exists && !Double.isNaN(x[i]) ? x[i] : baseline.level(inside);
    }

    private void addTop(int i, double valleyBefore) {
        if (count == tops.length) {
            int capacity = 2 * count;
            tops = Arrays.copyOf(tops, capacity);
            valleys = Arrays.copyOf(valleys, capacity + 1);
            prominences = Arrays.copyOf(prominences, capacity);
            higher = Arrays.copyOf(higher, capacity);
            ground = Arrays.copyOf(ground, capacity);
        }
        tops[count] = i;
        valleys[count] = valleyBefore;
        count++;
    }

    /** Prominence of every top: once from the left, once from the right, remembering only tops not yet surpassed. */
    private void measure() {
        boolean passesEqual = settings.splitting().equalTopsAreOne();
        int waiting = 0;
        for (int k = 0; k < count; k++) {
            double low = valleys[k];
            while (waiting > 0 && isSurpassed(higher[waiting - 1], k, passesEqual)) {
                low = Math.min(low, ground[--waiting]);
            }
            higher[waiting] = k;
            ground[waiting++] = low;
            prominences[k] = x[tops[k]] - low;
        }
        waiting = 0;
        for (int k = count - 1; k >= 0; k--) {
            double low = valleys[k + 1];
            while (waiting > 0 && isSurpassed(higher[waiting - 1], k, true)) {
                low = Math.min(low, ground[--waiting]);
            }
            higher[waiting] = k;
            ground[waiting++] = low;
            prominences[k] = Math.min(prominences[k], x[tops[k]] - low);
        }
    }

    private boolean isSurpassed(int top, int by, boolean orEqual) {
        double height = x[tops[top]];
        double other = x[tops[by]];
        return height < other || orEqual && height == other;
    }

    private void keep() {
        double greatest = 0.0;
        for (int k = 0; k < count; k++) {
            greatest = Math.max(greatest, prominences[k]);
        }
        int kept = 0;
        double previous = Double.NaN;
        for (int k = 0; k < count; k++) {
            int top = tops[k];
            boolean isRepeated = settings.splitting().equalTopsAreOne() && x[top] == previous;
            previous = x[top];
            if (!isRepeated
                    && prominences[k] >= baseline.critical(top) - baseline.level(top)
                    && prominences[k] >= settings.splitting().share() * greatest) {
                tops[kept++] = top;
            }
        }
        count = kept;
    }

    /** The valley itself goes to the event after it. */
    private void cut(int start, int end) {
        int from = start;
        for (int k = 1; k < count; k++) {
            int lowest = tops[k - 1];
            for (int i = lowest; i < tops[k]; i++) {
                if (x[i] < x[lowest]) {
                    lowest = i;
                }
            }
            add(from, lowest, EventFlag.SPLIT.bit());
            from = lowest;
        }
        add(from, end, EventFlag.SPLIT.bit());
    }

    private void add(int start, int end, int flags) {
        int reaching = 0;
        for (int i = start; i < end && reaching < settings.minimumPoints(); i++) {
            if (x[i] >= baseline.critical(i)) {
                reaching++;
            }
        }
        if (reaching >= settings.minimumPoints()) {
            found.add(start, end, flags);
        }
    }
}
