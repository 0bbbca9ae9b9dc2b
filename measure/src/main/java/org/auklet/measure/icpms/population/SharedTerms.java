package org.auklet.measure.icpms.population;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auklet.measure.icpms.probe.Budget;
import org.auklet.measure.icpms.probe.Budget.Component;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.Measurand;

/**
 * Which terms of two populations are the same and cancel in their ratio, and which stay. A term that both share moves the
 * logarithm of the ratio by the difference of its relative effects: by nothing where it multiplies (response, k), by something
 * where it is subtracted (a common blank). The counts of the cells themselves, the first input of either, are not looked at:
 * their scatter is in the data.
 *
 * @param cancelled names of terms that cancel: one response, one label, one k
 * @param remaining names of terms that only one has, that differ in value, or that do not cancel wholly
 * @param relativeUncertainty relative standard uncertainty of the ratio from the remaining terms
 */
public record SharedTerms(List<String> cancelled, List<String> remaining, double relativeUncertainty) {

    private static final double NOTHING = 1e-6;

    public SharedTerms {
        cancelled = List.copyOf(cancelled);
        remaining = List.copyOf(remaining);
    }

    /** Of two measurands, first order. */
    public static SharedTerms of(Measurand first, Measurand second) {
        Budget one = Budget.of(first);
        Budget other = Budget.of(second);
        Set<String> cancelled = new LinkedHashSet<>();
        Set<String> remaining = new LinkedHashSet<>();
        double squares = 0;
        for (Component c : terms(one)) {
            double effect = relative(c, one)
                    - same(other, c.input()).map(d -> relative(d, other)).orElse(0.0);
            boolean cancels = Math.abs(effect) <= NOTHING * Math.abs(relative(c, one));
            (cancels ? cancelled : remaining).add(c.input().name());
            squares += effect * effect;
        }
        for (Component c : terms(other)) {
            if (same(one, c.input()).isEmpty()) {
                remaining.add(c.input().name());
                squares += Math.pow(relative(c, other), 2);
            }
        }
        return new SharedTerms(List.copyOf(cancelled), List.copyOf(remaining), Math.sqrt(squares));
    }

    /** All uncertain inputs but the counts of the cells themselves. */
    private static List<Component> terms(Budget budget) {
        return budget.components().stream()
                .skip(1)
                .filter(c -> c.input().standardUncertainty() > 0)
                .toList();
    }

    private static Optional<Component> same(Budget budget, InputQuantity input) {
        return terms(budget).stream().filter(c -> c.input().equals(input)).findFirst();
    }

    /** What one standard uncertainty of an input does to the value, signed, relative. */
    private static double relative(Component c, Budget budget) {
        return c.sensitivity() * c.input().standardUncertainty() / budget.value();
    }
}
