package org.auklet.measure.icpms.event.threshold;

import java.util.Arrays;
import org.auklet.quantity.NumberText;
import org.hipparchus.special.Gamma;

/**
 * The exact Poisson limit: the smallest whole number c with P(X &gt;= c; lambda) &lt;= alpha. The default for detectors
 * that count pulses. Its false positives are never more than alpha, and less by what a whole number leaves over.
 *
 * <p>P(X &gt;= c; lambda) = P(c, lambda), the regularised lower incomplete gamma function (Abramowitz and Stegun 1964,
 * 26.4.21; a sum of c exponential waiting times is at most lambda).
 *
 * @param alpha false-positive probability per dwell
 */
public record Poisson(double alpha) implements Threshold {

    /** @throws org.auklet.quantity.InputException when alpha is not between 0 and 0.5 */
    public Poisson {
        Probability.requireError("alpha", alpha);
    }

    /** P(X &gt;= c) of a Poisson variable of this mean. */
    public static double tail(int c, double mean) {
        return c <= 0 ? 1.0 : mean <= 0.0 ? 0.0 : Gamma.regularizedGammaP(c, mean);
    }

    @Override
    public String description() {
        return "exact Poisson, alpha " + NumberText.of(alpha);
    }

    @Override
    public double critical(Background background) {
        return critical(background.mean());
    }

    private int critical(double mean) {
        double start = mean + Probability.normalQuantile(alpha) * Math.sqrt(mean);
        int c = Math.max(1, (int) start);
        while (c > 1 && tail(c - 1, mean) <= alpha) {
            c--;
        }
        while (tail(c, mean) > alpha) {
            c++;
        }
        return c;
    }

    @Override
    public double detectable(Background background, double beta) {
        return detectable(critical(background.mean()), background.mean(), beta);
    }

    /** Mean above {@code mean} at which a Poisson variable reaches {@code c} with probability 1 - beta. */
    static double detectable(double critical, double mean, double beta) {
        Probability.requireError("beta", beta);
        int c = (int) Math.ceil(critical);
        double from = Math.max(mean, 0.0);
        return Probability.rootAbove(m -> tail(c, m) - (1.0 - beta), from, c + 3.0 * Math.sqrt(c)) - mean;
    }

    @Override
    public Curve curve() {
        return new Steps();
    }

    /** The critical level is a staircase in the mean; its edges are found once. */
    private final class Steps implements Curve {
        /** Greatest mean for which a critical level of c + 1 suffices; NaN where not yet needed. */
        private double[] edge = new double[0];

        private int last = 1;

        @Override
        public double critical(double mean, double deviation) {
            if (Double.isNaN(mean)) {
                return Double.NaN;
            }
            while (mean > edge(last)) {
                last++;
            }
            while (last > 1 && mean <= edge(last - 1)) {
                last--;
            }
            return last;
        }

        private double edge(int c) {
            if (c >= edge.length) {
                int known = edge.length;
                edge = Arrays.copyOf(edge, Math.max(64, 2 * c));
                Arrays.fill(edge, known, edge.length, Double.NaN);
            }
            if (Double.isNaN(edge[c])) {
                edge[c] = Probability.rootAbove(m -> tail(c, m) - alpha, 0.0, c);
            }
            return edge[c];
        }
    }
}
