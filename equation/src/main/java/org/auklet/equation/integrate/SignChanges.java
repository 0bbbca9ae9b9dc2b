package org.auklet.equation.integrate;

import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a function of theta changes its sign inside a step. A dip below zero and back between two nodes is seen
 * because the interpolant's polynomial, and with it the place of the dip, is known (that of BDF of order 5 nearly, see
 * {@link Quartic}).
 */
final class SignChanges {

    private static final int GRID = 32;
    private static final int BISECTIONS = 60;
    /** Width, in theta, to which a change is located. */
    private static final double NARROW = 1e-15;
    /** Nearer to the start of a step a change cannot be told from rounding; it is put here. */
    private static final double NEAREST = 1e-12;

    private final Quartic quartic = new Quartic();
    private final TreeSet<Double> nodes = new TreeSet<>();

    /**
     * Adds, for each change, where the old sign ends and where the new one begins: they differ where the function rests
     * at zero, be it by rounding.
     *
     * @param values at the nodes of {@link Quartic}
     * @param function the function itself
     * @param into theta of the changes
     */
    void find(double[] values, DoubleUnaryOperator function, TreeSet<Double> into) {
        nodes.clear();
        addPolynomialChanges(values);
        if (nodes.isEmpty() && haveOneSign(values)) {
            return;
        }
        for (int i = 1; i < Quartic.NODES; i++) {
            nodes.add(Quartic.node(i));
        }
        double low = 0;
        double before = Math.signum(values[0]);
        for (double high : nodes) {
            double first = before;
            double after = Math.signum(function.applyAsDouble(high));
            if (after != before) {
                double lost = bisect(function, low, high, sign -> sign != first);
                into.add(Math.max(lost, NEAREST));
                double found = bisect(function, lost, high, sign -> sign == after);
                into.add(Math.max(found, NEAREST));
            }
            low = high;
            before = after;
        }
    }

    private static boolean haveOneSign(double[] values) {
        double first = Math.signum(values[0]);
        for (double value : values) {
            if (Math.signum(value) != first) {
                return false;
            }
        }
        return true;
    }

    /** Places where the polynomial has another sign than beside it. */
    private void addPolynomialChanges(double[] v) {
        quartic.through(v[0], v[1], v[2], v[3], v[4]);
        for (int g = 1; g < GRID; g++) {
            double here = quartic.at((double) g / GRID);
            double left = quartic.at((g - 1.0) / GRID);
            double right = quartic.at((g + 1.0) / GRID);
            if (here * left <= 0) {
                nodes.add((double) g / GRID);
            } else if (Math.abs(here) < Math.abs(left) && Math.abs(here) <= Math.abs(right)) {
                addDip((double) g / GRID, here);
            }
        }
    }

    /** Where the polynomial comes nearest to zero beside a point of the grid; kept if it reaches it. */
    private void addDip(double near, double value) {
        double low = near - 1.0 / GRID;
        double high = near + 1.0 / GRID;
        double rising = Math.signum(quartic.slope(high));
        for (int i = 0; i < 40; i++) {
            double middle = 0.5 * (low + high);
            if (Math.signum(quartic.slope(middle)) == rising) {
                high = middle;
            } else {
                low = middle;
            }
        }
        if (quartic.at(low) * value <= 0) {
            nodes.add(low);
        }
    }

    private static double bisect(DoubleUnaryOperator function, double low, double high, DoublePredicate arrived) {
        double a = low;
        double b = high;
        for (int n = 0; n < BISECTIONS && b - a > NARROW; n++) {
            double middle = 0.5 * (a + b);
            if (arrived.test(Math.signum(function.applyAsDouble(middle)))) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return b;
    }
}
