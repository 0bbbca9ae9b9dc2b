package org.auklet.measure.icpms.probe;

import java.util.List;
import org.auklet.quantity.InputException;

/**
 * How many counts a mass of metal gives, as ionic standards or particles of known mass told.
 *
 * @param basis what the standard's mass counts
 * @param isotope mass number that was counted
 * @param constant a pure number
 * @param factors inputs whose product of powers, times the constant, is the response, counts per kg
 */
public record Response(Basis basis, int isotope, double constant, List<Factor> factors) {

    private static final double UM3_PER_L = 1e15;

    /** What the mass of the standard means. */
    public enum Basis {
        /** Concentrations are of the natural element, the usual certificate. */
        PER_ELEMENT,
        /** Concentrations are of the counted isotope alone. */
        PER_ISOTOPE
    }

    /**
     * One input and the power with which it enters.
     *
     * @param input the input, above 0
     * @param power 1 where it multiplies, -1 where it divides, -3 for a diameter that stands for a volume
     */
    public record Factor(InputQuantity input, int power) {}

    /**
     * @throws InputException when a factor is not above zero
     */
    public Response {
        factors = List.copyOf(factors);
        for (Factor factor : factors) {
            if (!(factor.input().value() > 0)) {
                throw new InputException(
                        "The input '" + factor.input().name() + "' is "
                                + factor.input().value() + ", expected above 0.",
                        "");
            }
        }
    }

    /** A product of inputs alone. */
    public Response(Basis basis, int isotope, List<Factor> factors) {
        this(basis, isotope, 1, factors);
    }

    /** A response known as such: from ablated standards, or from particles of known mass. */
    public static Response of(InputQuantity countsPerKg, Basis basis, int isotope) {
        return new Response(basis, isotope, List.of(new Factor(countsPerKg, 1)));
    }

    /**
     * A solution that is nebulised: counts per kg = s / (V eta). The slope is of counts <em>per second</em>; where a
     * calibration counts per dwell time, divide its slope by that time first.
     *
     * @param slope s, slope of the ionic calibration, counts/s per kg/L
     * @param uptake V, uptake of the nebuliser, L/s
     * @param transportEfficiency eta, share of what is taken up that reaches the plasma as cells do, 0 to 1
     */
    public static Response nebulised(
            InputQuantity slope, InputQuantity uptake, InputQuantity transportEfficiency, Basis basis, int isotope) {
        if (transportEfficiency.value() > 1) {
            throw new InputException(
                    "The transport efficiency is " + transportEfficiency.value() + ", expected at most 1.",
                    "Give a share, not per cent.");
        }
        return new Response(
                basis,
                isotope,
                List.of(new Factor(slope, 1), new Factor(uptake, -1), new Factor(transportEfficiency, -1)));
    }

    /**
     * Reference particles of the same element, measured as the cells are: counts per kg = N / (pi d^3 rho / 6 f). This is
     * what remains of {@link #nebulised} when the transport efficiency comes from the size of particles: slope and uptake
     * cancel, and taking them as independent inputs would count them twice.
     *
     * @param counts N, mean net counts of a particle
     * @param diameter d, um
     * @param density rho, kg/L
     * @param massFraction f, mass fraction of the element in the particle
     */
    public static Response ofParticles(
            InputQuantity counts,
            InputQuantity diameter,
            InputQuantity density,
            InputQuantity massFraction,
            int isotope) {
        return new Response(
                Basis.PER_ELEMENT,
                isotope,
                6 / Math.PI * UM3_PER_L,
                List.of(
                        new Factor(counts, 1),
                        new Factor(diameter, -3),
                        new Factor(density, -1),
                        new Factor(massFraction, -1)));
    }

    /** The response, counts per kg. */
    public double countsPerKg() {
        double response = constant;
        for (Factor factor : factors) {
            response *= Math.pow(factor.input().value(), factor.power());
        }
        return response;
    }
}
