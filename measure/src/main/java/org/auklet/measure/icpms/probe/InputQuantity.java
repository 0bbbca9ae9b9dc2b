package org.auklet.measure.icpms.probe;

import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;

/**
 * One input of a measurement: a value, how well it is known and where it is from (GUM, JCGM 100:2008, section 4).
 *
 * @param name what it is, in words
 * @param unit its UCUM unit, empty for a pure number
 * @param value the estimate
 * @param standardUncertainty standard uncertainty u in the same unit, 0 when exact
 * @param distribution what the Monte Carlo method draws
 * @param degreesOfFreedom nu of a standard uncertainty estimated from few values, infinite when it is known well
 * @param effect whether it differs from cell to cell
 * @param grade measured, fitted, predicted or assumed
 * @param source where it is from; for an assumption, why it was chosen
 */
public record InputQuantity(
        String name,
        String unit,
        double value,
        double standardUncertainty,
        Distribution distribution,
        double degreesOfFreedom,
        Effect effect,
        EvidenceGrade grade,
        String source) {

    /**
     * @throws InputException when a number cannot be, or the source is missing
     */
    public InputQuantity {
        if (!Double.isFinite(value)) {
            throw refuse(name, "is " + value + ", expected a finite number", "");
        }
        if (!(standardUncertainty >= 0) || Double.isInfinite(standardUncertainty)) {
            throw refuse(
                    name,
                    "has the standard uncertainty " + standardUncertainty + ", expected 0 or more",
                    "Give one standard deviation; half of a 95 % interval is about two of them.");
        }
        if (!(degreesOfFreedom > 0)) {
            throw refuse(name, "has " + degreesOfFreedom + " degrees of freedom, expected above 0", "");
        }
        if (distribution == Distribution.LOGNORMAL && value <= 0 || distribution == Distribution.COUNTS && value < 0) {
            throw refuse(name, "is " + value + ", which its distribution does not allow", "Choose a normal one.");
        }
        if (source.isBlank()) {
            throw refuse(name, "has no source", "Say where it is from, or why it was assumed.");
        }
    }

    private static InputException refuse(String name, String what, String remedy) {
        return new InputException("The input '" + name + "' " + what + ".", remedy);
    }

    /** A normal, systematic input. */
    public static InputQuantity of(
            String name, String unit, double value, double standardUncertainty, EvidenceGrade grade, String source) {
        return new InputQuantity(
                name,
                unit,
                value,
                standardUncertainty,
                Distribution.NORMAL,
                Double.POSITIVE_INFINITY,
                Effect.SYSTEMATIC,
                grade,
                source);
    }

    /** An input without uncertainty. */
    public static InputQuantity exact(String name, String unit, double value, EvidenceGrade grade, String source) {
        return of(name, unit, value, 0, grade, source);
    }

    /**
     * A number of a particle's description. Its interval is read as one of 95 %; an open one gives no uncertainty, which the
     * source then says.
     */
    public static InputQuantity of(String name, String unit, TracedQuantity traced) {
        Interval interval = traced.interval();
        boolean closed = interval.isClosed();
        double u = closed ? (interval.upper() - interval.lower()) / (2 * Interval.TWO_SIDED_95) : 0;
        String source = closed ? traced.source() : traced.source() + "; no interval stated";
        return of(name, unit, traced.value(), u, traced.grade(), source);
    }

    /** The same with a standard uncertainty that rests on few values. */
    public InputQuantity withDegreesOfFreedom(double nu) {
        return new InputQuantity(name, unit, value, standardUncertainty, distribution, nu, effect, grade, source);
    }

    /** The same with another distribution of the same value and standard uncertainty. */
    public InputQuantity withDistribution(Distribution other) {
        return new InputQuantity(
                name, unit, value, standardUncertainty, other, degreesOfFreedom, effect, grade, source);
    }

    /** The same as an effect that differs from cell to cell, or does not. */
    public InputQuantity withEffect(Effect other) {
        return new InputQuantity(
                name, unit, value, standardUncertainty, distribution, degreesOfFreedom, other, grade, source);
    }

    /** Relative standard uncertainty u / |value|; infinite at a value of 0. */
    public double relativeUncertainty() {
        return standardUncertainty == 0 ? 0 : standardUncertainty / Math.abs(value);
    }
}
