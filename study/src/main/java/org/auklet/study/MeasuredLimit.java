package org.auklet.study;

import org.auklet.quantity.Interval;

/**
 * A share of the dose of which only a limit or a range was published: "over 90 % of the dose in urine at 72 h". Nothing is
 * fitted to it; a prediction is held against it.
 *
 * @param arm the arm
 * @param specimen what it was found in, as the source calls it
 * @param output name of the model's output that predicts it
 * @param range what is known, in the unit of {@code output}; an end that is not known is open
 * @param timeH when, h
 * @param source where it was read
 */
public record MeasuredLimit(String arm, String specimen, String output, Interval range, double timeH, String source) {}
