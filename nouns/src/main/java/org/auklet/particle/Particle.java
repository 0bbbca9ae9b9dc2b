package org.auklet.particle;

import java.util.OptionalDouble;
import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;

/**
 * One ultrasmall nanoparticle or metal cluster as it is injected.
 *
 * @param name as the paper calls it
 * @param core material, for example silica, Au25, Gd2O3
 * @param coat surface layer, for example PEG or glutathione; empty when bare
 * @param hydrodynamicDiameter hydrodynamic diameter in plasma-like medium with its spread, nm
 * @param ligand targeting ligand, or null for an untargeted particle
 * @param label what is counted, or null when the particle is not labelled
 * @param molarMassKda mean molar mass, kg/mol (kDa), above zero, or NaN when unknown
 * @param zetaPotentialMv zeta potential with its sign, mV, or NaN when unknown
 * @param composition what it is made of, in numbers
 * @param fate what was measured of it in plasma and urine
 */
public record Particle(
        String name,
        String core,
        String coat,
        HydrodynamicDiameter hydrodynamicDiameter,
        @Nullable Ligand ligand,
        @Nullable Label label,
        double molarMassKda,
        double zetaPotentialMv,
        Composition composition,
        MeasuredFate fate) {

    /**
     * @throws InputException when the name is blank or the molar mass is not above zero
     */
    public Particle {
        if (name.isBlank()) {
            throw new InputException("particle has no name", "");
        }
        if (molarMassKda <= 0.0 || Double.isInfinite(molarMassKda)) {
            throw new InputException(
                    "particle " + name + ": molar mass is " + molarMassKda + " kDa, expected above zero",
                    "Maybe leave it out when it is not known.");
        }
        if (Double.isInfinite(zetaPotentialMv)) {
            throw new InputException("particle " + name + ": zeta potential is infinite", "");
        }
    }

    /** A bare particle: name, core, coat and size; add what is known with the {@code with} methods. */
    public static Particle of(String name, String core, String coat, HydrodynamicDiameter hydrodynamicDiameter) {
        return new Particle(
                name,
                core,
                coat,
                hydrodynamicDiameter,
                null,
                null,
                Double.NaN,
                Double.NaN,
                Composition.UNKNOWN,
                MeasuredFate.UNKNOWN);
    }

    /** Molar mass, kDa, when known. */
    public OptionalDouble knownMolarMassKda() {
        return known(molarMassKda);
    }

    /** Zeta potential with its sign, mV, when known. */
    public OptionalDouble knownZetaPotentialMv() {
        return known(zetaPotentialMv);
    }

    /** Whether the particle carries a targeting ligand. */
    public boolean isTargeted() {
        return ligand != null;
    }

    /** The same particle with {@code newLigand}; null makes the untargeted control. */
    public Particle withLigand(@Nullable Ligand newLigand) {
        return changed(newLigand, label, molarMassKda, zetaPotentialMv, composition, fate);
    }

    /** The same particle with {@code newLabel}. */
    public Particle withLabel(@Nullable Label newLabel) {
        return changed(ligand, newLabel, molarMassKda, zetaPotentialMv, composition, fate);
    }

    /** The same particle with molar mass {@code kda}, kDa. */
    public Particle withMolarMassKda(double kda) {
        return changed(ligand, label, kda, zetaPotentialMv, composition, fate);
    }

    /** The same particle with zeta potential {@code millivolts}, mV. */
    public Particle withZetaPotentialMv(double millivolts) {
        return changed(ligand, label, molarMassKda, millivolts, composition, fate);
    }

    /** The same particle with another composition. */
    public Particle withComposition(Composition newComposition) {
        return changed(ligand, label, molarMassKda, zetaPotentialMv, newComposition, fate);
    }

    /** The same particle with what was measured of it. */
    public Particle withFate(MeasuredFate newFate) {
        return changed(ligand, label, molarMassKda, zetaPotentialMv, composition, newFate);
    }

    private Particle changed(
            @Nullable Ligand newLigand,
            @Nullable Label newLabel,
            double kda,
            double millivolts,
            Composition newComposition,
            MeasuredFate newFate) {
        return new Particle(
                name, core, coat, hydrodynamicDiameter, newLigand, newLabel, kda, millivolts, newComposition, newFate);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
