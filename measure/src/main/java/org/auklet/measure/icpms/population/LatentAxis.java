package org.auklet.measure.icpms.population;

import java.util.Arrays;

/**
 * What the counts of each cell say of the logarithm z of its label, on evenly spaced nodes: weights whose sum with a smooth
 * density of z is the integral of likelihood times density. Only nodes on which the likelihood is not negligible are kept.
 * Amounts below a seventh of the noise floor are as good as nothing; the axis begins there.
 */
final class LatentAxis {

    /** Spacing of nodes: densities have a standard deviation of at least three of them. */
    static final double STEP = 0.08;

    private static final double NOTHING = 0.15;
    private static final double DEVIATIONS = 7;
    private static final int FINE = 4;
    private static final double NEGLIGIBLE = 1e-10;

    final double lowest;
    final int nodes;
    final int[] from;
    final double[][] weight;

    LatentAxis(LabelCounts label) {
        double[] net = label.net();
        lowest = Math.log(NOTHING * Math.sqrt(label.noise().variance()));
        double largest = Arrays.stream(net).max().orElse(1);
        double most = above(label.noise(), Math.max(largest, 0));
        nodes = 2 + (int) Math.ceil((Math.log(most) - lowest) / STEP);
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

    /** z of a node. */
    double at(int node) {
        return lowest + node * STEP;
    }

    /** Hat functions of the nodes, integrated on a four times finer grid. */
    private void fill(NoiseFloor noise, double y, int cell, double[] scratch) {
        Arrays.fill(scratch, 0);
        double clipped = Math.max(y, 0);
        double peak = noise.logLikelihood(y, Math.max(clipped, Math.exp(lowest)));
        int start = firstNode(noise, clipped);
        int end = Math.min(nodes - 1, 1 + (int) Math.ceil((Math.log(above(noise, clipped)) - lowest) / STEP));
        double sub = subdivision(noise, clipped);
        for (int q = start; q < end; q++) {
            for (double s = 0.5 * sub; s < 1; s += sub) {
                double z = at(q) + s * STEP;
                double p = Math.exp(noise.logLikelihood(y, Math.exp(z)) - peak) * sub * STEP;
                scratch[q] += (1 - s) * p;
                scratch[q + 1] += s * p;
            }
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
