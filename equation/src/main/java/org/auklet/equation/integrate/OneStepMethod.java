package org.auklet.equation.integrate;

import org.auklet.equation.compile.CompiledModel;

/** What methods share that know nothing of the steps before but the size and error of the last. */
abstract class OneStepMethod implements Stepper {

    final CompiledModel model;
    final int n;
    final double[] y;
    final double[] next;
    private final ErrorNorm norm;
    private final StepControl control;

    /**
     * @param y the state, shared with other methods
     * @param order power of the step size with which the error estimate shrinks
     */
    OneStepMethod(CompiledModel model, Tolerances tolerances, double[] y, int order) {
        this.model = model;
        this.y = y;
        n = model.size();
        next = new double[n];
        norm = new ErrorNorm(tolerances, n);
        control = new StepControl(order);
    }

    @Override
    public double[] y() {
        return y;
    }

    @Override
    public double[] next() {
        return next;
    }

    @Override
    public void restart() {
        control.restart();
    }

    @Override
    public double errorNorm() {
        norm.weigh(y, next);
        return norm.of(error());
    }

    @Override
    public double sizeAfter(double h, double error, boolean retried) {
        return control.sizeAfter(h, error, retried);
    }

    @Override
    public double sizeAfterRejection(double h, double error) {
        return control.sizeAfterRejection(h, error);
    }

    @Override
    public void accept() {
        System.arraycopy(next, 0, y, 0, n);
    }
}
