package org.auklet.measure.icpms.population;

import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.probe.Budget;
import org.auklet.measure.icpms.probe.Budget.Component;
import org.auklet.measure.icpms.probe.Effect;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.Measurand;
import org.jspecify.annotations.Nullable;

/**
 * Which systematic terms are the same in two populations and cancel in their ratio, and which stay.
 *
 * @param cancelled names of terms that both share: one response, one label, one k
 * @param remaining names of terms that only one has, or that both have with different values
 * @param relativeUncertainty relative standard uncertainty of the ratio from the remaining terms
 */
public record SharedTerms(List<String> cancelled, List<String> remaining, double relativeUncertainty) {

    public SharedTerms {
        cancelled = List.copyOf(cancelled);
        remaining = List.copyOf(remaining);
    }

    /** Of two measurands, by their systematic inputs. */
    public static SharedTerms of(Measurand first, Measurand second) {
        List<String> cancelled = new ArrayList<>();
        List<String> remaining = new ArrayList<>();
        double squares = remaining(first, second, cancelled, remaining) + remaining(second, first, null, remaining);
        return new SharedTerms(cancelled, remaining.stream().distinct().toList(), Math.sqrt(squares));
    }

    private static double remaining(
            Measurand one, Measurand other, @Nullable List<String> cancelled, List<String> remaining) {
        double squares = 0;
        for (Component c : Budget.of(one).components()) {
            InputQuantity input = c.input();
            if (input.effect() != Effect.SYSTEMATIC || input.standardUncertainty() == 0) {
                continue;
            }
            if (other.inputs().contains(input)) {
                if (cancelled != null) {
                    cancelled.add(input.name());
                }
            } else {
                remaining.add(input.name());
                squares += c.relative() * c.relative();
            }
        }
        return squares;
    }
}
