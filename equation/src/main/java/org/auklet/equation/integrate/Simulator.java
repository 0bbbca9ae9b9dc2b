package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.CompiledModel;

/**
 * Runs a compiled model. One simulator belongs to one thread; it keeps its work arrays between runs.
 *
 * <p>The method is chosen for the model, {@link Method}; output between steps comes from the method's own interpolant;
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
     * @throws IllegalArgumentException when one is not a parameter, or the model uses delay()
     */
    public Simulator(CompiledModel model, Tolerances tolerances, List<String> sensitivities) {
        this(model, tolerances, sensitivities, Method.AUTOMATIC);
    }

    /**
     * A simulator that integrates with a method of one's choice.
     *
     * @param sensitivities names of the parameters to differentiate by; empty for none
     * @param method {@link Method#AUTOMATIC} unless there is a reason; {@link Trajectory.Statistics} reports what was used
     * @throws IllegalArgumentException when a name is not a parameter, or the method does not suit the model
     */
    public Simulator(CompiledModel model, Tolerances tolerances, List<String> sensitivities, Method method) {
        this.model = model;
        this.tolerances = tolerances;
        sensitivities.forEach(name -> model.source().parameter(name));
        if (!sensitivities.isEmpty() && model.hasDelays()) {
            throw new IllegalArgumentException("model " + model.source().name()
                    + " uses delay(); sensitivities of models with delays are not supported, fit them by differences");
        }
        parameterNames = List.copyOf(sensitivities);
        run = Run.of(model, tolerances, parameterNames, method);
    }

    /** The model that runs. */
    public CompiledModel model() {
        return model;
    }

    /** The tolerances asked for; with sensitivities, {@link Tolerances#forDerivatives} of them are in force. */
    public Tolerances tolerances() {
        return tolerances;
    }

    /**
     * Simulates from time zero with the model's own parameter values except those given.
     *
     * @param parameters values by name, in the units of the model
     * @param times output times, ascending, not negative
     * @throws IntegrationException when the integrator cannot go on
     */
    public Trajectory run(Map<String, Double> parameters, double[] times) {
        return run(parameters, 0, times);
    }

    /**
     * Simulates with the model's own parameter values except those given.
     *
     * @param parameters values by name, in the units of the model
     * @param start when the initial state holds
     * @param times output times, ascending, none before the start
     * @throws IntegrationException when the integrator cannot go on
     */
    public Trajectory run(Map<String, Double> parameters, double start, double[] times) {
        check(start, times);
        return run.simulate(model.quantities(parameters), start, times);
    }

    /** Refuses times that are missing, negative or not in order. */
    static void check(double[] times) {
        check(0, times);
    }

    private static void check(double start, double[] times) {
        if (times.length == 0 || times[0] < start) {
            throw new IllegalArgumentException("output times must be given and not be before the start, " + start);
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                throw new IllegalArgumentException("output times must ascend: " + Arrays.toString(times));
            }
        }
    }
}
