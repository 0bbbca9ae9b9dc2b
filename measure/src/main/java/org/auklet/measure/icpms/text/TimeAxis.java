package org.auklet.measure.icpms.text;

import java.util.Arrays;

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
    private static final int SAMPLE = 2001;
    private static final double SLACK = 1.01;
    private static final double NEAR = 0.25;
    private static final double NEARLY_ALL = 0.97;
    private static final double GAP = 1.5;

    /**
     * The axis of times in s, rounded as a file has them.
     *
     * <p>Where nearly all steps lie near their median, the dwell time is the mean of those and a gap is longer than
     * 1.5 of it. Where times are rounded so coarsely that steps differ, the dwell time is the mean of all steps but the
     * gaps, and a gap is longer than a dwell time and one unit of the rounding (the smallest step) together.
     */
    static TimeAxis of(double[] times) {
        if (times.length < 2) {
            return new TimeAxis(times.length == 0 ? 0.0 : times[0], Double.NaN, 0, -1, 0);
        }
        double[] sample = sortedSample(times);
        double median = sample[sample.length / 2];
        long near = Arrays.stream(sample)
                .filter(step -> Math.abs(step - median) <= NEAR * median)
                .count();
        if (near >= NEARLY_ALL * sample.length) {
            double dwell = meanStep(times, (1 - NEAR) * median, (1 + NEAR) * median);
            return counted(times, dwell, GAP * dwell);
        }
        return coarse(times);
    }

    private static double[] sortedSample(double[] times) {
        int steps = times.length - 1;
        double[] sample = new double[Math.min(steps, SAMPLE)];
        for (int i = 0; i < sample.length; i++) {
            int at = (int) ((long) i * steps / sample.length);
            sample[i] = times[at + 1] - times[at];
        }
        Arrays.sort(sample);
        return sample;
    }

    private static TimeAxis coarse(double[] times) {
        double rounding = SLACK * smallestStep(times);
        double dwell = meanStep(times, 0.0, Double.POSITIVE_INFINITY);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = meanStep(times, 0.0, dwell + rounding);
            if (next == dwell) {
                break;
            }
            dwell = next;
        }
        return counted(times, dwell, dwell + rounding);
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

    private static double meanStep(double[] times, double shortest, double longest) {
        double sum = 0.0;
        int count = 0;
        for (int i = 1; i < times.length; i++) {
            double step = times[i] - times[i - 1];
            if (step >= shortest && step <= longest) {
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
