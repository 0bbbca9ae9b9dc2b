package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.linear.Lanes;

/**
 * What a multistep method remembers, in the form of Nordsieck: column j is h^j/j! times the j-th derivative of the
 * interpolating polynomial at the time reached.
 */
final class BdfHistory {

    final double[][] column;
    /** Sizes of past steps, the latest first. */
    final double[] past = new double[BdfFormula.HIGHEST_ORDER + 1];

    private final int n;
    private double scale;
    private final double[] polynomial = new double[BdfFormula.HIGHEST_ORDER + 2];

    BdfHistory(int n) {
        this.n = n;
        column = new double[BdfFormula.HIGHEST_ORDER + 1][n];
    }

    /** Begins with a state and its derivative. */
    void begin(double[] y, double[] derivative, double h) {
        System.arraycopy(y, 0, column[0], 0, n);
        for (int i = 0; i < n; i++) {
            column[1][i] = h * derivative[i];
        }
        Arrays.fill(past, h);
        scale = h;
    }

    /** Expresses the columns in another step size. */
    void rescale(double h, int order) {
        if (h == scale) {
            return;
        }
        double ratio = h / scale;
        double factor = 1;
        for (int j = 1; j <= order; j++) {
            factor *= ratio;
            scaleColumn(column[j], factor);
        }
        scale = h;
    }

    private void scaleColumn(double[] c, double factor) {
        for (int i = 0; i < n; i++) {
            c[i] *= factor;
        }
    }

    /** Moves the polynomial one step on ({@code sign} 1) or back again (-1). */
    void move(int order, double sign) {
        for (int k = 1; k <= order; k++) {
            for (int j = order; j >= k; j--) {
                Lanes.addOne(column[j - 1], sign, column[j], 0, n);
            }
        }
    }

    /** Corrects the predicted polynomial and remembers the step. */
    void correct(double[] correction, double[] weights, int order) {
        for (int j = 0; j <= order; j++) {
            Lanes.addOne(column[j], weights[j], correction, 0, n);
        }
        System.arraycopy(past, 0, past, 1, past.length - 1);
        past[0] = scale;
    }

    /**
     * Raises the order by one: adds a multiple of {@code correction} times x^2 prod_(j=1..q-1) (x + xi_j), which leaves the
     * slope at the end and the last q values as they are.
     */
    void raise(int order, double[] correction) {
        doubleRootAtEnd();
        double missing = 1;
        double product = 1;
        double xi = 1;
        double distance = past[0];
        for (int j = 1; j <= order; j++) {
            if (j > 1) {
                multiply(xi);
                distance += past[j - 1];
                xi = distance / scale;
                product *= xi;
                missing += 1.0 / j;
            }
        }
        double inverses = sumOfInverses(order);
        double factor = (missing - inverses) / product;
        double[] highest = column[order + 1];
        for (int i = 0; i < n; i++) {
            highest[i] = factor * correction[i];
        }
        for (int j = 2; j <= order; j++) {
            Lanes.addOne(column[j], polynomial[j], highest, 0, n);
        }
    }

    private double sumOfInverses(int order) {
        double sum = 0;
        double distance = 0;
        for (int j = 1; j <= order; j++) {
            distance += past[j - 1];
            sum += scale / distance;
        }
        return sum;
    }

    /** Lowers the order by one: takes the highest column away with x^2 prod_(j=1..q-2) (x + xi_j), likewise. */
    void lower(int order) {
        doubleRootAtEnd();
        double distance = 0;
        for (int j = 1; j <= order - 2; j++) {
            distance += past[j - 1];
            multiply(distance / scale);
        }
        for (int j = 2; j < order; j++) {
            Lanes.addOne(column[j], -polynomial[j], column[order], 0, n);
        }
    }

    private void doubleRootAtEnd() {
        Arrays.fill(polynomial, 0);
        polynomial[2] = 1;
    }

    /** Multiplies the polynomial by x + {@code root}. */
    private void multiply(double root) {
        for (int i = polynomial.length - 1; i > 0; i--) {
            polynomial[i] = polynomial[i] * root + polynomial[i - 1];
        }
        polynomial[0] *= root;
    }

    /** The polynomial at x steps from the time reached. */
    void interpolate(double x, int order, double[] out) {
        System.arraycopy(column[order], 0, out, 0, n);
        for (int j = order - 1; j >= 0; j--) {
            addToScaled(out, x, column[j]);
        }
    }

    private void addToScaled(double[] out, double x, double[] c) {
        for (int i = 0; i < n; i++) {
            out[i] = out[i] * x + c[i];
        }
    }
}
