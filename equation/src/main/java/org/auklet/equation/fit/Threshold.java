package org.auklet.equation.fit;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * By how much -2 ln L may rise along a profile within a confidence interval.
 *
 * <p>With known variances the rise is asymptotically chi-square with one degree of freedom, z^2. With estimated variances
 * the F analogue is used: let S be the residual sum of squares in units of the error model, n the number of observations
 * and k of free parameters. With the variance at its maximum-likelihood value S/n, -2 ln L = n ln S + constant. For a
 * linear model (S_profile - S_min)/(S_min/(n - k)) is exactly F(1, n - k), so S_profile = S_min (1 + F/(n - k)) at the end
 * of the interval, and the rise there is n ln(1 + F/(n - k)), with F = t^2 the squared Student quantile. The interval is
 * then exactly the t interval; for n to infinity the rise tends to z^2 (D. M. Bates and D. G. Watts, Nonlinear Regression
 * Analysis and Its Applications, 1988, section 6.1). With several error groups or censored data it is an approximation.
 *
 * @param rise largest rise of the objective
 * @param quantile two-sided quantile of the standardised estimate: z, or Student's t
 * @param degreesOfFreedom n - k, or +infinity when the variances are known
 * @param covarianceFactor 1, or n/(n - k), which makes maximum-likelihood variances unbiased for a linear model
 */
public record Threshold(double rise, double quantile, double degreesOfFreedom, double covarianceFactor) {

    static Threshold of(Objective objective, double confidence) {
        int n = objective.informationCount();
        int spare = n - objective.k;
        double tail = 0.5 + 0.5 * confidence;
        if (objective.errorCount() == 0 || spare <= 0) {
            double z = new NormalDistribution().inverseCumulativeProbability(tail);
            return new Threshold(z * z, z, Double.POSITIVE_INFINITY, 1);
        }
        double t = new TDistribution(spare).inverseCumulativeProbability(tail);
        return new Threshold(n * Math.log1p(t * t / spare), t, spare, (double) n / spare);
    }
}
