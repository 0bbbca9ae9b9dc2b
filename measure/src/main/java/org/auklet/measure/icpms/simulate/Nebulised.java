package org.auklet.measure.icpms.simulate;

/**
 * A nebulised sample and the instrument behind it: how much becomes how many counts.
 *
 * <p>A solution of concentration c (kg/L) gives {@code response} c counts per second. Of each litre taken up the share
 * {@code efficiency} reaches the plasma, so a kilogram that reaches the plasma gives response / (uptake efficiency) counts.
 *
 * @param uptakeLPerS uptake, L/s
 * @param efficiency transport efficiency, the share of the uptake that reaches the plasma
 * @param response counts per second per kg/L of the element
 * @param dwellS time of one acquisition, s
 * @param detector what counts
 */
public record Nebulised(double uptakeLPerS, double efficiency, double response, double dwellS, Detector detector) {

    /** Counts expected of a kilogram of the element that reaches the plasma. */
    public double countsPerKg() {
        return response / (uptakeLPerS * efficiency);
    }

    /** Counts expected of one acquisition of a solution, {@code kgPerL} of the element. */
    public double countsPerAcquisition(double kgPerL) {
        return response * kgPerL * dwellS;
    }

    /** Events per second of a suspension of {@code perL} cells or particles per litre. */
    public double eventsPerS(double perL) {
        return perL * uptakeLPerS * efficiency;
    }

    /** Cells or particles per litre that give so many events per second. */
    public double perLitre(double eventsPerS) {
        return eventsPerS / (uptakeLPerS * efficiency);
    }
}
