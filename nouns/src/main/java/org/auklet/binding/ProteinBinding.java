package org.auklet.binding;

import org.auklet.quantity.InputException;

/**
 * Instant equilibrium of a particle with one plasma protein in excess:
 * <pre>
 *   fu = 1 / (1 + [protein] / K_D)
 * </pre>
 * fu unbound fraction (0 to 1); [protein] free protein concentration and K_D dissociation constant, one unit.
 *
 * <p>Valid when the protein far exceeds the particle, the stoichiometry is 1:1, and the bond is short against the
 * renal transit: residence times of ultrasmall particles on thrombin are 3 to 30 s (AuMBA) and about 5 s (AuGSH),
 * Ferreira et al. 2019, J Phys Chem C. The value decides renal clearance: with 600 umol/L albumin K_D 20 umol/L leaves
 * 3 % filterable, 1 mmol/L 63 %, so a K_D of another protein or of a dilute buffer is not a substitute.
 */
public final class ProteinBinding {

    /** Albumin in plasma, umol/L: about 600 in man, used for the mouse too for want of better. */
    public static final double ALBUMIN_MICROMOLAR = 600.0;

    private ProteinBinding() {}

    /**
     * Unbound fraction fu.
     *
     * @param albumin free protein concentration, any unit, zero or above
     * @param kD dissociation constant in the same unit, above zero; infinity means no binding
     * @throws InputException when an argument is out of range
     */
    public static double fractionUnbound(double albumin, double kD) {
        if (!(albumin >= 0.0) || Double.isInfinite(albumin)) {
            throw new InputException("protein concentration is " + albumin + ", expected zero or above", "");
        }
        if (!(kD > 0.0)) {
            throw new InputException(
                    "KD of the plasma protein is " + kD + ", expected above zero",
                    "Maybe use infinity for a particle that binds no protein.");
        }
        return 1.0 / (1.0 + albumin / kD);
    }

    /**
     * The K_D that gives unbound fraction {@code fu}: a urine recovery that needs at least fu bounds K_D from below.
     *
     * @param albumin free protein concentration, any unit, zero or above
     * @param fu unbound fraction, above 0 and below 1
     * @return K_D in the unit of {@code albumin}
     */
    public static double dissociationConstantFor(double albumin, double fu) {
        if (!(fu > 0.0 && fu < 1.0)) {
            throw new InputException("unbound fraction is " + fu + ", expected between 0 and 1", "");
        }
        return albumin * fu / (1.0 - fu);
    }
}
