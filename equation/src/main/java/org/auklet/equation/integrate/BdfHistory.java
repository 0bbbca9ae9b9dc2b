package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.linear.Sums;

/**
 * The past values that a multistep method remembers. Kept as they are, and not as a polynomial's coefficients, a step costs
 * one pass over them and no change of size or order costs anything.
 */
final class BdfHistory {

    private static final int LENGTH = BdfFormula.HIGHEST_ORDER + 1;
    /** Share of the first step: far enough for rounding, near enough for a line through both points to be a tangent. */
    private static final double NEAR = 0.01;

    /** Time from each past value to the latest, the latest first. */
    final double[] back = new double[LENGTH];
    /** The prediction for the next step. */
    final double[] predicted;
    /** Its slope times the step. */
    final double[] slope;

    /** The latest first; the latest is the state itself. */
    private final double[][] past;

    private final double[] weights = new double[LENGTH + 1];
    private final double[][] values = new double[LENGTH + 1][];
    private int known;

    /**
     * @param y the state
     */
    BdfHistory(double[] y) {
        int n = y.length;
        predicted = new double[n];
        slope = new double[n];
        past = new double[LENGTH][n];
        past[0] = y;
    }

    /** How many past values of the solution there are: the one on the tangent is none. */
    int known() {
        return known;
    }

    /** Begins with the state as it is and a value just before it on the tangent, for a step of {@code h}. */
    void begin(double[] derivative, double h) {
        for (int j = 2; j < LENGTH; j++) {
            Arrays.fill(past[j], 0);
        }
        back[1] = NEAR * h;
        for (int i = 0; i < derivative.length; i++) {
            past[1][i] = past[0][i] - back[1] * derivative[i];
        }
        known = 1;
    }

    /** Fills {@link #predicted} and {@link #slope}. Values above the order have weight 0, so that one loop serves all. */
    void predict(BdfFormula formula) {
        double[] v = formula.value;
        double[] s = formula.slope;
        predict(predicted, v[0], v[1], v[2], v[3], v[4], v[5]);
        predict(slope, s[0], s[1], s[2], s[3], s[4], s[5]);
    }

    private void predict(double[] out, double w0, double w1, double w2, double w3, double w4, double w5) {
        double[] y0 = past[0];
        double[] y1 = past[1];
        double[] y2 = past[2];
        double[] y3 = past[3];
        double[] y4 = past[4];
        double[] y5 = past[5];
        for (int i = 0; i < out.length; i++) {
            out[i] = (w0 * y0[i] + w1 * y1[i]) + (w2 * y2[i] + w3 * y3[i]) + (w4 * y4[i] + w5 * y5[i]);
        }
    }

    /** Remembers the state as it is, which is about to become the value before the latest, a step of {@code h} on. */
    void remember(double h) {
        double[] oldest = past[LENGTH - 1];
        System.arraycopy(past, 1, past, 2, LENGTH - 2);
        past[1] = oldest;
        System.arraycopy(past[0], 0, oldest, 0, oldest.length);
        for (int j = LENGTH - 1; j > 0; j--) {
            back[j] = back[j - 1] + h;
        }
        known = Math.min(known + 1, LENGTH);
    }

    /**
     * h^k times the k-th derivative, from {@code next}, {@code h} after the latest value, and the last k values.
     *
     * @param out not one of the values
     */
    void derivative(int k, double h, double[] next, double[] out) {
        gather(k, next);
        for (int j = 0; j <= k; j++) {
            double weight = 1;
            for (int m = 0; m <= k; m++) {
                weight *= m == j ? 1 : h / (place(j, h) - place(m, h));
            }
            weights[j] = factorial(k) * weight;
        }
        sum(out);
    }

    /** The polynomial of degree {@code order} through {@code next} and the latest values, at {@code x} after the latest. */
    void interpolate(int order, double h, double x, double[] next, double[] out) {
        gather(order, next);
        for (int j = 0; j <= order; j++) {
            double weight = 1;
            for (int m = 0; m <= order; m++) {
                weight *= m == j ? 1 : (x - place(m, h)) / (place(j, h) - place(m, h));
            }
            weights[j] = weight;
        }
        sum(out);
    }

    private static int factorial(int k) {
        return k < 2 ? 1 : k * factorial(k - 1);
    }

    /** Place 0 is that of the new value. */
    private double place(int j, double h) {
        return j == 0 ? h : -back[j - 1];
    }

    /** Takes the new and the last values; the others have weight 0. */
    private void gather(int count, double[] next) {
        Arrays.fill(weights, 0);
        Arrays.fill(values, next);
        System.arraycopy(past, 0, values, 1, count);
    }

    private void sum(double[] out) {
        Arrays.fill(out, 0);
        Sums.combine(out, out, 1, weights, values, 0, out.length);
    }
}
