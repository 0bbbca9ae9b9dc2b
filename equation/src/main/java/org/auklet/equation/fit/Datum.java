package org.auklet.equation.fit;

/**
 * One observation, in the unit of the prediction it belongs to.
 *
 * @param value the observed value; NaN when censored
 * @param sd its given standard deviation on the natural scale, or NaN when none is given
 * @param limit the limit of detection when the observation is censored (known only to be below it), else NaN
 * @param group data of one group share their error parameters (a specimen, an arm)
 * @param included whether it takes part in the fit; a left-out point is predicted only
 */
public record Datum(double value, double sd, double limit, String group, boolean included) {

    /** An observation without a given standard deviation. */
    public static Datum of(double value, String group) {
        return new Datum(value, Double.NaN, Double.NaN, group, true);
    }

    /** An observation with a given standard deviation on the natural scale. */
    public static Datum withSd(double value, double sd, String group) {
        return new Datum(value, sd, Double.NaN, group, true);
    }

    /** An observation known only to be below {@code limit}. */
    public static Datum below(double limit, String group) {
        return new Datum(Double.NaN, Double.NaN, limit, group, true);
    }

    /** The same observation, predicted but not fitted. */
    public Datum excluded() {
        return new Datum(value, sd, limit, group, false);
    }

    /** Whether the observation is censored: below its limit of detection. */
    public boolean censored() {
        return !Double.isNaN(limit);
    }

    /** Whether a standard deviation is given. */
    public boolean hasSd() {
        return !Double.isNaN(sd);
    }
}
