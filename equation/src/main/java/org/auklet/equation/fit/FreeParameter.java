package org.auklet.equation.fit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parameter to be estimated.
 *
 * @param name how results call it
 * @param unit its unit as text, for reports; nothing is converted here
 * @param start where the first start begins, natural unit, within the bounds
 * @param lower smallest value allowed, natural unit; positive for {@link Scale#LOG}, may be -infinity for LINEAR
 * @param upper largest value allowed, natural unit; may be +infinity
 * @param scale working scale
 * @param prior a Gaussian prior on the working scale, or null for none
 */
public record FreeParameter(
        String name,
        String unit,
        double start,
        double lower,
        double upper,
        Scale scale,
        @Nullable Prior prior) {

    /**
     * A Gaussian prior on the working scale; it adds ((working - mean)/sd)^2 to the objective.
     *
     * @param mean centre on the working scale (the logarithm for {@link Scale#LOG})
     * @param sd standard deviation on the working scale, positive
     */
    public record Prior(double mean, double sd) {

        public Prior {
            if (!Double.isFinite(mean) || !(sd > 0) || !Double.isFinite(sd)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "a prior needs a finite mean and a positive sd, not %g, %g", mean, sd));
            }
        }
    }

    public FreeParameter {
        if (!(lower < upper) || !(start >= lower && start <= upper) || !Double.isFinite(start)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "parameter %s: the start %g must lie within the bounds %g to %g",
                    name,
                    start,
                    lower,
                    upper));
        }
        if (scale == Scale.LOG && !(lower > 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "parameter %s: the lower bound %g must be positive on the log scale. Maybe LINEAR is meant?",
                    name,
                    lower));
        }
    }

    /** A positive parameter on the log scale, without a prior. */
    public static FreeParameter positive(String name, String unit, double start, double lower, double upper) {
        return new FreeParameter(name, unit, start, lower, upper, Scale.LOG, null);
    }

    /** A parameter on the linear scale, without a prior. */
    public static FreeParameter linear(String name, String unit, double start, double lower, double upper) {
        return new FreeParameter(name, unit, start, lower, upper, Scale.LINEAR, null);
    }

    /** The same parameter starting elsewhere. */
    public FreeParameter withStart(double value) {
        return new FreeParameter(name, unit, value, lower, upper, scale, prior);
    }

    /** The same parameter with a Gaussian prior on the working scale. */
    public FreeParameter withPrior(double mean, double sd) {
        return new FreeParameter(name, unit, start, lower, upper, scale, new Prior(mean, sd));
    }
}
