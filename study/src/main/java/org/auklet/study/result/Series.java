package org.auklet.study.result;

import java.util.List;

/**
 * One time course of one specimen in one arm.
 *
 * @param arm the arm
 * @param specimen the specimen ("blood", "tumour", "urine" ...)
 * @param quantity code of the quantity kind ("percentInjectedDosePerGram")
 * @param unit UCUM code of all values
 * @param timeH times in h, ascending, every observed time included
 * @param predicted prediction at each time
 * @param lower lower 95 % limit of the predicted mean at each time, NaN when open
 * @param upper upper 95 % limit of the predicted mean at each time, NaN when open
 * @param observed observations, ascending in time; empty without data
 */
public record Series(
        String arm,
        String specimen,
        String quantity,
        String unit,
        double[] timeH,
        double[] predicted,
        double[] lower,
        double[] upper,
        List<Observation> observed) {

    /**
     * One observation of the series.
     *
     * @param timeH h after the first dose
     * @param value in the unit of the series; the limit when censored
     * @param sd standard deviation in the unit of the series, NaN when not given
     * @param n number of animals, 0 when not given
     * @param censored below the limit of detection
     * @param fitted whether the fit used it; false for points left out
     * @param source citation
     */
    public record Observation(
            double timeH, double value, double sd, int n, boolean censored, boolean fitted, String source) {}
}
