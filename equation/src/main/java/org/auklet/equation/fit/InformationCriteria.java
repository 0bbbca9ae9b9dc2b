package org.auklet.equation.fit;

import java.util.Arrays;

/**
 * Information criteria of a fit.
 *
 * <p>{@code parameters} counts every estimated number: the free parameters, at a bound or not, and every estimated error
 * parameter (the residual sd of a one-group fit counts 1, as in R's {@code logLik}). With l = ln L: AIC = -2 l + 2 k, AICc
 * = AIC + 2 k (k + 1)/(n - k - 1), infinite when n &lt;= k + 1, BIC = -2 l + k ln n (K. P. Burnham and D. R. Anderson, Model
 * Selection and Multimodel Inference, 2nd ed., 2002).
 *
 * @param minus2LogLikelihood -2 ln L without prior penalties
 * @param observations included observations n, censored ones counted
 * @param parameters number of estimated numbers k
 */
public record InformationCriteria(double minus2LogLikelihood, int observations, int parameters) {

    /** Akaike's criterion. */
    public double aic() {
        return minus2LogLikelihood + 2.0 * parameters;
    }

    /** Akaike's criterion corrected for few observations. */
    public double aicc() {
        int spare = observations - parameters - 1;
        return spare <= 0 ? Double.POSITIVE_INFINITY : aic() + 2.0 * parameters * (parameters + 1) / spare;
    }

    /** The Bayesian (Schwarz) criterion. */
    public double bic() {
        return minus2LogLikelihood + parameters * Math.log(observations);
    }

    /**
     * Akaike weights exp(-D/2)/sum exp(-D/2) with D the distance to the smallest criterion; the evidence ratio of two models
     * is the ratio of their weights. Infinite criteria get weight 0; all are NaN when every one is infinite.
     */
    public static double[] weights(double... criteria) {
        double least = Arrays.stream(criteria).min().orElse(Double.NaN);
        double[] weights = Arrays.stream(criteria)
                .map(value -> Math.exp(-0.5 * (value - least)))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** How many times better the first criterion is supported than the second: exp((second - first)/2). */
    public static double evidenceRatio(double first, double second) {
        return Math.exp(0.5 * (second - first));
    }
}
