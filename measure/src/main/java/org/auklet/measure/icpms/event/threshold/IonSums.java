package org.auklet.measure.icpms.event.threshold;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * The sum S of N lognormal variables of mean 1, N being Poisson: the signal of a detector in which one ion gives a pulse
 * of no fixed height.
 *
 * <p>The distribution of one ion is put on a fine grid, each cell holding its exact probability, and the characteristic
 * function of the sum, exp(lambda (phi - 1)), is inverted by a fast Fourier transform (Heckman and Meyers 1983, Proc.
 * CAS 70, 22; Embrechts and Frei 2009, Math. Meth. Oper. Res. 69, 497). The grid reaches so far that what lies beyond
 * it, and comes back as aliases, is below 1e-12 lambda. Rounding an ion to its cell keeps the mean and adds h2/12 to the
 * variance (Sheppard).
 */
final class IonSums {

    private static final double CELLS_PER_ION = 128.0;
    private static final int MOST_CELLS = 1 << 17;
    private static final int FEWEST_CELLS = 1 << 10;
    /** One ion exceeds its median exp(7 sigma) times with a probability of 1.3e-12. */
    private static final double SIGMAS_OF_ONE_ION = 7.0;

    private static final double SIGMAS_OF_THE_SUM = 12.0;

    private final double cell;
    private final double lambda;
    /** survival[j] = P(S &gt;= (j - 1/2) cell). */
    private final double[] survival;

    /**
     * @param lambda mean number of ions
     * @param sigma logarithmic standard deviation of one ion
     */
    IonSums(double lambda, double sigma) {
        this.lambda = lambda;
        double spread = Math.sqrt(lambda * Math.exp(sigma * sigma));
        double reach = 10.0 + lambda + SIGMAS_OF_THE_SUM * spread + Math.exp(SIGMAS_OF_ONE_ION * sigma);
        int cells = Math.clamp(
                Integer.highestOneBit((int) Math.min(reach * CELLS_PER_ION, MOST_CELLS)) * 2L,
                FEWEST_CELLS,
                MOST_CELLS);
        this.cell = Math.max(1.0 / CELLS_PER_ION, reach / cells);
        this.survival = survival(sum(oneIon(cells, sigma)));
    }

    /** Probability of each cell for one ion; cell j reaches from (j - 1/2) to (j + 1/2) grid steps. */
    private double[] oneIon(int cells, double sigma) {
        NormalDistribution normal = new NormalDistribution();
        double[] probability = new double[cells];
        double below = 0.0;
        double above = 1.0;
        for (int j = 0; j < cells; j++) {
            double edge = (Math.log((j + 0.5) * cell) + sigma * sigma / 2.0) / sigma;
            double nextBelow = normal.cumulativeProbability(edge);
            double nextAbove = normal.cumulativeProbability(-edge);
            // The difference of the smaller pair keeps its digits in both tails.
            probability[j] = edge < 0.0 ? nextBelow - below : above - nextAbove;
            below = nextBelow;
            above = nextAbove;
        }
        return probability;
    }

    private double[] sum(double[] ion) {
        double[][] complex = {ion, new double[ion.length]};
        FastFourierTransformer.transformInPlace(complex, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int i = 0; i < ion.length; i++) {
            double size = Math.exp(lambda * (complex[0][i] - 1.0));
            double angle = lambda * complex[1][i];
            complex[0][i] = size * Math.cos(angle);
            complex[1][i] = size * Math.sin(angle);
        }
        FastFourierTransformer.transformInPlace(complex, DftNormalization.STANDARD, TransformType.INVERSE);
        return complex[0];
    }

    private static double[] survival(double[] probability) {
        double[] survival = new double[probability.length + 1];
        for (int j = probability.length - 1; j >= 0; j--) {
            survival[j] = survival[j + 1] + Math.max(probability[j], 0.0);
        }
        return survival;
    }

    /** P(S &gt;= y), y in mean ions. Logarithmically between the edges of cells. */
    double tail(double y) {
        if (y <= 0.0) {
            return 1.0;
        }
        double position = Math.max(y / cell + 0.5, 1.0);
        int j = (int) position;
        if (j + 1 >= survival.length || survival[j + 1] <= 0.0) {
            return 0.0;
        }
        return survival[j] * Math.pow(survival[j + 1] / survival[j], position - j);
    }

    /** The y with P(S &gt;= y) = alpha; half a cell where every ion at all is rarer than that. */
    double quantile(double alpha) {
        int low = 1;
        int high = survival.length - 1;
        if (survival[low] <= alpha) {
            return cell / 2.0;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (survival[middle] > alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = Math.log(alpha / survival[low]) / Math.log(survival[high] / survival[low]);
        return (low - 0.5 + share) * cell;
    }
}
