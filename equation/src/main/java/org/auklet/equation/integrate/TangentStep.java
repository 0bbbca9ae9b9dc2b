package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.linear.Lanes;
import org.auklet.equation.linear.SparseProduct;

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
 * which reuses the factors of W. The result is the derivative of the computed solution, not an approximation of its own.
 */
final class TangentStep {

    private final CompiledModel model;
    private final LinearSystem system;
    private final RosenbrockStep step;
    private final int lanes;
    private final int n;
    /** Bounds of the runs of differential states. */
    private final int[] differential;

    private final CompiledModel.Tangents tangents;
    private final double[] jacobianValues;
    private final SparseProduct jacobianProduct;
    private final double[] curvatureValues;
    private final SparseProduct curvatureProduct;
    private final QuantityProduct ratesByQuantity;
    private final QuantityProduct curvatureByQuantity;
    final double[] s;
    final double[] next;
    final double[] q;
    private final double[][] k;
    private final double[] u;

    TangentStep(CompiledModel model, LinearSystem system, RosenbrockStep step, int lanes) {
        this.model = model;
        this.system = system;
        this.step = step;
        this.lanes = lanes;
        n = model.size();
        differential = RosenbrockStep.differentialRuns(model.mass());
        tangents = model.tangents();
        SparseKernel jacobian = model.jacobian();
        jacobianValues = new double[jacobian.entries()];
        jacobianProduct = new SparseProduct(jacobian.rows(), jacobian.cols());
        SparseKernel curvature = tangents.curvatureByState();
        curvatureValues = new double[curvature.entries()];
        curvatureProduct = new SparseProduct(curvature.rows(), curvature.cols());
        ratesByQuantity = new QuantityProduct(tangents.ratesByQuantity(), lanes);
        curvatureByQuantity = new QuantityProduct(tangents.curvatureByQuantity(), lanes);
        s = new double[n * lanes];
        next = new double[n * lanes];
        q = new double[model.quantities() * lanes];
        k = new double[Rodas5P.STAGES][n * lanes];
        u = new double[n * lanes];
    }

    /** To be called whenever {@link #q} has changed. */
    void quantitiesChanged() {
        ratesByQuantity.prepare(q);
        curvatureByQuantity.prepare(q);
    }

    /** Computes {@link #next} from {@link #s} for the step just accepted with size {@code h}. */
    void advance(double h, double[] quantities) {
        for (int i = 0; i < Rodas5P.STAGES; i++) {
            combine(i);
            double[] right = k[i];
            Arrays.fill(right, 0);
            addRates(step.stageState[i], quantities, right);
            addCurvature(step.k[i], quantities, right);
            addStages(Rodas5P.C[i], h, right);
            system.solve(right, lanes);
        }
        double[] last = k[Rodas5P.STAGES - 1];
        for (int i = 0; i < next.length; i++) {
            next[i] = u[i] + last[i];
        }
    }

    private void combine(int stage) {
        if (stage > Rodas5P.LAST_FULL_STAGE) {
            Lanes.addOne(u, 1, k[stage - 1], 0, u.length);
        } else {
            System.arraycopy(s, 0, u, 0, u.length);
            Lanes.addMultiples(u, 1, Rodas5P.A[stage], k, 0, u.length);
        }
    }

    private void addRates(double[] state, double[] quantities, double[] right) {
        model.jacobian().evaluate(state, quantities, state, jacobianValues);
        jacobianProduct.add(jacobianValues, u, right, lanes);
        ratesByQuantity.add(state, quantities, state, right);
    }

    private void addCurvature(double[] direction, double[] quantities, double[] right) {
        tangents.curvatureByState().evaluate(step.y, quantities, direction, curvatureValues);
        curvatureProduct.add(curvatureValues, s, right, lanes);
        curvatureByQuantity.add(step.y, quantities, direction, right);
    }

    private void addStages(double[] weights, double h, double[] right) {
        for (int run = 0; run < differential.length; run += 2) {
            Lanes.addMultiples(right, 1 / h, weights, k, differential[run] * lanes, differential[run + 1] * lanes);
        }
    }

    /** The tangents at {@code theta} (0 to 1) of the last step. */
    void interpolate(double theta, double[] out) {
        double rest = 1 - theta;
        for (int i = 0; i < out.length; i++) {
            out[i] = rest * s[i] + theta * next[i];
        }
        for (int j = 0; j < Rodas5P.STAGES; j++) {
            double weight = Rodas5P.H[0][j] + theta * (Rodas5P.H[1][j] + theta * Rodas5P.H[2][j]);
            Lanes.addOne(out, theta * rest * weight, k[j], 0, out.length);
        }
    }

    /** Accepts the step. */
    void accept() {
        System.arraycopy(next, 0, s, 0, s.length);
    }
}
