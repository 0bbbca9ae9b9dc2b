package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.linear.Sums;

/** One Rosenbrock step of {@link Rodas5P}, with the stages kept for dense output and tangents. */
final class RosenbrockStep extends OneStepMethod {

    private final LinearSystem system;
    private final double[] mass;
    private final int[] differential;
    final double[][] k;
    final double[][] stageState;
    private final double[][] dense;
    private boolean denseReady;
    private int factorisations;

    RosenbrockStep(CompiledModel model, LinearSystem system, Tolerances tolerances, double[] y) {
        super(model, tolerances, y, Rodas5P.ORDER);
        this.system = system;
        mass = model.mass();
        differential = differentialRuns(mass);
        k = new double[Rodas5P.STAGES][n];
        stageState = new double[Rodas5P.STAGES][n];
        dense = new double[Rodas5P.H.length][n];
    }

    @Override
    public Method method() {
        return Method.RODAS5P;
    }

    @Override
    public void prepare(double[] q) {
        system.evaluate(y, q);
    }

    @Override
    public boolean attempt(double h, double[] q) {
        denseReady = false;
        factorisations++;
        if (!system.factor(mass, 1 / (h * Rodas5P.GAMMA))) {
            return false;
        }
        for (int i = 0; i < Rodas5P.STAGES; i++) {
            double[] u = stageState[i];
            combine(i);
            model.rates(u, q, k[i]);
            addStages(Rodas5P.C[i], h, k[i]);
            system.solve(k[i]);
        }
        Sums.add(next, stageState[Rodas5P.STAGES - 1], error());
        return true;
    }

    private void combine(int stage) {
        double[] u = stageState[stage];
        if (stage > Rodas5P.LAST_FULL_STAGE) {
            Sums.add(u, stageState[stage - 1], k[stage - 1]);
        } else {
            Sums.combine(u, y, 1, Rodas5P.A[stage], k, 0, n);
        }
    }

    private void addStages(double[] weights, double h, double[] out) {
        for (int run = 0; run < differential.length; run += 2) {
            Sums.combine(out, out, 1 / h, weights, k, differential[run], differential[run + 1]);
        }
    }

    /** Bounds of the runs of differential states: first, one past the last, first ... */
    static int[] differentialRuns(double[] mass) {
        return IntStream.rangeClosed(0, mass.length)
                .filter(i -> (i == 0 ? 0 : mass[i - 1]) != (i == mass.length ? 0 : mass[i]))
                .toArray();
    }

    @Override
    public String obstacle() {
        return "the matrix of the step is singular";
    }

    @Override
    public double[] error() {
        return k[Rodas5P.STAGES - 1];
    }

    @Override
    public int factorisations() {
        return factorisations;
    }

    @Override
    public void interpolate(double theta, double[] out) {
        if (!denseReady) {
            for (int m = 0; m < dense.length; m++) {
                Arrays.fill(dense[m], 0);
                Sums.combine(dense[m], dense[m], 1, Rodas5P.H[m], k, 0, n);
            }
            denseReady = true;
        }
        double rest = 1 - theta;
        for (int i = 0; i < n; i++) {
            double inner = dense[0][i] + theta * (dense[1][i] + theta * dense[2][i]);
            out[i] = rest * y[i] + theta * (next[i] + rest * inner);
        }
    }
}
