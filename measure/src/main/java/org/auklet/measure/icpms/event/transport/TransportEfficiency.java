package org.auklet.measure.icpms.event.transport;

import org.auklet.quantity.InputException;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/**
 * Transport efficiency eta: the share of the particles or cells taken up that reaches the plasma, by three methods (Pace
 * et al. 2011, Anal. Chem. 83, 9361). They rest on different inputs; two that disagree say that one input is wrong.
 *
 * <p>Inputs bring their unit, a 95 % interval and their source. An input without an interval counts as exact and is named
 * so in the budget.
 */
public final class TransportEfficiency {

    private static final Unit LITRES_PER_SECOND = Unit.of("L/s");
    private static final Unit PER_LITRE = Unit.of("/L");
    private static final Unit KILOGRAMS = Unit.of("kg");
    private static final Unit KILOGRAMS_PER_LITRE = Unit.of("kg/L");
    private static final Unit RESPONSE = Unit.of("L/kg/s");

    private TransportEfficiency() {}

    /**
     * By number: eta = N / (c_N V T). Needs the number concentration of the reference; feels aggregates and losses to the
     * walls, not the detector.
     *
     * @param events N, events seen
     * @param particles c_N, particles per volume of the reference
     * @param uptake V, volume per time
     * @param timeS T, time in which events could be seen, s
     * @throws InputException when an input is not positive or of another dimension, or the result is above 1
     */
    public static Determination byNumber(long events, TracedQuantity particles, TracedQuantity uptake, double timeS) {
        return checked(new Product()
                .timesEvents(events, 1)
                .times("particle concentration", particles, PER_LITRE, -1)
                .times("uptake", uptake, LITRES_PER_SECOND, -1)
                .times("time", Product.above("time", timeS), 0.0, -1)
                .as(Unit.ONE, "by number"));
    }

    /**
     * By mass concentration: eta = m_ref N / (c_m V T). The number method with the particles' mass concentration.
     *
     * @param events N, events seen
     * @param particleMass m_ref, mass of one particle
     * @param concentration c_m, mass of particles per volume of the reference
     * @param uptake V, volume per time
     * @param timeS T, time in which events could be seen, s
     * @throws InputException when an input is not positive or of another dimension, or the result is above 1
     */
    public static Determination byMassConcentration(
            long events,
            TracedQuantity particleMass,
            TracedQuantity concentration,
            TracedQuantity uptake,
            double timeS) {
        return checked(new Product()
                .timesEvents(events, 1)
                .times("particle mass", particleMass, KILOGRAMS, 1)
                .times("mass concentration", concentration, KILOGRAMS_PER_LITRE, -1)
                .times("uptake", uptake, LITRES_PER_SECOND, -1)
                .times("time", Product.above("time", timeS), 0.0, -1)
                .as(Unit.ONE, "by mass concentration"));
    }

    /**
     * By size: eta = m_ref s f / (I V), I the mean net area of an event in counts. Needs the ionic response in the same
     * matrix; feels a difference between dissolved metal and particles, not how many particles there are.
     *
     * <p>A response in counts per <em>dwell</em> and kg/L must be divided by the dwell time first.
     *
     * @param particleMass m_ref, mass of one particle
     * @param response s, counts per second and mass concentration: L/kg/s, or another unit of that dimension
     * @param massFraction f, mass fraction of the measured element in the particle
     * @param meanNetCounts I, mean net peak area of the reference, counts
     * @param meanStandardError standard error of I, counts
     * @param uptake V, volume per time
     * @throws InputException when an input is not positive or of another dimension, or the result is above 1
     */
    public static Determination bySize(
            TracedQuantity particleMass,
            TracedQuantity response,
            TracedQuantity massFraction,
            double meanNetCounts,
            double meanStandardError,
            TracedQuantity uptake) {
        return checked(new Product()
                .times("particle mass", particleMass, KILOGRAMS, 1)
                .times("ionic response", response, RESPONSE, 1)
                .times("mass fraction", massFraction, Unit.ONE, 1)
                .times(
                        "mean peak area",
                        Product.above("mean peak area", meanNetCounts),
                        meanStandardError / meanNetCounts,
                        -1)
                .times("uptake", uptake, LITRES_PER_SECOND, -1)
                .as(Unit.ONE, "by size"));
    }

    /** More than everything cannot arrive: an interval wholly above 1 means a wrong input. */
    private static Determination checked(Determination result) {
        if (result.value().interval().lower() > 1.0) {
            throw new InputException(
                    "The transport efficiency " + result.text() + ", is above 1.",
                    "Maybe a unit: uptake per minute taken per second, a response per dwell taken per second, a"
                            + " diameter for a radius.");
        }
        return result;
    }
}
