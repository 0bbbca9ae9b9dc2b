package org.auklet.measure.icpms.simulate;

import java.util.random.RandomGenerator;

/**
 * A population of cells.
 *
 * @param name name of the population
 * @param medianReceptors median of the receptors per cell
 * @param spread standard deviation of the logarithm of the receptors per cell
 * @param nonSpecificClusters median of the clusters that stick to a cell without a receptor
 * @param nonSpecificSpread standard deviation of their logarithm
 */
public record Cells(
        String name, double medianReceptors, double spread, double nonSpecificClusters, double nonSpecificSpread) {

    /** Mean of the receptors per cell: of the lognormal distribution, not of the cells drawn. */
    public double meanReceptors() {
        return Chance.logNormalMean(medianReceptors, spread);
    }

    /** Receptors of one cell. */
    public double receptors(RandomGenerator random) {
        return Chance.logNormal(random, medianReceptors, spread);
    }

    /** Clusters stuck to one cell without a receptor. */
    public double nonSpecific(RandomGenerator random) {
        return nonSpecificClusters == 0 ? 0 : Chance.logNormal(random, nonSpecificClusters, nonSpecificSpread);
    }

    /** The same cells with their receptors blocked: only what sticks without a receptor is left. */
    public Cells blocked() {
        return new Cells(name, 0, spread, nonSpecificClusters, nonSpecificSpread);
    }

    /** The same cells as another preparation has them: {@code factor} times as many receptors. */
    public Cells scaled(double factor) {
        return new Cells(name, factor * medianReceptors, spread, nonSpecificClusters, nonSpecificSpread);
    }
}
