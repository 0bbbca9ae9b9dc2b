package org.auklet.equation.integrate;

/** A number made of the outputs of a run, such as a sum of squares or a likelihood, with its slopes by them. */
@FunctionalInterface
public interface TrajectoryObjective {

    /**
     * The number.
     *
     * @param trajectory the run; its sensitivities are empty
     * @param slopes {@code slopes[time][output]}, zero at first: to be set to the derivative of the number by each output,
     *     in natural units
     */
    double evaluate(Trajectory trajectory, double[][] slopes);
}
