package org.auklet.result;

import java.util.List;

/** Something to look at, said in the terms of what was measured; the report draws it. */
public sealed interface Plot {

    /** Short title. */
    String title();

    /** What the reader should see, with units and basis. */
    String caption();

    /**
     * How values of several groups are distributed, on a logarithmic axis; values of zero and below stand at its left end.
     *
     * @param quantity what the values are: "Receptors per cell"
     * @param unit UCUM code
     * @param groups one outline per group
     * @param limit detection limit, drawn as a vertical line; NaN for none
     */
    record Distribution(String title, String caption, String quantity, String unit, List<Group> groups, double limit)
            implements Plot {}

    /** The values of one group. */
    record Group(String name, double[] values) {}

    /**
     * Two values of each thing, on logarithmic axes.
     *
     * @param x what the abscissa is, with its unit
     * @param y what the ordinate is, with its unit
     */
    record Joint(String title, String caption, String x, String y, List<Cloud> clouds) implements Plot {}

    /** The points of one class. */
    record Cloud(String name, double[] x, double[] y) {}

    /**
     * Standards and the line through them.
     *
     * @param x what the abscissa is, with its unit
     * @param y what the ordinate is, with its unit
     * @param points the standards
     * @param intercept of the line
     * @param slope of the line
     */
    record Line(String title, String caption, String x, String y, List<Standard> points, double intercept, double slope)
            implements Plot {}

    /** One reading of a standard with its standard uncertainty. */
    record Standard(double x, double y, double sd) {}

    /**
     * A stretch of a recording with what was taken for an event.
     *
     * @param timeS time of each acquisition, s
     * @param signal counts of each acquisition
     * @param background mean background, counts
     * @param threshold decision limit, counts
     * @param startS start of the event, s
     * @param endS its end, s
     */
    record Stretch(
            String title,
            String caption,
            double[] timeS,
            double[] signal,
            double background,
            double threshold,
            double startS,
            double endS)
            implements Plot {}

    /**
     * A picture.
     *
     * @param png PNG bytes
     */
    record Picture(String title, String caption, byte[] png) implements Plot {}
}
