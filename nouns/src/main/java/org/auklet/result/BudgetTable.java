package org.auklet.result;

import java.util.List;

/**
 * Where the uncertainty of one quantity comes from, after the Guide to the Expression of Uncertainty in Measurement (JCGM
 * 100:2008).
 *
 * @param title which quantity
 * @param lines one per input, the largest share first
 * @param summary what they come to: combined and expanded uncertainty, and what Monte Carlo gives
 */
public record BudgetTable(String title, List<Line> lines, List<String> summary) {

    /** Copies the lists. */
    public BudgetTable {
        lines = List.copyOf(lines);
        summary = List.copyOf(summary);
    }

    /**
     * One input.
     *
     * @param name what it is
     * @param relative its relative standard uncertainty (a fraction)
     * @param share its share of the variance of the result (a fraction)
     * @param grade measured, fitted, predicted or assumed
     * @param source where it is from
     */
    public record Line(String name, double relative, double share, String grade, String source) {}
}
