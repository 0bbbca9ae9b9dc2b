package org.auklet.equation.integrate;

/**
 * The coefficients of {@link Rodas5P} for its tangents, in variables that need no product with the whole Jacobian.
 *
 * <p>The tangent of a stage solves {@code W k'_i = J(u_i) u'_i + M sum_j (C_ij/h) k'_j + ...} with
 * {@code u'_i = s + sum_j A_ij k'_j}. With {@code z_i = u'_i + k'_i} and {@code J = M/(h gamma) - W} at the start of the
 * step,
 *
 * <pre>
 * W z_i = (J(u_i) - J) u'_i + M/h (u'_i/gamma + sum_j C_ij k'_j) + ...
 * </pre>
 *
 * where {@code J(u_i) - J} has only those entries that change with the state. Written in s and the z_j, both u' and the
 * bracket are combinations with the weights given here: weight 0 belongs to s, weight j+1 to z_j.
 */
final class TangentCoefficients {

    /** Smaller weights are zero but for rounding. */
    private static final double ROUNDING = 1e-12;

    /** {@code u'_i}, one row for each stage. */
    static final double[][] STATE = states();

    /** {@code u'_i/gamma + sum_j C_ij k'_j}, one row for each stage. */
    static final double[][] RIGHT = rightSides();

    /** {@code d'_m} of the dense output. */
    private static final double[][] DENSE = dense();

    private TangentCoefficients() {}

    /** The tangent at {@code theta} (0 to 1) of a step, between s and the last z. */
    static double[] within(double theta) {
        double rest = 1 - theta;
        double[] weights = new double[Rodas5P.STAGES + 1];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = theta * rest * (DENSE[0][j] + theta * (DENSE[1][j] + theta * DENSE[2][j]));
        }
        weights[0] += rest;
        weights[Rodas5P.STAGES] += theta;
        return weights;
    }

    private static double[][] states() {
        double[][] states = new double[Rodas5P.STAGES][];
        for (int i = 0; i < states.length; i++) {
            states[i] = new double[i + 1];
            states[i][0] = 1;
            addStages(Rodas5P.A[i], states, states[i]);
            clean(states[i]);
        }
        return states;
    }

    private static double[][] rightSides() {
        double[][] right = new double[Rodas5P.STAGES][];
        for (int i = 0; i < right.length; i++) {
            right[i] = STATE[i].clone();
            for (int j = 0; j < right[i].length; j++) {
                right[i][j] /= Rodas5P.GAMMA;
            }
            addStages(Rodas5P.C[i], STATE, right[i]);
            clean(right[i]);
        }
        return right;
    }

    private static double[][] dense() {
        double[][] dense = new double[Rodas5P.H.length][Rodas5P.STAGES + 1];
        for (int m = 0; m < dense.length; m++) {
            addStages(Rodas5P.H[m], STATE, dense[m]);
        }
        return dense;
    }

    /** Adds {@code sum_j weights_j k'_j}, where {@code k'_j = z_j - u'_j}. */
    private static void addStages(double[] weights, double[][] states, double[] out) {
        for (int j = 0; j < weights.length; j++) {
            out[j + 1] += weights[j];
            for (int source = 0; source < states[j].length; source++) {
                out[source] -= weights[j] * states[j][source];
            }
        }
    }

    private static void clean(double[] weights) {
        for (int j = 0; j < weights.length; j++) {
            weights[j] = Math.abs(weights[j]) < ROUNDING ? 0 : weights[j];
        }
    }
}
