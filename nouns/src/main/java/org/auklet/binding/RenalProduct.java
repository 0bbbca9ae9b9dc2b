package org.auklet.binding;

import java.util.List;
import java.util.Locale;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;

/**
 * Sieving coefficient times unbound fraction, the one number that urine and plasma together determine:
 * <pre>
 *   theta fu = CL_R / GFR           CL_R = U / AUC
 *   without plasma data             theta fu >= -ln(1 - U) V_plasma / (GFR t)
 * </pre>
 * U fraction of the dose in urine by time t (0 to 1); AUC area under the fraction of the dose per mL of plasma, h/mL.
 *
 * <p>The inequality is the fastest that urine can fill: the whole dose stays in plasma until it is filtered, and nothing
 * returns. Tissue that takes particles up only makes more filtration necessary. Both take what is in urine for whole
 * particle that came by filtration: free label and secretion break them.
 *
 * @param interval of theta fu; an end that the data do not determine is open
 */
public record RenalProduct(Interval interval) {

    /**
     * A measured level.
     *
     * @param timeH time after injection, h
     * @param fractionPerMl fraction of the dose per mL of plasma
     */
    public record Level(double timeH, double fractionPerMl) {}

    /**
     * From urine alone: bounded below.
     *
     * @param urine fraction of the dose in urine, its lower limit, 0 to below 1
     * @param timeH when, h, above zero
     * @param plasmaMl plasma volume, mL
     * @param gfrMlPerHour glomerular filtration rate, mL/h
     * @throws InputException when an argument is out of range
     */
    public static RenalProduct ofUrine(double urine, double timeH, double plasmaMl, double gfrMlPerHour) {
        require(urine >= 0 && urine < 1, "share of the dose in urine", urine);
        require(timeH > 0, "time of the urine, h,", timeH);
        return new RenalProduct(new Interval(-Math.log1p(-urine) * plasmaMl / (gfrMlPerHour * timeH), Double.NaN));
    }

    /**
     * From urine and plasma: bounded on both sides, since what plasma held before the first and after the last sample lies
     * between none of its level and the whole dose, or the last level.
     *
     * @param urine limits of the fraction of the dose in urine at {@code timeH}
     * @param levels plasma levels up to that time, in increasing order; at least one
     * @throws InputException when an argument is out of range
     */
    public static RenalProduct ofUrineAndPlasma(
            Interval urine, List<Level> levels, double timeH, double plasmaMl, double gfrMlPerHour) {
        require(urine.lower() >= 0 && urine.upper() <= 1, "share of the dose in urine", urine.upper());
        require(!levels.isEmpty(), "number of plasma samples", 0);
        Level first = levels.getFirst();
        Level last = levels.getLast();
        double known = trapezoids(levels);
        double most = known + first.timeH() / plasmaMl + (timeH - last.timeH()) * last.fractionPerMl();
        double least = known + first.timeH() * Math.min(first.fractionPerMl(), 1 / plasmaMl);
        double upper = least > 0 ? urine.upper() / (least * gfrMlPerHour) : Double.NaN;
        return new RenalProduct(new Interval(urine.lower() / (most * gfrMlPerHour), upper));
    }

    private static double trapezoids(List<Level> levels) {
        double area = 0;
        for (int i = 1; i < levels.size(); i++) {
            Level a = levels.get(i - 1);
            Level b = levels.get(i);
            area += (b.timeH() - a.timeH()) * (a.fractionPerMl() + b.fractionPerMl()) / 2;
        }
        return area;
    }

    /**
     * The unbound fraction, when the sieving coefficient is known.
     *
     * @param theta sieving coefficient, above 0 and at most 1
     * @throws InputException when theta is not known (not a number) or out of range
     */
    public Interval fractionUnbound(double theta) {
        if (Double.isNaN(theta)) {
            throw new InputException(
                    String.format(
                            Locale.ROOT,
                            "the sieving coefficient is not known: urine and plasma determine its product with the unbound"
                                    + " fraction, at least %.3g, and neither alone",
                            interval.lower()),
                    "Maybe measure filtration of the same particle without protein, and give sievingScale as measured.");
        }
        require(theta > 0 && theta <= 1, "sieving coefficient", theta);
        return new Interval(interval.lower() / theta, interval.upper() / theta);
    }

    /**
     * Bounds on the dissociation constant from albumin: KD = [albumin] fu/(1 - fu), in the unit of {@code albumin}.
     *
     * @param theta sieving coefficient, above 0 and at most 1
     * @param albumin free albumin in plasma, any unit
     * @return lower and upper end; the upper is open where the data allow a particle that nothing binds
     * @throws InputException when theta is not known, or when even an unbound particle could not fill the urine so fast
     */
    public Interval albuminDissociationConstant(double theta, double albumin) {
        Interval fu = fractionUnbound(theta);
        if (fu.lower() >= 1) {
            throw new InputException(
                    String.format(
                            Locale.ROOT,
                            "the urine holds more than filtration of an unbound particle brings (fu would be %.3g)",
                            fu.lower()),
                    "Maybe the sieving coefficient is larger, or free label is in the urine.");
        }
        double lower = fu.lower() > 0 ? ProteinBinding.dissociationConstantFor(albumin, fu.lower()) : 0;
        double upper = fu.upper() < 1 ? ProteinBinding.dissociationConstantFor(albumin, fu.upper()) : Double.NaN;
        return new Interval(lower, upper);
    }

    private static void require(boolean holds, String what, double value) {
        if (!holds) {
            throw new InputException(what + " is " + value + ", out of range", "");
        }
    }
}
