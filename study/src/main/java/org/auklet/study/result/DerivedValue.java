package org.auklet.study.result;

/**
 * A number derived from the predicted time courses of one arm.
 *
 * @param arm the arm
 * @param name "AUC of plasma", "terminal half-life of blood" ...
 * @param value in {@code unit}, NaN when not determined
 * @param lower lower 95 % limit, NaN when open
 * @param upper upper 95 % limit, NaN when open
 * @param unit UCUM code
 * @param meaning definition, basis and the times it refers to
 */
public record DerivedValue(
        String arm, String name, double value, double lower, double upper, String unit, String meaning) {}
