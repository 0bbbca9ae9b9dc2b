package org.auklet.equation.expression;

import java.util.Arrays;

/**
 * A function given by samples, joined by a monotone cubic so that its first derivative is continuous and a fit can
 * differentiate through it.
 *
 * <p>Between samples: cubic Hermite with the slopes of Fritsch and Butland (SIAM J Sci Stat Comput 5:300, 1984), which
 * never overshoots the samples. Outside its samples the table is continued by its end tangents; models whose
 * correlation must not be extrapolated check their range before they build a table.
 */
public final class Table {

    private final String name;
    private final String argumentUnit;
    private final String valueUnit;
    private final double[] x;
    private final double[] y;
    private final double[] slope;

    /**
     * @param name name used as a function in formulas
     * @param argumentUnit UCUM code of the argument
     * @param valueUnit UCUM code of the value
     * @param x sample points, strictly increasing, at least two
     * @param y values at the sample points
     * @throws IllegalArgumentException when lengths differ, there are fewer than two samples, or x does not increase
     */
    public Table(String name, String argumentUnit, String valueUnit, double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException("table " + name + " needs two or more (x, y) pairs");
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("table " + name + ": x must increase, but not at sample " + (i + 1));
            }
        }
        this.name = name;
        this.argumentUnit = argumentUnit;
        this.valueUnit = valueUnit;
        this.x = x.clone();
        this.y = y.clone();
        this.slope = monotoneSlopes(x, y);
    }

    public String name() {
        return name;
    }

    public String argumentUnit() {
        return argumentUnit;
    }

    public String valueUnit() {
        return valueUnit;
    }

    /** The sample points, ascending. */
    public double[] arguments() {
        return x.clone();
    }

    /** The smallest distance between neighbouring samples, in {@link #argumentUnit()}. */
    public double finestSpacing() {
        double finest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < x.length; i++) {
            finest = Math.min(finest, x[i] - x[i - 1]);
        }
        return finest;
    }

    /**
     * The table or a derivative of it.
     *
     * @param order 0 for the value, 1 or 2 for a derivative with respect to the argument
     * @param at the argument, in {@link #argumentUnit()}
     */
    public double at(int order, double at) {
        int i = interval(at);
        double h = x[i + 1] - x[i];
        double s = (at - x[i]) / h;
        if (s < 0 || s > 1) {
            return tangent(order, at, s < 0 ? 0 : x.length - 1);
        }
        return switch (order) {
            case 0 ->
                y[i] * (1 + 2 * s) * (1 - s) * (1 - s)
                        + y[i + 1] * s * s * (3 - 2 * s)
                        + h * s * (1 - s) * (slope[i] * (1 - s) - slope[i + 1] * s);
            case 1 ->
                6 * s * (1 - s) * (y[i + 1] - y[i]) / h
                        + slope[i] * (1 - s) * (1 - 3 * s)
                        + slope[i + 1] * s * (3 * s - 2);
            case 2 ->
                (6 * (1 - 2 * s) * (y[i + 1] - y[i]) / h + slope[i] * (6 * s - 4) + slope[i + 1] * (6 * s - 2)) / h;
            default -> throw new IllegalArgumentException("a table has derivatives of order 0 to 2, not " + order);
        };
    }

    private double tangent(int order, double at, int end) {
        return switch (order) {
            case 0 -> y[end] + slope[end] * (at - x[end]);
            case 1 -> slope[end];
            default -> 0;
        };
    }

    private int interval(double at) {
        int found = Arrays.binarySearch(x, at);
        int i = found >= 0 ? found : -found - 2;
        return Math.clamp(i, 0, x.length - 2);
    }

    private static double[] monotoneSlopes(double[] x, double[] y) {
        int n = x.length;
        double[] secant = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            secant[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }
        double[] slope = new double[n];
        slope[0] = secant[0];
        slope[n - 1] = secant[n - 2];
        for (int i = 1; i < n - 1; i++) {
            slope[i] = secant[i - 1] * secant[i] <= 0 ? 0 : harmonicMean(x, secant, i);
        }
        return slope;
    }

    private static double harmonicMean(double[] x, double[] secant, int i) {
        double left = x[i] - x[i - 1];
        double right = x[i + 1] - x[i];
        double w1 = 2 * right + left;
        double w2 = right + 2 * left;
        return (w1 + w2) / (w1 / secant[i - 1] + w2 / secant[i]);
    }

    @Override
    public String toString() {
        return name;
    }
}
