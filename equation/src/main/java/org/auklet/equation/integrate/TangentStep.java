package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.BitSet;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.Tangents;
import org.auklet.equation.linear.Rows;

/**
 * The exact derivative of a {@link RosenbrockStep} with respect to chosen parameters, one lane each.
 *
 * <p>Differentiating the stage equations at a fixed step size gives, with s = dy/dp, Q = dq/dp and J at the start of the
 * step,
 *
 * <pre>
 * u'_i = s + sum_j A_ij k'_j
 * W k'_i = J(u_i) u'_i + f_q(u_i) Q + M sum_j (C_ij/h) k'_j + d(J k_i)/dy s + d(J k_i)/dq Q
 * </pre>
 *
 * which reuses the factors of W; it is solved for {@code z_i = u'_i + k'_i} with the weights of
 * {@link TangentCoefficients}. The result is the derivative of the computed solution, not an approximation of its own.
 */
final class TangentStep {

    private static final int SOURCES = Rodas5P.STAGES + 1;

    private final LinearSystem system;
    private final RosenbrockStep step;
    private final double[] mass;
    private final NonlinearTerms nonlinear;
    private final QuantityTerms quantityTerms;
    /** A row of lanes for every state, at the start of the step. */
    final double[][] s;
    /** A row of lanes for every quantity. */
    final double[][] q;

    private final double[][][] z;
    private final double[][] u;
    /** s and the z. */
    private final double[][][] all = new double[SOURCES][][];

    private final double[][][] chosen = new double[SOURCES][][];
    private final double[] weights = new double[SOURCES];

    TangentStep(CompiledModel model, LinearSystem system, RosenbrockStep step, BitSet quantities, int lanes) {
        this.system = system;
        this.step = step;
        mass = model.mass();
        Tangents tangents = model.tangents();
        quantityTerms = new QuantityTerms(tangents.by(quantities));
        int n = model.size();
        s = new double[n][lanes];
        q = new double[model.quantities()][lanes];
        z = new double[Rodas5P.STAGES][n][lanes];
        u = new double[n][lanes];
        nonlinear = new NonlinearTerms(tangents, u, s);
        all[0] = s;
        System.arraycopy(z, 0, all, 1, z.length);
    }

    /** To be called whenever {@link #q} has changed. */
    void quantitiesChanged() {
        quantityTerms.prepare(q);
    }

    /** Carries {@link #s} over the step just accepted with size {@code h}; {@link #accept} makes the result the start. */
    void advance(double h, double[] quantities) {
        nonlinear.start(step.y, quantities);
        for (int i = 0; i < Rodas5P.STAGES; i++) {
            double[][] right = z[i];
            combineStages(i, h, right);
            combineStates(i);
            nonlinear.add(step.y, quantities, step.stageState[i], step.k[i], right);
            quantityTerms.add(step.y, quantities, step.stageState[i], step.k[i], right);
            system.solve(right);
        }
    }

    private void combineStages(int stage, double h, double[][] right) {
        int count = choose(TangentCoefficients.RIGHT[stage], 1 / h);
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] == 0) {
                Arrays.fill(right[i], 0);
            } else {
                Rows.combine(right[i], weights, chosen, i, count);
            }
        }
    }

    private void combineStates(int stage) {
        int count = choose(TangentCoefficients.STATE[stage], 1);
        for (int i : nonlinear.acting()) {
            Rows.combine(u[i], weights, chosen, i, count);
        }
    }

    /** Collects the sources whose weight is not zero. */
    private int choose(double[] from, double factor) {
        int count = 0;
        for (int j = 0; j < from.length; j++) {
            if (from[j] != 0) {
                chosen[count] = all[j];
                weights[count++] = factor * from[j];
            }
        }
        return count;
    }

    /** The tangents at {@code theta} (0 to 1) of the last step. */
    void interpolate(double theta, double[][] out) {
        int count = choose(TangentCoefficients.within(theta), 1);
        for (int i = 0; i < out.length; i++) {
            Rows.combine(out[i], weights, chosen, i, count);
        }
    }

    /** Accepts the step: its last z is the tangent at its end. */
    void accept() {
        double[][] end = z[Rodas5P.STAGES - 1];
        for (int i = 0; i < s.length; i++) {
            System.arraycopy(end[i], 0, s[i], 0, s[i].length);
        }
    }
}
