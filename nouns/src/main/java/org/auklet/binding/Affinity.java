package org.auklet.binding;

import org.auklet.quantity.InputException;

/**
 * One published affinity, with what it is, on what it was measured, and where it stands.
 *
 * @param valueNanomolar the number in nmol/L, above zero
 * @param kind KD, IC50 or Ki
 * @param carrier measured on the free ligand or on the particle
 * @param source citation, or the table it was read from
 */
public record Affinity(double valueNanomolar, AffinityKind kind, AffinityCarrier carrier, String source) {

    /** Nanomolar (nmol/L) in one nmol/mL. */
    private static final double NANOMOLAR_PER_NMOL_PER_ML = 1000.0;

    /**
     * @throws InputException when the value is not a finite number above zero or the source is blank
     */
    public Affinity {
        if (!(valueNanomolar > 0.0) || Double.isInfinite(valueNanomolar)) {
            throw new InputException(
                    "affinity is " + valueNanomolar + " nmol/L, expected a finite number above zero",
                    "Maybe leave the affinity out when there is no ligand.");
        }
        if (source.isBlank()) {
            throw new InputException("affinity has no source", "Maybe name the paper and its table.");
        }
    }

    /** The number in the coherent unit nmol/mL. */
    public double valueNmolPerMl() {
        return valueNanomolar / NANOMOLAR_PER_NMOL_PER_ML;
    }

    /** Whether the number is a KD of the particle itself; anything else used as one is an assumption to report. */
    public boolean isDissociationConstantOfParticle() {
        return kind == AffinityKind.DISSOCIATION_CONSTANT && carrier == AffinityCarrier.ON_PARTICLE;
    }
}
