package org.auklet.measure.icpms.population;

import java.util.Arrays;

/**
 * What the counts of each cell say of the logarithm z of its label, on evenly spaced nodes: weights whose sum with a smooth
 * density of z is the integral of likelihood times density. Only nodes on which the likelihood is not negligible are kept.
 * Amounts below a seventh of the noise floor are as good as nothing: there the likelihood is flat, and all nodes below share
 * one weight, node 0 of the short axis that cells use. Densities live on the full axis, which goes on below.
 */
final class LatentAxis {

    /** Spacing of nodes: densities have a standard deviation of at least three of them. */
    static final double STEP = 0.08;

    private static final double NOTHING = 0.15;
    /** Nodes of the full axis below the noise: a class may sit e^-4 below them. */
    private static final int BELOW = 50;

    private static final double DEVIATIONS = 7;
    private static final int FINE = 4;
    private static final double NEGLIGIBLE = 1e-10;

    /** Nodes of the full axis. */
    final int full;
    /** Nodes of the short axis. */
    final int nodes;

    private final double lowest;
    /** First node of each cell on the short axis. */
    final int[] from;
    /** Weights of each cell from that node on. */
    final double[][] weight;

    LatentAxis(LabelCounts label) {
        double[] net = label.net();
        lowest = Math.log(NOTHING * Math.sqrt(label.noise().variance()));
        double largest = Arrays.stream(net).max().orElse(1);
        double most = above(label.noise(), Math.max(largest, 0));
        nodes = 3 + (int) Math.ceil((Math.log(most) - lowest) / STEP);
        full = nodes - 1 + BELOW;
        from = new int[net.length];
        weight = new double[net.length][];
        double[] scratch = new double[nodes];
        for (int i = 0; i < net.length; i++) {
            fill(label.noise(), net[i], i, scratch);
        }
    }

    private static double above(NoiseFloor noise, double y) {
        return y + DEVIATIONS * noise.standardDeviation(y) + DEVIATIONS * DEVIATIONS * noise.gain();
    }

    /** z of a node of the full axis. */
    double at(int node) {
        return lowest + (node - BELOW) * STEP;
    }

    /** The node of the full axis below z, or the end of the axis. */
    int nodeBelow(double z) {
        return (int) Math.clamp(Math.floor((z - lowest) / STEP) + BELOW, 0, full - 1);
    }

    /** Node of the short axis that a node of the full axis belongs to. */
    static int shortened(int node) {
        return Math.max(0, node - BELOW + 1);
    }

    /** First node of a cell on the full axis. */
    int fullFrom(int cell) {
        return from[cell] == 0 ? 0 : from[cell] + BELOW - 1;
    }

    /** Weights of a cell on the full axis. */
    double[] fullWeight(int cell) {
        double[] w = weight[cell];
        if (from[cell] > 0) {
            return w;
        }
        double[] all = new double[BELOW + w.length - 1];
        Arrays.fill(all, 0, BELOW, w[0]);
        System.arraycopy(w, 1, all, BELOW, w.length - 1);
        return all;
    }

    /** Hat functions of the nodes, integrated on a finer grid; below the lowest the likelihood is that of no label. */
    private void fill(NoiseFloor noise, double y, int cell, double[] scratch) {
        Arrays.fill(scratch, 0);
        double clipped = Math.max(y, 0);
        double peak = noise.logLikelihood(y, Math.max(clipped, Math.exp(lowest)));
        int start = firstNode(noise, clipped);
        int end = Math.min(nodes - 2, 1 + (int) Math.ceil((Math.log(above(noise, clipped)) - lowest) / STEP));
        double sub = subdivision(noise, clipped);
        for (int q = start; q < end; q++) {
            for (double s = 0.5 * sub; s < 1; s += sub) {
                double z = lowest + (q + s) * STEP;
                double p = Math.exp(noise.logLikelihood(y, Math.exp(z)) - peak) * sub * STEP;
                scratch[q + 1] += (1 - s) * p;
                scratch[q + 2] += s * p;
            }
        }
        if (start == 0) {
            scratch[0] = Math.exp(noise.logLikelihood(y, Math.exp(lowest)) - peak) * STEP;
            scratch[1] += scratch[0] / 2;
        }
        keep(cell, scratch);
    }

    private int firstNode(NoiseFloor noise, double y) {
        double least = y - DEVIATIONS * noise.standardDeviation(y);
        return least <= Math.exp(lowest) ? 0 : (int) ((Math.log(least) - lowest) / STEP);
    }

    /** Part of a step fine enough for a likelihood as narrow as that of many counts. */
    private static double subdivision(NoiseFloor noise, double y) {
        double width = noise.standardDeviation(y) / Math.max(y, 1);
        return 1.0 / Math.max(FINE, Math.ceil(3 * STEP / width));
    }

    private void keep(int cell, double[] scratch) {
        int first = 0;
        while (first < scratch.length - 1 && scratch[first] < NEGLIGIBLE * STEP) {
            first++;
        }
        int last = scratch.length - 1;
        while (last > first && scratch[last] < NEGLIGIBLE * STEP) {
            last--;
        }
        from[cell] = first;
        weight[cell] = Arrays.copyOfRange(scratch, first, last + 1);
    }
}
