package org.auklet.measure.icpms.event.transport;

import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/** Concentration, mass and diameter of spherical particles. */
public final class Particles {

    private static final Unit LITRES_PER_SECOND = Unit.of("L/s");
    private static final Unit PER_LITRE = Unit.of("/L");
    private static final Unit METRES = Unit.of("m");
    private static final Unit KILOGRAMS = Unit.of("kg");
    private static final Unit KILOGRAMS_PER_LITRE = Unit.of("kg/L");
    private static final Unit KILOGRAMS_PER_CUBIC_METRE = Unit.of("kg/m3");
    private static final Unit RESPONSE = Unit.of("L/kg/s");

    private Particles() {}

    /**
     * Mass of a sphere: pi d^3 rho / 6, in kg.
     *
     * @param diameter d
     * @param density rho
     */
    public static Determination mass(TracedQuantity diameter, TracedQuantity density) {
        return new Product()
                .times("pi / 6", Math.PI / 6.0, 0.0, 1)
                .times("diameter", diameter, METRES, 3)
                .times("density", density, KILOGRAMS_PER_CUBIC_METRE, 1)
                .as(KILOGRAMS, "mass of a sphere");
    }

    /**
     * Diameter of a sphere, m: (6 m / (pi rho))^(1/3).
     *
     * @param massKg m, kg
     * @param densityKgPerM3 rho, kg/m3
     */
    public static double diameterM(double massKg, double densityKgPerM3) {
        return Math.cbrt(6.0 * massKg / (Math.PI * densityKgPerM3));
    }

    /**
     * Particles per volume: c_N = N / (eta V T), in 1/L.
     *
     * @param events N, events seen
     * @param efficiency eta
     * @param uptake V, volume per time
     * @param timeS T, time in which events could be seen, s
     */
    public static Determination numberConcentration(
            long events, TracedQuantity efficiency, TracedQuantity uptake, double timeS) {
        return new Product()
                .timesEvents(events, 1)
                .times("transport efficiency", efficiency, Unit.ONE, -1)
                .times("uptake", uptake, LITRES_PER_SECOND, -1)
                .times("time", Product.above("time", timeS), 0.0, -1)
                .as(PER_LITRE, "number of events over transported volume");
    }

    /**
     * Ionic response of one dissolved standard: counts per second above the blank over its concentration, in L/kg/s. Several
     * standards give it as the slope of a weighted line.
     *
     * @param countsPerS mean rate of the standard, 1/s
     * @param standardError its standard error, 1/s
     * @param blankPerS mean rate of the blank, 1/s
     * @param blankStandardError its standard error, 1/s
     * @param concentration of the standard
     */
    public static Determination ionicResponse(
            double countsPerS,
            double standardError,
            double blankPerS,
            double blankStandardError,
            TracedQuantity concentration) {
        double net = countsPerS - blankPerS;
        double u = Math.hypot(standardError, blankStandardError) / Math.abs(net);
        return new Product()
                .times("net rate", Product.above("net rate of the standard", net), u, 1)
                .times("concentration of the standard", concentration, KILOGRAMS_PER_LITRE, -1)
                .as(RESPONSE, "ionic response of one standard");
    }

    /**
     * Dissolved metal below the events: background rate over ionic response, kg/L.
     *
     * @param meanCounts background between events, counts per dwell
     * @param dwellS time of one acquisition, s
     * @param responsePerS counts per second and kg/L
     */
    public static double dissolvedKgPerL(double meanCounts, double dwellS, double responsePerS) {
        return meanCounts / dwellS / responsePerS;
    }
}
