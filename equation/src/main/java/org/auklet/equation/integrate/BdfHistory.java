package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.linear.Sums;

/**
 * What a multistep method remembers, in the form of Nordsieck: column j is h^j/j! times the j-th derivative of the
 * interpolating polynomial at the time reached. Columns above the order are zero, so that one loop serves all orders.
 */
final class BdfHistory {

    final double[][] column;
    /** Sizes of past steps, the latest first. */
    final double[] past = new double[BdfFormula.HIGHEST_ORDER + 1];

    /** The prediction for the next step. */
    final double[] value;
    /** Its slope times the step. */
    final double[] slope;

    private final int n;
    private double scale;
    /** Whether the prediction is that of the columns as they are. */
    private boolean predicted;

    private final double[] polynomial = new double[BdfFormula.HIGHEST_ORDER + 2];

    BdfHistory(int n) {
        this.n = n;
        column = new double[BdfFormula.HIGHEST_ORDER + 1][n];
        value = new double[n];
        slope = new double[n];
    }

    /** Begins with a state and its derivative. */
    void begin(double[] y, double[] derivative, double h) {
        System.arraycopy(y, 0, column[0], 0, n);
        for (int i = 0; i < n; i++) {
            column[1][i] = h * derivative[i];
        }
        for (int j = 2; j < column.length; j++) {
            Arrays.fill(column[j], 0);
        }
        Arrays.fill(past, h);
        scale = h;
        predicted = false;
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
        predicted = false;
    }

    private void scaleColumn(double[] c, double factor) {
        for (int i = 0; i < n; i++) {
            c[i] *= factor;
        }
    }

    /** Fills {@link #value} and {@link #slope} with the polynomial one step on. */
    void predict() {
        if (predicted) {
            return;
        }
        double[] c0 = column[0];
        double[] c1 = column[1];
        double[] c2 = column[2];
        double[] c3 = column[3];
        double[] c4 = column[4];
        double[] c5 = column[5];
        for (int i = 0; i < n; i++) {
            value[i] = c0[i] + c1[i] + c2[i] + c3[i] + c4[i] + c5[i];
            slope[i] = c1[i] + 2 * c2[i] + 3 * c3[i] + 4 * c4[i] + 5 * c5[i];
        }
        predicted = true;
    }

    /** Moves the polynomial one step on (by the triangle of Pascal), corrects it and remembers the step. */
    void advance(double[] correction, double[] weights) {
        advanceLow(correction, weights);
        advanceHigh(correction, weights);
        System.arraycopy(past, 0, past, 1, past.length - 1);
        past[0] = scale;
        predicted = false;
    }

    private void advanceLow(double[] correction, double[] weights) {
        double[] c0 = column[0];
        double[] c1 = column[1];
        double[] c2 = column[2];
        double[] c3 = column[3];
        double[] c4 = column[4];
        double[] c5 = column[5];
        double w0 = weights[0];
        double w1 = weights[1];
        for (int i = 0; i < n; i++) {
            c0[i] += c1[i] + c2[i] + c3[i] + c4[i] + c5[i] + w0 * correction[i];
            c1[i] += 2 * c2[i] + 3 * c3[i] + 4 * c4[i] + 5 * c5[i] + w1 * correction[i];
        }
    }

    /** In two loops, because one that long would not be vectorised. */
    private void advanceHigh(double[] correction, double[] weights) {
        double[] c2 = column[2];
        double[] c3 = column[3];
        double[] c4 = column[4];
        double[] c5 = column[5];
        double w2 = weights[2];
        double w3 = weights[3];
        double w4 = weights[4];
        double w5 = weights[5];
        for (int i = 0; i < n; i++) {
            c2[i] += 3 * c3[i] + 6 * c4[i] + 10 * c5[i] + w2 * correction[i];
            c3[i] += 4 * c4[i] + 10 * c5[i] + w3 * correction[i];
            c4[i] += 5 * c5[i] + w4 * correction[i];
            c5[i] += w5 * correction[i];
        }
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
            Sums.add(column[j], polynomial[j], highest, 0, n);
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
            Sums.add(column[j], -polynomial[j], column[order], 0, n);
        }
        Arrays.fill(column[order], 0);
    }

    private void doubleRootAtEnd() {
        predicted = false;
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
