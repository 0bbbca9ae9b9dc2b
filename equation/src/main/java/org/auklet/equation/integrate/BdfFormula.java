package org.auklet.equation.integrate;

import java.util.Arrays;

/**
 * The backward differentiation formula of one order on past steps of unequal size, with fixed leading coefficient.
 *
 * <p>With x = (t - t_n)/h, xi_j = (t_n - t_(n-j))/h and a = sum_(j=1..q) 1/j, the polynomial that carries the correction e
 * is
 *
 * <pre>
 * L(x) = (1 + x/xi*) prod_(j=1..q-1) (1 + x/xi_j),   1/xi* = a - sum_(j=1..q-1) 1/xi_j,   so that L'(0) = a
 * </pre>
 *
 * Source: K. R. Jackson and R. Sacks-Davis, An alternative implementation of variable step-size multistep formulas for stiff
 * ODEs, ACM TOMS 6 (1980) 295; error constants as in P. N. Brown, G. D. Byrne and A. C. Hindmarsh, VODE: a
 * variable-coefficient ODE solver, SIAM J. Sci. Stat. Comput. 10 (1989) 1038, section 2 and appendix.
 */
final class BdfFormula {

    static final int HIGHEST_ORDER = 5;

    /** Coefficients of L from the constant term upwards; correction e adds {@code polynomial[j]*e} to column j; 0 above the order. */
    final double[] polynomial = new double[HIGHEST_ORDER + 1];

    /** Sum of 1/j to the order. */
    private double leading;

    private int order;
    private double starInverse;
    /** 1/xi_q. */
    private double farthestInverse;
    /** Sum of 1/xi_j for j below the order. */
    private double nearInverses;

    private double spread;

    /**
     * Computes the formula.
     *
     * @param q order
     * @param h size of the step to be taken
     * @param past sizes of the steps before, the latest first; q - 1 of them are used
     */
    void set(int q, double h, double[] past) {
        order = q;
        Arrays.fill(polynomial, 0);
        polynomial[0] = 1;
        leading = 1.0 / q;
        nearInverses = 0;
        double distance = h;
        for (int j = 1; j < q; j++) {
            multiply(h / distance);
            nearInverses += h / distance;
            leading += 1.0 / j;
            distance += past[j - 1];
        }
        farthestInverse = h / distance;
        starInverse = leading - nearInverses;
        multiply(starInverse);
        spread = 1 + order * stretch();
    }

    /** Multiplies the polynomial by 1 + x times {@code inverse}. */
    private void multiply(double inverse) {
        for (int i = order; i > 0; i--) {
            polynomial[i] += polynomial[i - 1] * inverse;
        }
    }

    private double stretch() {
        return 1 + nearInverses + farthestInverse - leading;
    }

    /** a: h times the derivative of the solution at the end changes by this times the correction. */
    double leading() {
        return leading;
    }

    /** Local error per correction. */
    double errorConstant() {
        return Math.abs(stretch() / (leading * spread));
    }

    /** What the correction is to be multiplied by to compare it with those of other steps, for the next higher order. */
    double memory() {
        return Math.abs(spread * starInverse / (polynomial[order] * farthestInverse));
    }

    /** Local error of the next lower order per highest column of the history. */
    double lowerErrorConstant() {
        double a = 1.0 / order - leading;
        double scale = (1 + nearInverses + a) / a;
        return Math.abs(starInverse / polynomial[order] * scale);
    }

    /**
     * Local error of the next higher order per difference of corrections.
     *
     * @param h size of the step
     * @param past sizes of the steps before, the latest first; one more is used than by the formula itself
     */
    double higherErrorConstant(double h, double[] past) {
        double inverse = h / (h / farthestInverse + past[order - 1]);
        double a = -leading - 1.0 / (order + 1);
        double scale = (1 + nearInverses + farthestInverse + inverse + a) / spread;
        return Math.abs(scale / (inverse * (order + 2) * a));
    }
}
