package org.auklet.equation.integrate;

import java.util.List;

/**
 * What a simulation gave at the output times.
 *
 * @param times output times in the model's time unit, ascending
 * @param outputNames the model's outputs
 * @param outputs {@code outputs[time][output]}
 * @param states {@code states[time][state]}, in the order of the compiled model
 * @param parameterNames parameters of the sensitivities, empty for none
 * @param sensitivities {@code sensitivities[time][output*parameters + parameter]}: d output / d parameter in natural
 *     units; empty for none
 * @param statistics work done
 */
public record Trajectory(
        double[] times,
        List<String> outputNames,
        double[][] outputs,
        double[][] states,
        List<String> parameterNames,
        double[][] sensitivities,
        Statistics statistics) {

    /** Steps accepted and rejected, and factorisations. */
    public record Statistics(int accepted, int rejected, int factorisations) {}

    /**
     * The course of one output.
     *
     * @throws IllegalArgumentException when there is no such output
     */
    public double[] output(String name) {
        int index = outputIndex(name);
        double[] course = new double[times.length];
        for (int i = 0; i < course.length; i++) {
            course[i] = outputs[i][index];
        }
        return course;
    }

    /** The index of an output by name. */
    public int outputIndex(String name) {
        int index = outputNames.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no output '" + name + "', there are " + outputNames);
        }
        return index;
    }
}
