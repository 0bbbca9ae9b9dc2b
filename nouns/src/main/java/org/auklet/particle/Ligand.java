package org.auklet.particle;

import org.auklet.binding.Affinity;
import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;

/**
 * What the particle carries to bind its receptor.
 *
 * @param name as the paper calls it, for example cRGDY
 * @param kind what sort of molecule it is
 * @param target the receptor it binds, for example integrin alpha-v beta-3
 * @param numberPerParticle mean number on one particle, above zero
 * @param affinity the published affinity, or null when none is known
 * @param molarMassKda molar mass of one of them, kg/mol (kDa), above zero, or NaN when unknown
 */
public record Ligand(
        String name,
        LigandKind kind,
        String target,
        double numberPerParticle,
        @Nullable Affinity affinity,
        double molarMassKda) {

    /**
     * @throws InputException when the name is blank or a number is not above zero
     */
    public Ligand {
        if (name.isBlank()) {
            throw new InputException("ligand has no name", "");
        }
        if (!(numberPerParticle > 0.0) || Double.isInfinite(numberPerParticle)) {
            throw new InputException(
                    "ligand " + name + ": number per particle is " + numberPerParticle + ", expected above zero",
                    "Maybe leave the ligand out for an untargeted particle.");
        }
        if (molarMassKda <= 0.0 || Double.isInfinite(molarMassKda)) {
            throw new InputException(
                    "ligand " + name + ": molar mass is " + molarMassKda + " kDa, expected above zero",
                    "Maybe leave it out when it is not known.");
        }
    }

    /** A ligand of unknown molar mass. */
    public Ligand(String name, LigandKind kind, String target, double numberPerParticle, @Nullable Affinity affinity) {
        this(name, kind, target, numberPerParticle, affinity, Double.NaN);
    }
}
