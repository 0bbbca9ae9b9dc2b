package org.auklet.equation.integrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.CompiledModel;

/**
 * Gradients of one number by many parameters, from one run forward and one pass backward.
 *
 * <p>The pass backward is the transpose of what {@link Simulator} does forward for its sensitivities, so that the gradient
 * is the exact derivative of the computed number and its cost hardly grows with the number of parameters. Events at fixed
 * times, switches, initial values, algebraic states and outputs are passed through; events at thresholds, or delayed by a
 * parameter, are refused. The run is
 * kept in memory: 8 (n + 1) bytes for every step of n states.
 *
 * <p>One adjoint simulator belongs to one thread; it keeps its work arrays between runs.
 */
public final class AdjointSimulator {

    /** Step of differences of gradients, as a share of the parameter that moves most. */
    private static final double DIFFERENCE = 1e-3;

    private final CompiledModel model;
    private final List<String> names;
    private final Tape tape;
    private final Run run;
    private final BackwardPass backward;

    /**
     * An adjoint simulator.
     *
     * @param model what to run
     * @param tolerances of the run forward, which is controlled at {@link Tolerances#forDerivatives} of them
     * @param parameters names of the parameters to differentiate by
     * @throws IllegalArgumentException when one is not a parameter, or the model looks back by {@code delay()}
     */
    public AdjointSimulator(CompiledModel model, Tolerances tolerances, List<String> parameters) {
        this.model = model;
        parameters.forEach(name -> model.source().parameter(name));
        names = List.copyOf(parameters);
        if (model.hasDelays()) {
            throw new IllegalArgumentException("there are no gradients through delay()");
        }
        Tolerances control = tolerances.forDerivatives();
        Steppers steppers = new Steppers(model, control);
        tape = new Tape(steppers.y());
        run = new Run(model, control, steppers, List.of(), Method.RODAS5P, tape);
        backward = new BackwardPass(model, steppers.system(), steppers.rosenbrock(), Reach.of(model, names));
    }

    /**
     * Runs the model and differentiates a number made of its outputs.
     *
     * @param values parameter values by name; those left out keep the model's own
     * @param times output times, ascending, not negative
     * @param objective the number and its slopes by the outputs
     * @throws IntegrationException when the integrator cannot go on, or a threshold event happens
     */
    public AdjointGradient gradient(Map<String, Double> values, double[] times, TrajectoryObjective objective) {
        Simulator.check(times);
        double[] q = model.quantities(values);
        return backward(run.simulate(q, 0, times), q, objective);
    }

    /** The gradient at other values with the steps of a run before it. */
    private double[] repeated(double[] q, double[] times, double[] stepSizes, TrajectoryObjective objective) {
        return backward(run.repeat(q, times, stepSizes), q, objective).gradient();
    }

    private AdjointGradient backward(Trajectory trajectory, double[] q, TrajectoryObjective objective) {
        double[][] slopes =
                new double[trajectory.times().length][trajectory.outputNames().size()];
        double value = objective.evaluate(trajectory, slopes);
        double[] byQuantity = backward.slopes(tape, trajectory, slopes, q);
        double[] gradient = names.stream()
                .mapToDouble(name -> byQuantity[model.quantityIndex(name)])
                .toArray();
        return new AdjointGradient(value, names, gradient, trajectory, tape.bytes());
    }

    /**
     * The second derivative along a direction: the Hessian of the number, times the direction.
     *
     * <p>Differences of fourth order between exact gradients, all with the steps of one run, which makes the number a
     * smooth function of the parameters; the relative error is about 1e-9.
     *
     * @param values parameter values by name; those left out keep the model's own
     * @param direction by name of parameter, which need not be one of those differentiated by; in their units
     * @param times output times, ascending, not negative
     * @param objective the number and its slopes by the outputs
     * @return one number for each parameter differentiated by
     */
    public double[] hessianTimes(
            Map<String, Double> values, Map<String, Double> direction, double[] times, TrajectoryObjective objective) {
        gradient(values, times, objective);
        double[] stepSizes = tape.stepSizes();
        double step = differenceStep(values, direction);
        double[] product = new double[names.size()];
        double[] offsets = {-2, -1, 1, 2};
        double[] weights = {1, -8, 8, -1};
        for (int i = 0; i < offsets.length; i++) {
            double[] q = model.quantities(moved(values, direction, offsets[i] * step));
            double[] gradient = repeated(q, times, stepSizes, objective);
            for (int j = 0; j < product.length; j++) {
                product[j] += weights[i] * gradient[j] / (12 * step);
            }
        }
        return product;
    }

    private double differenceStep(Map<String, Double> values, Map<String, Double> direction) {
        double largest = 0;
        for (Map.Entry<String, Double> entry : direction.entrySet()) {
            double value = value(values, entry.getKey());
            largest = Math.max(largest, Math.abs(entry.getValue()) / (value == 0 ? 1 : Math.abs(value)));
        }
        if (!(largest > 0)) {
            throw new IllegalArgumentException("a direction must move a parameter, got " + direction);
        }
        return DIFFERENCE / largest;
    }

    private double value(Map<String, Double> values, String name) {
        return values.getOrDefault(name, model.source().parameter(name).value());
    }

    private Map<String, Double> moved(Map<String, Double> values, Map<String, Double> direction, double step) {
        Map<String, Double> moved = new HashMap<>(values);
        direction.forEach((name, slope) -> moved.put(name, value(values, name) + step * slope));
        return moved;
    }
}
