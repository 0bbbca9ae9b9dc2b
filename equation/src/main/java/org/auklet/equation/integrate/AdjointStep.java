package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.compile.Tangents;

/**
 * {@link TangentStep} transposed: from the slopes of a number by the end of a step and by states inside it, its slopes by
 * the start of the step and by quantities.
 *
 * <p>The step is computed again from its start, then its stages are gone through backward, each with one solution of the
 * transposed system with the same factors.
 */
final class AdjointStep {

    private final RosenbrockStep step;
    private final LinearSystem system;
    private final double[] mass;
    private final KernelTranspose varying;
    private final KernelTranspose curvature;
    private final KernelTranspose ratesByQuantity;
    private final KernelTranspose curvatureByQuantity;
    /** Slopes by s and the z of {@link TangentCoefficients}. */
    private final double[][] slopes;

    private final double[] stateSlopes;

    AdjointStep(CompiledModel model, LinearSystem system, RosenbrockStep step, Tangents.ByQuantity byQuantity) {
        this.step = step;
        this.system = system;
        mass = model.mass();
        Tangents tangents = model.tangents();
        SparseKernel jacobian = tangents.varyingJacobian();
        varying = new KernelTranspose(jacobian);
        curvature = new KernelTranspose(tangents.curvatureByState());
        ratesByQuantity = new KernelTranspose(byQuantity.rates());
        curvatureByQuantity = new KernelTranspose(byQuantity.curvature());
        slopes = new double[Rodas5P.STAGES + 1][model.size()];
        stateSlopes = new double[model.size()];
    }

    /** Computes a step again and starts from its end: {@code byEnd} are the slopes by the state there. */
    void begin(Tape.Stepped stepped, double[] q, double[] byEnd) {
        System.arraycopy(stepped.y(), 0, step.y, 0, mass.length);
        step.prepare(q);
        if (!step.attempt(stepped.h(), q)) {
            throw new IntegrationException("a step of the run could not be computed again: " + step.obstacle());
        }
        for (double[] part : slopes) {
            Arrays.fill(part, 0);
        }
        System.arraycopy(byEnd, 0, slopes[Rodas5P.STAGES], 0, mass.length);
    }

    /** Adds the slopes by the state at {@code theta} (0 to 1) of the step. */
    void addWithin(double theta, double[] byState) {
        addMultiples(TangentCoefficients.within(theta), 1, byState);
    }

    /** Goes back to the start of the step: its slopes into {@code byStart}, those by quantities added to {@code byQ}. */
    void finish(double h, double[] q, double[] byStart, double[] byQ) {
        varying.note(step.y, q);
        for (int i = Rodas5P.STAGES - 1; i >= 0; i--) {
            double[] right = slopes[i + 1];
            system.solveTransposed(right);
            double[] u = step.stageState[i];
            double[] k = step.k[i];
            Arrays.fill(stateSlopes, 0);
            varying.addDifference(u, q, right, stateSlopes);
            addMultiples(TangentCoefficients.STATE[i], 1, stateSlopes);
            curvature.add(step.y, q, k, right, slopes[0]);
            ratesByQuantity.add(u, q, k, right, byQ);
            curvatureByQuantity.add(step.y, q, k, right, byQ);
            for (int s = 0; s < mass.length; s++) {
                right[s] *= mass[s];
            }
            addMultiples(TangentCoefficients.RIGHT[i], 1 / h, right);
        }
        System.arraycopy(slopes[0], 0, byStart, 0, mass.length);
    }

    private void addMultiples(double[] weights, double factor, double[] source) {
        for (int j = 0; j < weights.length; j++) {
            double a = factor * weights[j];
            if (a != 0) {
                double[] target = slopes[j];
                for (int s = 0; s < source.length; s++) {
                    target[s] += a * source[s];
                }
            }
        }
    }
}
