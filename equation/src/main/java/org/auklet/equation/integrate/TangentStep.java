package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;
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
    private final SparseKernel varying;
    private final double[] atStart;
    private final KernelProduct varyingProduct;
    private final KernelProduct curvature;
    private final QuantityProduct ratesByQuantity;
    private final QuantityProduct curvatureByQuantity;
    /** The states on which the varying entries of the Jacobian act. */
    private final int[] acting;

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
        varying = tangents.varyingJacobian();
        atStart = new double[varying.entries()];
        varyingProduct = new KernelProduct(varying);
        acting = IntStream.of(varying.cols()).distinct().toArray();
        curvature = new KernelProduct(tangents.curvatureByState());
        Tangents.ByQuantity byQuantity = tangents.by(quantities);
        ratesByQuantity = new QuantityProduct(byQuantity.rates());
        curvatureByQuantity = new QuantityProduct(byQuantity.curvature());
        int n = model.size();
        s = new double[n][lanes];
        q = new double[model.quantities()][lanes];
        z = new double[Rodas5P.STAGES][n][lanes];
        u = new double[n][lanes];
        all[0] = s;
        System.arraycopy(z, 0, all, 1, z.length);
    }

    /** To be called whenever {@link #q} has changed. */
    void quantitiesChanged() {
        ratesByQuantity.prepare(q);
        curvatureByQuantity.prepare(q);
    }

    /** Carries {@link #s} over the step just accepted with size {@code h}; {@link #accept} makes the result the start. */
    void advance(double h, double[] quantities) {
        varying.evaluate(step.y, quantities, step.y, atStart);
        for (int i = 0; i < Rodas5P.STAGES; i++) {
            double[][] right = z[i];
            combineStages(i, h, right);
            addVarying(i, quantities, right);
            curvature.add(step.y, quantities, step.k[i], s, right);
            ratesByQuantity.add(step.stageState[i], quantities, step.k[i], right);
            curvatureByQuantity.add(step.y, quantities, step.k[i], right);
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

    /** Adds (J(u_i) - J) u'_i, which the first stage does not have. */
    private void addVarying(int stage, double[] quantities, double[][] right) {
        if (stage == 0) {
            return;
        }
        int count = choose(TangentCoefficients.STATE[stage], 1);
        for (int i : acting) {
            Rows.combine(u[i], weights, chosen, i, count);
        }
        varyingProduct.addDifference(step.stageState[stage], quantities, atStart, u, right);
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
        double rest = 1 - theta;
        double[][] dense = TangentCoefficients.DENSE;
        double[] at = new double[SOURCES];
        for (int j = 0; j < SOURCES; j++) {
            at[j] = theta * rest * (dense[0][j] + theta * (dense[1][j] + theta * dense[2][j]));
        }
        at[0] += rest;
        at[SOURCES - 1] += theta;
        int count = choose(at, 1);
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
