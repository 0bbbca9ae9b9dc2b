package org.auklet.measure.icpms.population;

/**
 * What each label contributed to one cell or pixel.
 *
 * @param amounts amount of each label, never negative: the best that can be said of this one cell
 * @param unbounded the same without the bound; negative where noise made it so, and the right thing to average over cells
 * @param covariance covariance of {@code unbounded}, (A^T W A)^-1; its off-diagonal terms are the price of overlapping
 *     patterns
 * @param chiSquared weighted squares left over by {@code amounts}
 * @param degreesOfFreedom channels less labels
 */
public record Unmixed(
        double[] amounts, double[] unbounded, double[][] covariance, double chiSquared, int degreesOfFreedom) {

    /** Standard uncertainty of a label's amount. */
    public double standardUncertainty(int label) {
        return Math.sqrt(covariance[label][label]);
    }

    /** Correlation of two labels' amounts, -1 to 1: negative where the patterns overlap. */
    public double correlation(int first, int second) {
        return covariance[first][second] / (standardUncertainty(first) * standardUncertainty(second));
    }
}
