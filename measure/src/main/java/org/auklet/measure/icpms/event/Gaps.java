package org.auklet.measure.icpms.event;

/** The stretches between events. */
final class Gaps {

    private Gaps() {}

    /** Moments of the points of a block that belong to no event and lie below a limit. */
    static Moments below(double[] x, double limit, double pivot, Block block, Regions events) {
        int e = firstEndingAfter(block.from(), events);
        int from = block.from();
        long points = 0;
        double sum = 0.0;
        double squares = 0.0;
        while (from < block.to()) {
            int to = e < events.size() ? Math.min(events.start(e), block.to()) : block.to();
            for (int i = from; i < to; i++) {
                if (x[i] < limit) {
                    double d = x[i] - pivot;
                    points++;
                    sum += d;
                    squares += d * d;
                }
            }
            from = e < events.size() ? Math.max(from, events.end(e)) : block.to();
            e++;
        }
        return Moments.of(points, pivot, sum, squares);
    }

    private static int firstEndingAfter(int i, Regions events) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.end(middle) > i) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
