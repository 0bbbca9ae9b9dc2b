package org.auklet.measure.icpms.text;

/**
 * What a column of times says of the acquisitions.
 *
 * @param startS first time, s
 * @param dwellS mean step without the gaps, s; NaN when there is none
 * @param gaps steps that are longer than the dwell time and the rounding of the times allow
 * @param firstGap row before the first gap, from 0; -1 when there is none
 * @param backward steps that go back in time
 */
record TimeAxis(double startS, double dwellS, int gaps, int firstGap, int backward) {

    private static final int MOST_ROUNDS = 20;
    private static final double SLACK = 1.01;

    /**
     * The axis of times in s, rounded as a file has them.
     *
     * <p>The dwell time is the mean of the steps that are no gaps. A step is a gap when it is longer than 1.5 dwell
     * times; where times are rounded so coarsely that steps differ, when it is longer than a dwell time and one unit
     * of the rounding (the smallest step) together.
     */
    static TimeAxis of(double[] times) {
        if (times.length < 2) {
            return new TimeAxis(times.length == 0 ? 0.0 : times[0], Double.NaN, 0, -1, 0);
        }
        double smallest = smallestStep(times);
        double dwell = meanStep(times, Double.POSITIVE_INFINITY);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = meanStep(times, longest(dwell, smallest));
            if (next == dwell) {
                break;
            }
            dwell = next;
        }
        return counted(times, dwell, longest(dwell, smallest));
    }

    private static double longest(double dwell, double smallest) {
        return smallest < 0.95 * dwell ? dwell + SLACK * smallest : 1.5 * dwell;
    }

    private static double smallestStep(double[] times) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < times.length; i++) {
            double step = times[i] - times[i - 1];
            if (step > 0.0 && step < smallest) {
                smallest = step;
            }
        }
        return smallest;
    }

    private static double meanStep(double[] times, double longest) {
        double sum = 0.0;
        int count = 0;
        for (int i = 1; i < times.length; i++) {
            double step = times[i] - times[i - 1];
            if (step >= 0.0 && step <= longest) {
                sum += step;
                count++;
            }
        }
        return sum > 0.0 ? sum / count : Double.NaN;
    }

    private static TimeAxis counted(double[] times, double dwell, double longest) {
        int gaps = 0;
        int firstGap = -1;
        int backward = 0;
        for (int i = 1; i < times.length; i++) {
            double step = times[i] - times[i - 1];
            if (step > longest) {
                gaps++;
                firstGap = firstGap < 0 ? i - 1 : firstGap;
            }
            backward += step < 0.0 ? 1 : 0;
        }
        return new TimeAxis(times[0], dwell, gaps, firstGap, backward);
    }
}
