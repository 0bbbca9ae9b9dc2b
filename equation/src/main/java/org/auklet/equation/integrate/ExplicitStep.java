package org.auklet.equation.integrate;

import java.util.Arrays;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.linear.Sums;

/**
 * One step of the explicit method {@link Tsitouras5}, for systems without algebraic states that are not stiff.
 *
 * <p>It watches for stiffness: the last two stages lie at the same time, so that the difference of their rates over the
 * difference of their states estimates the largest rate of the system (Hairer and Wanner, Solving ODEs II, IV.2, equation
 * (2.31)). When step after step is as long as stability allows, {@link #stiffness} says so.
 */
final class ExplicitStep extends OneStepMethod {

    /** Steps at the limit of stability in a row that are taken for stiffness, and calm ones that end the suspicion. */
    private static final int SUSPICIOUS = 15;

    private static final int CALM = 6;

    /** Steps that had to be made smaller end up well below the limit. */
    private static final double NEAR_LIMIT = 0.5;

    private final double[] error;
    private final double[] stage;
    private final double[][] k = new double[Tsitouras5.STAGES][];
    private final double[] weights = new double[Tsitouras5.STAGES];
    private double size;
    private boolean firstStageKnown;
    private int suspicious;
    private int calm;
    private double fastest;

    ExplicitStep(CompiledModel model, Tolerances tolerances, double[] y) {
        super(model, tolerances, y, Tsitouras5.ORDER);
        error = new double[n];
        stage = new double[n];
        for (int j = 0; j < k.length; j++) {
            k[j] = new double[n];
        }
    }

    @Override
    public Method method() {
        return Method.EXPLICIT;
    }

    @Override
    public void restart() {
        super.restart();
        firstStageKnown = false;
        suspicious = 0;
        calm = 0;
    }

    @Override
    public void prepare(double[] q) {
        if (!firstStageKnown) {
            model.rates(y, q, k[0]);
            firstStageKnown = true;
        }
    }

    @Override
    public boolean attempt(double h, double[] q) {
        size = h;
        for (int i = 1; i < Tsitouras5.STAGES - 1; i++) {
            combine(i, h, stage);
            model.rates(stage, q, k[i]);
        }
        combine(Tsitouras5.STAGES - 1, h, next);
        model.rates(next, q, k[Tsitouras5.STAGES - 1]);
        Arrays.fill(error, 0);
        Sums.combine(error, error, h, Tsitouras5.E, k, 0, n);
        return true;
    }

    private void combine(int i, double h, double[] out) {
        Sums.combine(out, y, h, Tsitouras5.A[i], k, 0, n);
    }

    @Override
    public String obstacle() {
        return "its rate is not a finite number";
    }

    @Override
    public double[] error() {
        return error;
    }

    @Override
    public int factorisations() {
        return 0;
    }

    @Override
    public double sizeAfter(double h, double norm, boolean retried) {
        watch(h);
        return super.sizeAfter(h, norm, retried);
    }

    /** Counts steps at the limit of stability. */
    private void watch(double h) {
        double rates = 0;
        double states = 0;
        double[] last = k[Tsitouras5.STAGES - 1];
        double[] before = k[Tsitouras5.STAGES - 2];
        for (int i = 0; i < n; i++) {
            rates += (last[i] - before[i]) * (last[i] - before[i]);
            states += (next[i] - stage[i]) * (next[i] - stage[i]);
        }
        double estimate = states > 0 ? Math.sqrt(rates / states) : 0;
        if (h * estimate > NEAR_LIMIT * Tsitouras5.STABILITY) {
            fastest = estimate;
            calm = 0;
            suspicious++;
        } else if (++calm == CALM) {
            suspicious = 0;
        }
    }

    /** The largest rate of the system, per unit of time, when it is stiff; 0 as long as it does not look so. */
    double stiffness() {
        return suspicious >= SUSPICIOUS ? fastest : 0;
    }

    @Override
    public void interpolate(double theta, double[] out) {
        for (int j = 0; j < weights.length; j++) {
            weights[j] = Tsitouras5.weight(j, theta);
        }
        Sums.combine(out, y, size, weights, k, 0, n);
    }

    @Override
    public void accept() {
        super.accept();
        double[] last = k[Tsitouras5.STAGES - 1];
        k[Tsitouras5.STAGES - 1] = k[0];
        k[0] = last;
    }
}
