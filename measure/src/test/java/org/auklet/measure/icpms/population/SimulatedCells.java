package org.auklet.measure.icpms.population;

import java.util.Random;

/**
 * Cells with two labels and known class, written from the physics alone: correlated lognormal amounts, Poisson counts of label
 * and background, background subtracted.
 *
 * @param truth class of each cell
 * @param cells what was measured
 */
record SimulatedCells(int[] truth, DualCells cells) {

    /** Share, medians of both labels, geometric sd of both as logarithm, correlation; a median of 0 is no label at all. */
    record Kind(double share, double first, double second, double logSd, double correlation) {}

    static final double BACKGROUND = 3;

    static SimulatedCells draw(int n, long seed, Kind... kinds) {
        Random random = new Random(seed);
        int[] truth = new int[n];
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            int k = 0;
            while (k < kinds.length - 1 && u > kinds[k].share()) {
                u -= kinds[k++].share();
            }
            truth[i] = k;
            double size = random.nextGaussian();
            double rho = kinds[k].correlation();
            double other = rho * size + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            first[i] = counts(random, kinds[k].first() * Math.exp(kinds[k].logSd() * size));
            second[i] = counts(random, kinds[k].second() * Math.exp(kinds[k].logSd() * other));
        }
        return new SimulatedCells(truth, new DualCells(label("Au", first), label("Ag", second)));
    }

    private static LabelCounts label(String name, double[] net) {
        return new LabelCounts(name, net, NoiseFloor.counting(BACKGROUND), 7);
    }

    static double counts(Random random, double label) {
        return poisson(random, BACKGROUND + label) - BACKGROUND;
    }

    static double poisson(Random random, double mean) {
        if (mean > 300) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int n = -1;
        for (double sum = 0; sum < mean; n++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return Math.max(n, 0);
    }

    /** The cells of one class. */
    DualCells ofClass(int k) {
        int n = (int) java.util.Arrays.stream(truth).filter(t -> t == k).count();
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0, j = 0; i < truth.length; i++) {
            if (truth[i] == k) {
                first[j] = cells.first().net()[i];
                second[j++] = cells.second().net()[i];
            }
        }
        return new DualCells(label("Au", first), label("Ag", second));
    }
}
