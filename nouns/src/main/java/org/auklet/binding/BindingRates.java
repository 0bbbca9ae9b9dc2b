package org.auklet.binding;

import org.auklet.quantity.InputException;

/**
 * Rate constants of one reversible 1:1 binding.
 * <pre>
 *   K_D = koff / kon        t_r = 1 / koff        occupancy = C / (C + K_D)
 * </pre>
 *
 * <p>Unit of the concentrations: mol/L with kon in 1/(M s), as binding papers print them.
 *
 * @param kOnPerMolarSecond association rate constant, 1/(M s), above zero
 * @param kOffPerSecond dissociation rate constant, 1/s, above zero
 */
public record BindingRates(double kOnPerMolarSecond, double kOffPerSecond) {

    /**
     * @throws InputException when a rate constant is not a finite number above zero
     */
    public BindingRates {
        requirePositive("kOn", kOnPerMolarSecond);
        requirePositive("kOff", kOffPerSecond);
    }

    /** From K_D (mol/L) and kon (1/(M s)): koff = K_D kon. */
    public static BindingRates ofDissociationConstant(double kDMolar, double kOnPerMolarSecond) {
        return new BindingRates(kOnPerMolarSecond, kDMolar * kOnPerMolarSecond);
    }

    /** K_D = koff/kon, mol/L. */
    public double dissociationConstantMolar() {
        return kOffPerSecond / kOnPerMolarSecond;
    }

    /** Mean life of one bond, t_r = 1/koff, s. */
    public double residenceTimeSeconds() {
        return 1.0 / kOffPerSecond;
    }

    /**
     * Fraction of the receptors bound at free concentration {@code c}, with {@code kD} in the same unit, at
     * equilibrium.
     */
    public static double occupancy(double c, double kD) {
        return c / (c + kD);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0.0) || Double.isInfinite(value)) {
            throw new InputException(
                    name + " is " + value + ", expected a finite number above zero",
                    "Maybe the unit is not 1/(M s) for kOn and 1/s for kOff.");
        }
    }
}
