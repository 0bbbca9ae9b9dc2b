package org.auklet.result;

/**
 * The answer to one question of the study.
 *
 * @param question the question in words, as the study asked it
 * @param answer the answer in words ("binding raised tumour uptake 2.1-fold (1.4 to 3.2)")
 * @param value the number behind it, NaN when there is none
 * @param lower lower 95 % limit, NaN when open
 * @param upper upper 95 % limit, NaN when open
 * @param unit UCUM code
 * @param timeH the time the number belongs to in h, NaN when it belongs to none
 */
public record Verdict(
        String question, String answer, double value, double lower, double upper, String unit, double timeH) {}
