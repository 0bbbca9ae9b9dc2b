package org.auklet.equation.fit;

/**
 * A point of a profile.
 *
 * @param value the profiled parameter or quantity, natural unit
 * @param rise how far the objective, minimised over everything else, lies above its minimum
 * @param theta all parameters there, natural units; not to be modified
 */
public record ProfilePoint(double value, double rise, double[] theta) {}
