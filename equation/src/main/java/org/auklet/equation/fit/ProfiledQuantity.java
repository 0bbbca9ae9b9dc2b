package org.auklet.equation.fit;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A derived quantity; its linearisation is held by a heavily weighted row of the step problem. It is evaluated once at each
 * point, since it costs simulations of its own.
 */
final class ProfiledQuantity implements Profiled {

    /** Gradients below this are what rounding leaves of zero, relative to the unit of the quantity. */
    private static final double ROUNDING = 1e-9;

    private final Objective objective;
    private final DerivedQuantity quantity;
    private final Map<Evaluation, Tangent> known = new IdentityHashMap<>();

    ProfiledQuantity(Objective objective, DerivedQuantity quantity) {
        this.objective = objective;
        this.quantity = quantity;
    }

    /** Its working value at a point, and the derivatives by the working parameters. */
    private record Tangent(double value, double[] gradient) {}

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
        return tangent(at).value();
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
    public double[] gradient(Evaluation at) {
        return tangent(at).gradient();
    }

    @Override
    public BoundedLeastSquares constrain(
            Evaluation at, BoundedLeastSquares local, double h, double[] lower, double[] upper) {
        return local.withConstraint(gradient(at), h);
    }

    private Tangent tangent(Evaluation at) {
        return known.computeIfAbsent(at, this::differentiate);
    }

    private Tangent differentiate(Evaluation at) {
        double[] natural = new double[objective.k];
        double value = quantity.evaluate(at.theta().clone(), natural);
        double working = scale().toWorking(value);
        if (!Double.isFinite(working)) {
            throw new PredictionException(name() + " is " + value);
        }
        double[] gradient = new double[objective.p];
        for (int j = 0; j < objective.k; j++) {
            gradient[j] = natural[j] * objective.slope(j, at.theta()) / scale().slope(value);
        }
        return new Tangent(working, gradient);
    }
}
