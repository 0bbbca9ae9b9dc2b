package org.auklet.equation.population;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Outputs of consecutive subjects. Complete and no longer changed when a consumer receives it. */
public final class SubjectBlock {

    private final int first;
    private final int size;
    private final int times;
    private final int outputs;
    private final double[] values;
    private final Map<Integer, String> failures = new TreeMap<>();
    private final Map<Integer, String> exceptions = new TreeMap<>();

    SubjectBlock(int first, int size, int times, int outputs) {
        this.first = first;
        this.size = size;
        this.times = times;
        this.outputs = outputs;
        values = new double[Math.multiplyExact(size, Math.multiplyExact(times, outputs))];
    }

    /** Index of the first subject in the population. */
    public int first() {
        return first;
    }

    /** Number of subjects. */
    public int size() {
        return size;
    }

    /**
     * One output at one time; NaN when the subject failed.
     *
     * @param subject index in the population
     * @param time index of the output time
     * @param output index of the output among those computed
     */
    public double value(int subject, int time, int output) {
        return values[at(subject, time) + output];
    }

    /** Why a subject could not be simulated, if so. */
    public Optional<String> failure(int subject) {
        return Optional.ofNullable(failures.get(subject));
    }

    /** Why a subject was simulated by itself rather than in a lane, if so. */
    public Optional<String> simulatedAlone(int subject) {
        return Optional.ofNullable(exceptions.get(subject));
    }

    private int at(int subject, int time) {
        return ((subject - first) * times + time) * outputs;
    }

    void set(int subject, int time, double[] row) {
        System.arraycopy(row, 0, values, at(subject, time), outputs);
    }

    void fail(int subject, String message) {
        failures.put(subject, message);
        Arrays.fill(values, at(subject, 0), at(subject, 0) + times * outputs, Double.NaN);
    }

    void alone(int subject, String reason) {
        exceptions.put(subject, reason);
    }
}
