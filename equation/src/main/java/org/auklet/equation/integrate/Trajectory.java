package org.auklet.equation.integrate;

import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * Work done.
     *
     * @param accepted steps
     * @param rejected steps tried and found too long
     * @param factorisations matrices factored
     * @param methods the methods used, in order, each with its reason; more than one when the method was changed
     */
    public record Statistics(int accepted, int rejected, int factorisations, List<MethodUse> methods) {

        /** The methods and why, in words: "Rodas5P from t = 0.0, because ...". */
        public String reason() {
            return methods.stream().map(MethodUse::words).collect(Collectors.joining("; "));
        }
    }

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
