package org.auklet.measure.icpms.population;

import java.util.List;

/**
 * Classes of cells by two labels: a mixture of lognormal classes seen through counting noise and a noise floor.
 *
 * @param components the classes, by rising amount of both labels together
 * @param sharedSpread whether all classes have one covariance, or each its own
 * @param logLikelihood log likelihood of the cells it was fitted to, without a constant that all mixtures share
 * @param bic Bayesian information criterion; the smaller the better, comparable for the same cells only
 * @param cells number of cells it was fitted to
 */
public record Mixture(
        List<MixtureComponent> components, boolean sharedSpread, double logLikelihood, double bic, int cells) {

    public Mixture {
        components = List.copyOf(components);
    }

    /** A mixture that was not fitted: of known classes. */
    public static Mixture of(List<MixtureComponent> components) {
        return new Mixture(components, false, Double.NaN, Double.NaN, 0);
    }

    /** Number of free parameters of k classes: weights and means, and one or k covariances of three numbers. */
    static int parameters(int classes, boolean sharedSpread) {
        return 3 * classes - 1 + 3 * (sharedSpread ? 1 : classes);
    }

    /**
     * Probability that a cell belongs to a class, by cell and class; each row sums to 1. Also for cells that the mixture was
     * not fitted to, measured alike.
     */
    public double[][] posterior(DualCells cellsToClassify) {
        return new LatentCells(cellsToClassify).posterior(components);
    }
}
