package org.auklet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;

/**
 * Derivatives of every output of an animal against sixth-order central differences, relative to the largest of: the
 * derivative in time, and a tenth of the output over the parameter, what a parameter of some effect makes.
 */
final class SensitivityCheck {

    private static final double[] WEIGHTS = {-1 / 60.0, 9 / 60.0, -45 / 60.0, 45 / 60.0, -9 / 60.0, 1 / 60.0};
    private static final double[] OFFSETS = {-3, -2, -1, 1, 2, 3};
    private static final Tolerances TIGHT = new Tolerances(1e-10, 1e-14);

    private final CompiledModel model;
    private final double[] times;
    private final double limit;

    /**
     * @param model the animal
     * @param limit largest relative error
     * @param times when outputs are compared, h
     */
    SensitivityCheck(CompiledModel model, double limit, double... times) {
        this.model = model;
        this.limit = limit;
        this.times = times;
    }

    /** Compares the derivatives by these parameters at {@code base}, all other parameters at their values in the model. */
    void compare(List<String> names, Map<String, Double> base) {
        Trajectory exact = new Simulator(model, TIGHT, names).run(base, times);
        Simulator plain = new Simulator(model, TIGHT);
        for (int j = 0; j < names.size(); j++) {
            String name = names.get(j);
            double p = base.getOrDefault(name, model.source().parameter(name).value());
            double h = p * (name.equals("d") || name.equals("smallDiameter") ? 2e-4 : 2e-3);
            double[][] difference = differences(plain, base, name, p, h);
            for (int o = 0; o < exact.outputNames().size(); o++) {
                double scale = scale(exact, difference, o, p);
                for (int t = 0; t < times.length; t++) {
                    double error = Math.abs(exact.sensitivities()[t][o * names.size() + j] - difference[t][o]);
                    assertThat(error)
                            .as("%s by %s at %s", exact.outputNames().get(o), name, times[t])
                            .isLessThanOrEqualTo(limit * scale);
                }
            }
        }
    }

    private double[][] differences(Simulator plain, Map<String, Double> base, String name, double p, double h) {
        double[][] difference = new double[times.length][];
        for (int i = 0; i < 6; i++) {
            Map<String, Double> shifted = new HashMap<>(base);
            shifted.put(name, p + OFFSETS[i] * h);
            double[][] outputs = plain.run(shifted, times).outputs();
            for (int t = 0; t < times.length; t++) {
                difference[t] = i == 0 ? new double[outputs[t].length] : difference[t];
                for (int o = 0; o < outputs[t].length; o++) {
                    difference[t][o] += WEIGHTS[i] * outputs[t][o] / h;
                }
            }
        }
        return difference;
    }

    private double scale(Trajectory exact, double[][] difference, int output, double p) {
        double scale = 1e-12;
        for (int t = 0; t < times.length; t++) {
            scale = Math.max(scale, Math.abs(difference[t][output]));
            scale = Math.max(scale, 0.1 * Math.abs(exact.outputs()[t][output] / p));
        }
        return scale;
    }
}
