package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.CompiledModel;

/**
 * Runs a compiled model from time zero. One simulator belongs to one thread; it keeps its work arrays between runs.
 *
 * <p>Method: {@link Rodas5P} with predictive step-size control ({@link StepControl}); output between steps by the method's own interpolant;
 * fixed events are met exactly, threshold events are located on the interpolant.
 */
public final class Simulator {

    private final CompiledModel model;
    private final Tolerances tolerances;
    private final List<String> parameterNames;
    private final Run run;

    /** A simulator without sensitivities. */
    public Simulator(CompiledModel model, Tolerances tolerances) {
        this(model, tolerances, List.of());
    }

    /**
     * A simulator that also computes derivatives of every output.
     *
     * @param sensitivities names of the parameters to differentiate by
     * @throws IllegalArgumentException when one is not a parameter
     */
    public Simulator(CompiledModel model, Tolerances tolerances, List<String> sensitivities) {
        this.model = model;
        this.tolerances = tolerances;
        sensitivities.forEach(name -> model.source().parameter(name));
        parameterNames = List.copyOf(sensitivities);
        run = new Run(model, tolerances, parameterNames);
    }

    /** The model that runs. */
    public CompiledModel model() {
        return model;
    }

    /** The tolerances in force. */
    public Tolerances tolerances() {
        return tolerances;
    }

    /**
     * Simulates with the model's own parameter values except those given.
     *
     * @param parameters values by name, in the units of the model
     * @param times output times, ascending, not negative
     * @throws IntegrationException when the integrator cannot go on
     */
    public Trajectory run(Map<String, Double> parameters, double[] times) {
        if (times.length == 0 || times[0] < 0) {
            throw new IllegalArgumentException("output times must be given and not be negative");
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                throw new IllegalArgumentException("output times must ascend: " + Arrays.toString(times));
            }
        }
        return run.simulate(model.quantities(parameters), times);
    }
}
