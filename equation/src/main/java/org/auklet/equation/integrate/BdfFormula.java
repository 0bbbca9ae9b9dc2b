package org.auklet.equation.integrate;

/**
 * The backward differentiation formula of one order on past values at unequal distances, with fixed leading coefficient.
 *
 * <p>P is the polynomial of degree q through the last q + 1 values, a = sum_(j=1..q) 1/j. The new value y solves
 *
 * <pre>
 * a (y - P(t)) + h P'(t) = h y'(t)
 * </pre>
 *
 * which for equal steps is the classical formula. With s = sum_(j=1..q+1) h/(t - t_(n+1-j)) and Y the solution through the
 * past values, h (Y - P)'(t) = s (Y - P)(t) to leading order, so that y - P(t) = s/a (Y - P)(t) and y - Y is |s - a|/s times
 * y - P(t).
 *
 * <p>Source: K. E. Brenan, S. L. Campbell and L. R. Petzold, Numerical Solution of Initial-Value Problems in
 * Differential-Algebraic Equations, SIAM 1996, section 5.2, in the form of Lagrange.
 */
final class BdfFormula {

    static final int HIGHEST_ORDER = 5;

    /** Weights of the past values in P(t), the latest first; 0 above the order. */
    final double[] value = new double[HIGHEST_ORDER + 1];
    /** Weights of the past values in h P'(t); 0 above the order. */
    final double[] slope = new double[HIGHEST_ORDER + 1];

    private double leading;
    private double errorConstant;

    /**
     * Computes the formula.
     *
     * @param order q
     * @param h size of the step to be taken
     * @param back time from each past value to the latest, the latest first (0), at least q + 1 of them
     */
    void set(int order, double h, double[] back) {
        leading = leading(order);
        double sum = 0;
        for (int j = 0; j <= order; j++) {
            sum += h / (h + back[j]);
        }
        errorConstant = Math.abs(sum - leading) / sum;
        for (int j = 0; j < value.length; j++) {
            value[j] = j <= order ? weight(j, order, h, back) : 0;
            slope[j] = j <= order ? value[j] * inverseDistances(j, order, h, back) : 0;
        }
    }

    /** Lagrange's basis polynomial of value j, at h after the latest. */
    private static double weight(int j, int order, double h, double[] back) {
        double numerator = 1;
        double denominator = 1;
        for (int m = 0; m <= order; m++) {
            if (m != j) {
                numerator *= h + back[m];
                denominator *= back[m] - back[j];
            }
        }
        return numerator / denominator;
    }

    /** h times the logarithmic derivative of that polynomial. */
    private static double inverseDistances(int j, int order, double h, double[] back) {
        double sum = 0;
        for (int m = 0; m <= order; m++) {
            sum += m == j ? 0 : h / (h + back[m]);
        }
        return sum;
    }

    /** a: h times the derivative of the solution at the end changes by this times a correction of P(t). */
    double leading() {
        return leading;
    }

    private static double leading(int order) {
        double sum = 0;
        for (int j = 1; j <= order; j++) {
            sum += 1.0 / j;
        }
        return sum;
    }

    /** Local error per correction of P(t). */
    double errorConstant() {
        return errorConstant;
    }

    /** Local error of the formula of an order on equal steps h, per h^(order+1) times the derivative of order + 1. */
    static double errorConstant(int order) {
        return 1 / ((order + 1) * leading(order));
    }
}
