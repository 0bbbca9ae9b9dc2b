package org.auklet.measure.icpms.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.auklet.quantity.Interval;

/**
 * Intervals of 95 % of a class, from the observed information of the cells.
 *
 * @param weight share of the cells
 * @param medianFirst median of the first label, counts
 * @param medianSecond median of the second label, counts
 * @param geometricSdFirst geometric standard deviation of the first label between cells
 * @param geometricSdSecond the same of the second
 */
public record MixtureIntervals(
        Interval weight,
        Interval medianFirst,
        Interval medianSecond,
        Interval geometricSdFirst,
        Interval geometricSdSecond) {

    /**
     * The intervals of every class. They are those of the sampling of cells: that the response is uncertain moves all
     * medians together and is in the budget of a class's mean, not here. What the cells do not determine is open.
     *
     * @param mixture a fitted mixture
     * @param cells the cells it was fitted to
     */
    public static List<MixtureIntervals> of(Mixture mixture, DualCells cells) {
        List<MixtureComponent> classes = mixture.components();
        double[][] variances = variances(mixture, new LatentCells(cells));
        List<MixtureIntervals> intervals = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            intervals.add(of(classes.get(k), variances[k]));
        }
        return intervals;
    }

    private static MixtureIntervals of(MixtureComponent c, double[] variance) {
        return new MixtureIntervals(
                weight(c.weight(), variance[0]),
                factor(c.medianFirst(), Math.sqrt(variance[1])),
                factor(c.medianSecond(), Math.sqrt(variance[2])),
                spread(c.varianceFirst(), Math.sqrt(variance[3])),
                spread(c.varianceSecond(), Math.sqrt(variance[4])));
    }

    /** Symmetric in the logit. */
    private static Interval weight(double weight, double variance) {
        if (weight >= 1) {
            return new Interval(1, 1);
        }
        double logit = Math.log(weight / (1 - weight));
        double half = Interval.TWO_SIDED_95 * Math.sqrt(variance);
        return Double.isInfinite(half)
                ? Interval.OPEN
                : new Interval(1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
    }

    private static Interval factor(double value, double standardError) {
        double factor = Math.exp(Interval.TWO_SIDED_95 * standardError);
        return Double.isInfinite(factor) ? Interval.OPEN : new Interval(value / factor, value * factor);
    }

    /** exp(sd), symmetric in the logarithm of the variance. */
    private static Interval spread(double variance, double standardError) {
        Interval v = factor(variance, standardError);
        return v.isClosed()
                ? new Interval(Math.exp(Math.sqrt(v.lower())), Math.exp(Math.sqrt(v.upper())))
                : Interval.OPEN;
    }

    /** By class: variances of the logit of the weight, both means, and the logarithms of both variances. */
    private static double[][] variances(Mixture mixture, LatentCells latent) {
        List<MixtureComponent> classes = mixture.components();
        Information information = new Information(MixtureVector.EACH * classes.size());
        double[][] posterior = latent.posterior(classes);
        for (int i = 0; i < latent.size(); i++) {
            double[] score = MixtureScore.of(classes, latent, i, posterior[i]);
            information.add(mixture.sharedSpread() ? MixtureScore.folded(score) : score);
        }
        double[][] byClass = new double[classes.size()][];
        for (int k = 0; k < classes.size(); k++) {
            double[][] gradients = MixtureScore.gradients(classes, k);
            if (mixture.sharedSpread()) {
                Arrays.setAll(gradients, g -> MixtureScore.folded(gradients[g]));
            }
            byClass[k] = information.variances(gradients);
        }
        return byClass;
    }
}
