package org.auklet.measure.icpms.event.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/**
 * A product of powers of uncertain inputs. Relative standard uncertainties add in squares, each times its power (GUM, JCGM
 * 100:2008, 5.1.6); the 95 % interval is that of a lognormal variable, which cannot be negative.
 */
final class Product {

    private final List<Determination.Share> shares = new ArrayList<>();
    private double value = 1.0;
    private double variance;

    /** Multiplies by a power of an input, read in a unit; its interval is taken for one of 95 %. */
    Product times(String name, TracedQuantity input, Unit unit, double power) {
        double x = above(name, input.in(unit));
        Interval interval = input.interval();
        double u = interval.isClosed()
                ? (interval.upper() - interval.lower()) / (2.0 * Interval.TWO_SIDED_95) / input.value()
                : 0.0;
        return times(interval.isClosed() ? name : name + " (uncertainty not stated)", x, u, power);
    }

    /** The number, refused when it is not above 0. */
    static double above(String name, double x) {
        if (!(x > 0.0 && x < Double.POSITIVE_INFINITY)) {
            throw new InputException("The " + name + " must be above 0, found " + NumberText.of(x) + ".", "");
        }
        return x;
    }

    /** Multiplies by a power of a number with a relative standard uncertainty. */
    Product times(String name, double x, double relativeUncertainty, double power) {
        value *= Math.pow(x, power);
        double u = Math.abs(power) * relativeUncertainty;
        variance += u * u;
        shares.add(new Determination.Share(name, u));
        return this;
    }

    /** Multiplies by a number of events, whose uncertainty is that of a Poisson number. */
    Product timesEvents(long events, double power) {
        if (events < 1) {
            throw new InputException("No event was found, so nothing can be said.", "Maybe the threshold is too high.");
        }
        return times("number of events", events, 1.0 / Math.sqrt(events), power);
    }

    Determination as(Unit unit, String method) {
        double spread = Math.exp(Interval.TWO_SIDED_95 * Math.sqrt(variance));
        Interval interval = new Interval(value / spread, value * spread);
        shares.sort(Comparator.comparingDouble(Determination.Share::relativeUncertainty)
                .reversed());
        return new Determination(
                method, new TracedQuantity(value, unit, interval, EvidenceGrade.MEASURED, method), shares);
    }
}
