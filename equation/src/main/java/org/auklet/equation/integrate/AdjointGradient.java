package org.auklet.equation.integrate;

import java.util.List;

/**
 * A number made of a run's outputs and its gradient by parameters.
 *
 * @param value the number
 * @param parameterNames the parameters, in the order of {@code gradient}
 * @param gradient d value / d parameter in natural units
 * @param trajectory the run
 * @param tapeBytes memory that the noted states took
 */
public record AdjointGradient(
        double value, List<String> parameterNames, double[] gradient, Trajectory trajectory, long tapeBytes) {

    /**
     * The slope by one parameter.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public double by(String name) {
        int index = parameterNames.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no slope by '" + name + "', there are " + parameterNames);
        }
        return gradient[index];
    }
}
