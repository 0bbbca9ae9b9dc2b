package org.auklet.equation.fit;

/** A parameter of the model along its working coordinate. */
record ProfiledParameter(Objective objective, int index) implements Profiled {

    private FreeParameter parameter() {
        return objective.problem.parameters().get(index);
    }

    @Override
    public String name() {
        return parameter().name();
    }

    @Override
    public Scale scale() {
        return parameter().scale();
    }

    @Override
    public double value(Evaluation at) {
        return at.phi()[index];
    }

    @Override
    public double limit(int direction) {
        return direction < 0 ? objective.lower[index] : objective.upper[index];
    }

    @Override
    public double unit(Evaluation at) {
        return Uncertainty.units(objective, at.phi())[index];
    }

    @Override
    public boolean isFixed(Evaluation at) {
        return false;
    }

    @Override
    public double[] gradient(Evaluation at) {
        double[] unit = new double[objective.p];
        unit[index] = 1;
        return unit;
    }

    @Override
    public BoundedLeastSquares constrain(
            Evaluation at, BoundedLeastSquares local, double h, double[] lower, double[] upper) {
        lower[index] = h;
        upper[index] = h;
        return local;
    }
}
