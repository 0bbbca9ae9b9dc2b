package org.auklet.study.retrodict;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;

/** The mouse with a tumour in which every published uptake is predicted: one bolus, one size, a Krogh cylinder. */
final class UptakeModel {

    private static final double BODY_WEIGHT_G = 20;
    private static final int SHELLS = 8;
    private static final double TOLERANCE = 1e-4;
    private static final String TUMOUR = "tumour";

    /** Of a tumour may be vessels: more than the bound of fits, since the lung's own are near it. */
    private static final double LARGEST_SHARE = 0.6;

    private final DefaultParameters defaults = DefaultParameters.load();
    private final CompiledModel model;
    private final List<String> uncertain;
    private final Map<String, Double> baseline = new HashMap<>();

    /**
     * @param shared names of the defaults that are estimated; they come first among {@link #uncertain}
     * @param before values that stand in for defaults which were fitted to the uptakes that are to be predicted
     */
    UptakeModel(List<String> shared, Map<String, Double> before) {
        model = new CompiledModel(AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(BODY_WEIGHT_G),
                new HydrodynamicDiameter(6, 0).classes(1),
                SHELLS,
                DosingRegimen.bolus(),
                defaults)));
        model.source().parameters().forEach(p -> baseline.put(p.name(), p.value()));
        baseline.putAll(before);
        uncertain = uncertain(shared);
    }

    private List<String> uncertain(List<String> shared) {
        Set<String> names = new LinkedHashSet<>(shared);
        for (DefaultParameters.Default d : defaults.all().values()) {
            String name = d.parameter().name();
            if (d.geometricSd() > 1 && baseline.getOrDefault(name, 0.0) > 0) {
                names.add(name);
            }
        }
        names.add(UptakeCase.DIAMETER);
        names.add(UptakeCase.DOSE);
        return List.copyOf(names);
    }

    /** Every parameter that is not known: the shared ones, then all other defaults with a spread, then diameter and dose. */
    List<String> uncertain() {
        return uncertain;
    }

    /** The value of a parameter before any estimation, in the model's units; NaN where the model has none. */
    double baseline(String name) {
        return baseline.getOrDefault(name, Double.NaN);
    }

    /** The default as it stands in the list of defaults. */
    DefaultParameters.Default declared(String name) {
        DefaultParameters.Default found = defaults.all().get(name);
        if (found == null) {
            throw new IllegalArgumentException("no default parameter '" + name + "'");
        }
        return found;
    }

    /** Spread of a default among particles, as a factor; 1 where it has none. */
    double geometricSd(String name) {
        return declared(name).geometricSd();
    }

    /** A share stays a share; nothing else is bounded, so that what is linearised is what is drawn. */
    private double bounded(String name, double value) {
        DefaultParameters.Default known = defaults.all().get(name);
        if (known == null || known.upper() > 1) {
            return value;
        }
        return Math.min(value, Math.max(known.upper(), LARGEST_SHARE));
    }

    /** The parameter values of an arm: its own, the defaults for all else, each times its factor. */
    Map<String, Double> values(Map<String, Double> own, Map<String, Double> factors) {
        Map<String, Double> values = new HashMap<>(baseline);
        values.putAll(own);
        factors.forEach((name, factor) ->
                values.compute(name, (key, value) -> bounded(key, (value == null ? Double.NaN : value) * factor)));
        return values;
    }

    /** Computes uptakes; for one thread. */
    final class Evaluator {
        private final int tumour = model.outputs().indexOf(TUMOUR);
        private final Simulator plain = new Simulator(model, new Tolerances(TOLERANCE, 1e-2 * TOLERANCE));
        private final Simulator differentiated =
                new Simulator(model, new Tolerances(TOLERANCE, 1e-2 * TOLERANCE), uncertain);

        /** Logarithm of the uptake of the tumour, %ID/g, at a time, h. */
        double logUptake(Map<String, Double> values, double timeH) {
            return Math.log(plain.run(values, new double[] {timeH}).outputs()[0][tumour]);
        }

        /** The same, then its derivatives by the logarithms of the {@link #uncertain} parameters. */
        double[] logUptakeAndSlopes(Map<String, Double> values, double timeH) {
            Trajectory t = differentiated.run(values, new double[] {timeH});
            int n = uncertain.size();
            double uptake = t.outputs()[0][tumour];
            double[] result = new double[n + 1];
            result[0] = Math.log(uptake);
            for (int j = 0; j < n; j++) {
                double slope = t.sensitivities()[0][tumour * n + j];
                result[j + 1] = slope * values.getOrDefault(uncertain.get(j), 0.0) / uptake;
            }
            return result;
        }
    }
}
