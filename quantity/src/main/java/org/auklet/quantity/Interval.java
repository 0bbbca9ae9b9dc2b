package org.auklet.quantity;

/**
 * A confidence or prediction interval; an end that the data do not determine is open.
 *
 * @param lower lower end in the unit of the value it belongs to, or NaN when open
 * @param upper upper end in the unit of the value it belongs to, or NaN when open
 */
public record Interval(double lower, double upper) {

    /** Standard deviations to either side that hold 95 % of a normal distribution. */
    public static final double TWO_SIDED_95 = 1.959963984540054;

    /** Open at both ends: nothing is known. */
    public static final Interval OPEN = new Interval(Double.NaN, Double.NaN);

    /** Whether both ends are closed. */
    public boolean isClosed() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    /** Whether {@code value} lies inside; an open end holds everything on its side. */
    public boolean contains(double value) {
        return !(value < lower) && !(value > upper);
    }
}
