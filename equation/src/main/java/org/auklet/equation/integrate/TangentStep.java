package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.linear.Lanes;

/**
 * The exact derivative of a {@link Step} with respect to chosen parameters, one lane each.
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
    private final Step step;
    private final int lanes;
    private final int n;
    private final double[] mass;
    private final CompiledModel.Tangents tangents;
    private final double[] jacobianValues;
    private final double[] ratesByQ;
    private final double[] curvatureByY;
    private final double[] curvatureByQ;
    final double[] s;
    final double[] next;
    final double[] q;
    private final double[][] k;
    private final double[] u;

    TangentStep(CompiledModel model, LinearSystem system, Step step, int lanes) {
        this.model = model;
        this.system = system;
        this.step = step;
        this.lanes = lanes;
        n = model.size();
        mass = model.mass();
        tangents = model.tangents();
        jacobianValues = new double[model.jacobian().entries()];
        ratesByQ = new double[tangents.ratesByQuantity().entries()];
        curvatureByY = new double[tangents.curvatureByState().entries()];
        curvatureByQ = new double[tangents.curvatureByQuantity().entries()];
        s = new double[n * lanes];
        next = new double[n * lanes];
        q = new double[model.quantities() * lanes];
        k = new double[Rodas5P.STAGES][n * lanes];
        u = new double[n * lanes];
    }

    int lanes() {
        return lanes;
    }

    /** Computes {@link #next} from {@link #s} for the step just accepted with size {@code h}. */
    void advance(double h, double[] quantities) {
        for (int i = 0; i < Rodas5P.STAGES; i++) {
            combine(Rodas5P.A[i]);
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

    private void combine(double[] weights) {
        System.arraycopy(s, 0, u, 0, u.length);
        for (int j = 0; j < weights.length; j++) {
            Lanes.addMultiple(u, 0, weights[j], k[j], 0, u.length);
        }
    }

    private void addRates(double[] state, double[] quantities, double[] right) {
        SparseKernel jacobian = model.jacobian();
        jacobian.evaluate(state, quantities, state, jacobianValues);
        Lanes.addProduct(jacobian.rows(), jacobian.cols(), jacobianValues, u, right, lanes);
        SparseKernel byQ = tangents.ratesByQuantity();
        byQ.evaluate(state, quantities, state, ratesByQ);
        Lanes.addProduct(byQ.rows(), byQ.cols(), ratesByQ, q, right, lanes);
    }

    private void addCurvature(double[] direction, double[] quantities, double[] right) {
        SparseKernel byY = tangents.curvatureByState();
        byY.evaluate(step.y, quantities, direction, curvatureByY);
        Lanes.addProduct(byY.rows(), byY.cols(), curvatureByY, s, right, lanes);
        SparseKernel byQ = tangents.curvatureByQuantity();
        byQ.evaluate(step.y, quantities, direction, curvatureByQ);
        Lanes.addProduct(byQ.rows(), byQ.cols(), curvatureByQ, q, right, lanes);
    }

    private void addStages(double[] weights, double h, double[] right) {
        for (int j = 0; j < weights.length; j++) {
            double a = weights[j] / h;
            for (int i = 0; i < n; i++) {
                if (mass[i] != 0) {
                    Lanes.addMultiple(right, i * lanes, a * mass[i], k[j], i * lanes, lanes);
                }
            }
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
            Lanes.addMultiple(out, 0, theta * rest * weight, k[j], 0, out.length);
        }
    }

    /** Accepts the step. */
    void accept() {
        System.arraycopy(next, 0, s, 0, s.length);
    }
}
