package org.auklet.equation.fit;

/**
 * An estimated error parameter.
 *
 * @param group the error group it belongs to
 * @param name {@code sigma} (sd of the logarithm), {@code a} (unit of the data), {@code b} (fraction) or {@code
 *     inflation} (factor on given standard deviations)
 * @param value its maximum-likelihood estimate
 */
public record ErrorParameter(String group, String name, double value) {}
