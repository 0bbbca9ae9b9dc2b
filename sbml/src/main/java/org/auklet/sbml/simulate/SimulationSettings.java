package org.auklet.sbml.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.auklet.sbml.translate.Observable;
import org.auklet.sbml.translate.Observable.Basis;

/**
 * What is simulated and what is read off, as the settings file of the SBML semantic test suite says it.
 *
 * @param start time of the first row; the simulation itself begins at zero
 * @param duration time from the first to the last row
 * @param steps number of intervals between rows
 * @param variables ids of the columns, in that order; empty for all that changes
 * @param absolute absolute tolerance within which the results are to be compared
 * @param relative relative tolerance within which the results are to be compared
 * @param amount ids of species that are given as amounts
 * @param concentration ids of species that are given as concentrations
 */
public record SimulationSettings(
        double start,
        double duration,
        int steps,
        List<String> variables,
        double absolute,
        double relative,
        Set<String> amount,
        Set<String> concentration) {

    private static final double USUAL_ABSOLUTE = 1e-6;
    private static final double USUAL_RELATIVE = 1e-4;

    public SimulationSettings {
        variables = List.copyOf(variables);
        amount = Set.copyOf(amount);
        concentration = Set.copyOf(concentration);
    }

    /** Everything that changes, from zero to {@code end} in {@code steps} intervals. */
    public static SimulationSettings until(double end, int steps) {
        return new SimulationSettings(0, end, steps, List.of(), USUAL_ABSOLUTE, USUAL_RELATIVE, Set.of(), Set.of());
    }

    /** The times of the rows. */
    public double[] times() {
        double[] times = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            times[i] = start + duration * i / steps;
        }
        return times;
    }

    /** What the columns are; empty for all that changes. */
    public List<Observable> observables() {
        List<Observable> observables = new ArrayList<>();
        for (String id : variables) {
            Basis basis = amount.contains(id)
                    ? Basis.AMOUNT
                    : concentration.contains(id) ? Basis.CONCENTRATION : Basis.AS_WRITTEN;
            observables.add(new Observable(id, basis));
        }
        return observables;
    }
}
