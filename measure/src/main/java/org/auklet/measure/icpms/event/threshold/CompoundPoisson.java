package org.auklet.measure.icpms.event.threshold;

import java.util.HashMap;
import java.util.Map;
import org.auklet.quantity.NumberText;

/**
 * The compound Poisson-lognormal limit: the number of ions in a dwell is Poisson, the pulse of one ion lognormal. The
 * default for time-of-flight instruments, whose detectors are read as analog pulses.
 *
 * <p>Model: Gundlach-Graham, Hendriks, Mehrabi and Guenther 2018, Anal. Chem. 90, 11847; lognormal single-ion areas:
 * Lockwood, Schlatt and Clases 2025, J. Anal. At. Spectrom. 40, 130. The limit is computed (see {@link IonSums}), not
 * read from a table.
 *
 * @param alpha false-positive probability per dwell
 * @param sigma standard deviation of the logarithm of the signal of one ion
 * @param ionMean mean signal of one ion in the unit of the trace; 1 when the trace is in ions
 */
public record CompoundPoisson(double alpha, double sigma, double ionMean) implements Threshold {

    /** Steps of the logarithm of the mean between which the critical level is interpolated for a moving background. */
    private static final double STEP = 0.02;

    /** sigma of one ion, usual for time-of-flight detectors, where the data do not say. */
    private static final double USUAL_SIGMA = 0.45;

    /** @throws org.auklet.quantity.InputException when a number is out of range */
    public CompoundPoisson {
        Probability.requireError("alpha", alpha);
        Probability.requirePositive("sigma of one ion", sigma);
        Probability.requirePositive("The mean signal of one ion", ionMean);
    }

    /** For a trace in ions. */
    public static CompoundPoisson of(double alpha, double sigma) {
        return new CompoundPoisson(alpha, sigma, 1.0);
    }

    /** For ions as a background shows them; where it does not tell, of mean 1 and the usual sigma, 0.45 (assumed). */
    public static CompoundPoisson by(IonStatistics seen, double alpha) {
        return seen.tellsOneIon()
                ? new CompoundPoisson(alpha, seen.sigma(), seen.ionMean())
                : new CompoundPoisson(alpha, USUAL_SIGMA, 1.0);
    }

    /**
     * P(S &gt;= y) of the sum S of a Poisson number of lognormal ions of mean 1.
     *
     * @param y signal, mean ions
     * @param lambda mean number of ions
     * @param sigma standard deviation of the logarithm of one ion's signal
     */
    public static double tail(double y, double lambda, double sigma) {
        return lambda <= 0.0 ? (y <= 0.0 ? 1.0 : 0.0) : new IonSums(lambda, sigma).tail(y);
    }

    @Override
    public String description() {
        return "compound Poisson-lognormal, alpha " + NumberText.of(alpha) + ", sigma " + NumberText.of(sigma)
                + ", one ion " + NumberText.of(ionMean);
    }

    @Override
    public double critical(Background background) {
        return critical(background.mean() / ionMean);
    }

    /** Below one ion in ten thousand dwells the limit is the one for that. */
    private double critical(double lambda) {
        return ionMean * new IonSums(Math.max(lambda, 1e-4), sigma).quantile(alpha);
    }

    @Override
    public double detectable(Background background, double beta) {
        Probability.requireError("beta", beta);
        double lambda = Math.max(background.mean() / ionMean, 1e-4);
        double c = critical(background) / ionMean;
        double guess = c + 3.0 * Math.sqrt(c * Math.exp(sigma * sigma)) + 3.0;
        double reached = Probability.rootAbove(m -> new IonSums(m, sigma).tail(c) - (1.0 - beta), lambda, guess);
        return ionMean * reached - background.mean();
    }

    /** E(X^2) / E(X) = ionMean exp(sigma^2) counts of variance for each count. */
    @Override
    public double variance(double gross, int points, Background background) {
        return Math.max(gross, 0.0) * ionMean * Math.exp(sigma * sigma);
    }

    @Override
    public Curve curve() {
        Map<Integer, Double> nodes = new HashMap<>();
        return (mean, deviation) -> {
            if (Double.isNaN(mean)) {
                return Double.NaN;
            }
            double position = Math.log(Math.max(mean / ionMean, 1e-4)) / STEP;
            int node = (int) Math.floor(position);
            double low = nodes.computeIfAbsent(node, n -> critical(Math.exp(n * STEP)));
            double high = nodes.computeIfAbsent(node + 1, n -> critical(Math.exp(n * STEP)));
            return low + (position - node) * (high - low);
        };
    }
}
