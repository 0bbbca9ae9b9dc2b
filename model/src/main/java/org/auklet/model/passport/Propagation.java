package org.auklet.model.passport;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/**
 * The interval of a positive number that is computed from uncertain inputs, independent of each other.
 *
 * <p>Each input goes to either end of its interval alone; what that does to the logarithm of the result adds up as the
 * root of the sum of squares, upwards and downwards apart. Exact for products of powers of lognormal inputs; in general
 * the numerical form of the law of propagation of uncertainty (JCGM 100:2008, 5.1.2 and note 2 of 5.1.3). An input
 * without an interval counts as exact; when none has one, the result's is open.
 */
final class Propagation {

    private Propagation() {}

    /**
     * The number with its interval.
     *
     * @param unit unit of the result
     * @param source where it comes from
     * @param inputs what it is computed from
     * @param model the computation, from the inputs' values in their own units; above zero
     */
    static TracedQuantity of(Unit unit, String source, List<TracedQuantity> inputs, ToDoubleFunction<double[]> model) {
        double[] x = inputs.stream().mapToDouble(TracedQuantity::value).toArray();
        double value = model.applyAsDouble(x);
        double up = 0.0;
        double down = 0.0;
        boolean uncertain = false;
        for (int i = 0; i < x.length; i++) {
            Interval range = inputs.get(i).interval();
            if (range.isClosed()) {
                uncertain = true;
                double one = logShift(x, i, range.lower(), model, value);
                double other = logShift(x, i, range.upper(), model, value);
                up += square(Math.max(0.0, Math.max(one, other)));
                down += square(Math.min(0.0, Math.min(one, other)));
            }
        }
        Interval interval = uncertain
                ? new Interval(value * Math.exp(-Math.sqrt(down)), value * Math.exp(Math.sqrt(up)))
                : Interval.OPEN;
        return new TracedQuantity(value, unit, interval, grade(inputs), source);
    }

    /** A computed number is predicted, or assumed as soon as one of its inputs is. */
    static EvidenceGrade grade(List<TracedQuantity> inputs) {
        return inputs.stream().anyMatch(input -> input.grade() == EvidenceGrade.ASSUMED)
                ? EvidenceGrade.ASSUMED
                : EvidenceGrade.PREDICTED;
    }

    private static double logShift(double[] x, int changed, double to, ToDoubleFunction<double[]> model, double value) {
        if (value == 0.0) {
            return 0.0; // smaller than a double can be
        }
        double[] y = x.clone();
        y[changed] = to;
        return Math.log(model.applyAsDouble(y) / value);
    }

    private static double square(double x) {
        return x * x;
    }
}
