package org.auklet.result;

/**
 * How well predictions meet observations within one scope.
 *
 * @param scope "all", an arm, or a specimen
 * @param n observations compared
 * @param nExcluded observations that could not be (zero, or below the limit of detection)
 * @param parameters free parameters of the fit, 0 for a pure prediction
 * @param aafe 10^mean|log10(predicted/observed)|: the size of the error, 1 is perfect
 * @param afe 10^mean log10(predicted/observed): the bias, 1 is none
 * @param within2fold fraction (0..1) of predictions within a factor of two
 */
public record Accuracy(
        String scope, int n, int nExcluded, int parameters, double aafe, double afe, double within2fold) {}
