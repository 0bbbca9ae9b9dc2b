package org.auklet.measure.icpms.probe;

import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * From how many receptors on something can be told from nothing (L. A. Currie 1968, Anal. Chem. 40:586): above the critical
 * level it is said to be there; at the detection limit it is missed with the probability beta only. Both are at the stated r
 * and at the estimates of the other inputs.
 *
 * @param kind of the mean of a population, or of one cell
 * @param criticalCounts critical level, net counts
 * @param detectableCounts detection limit, net counts
 * @param criticalReceptors critical level, receptors
 * @param detectableReceptors detection limit, receptors
 */
public record DetectionLimit(
        IntervalKind kind,
        double criticalCounts,
        double detectableCounts,
        double criticalReceptors,
        double detectableReceptors) {

    /**
     * Of one cell, exact for counts: a cell is found when its gross counts reach a threshold c; the limit is the Poisson mean
     * at which that fails with probability beta, half the 1 - beta quantile of chi-squared with 2c degrees of freedom.
     *
     * @param grossThreshold c, smallest number of counts of an event that is taken for a cell, 1 or more
     * @param background expected background in the width of an event, counts
     * @param beta probability of missing a cell at the limit
     */
    public static DetectionLimit ofOneCell(ReceptorModel model, int grossThreshold, double background, double beta) {
        if (grossThreshold < 1) {
            throw new IllegalArgumentException("threshold " + grossThreshold + ", expected at least 1");
        }
        double mean = new GammaDistribution(grossThreshold, 1).inverseCumulativeProbability(1 - beta);
        return of(model, IntervalKind.ONE_CELL, grossThreshold - background, mean - background);
    }

    /**
     * Of the mean of a population beside a blank: critical level z_alpha u0 with u0 that of a difference of two blanks, limit
     * z_beta u0 above it; the labelled cells are taken to scatter as the blank ones.
     *
     * @param labelledCells number of labelled cells
     * @param alpha probability of finding something in a blank
     * @param beta probability of missing it at the limit
     */
    public static DetectionLimit ofMean(
            ReceptorModel model, CellCounts blank, int labelledCells, double alpha, double beta) {
        NormalDistribution normal = new NormalDistribution();
        double u0 = blank.standardDeviation() * Math.sqrt(1.0 / blank.cells() + 1.0 / labelledCells);
        double critical = normal.inverseCumulativeProbability(1 - alpha) * u0;
        double limit = critical + normal.inverseCumulativeProbability(1 - beta) * u0;
        return of(model, IntervalKind.MEAN_OF_POPULATION, critical, limit);
    }

    private static DetectionLimit of(ReceptorModel model, IntervalKind kind, double critical, double limit) {
        double perCount = model.receptorsPerCount();
        return new DetectionLimit(kind, critical, limit, critical * perCount, limit * perCount);
    }
}
