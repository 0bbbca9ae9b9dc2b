package org.auklet.equation.fit;

/** A derived quantity; its linearisation is held by a heavily weighted row of the step problem. */
record ProfiledQuantity(Objective objective, DerivedQuantity quantity) implements Profiled {

    /** Gradients below this are what rounding leaves of zero, relative to the unit of the quantity. */
    private static final double ROUNDING = 1e-9;

    @Override
    public String name() {
        return quantity.name();
    }

    @Override
    public Scale scale() {
        return quantity.scale();
    }

    @Override
    public double value(Evaluation at) {
        return working(quantity.evaluate(at.theta().clone(), new double[objective.k]));
    }

    private double working(double natural) {
        double working = scale().toWorking(natural);
        if (!Double.isFinite(working)) {
            throw new PredictionException(name() + " is " + natural);
        }
        return working;
    }

    @Override
    public double limit(int direction) {
        return direction * Double.POSITIVE_INFINITY;
    }

    @Override
    public double unit(Evaluation at) {
        double value = value(at);
        return scale() == Scale.LOG ? 1 : value == 0 ? 1 : Math.abs(value);
    }

    @Override
    public boolean isFixed(Evaluation at) {
        double largest = 0;
        for (double slope : gradient(at)) {
            largest = Math.max(largest, Math.abs(slope));
        }
        return largest <= ROUNDING * unit(at);
    }

    @Override
    public BoundedLeastSquares constrain(Evaluation at, double h, double[] lower, double[] upper) {
        return at.local().withConstraint(gradient(at), h);
    }

    /** Derivatives of its working value with respect to the working parameters. */
    private double[] gradient(Evaluation at) {
        double[] natural = new double[objective.k];
        double value = quantity.evaluate(at.theta().clone(), natural);
        double[] gradient = new double[objective.p];
        for (int j = 0; j < objective.k; j++) {
            gradient[j] = natural[j] * objective.slope(j, at.theta()) / scale().slope(value);
        }
        return gradient;
    }
}
