package org.auklet.measure.icpms.event;

/** Background level and decision limit at every point of a trace. */
interface Baseline {

    /** Mean background at a point, counts per dwell; NaN where there is nothing to tell it. */
    double level(int i);

    /** Decision limit at a point, counts per dwell. */
    double critical(int i);

    /** Index of the first signal in {@code from} to {@code to} that reaches its decision limit, or {@code to}. */
    int nextHit(double[] x, int from, int to);

    /** The same level everywhere. */
    record Flat(double mean, double limit) implements Baseline {

        @Override
        public double level(int i) {
            return mean;
        }

        @Override
        public double critical(int i) {
            return limit;
        }

        @Override
        public int nextHit(double[] x, int from, int to) {
            int i = from;
            while (i + 3 < to && !(x[i] >= limit || x[i + 1] >= limit || x[i + 2] >= limit || x[i + 3] >= limit)) {
                i += 4;
            }
            while (i < to && !(x[i] >= limit)) {
                i++;
            }
            return i;
        }
    }

    /**
     * A level of its own at every point.
     *
     * @param levels mean background
     * @param limits decision limits
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Moving(double[] levels, double[] limits) implements Baseline {

        @Override
        public double level(int i) {
            return levels[i];
        }

        @Override
        public double critical(int i) {
            return limits[i];
        }

        @Override
        public int nextHit(double[] x, int from, int to) {
            int i = from;
            while (i < to && !(x[i] >= limits[i])) {
                i++;
            }
            return i;
        }
    }
}
