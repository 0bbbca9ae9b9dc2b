package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.auklet.equation.fit.DerivedQuantity;
import org.auklet.equation.fit.Predictor;
import org.auklet.equation.fit.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A number computed from a few predictions: a ratio, a half-life, a clearance.
 *
 * @param arm the arm it is of
 * @param name how results call it
 * @param unit UCUM code
 * @param scale scale of its interval
 * @param meaning definition, basis and times
 * @param targets the predictions it is made of
 * @param of the number from those predictions
 */
record Functional(
        String arm,
        String name,
        String unit,
        Scale scale,
        String meaning,
        List<Target> targets,
        ToDoubleFunction<double[]> of) {

    /** Relative step of the central difference by the few predictions; their own derivatives are exact. */
    private static final double STEP = 1e-5;

    private double derivative(double[] values, int i) {
        double[] shifted = values.clone();
        double step = STEP * Math.max(Math.abs(values[i]), 1e-300);
        shifted[i] = values[i] + step;
        double up = of.applyAsDouble(shifted);
        shifted[i] = values[i] - step;
        return (up - of.applyAsDouble(shifted)) / (2 * step);
    }

    /** The targets of several functionals, one after the other. */
    static List<Target> targets(List<Functional> functionals) {
        List<Target> all = new ArrayList<>();
        functionals.forEach(f -> all.addAll(f.targets()));
        return all;
    }

    /** Predicts functionals by way of their targets. */
    static Predictor predictor(List<Functional> functionals, Predictor ofTargets, int parameters) {
        int n = targets(functionals).size();
        return (theta, values, jacobian) -> {
            if (jacobian != null) {
                Arrays.fill(jacobian, 0);
            }
            double[] inner = new double[n];
            double[] innerJacobian = new double[jacobian == null ? 0 : n * parameters];
            ofTargets.predict(theta, inner, jacobian == null ? null : innerJacobian);
            chain(functionals, inner, innerJacobian, parameters, values, jacobian);
        };
    }

    private static void chain(
            List<Functional> functionals,
            double[] inner,
            double[] innerJacobian,
            int parameters,
            double[] values,
            double @Nullable [] jacobian) {
        int at = 0;
        for (int f = 0; f < functionals.size(); f++) {
            Functional functional = functionals.get(f);
            int m = functional.targets().size();
            double[] own = Arrays.copyOfRange(inner, at, at + m);
            values[f] = functional.of().applyAsDouble(own);
            for (int i = 0; jacobian != null && i < m; i++) {
                double slope = functional.derivative(own, i);
                for (int j = 0; j < parameters; j++) {
                    jacobian[f * parameters + j] += slope * innerJacobian[(at + i) * parameters + j];
                }
            }
            at += m;
        }
    }

    /** This functional as a quantity whose profile can be followed from several threads. */
    DerivedQuantity derived(Supplier<Predictor> ofTargets, int parameters) {
        ConcurrentLinkedQueue<Predictor> idle = new ConcurrentLinkedQueue<>();
        Functional self = this;
        return new DerivedQuantity() {
            @Override
            public String name() {
                return self.name();
            }

            @Override
            public String unit() {
                return self.unit();
            }

            @Override
            public Scale scale() {
                return self.scale();
            }

            @Override
            public double evaluate(double[] theta, double[] gradient) {
                Predictor taken = idle.poll();
                Predictor inner = taken == null ? predictor(List.of(self), ofTargets.get(), parameters) : taken;
                double[] value = new double[1];
                inner.predict(theta, value, gradient);
                idle.add(inner);
                return value[0];
            }
        };
    }
}
