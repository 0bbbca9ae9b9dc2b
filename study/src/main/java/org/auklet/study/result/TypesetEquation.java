package org.auklet.study.result;

/**
 * One equation that ran, ready to print.
 *
 * @param group "body", "kidney", "tumour", "derived parameters" ...
 * @param name the state or derived parameter on its left side
 * @param mathMl presentation MathML, one {@code <math>} element
 * @param text the same as plain text
 * @param unit UCUM code of both sides
 * @param meaning one line for people
 */
public record TypesetEquation(String group, String name, String mathMl, String text, String unit, String meaning) {}
