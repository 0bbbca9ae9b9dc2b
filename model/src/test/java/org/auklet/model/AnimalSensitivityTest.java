package org.auklet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Parameter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.junit.jupiter.api.Test;

/**
 * Derivatives of every output of the animal by every parameter against sixth-order central differences, to 1e-6 of the
 * largest of: the derivative in time, and a tenth of the output over the parameter, what a parameter of some effect makes.
 */
class AnimalSensitivityTest {

    private static final double[] TIMES = {0.3, 2, 24, 72};
    private static final double[] WEIGHTS = {-1 / 60.0, 9 / 60.0, -45 / 60.0, 45 / 60.0, -9 / 60.0, 1 / 60.0};
    private static final double[] OFFSETS = {-3, -2, -1, 1, 2, 3};

    private static CompiledModel model() {
        return new CompiledModel(AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(20),
                HydrodynamicDiameter.monodisperse(6.07).classes(1),
                4,
                DosingRegimen.repeated(0.2, 20, 2),
                DefaultParameters.load())));
    }

    @Test
    void sensitivitiesEqualDifferences() {
        CompiledModel model = model();
        Tolerances tight = new Tolerances(1e-10, 1e-14);
        Map<String, Double> base = new HashMap<>(
                Map.of("labelLossRate", 0.01, "boneUptakeRate", 0.02, "tubularRetention", 0.1, "sd_d", 0.3));
        List<String> names =
                model.source().parameters().stream().map(Parameter::name).toList();
        Trajectory exact = new Simulator(model, tight, names).run(base, TIMES);
        Simulator plain = new Simulator(model, tight);
        for (int j = 0; j < names.size(); j++) {
            String name = names.get(j);
            double p = base.getOrDefault(name, model.source().parameter(name).value());
            double h = p * (name.equals("d") ? 2e-4 : 2e-3);
            double[][] difference = differences(plain, base, name, p, h);
            for (int o = 0; o < exact.outputNames().size(); o++) {
                double scale = scale(exact, difference, o, p);
                for (int t = 0; t < TIMES.length; t++) {
                    double error = Math.abs(exact.sensitivities()[t][o * names.size() + j] - difference[t][o]);
                    assertThat(error)
                            .as("%s by %s at %s", exact.outputNames().get(o), name, TIMES[t])
                            .isLessThanOrEqualTo(1e-6 * scale);
                }
            }
        }
    }

    private static double[][] differences(Simulator plain, Map<String, Double> base, String name, double p, double h) {
        double[][] difference = new double[TIMES.length][];
        for (int i = 0; i < 6; i++) {
            Map<String, Double> shifted = new HashMap<>(base);
            shifted.put(name, p + OFFSETS[i] * h);
            double[][] outputs = plain.run(shifted, TIMES).outputs();
            for (int t = 0; t < TIMES.length; t++) {
                difference[t] = i == 0 ? new double[outputs[t].length] : difference[t];
                for (int o = 0; o < outputs[t].length; o++) {
                    difference[t][o] += WEIGHTS[i] * outputs[t][o] / h;
                }
            }
        }
        return difference;
    }

    private static double scale(Trajectory exact, double[][] difference, int output, double p) {
        double scale = 1e-12;
        for (int t = 0; t < TIMES.length; t++) {
            scale = Math.max(scale, Math.abs(difference[t][output]));
            scale = Math.max(scale, 0.1 * Math.abs(exact.outputs()[t][output] / p));
        }
        return scale;
    }
}
