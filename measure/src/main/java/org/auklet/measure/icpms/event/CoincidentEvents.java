package org.auklet.measure.icpms.event;

import java.util.Arrays;

/**
 * Events of several channels joined to particles or cells, in the order of time. A channel without an event of its own in
 * the stretch has a net area of 0 and a variance of 0: not detected, which is not the same as absent.
 */
public final class CoincidentEvents {

    int[] start;
    int[] end;
    private final double[][] net;
    private final double[][] variance;
    private final int[][] members;
    private int size;

    CoincidentEvents(int channels, int capacity) {
        start = new int[capacity];
        end = new int[capacity];
        net = new double[channels][capacity];
        variance = new double[channels][capacity];
        members = new int[channels][capacity];
    }

    int open(int first) {
        start[size] = first;
        return size++;
    }

    void add(int group, int channel, int last, double area, double itsVariance) {
        end[group] = Math.max(end[group], last);
        net[channel][group] += area;
        variance[channel][group] += itsVariance;
        members[channel][group]++;
    }

    void close(int groups) {
        start = Arrays.copyOf(start, groups);
        end = Arrays.copyOf(end, groups);
        for (int c = 0; c < net.length; c++) {
            net[c] = Arrays.copyOf(net[c], groups);
            variance[c] = Arrays.copyOf(variance[c], groups);
            members[c] = Arrays.copyOf(members[c], groups);
        }
    }

    /** Number of particles or cells. */
    public int size() {
        return size;
    }

    /** Number of channels. */
    public int channels() {
        return net.length;
    }

    /** First acquisition of each. */
    public int[] start() {
        return start;
    }

    /** Acquisition after the last of each. */
    public int[] end() {
        return end;
    }

    /** Net area in a channel, counts, by particle; 0 where the channel has no event. */
    public double[] net(int channel) {
        return net[channel];
    }

    /** Variance of the net area in a channel, counts2. */
    public double[] netVariance(int channel) {
        return variance[channel];
    }

    /** Number of events of a channel in each; 0 where it was not detected. */
    public int[] events(int channel) {
        return members[channel];
    }

    /** Net area of a trace over the stretch of each particle, whether its channel has an event there or not, counts. */
    public double[] integrated(double[] counts, double backgroundMean) {
        double[] areas = new double[size];
        for (int e = 0; e < size; e++) {
            double sum = 0.0;
            for (int i = start[e]; i < end[e]; i++) {
                sum += counts[i] - backgroundMean;
            }
            areas[e] = sum;
        }
        return areas;
    }

    /**
     * Each particle as a point: its net areas as shares of their sum. A particle of negative area in a channel has share
     * 0 there.
     *
     * @return a row of {@link #channels()} shares per particle
     */
    public double[][] composition() {
        double[][] points = new double[size][net.length];
        for (int e = 0; e < size; e++) {
            double sum = 0.0;
            for (double[] channel : net) {
                sum += Math.max(0.0, channel[e]);
            }
            for (int c = 0; c < net.length; c++) {
                points[e][c] = sum > 0.0 ? Math.max(0.0, net[c][e]) / sum : 0.0;
            }
        }
        return points;
    }
}
