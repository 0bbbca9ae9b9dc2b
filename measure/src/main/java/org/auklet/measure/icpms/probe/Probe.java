package org.auklet.measure.icpms.probe;

import java.util.Optional;
import org.auklet.particle.Core;
import org.auklet.particle.Ligand;
import org.auklet.particle.Particle;
import org.auklet.quantity.InputException;
import org.auklet.quantity.TracedQuantity;
import org.jspecify.annotations.Nullable;

/**
 * A label of known formula: what one bound cluster brings of metal, and what it stands for.
 *
 * @param name as the paper calls it
 * @param target the receptor it binds
 * @param metal isotopes of its metal
 * @param measuredIsotope mass number that is counted
 * @param atomsPerCluster metal atoms per cluster k, with what purity and mass spectrometry leave open
 * @param ligandsPerCluster number of binding ligands on one cluster, above 0, or NaN when not known; bounds r from above
 * @param receptorsPerCluster r, an explicit assumption
 * @param occupancy share of receptors that carries label, or null when staining was saturating
 */
public record Probe(
        String name,
        String target,
        IsotopePattern metal,
        int measuredIsotope,
        InputQuantity atomsPerCluster,
        double ligandsPerCluster,
        ReceptorsPerCluster receptorsPerCluster,
        @Nullable Occupancy occupancy) {

    /**
     * @throws InputException when k is not above zero, the metal does not hold the isotope that is counted, or r could be more
     *     than there are ligands
     */
    public Probe {
        if (!(atomsPerCluster.value() > 0)) {
            throw new InputException(
                    "Probe '" + name + "' has " + atomsPerCluster.value()
                            + " metal atoms per cluster, expected above 0.",
                    "Au24 has 24.");
        }
        if (!(metal.fraction(measuredIsotope) > 0)) {
            throw new InputException(
                    "Probe '" + name + "' holds no " + measuredIsotope + metal.element() + ", which is counted.",
                    "Count one of " + metal.fractions().keySet() + ".");
        }
        if (receptorsPerCluster.range().upper() > ligandsPerCluster) {
            throw new InputException(
                    "Probe '" + name + "' has " + ligandsPerCluster + " ligands per cluster, and up to "
                            + receptorsPerCluster.range().upper() + " receptors per cluster.",
                    "A ligand holds one receptor at most: lower the range of r, or mend the number of ligands.");
        }
    }

    /**
     * A probe from the description of its particle: k from the atoms of the core (those of the metal, by the formula of its
     * material), the target from the ligand. r is not taken from the number of ligands: that is only its upper bound.
     *
     * @param metal isotopes of the metal that is counted
     * @throws InputException when the particle's core does not say how many atoms of that metal it has
     */
    public static Probe of(Particle particle, IsotopePattern metal, int measuredIsotope, ReceptorsPerCluster r) {
        Ligand ligand = particle.ligand();
        return new Probe(
                particle.name(),
                ligand == null ? "" : ligand.target(),
                metal,
                measuredIsotope,
                metalAtoms(particle, metal.element()),
                ligand == null ? Double.NaN : ligand.numberPerParticle(),
                r,
                null);
    }

    private static InputQuantity metalAtoms(Particle particle, String element) {
        Core core = particle.composition().core();
        TracedQuantity atoms = core == null ? null : core.atoms();
        if (core == null || atoms == null) {
            throw new InputException(
                    "The core of particle '" + particle.name() + "' has no number of atoms.",
                    "Give it as a formula (Au24) or as atoms, or state the metal atoms per cluster.");
        }
        double inUnit = core.material().formula().counts().getOrDefault(element, 0.0);
        if (inUnit == 0) {
            throw new InputException(
                    "The core of particle '" + particle.name() + "' is "
                            + core.material().name() + ", which holds no " + element + ".",
                    "Count an element of the core.");
        }
        InputQuantity all = InputQuantity.of("metal atoms per cluster", "", atoms);
        double share = inUnit / core.material().formula().atoms();
        return InputQuantity.of(
                all.name(), "", all.value() * share, all.standardUncertainty() * share, all.grade(), all.source());
    }

    /** The same with what KD and concentration leave unoccupied. */
    public Probe withOccupancy(Occupancy stated) {
        return new Probe(
                name, target, metal, measuredIsotope, atomsPerCluster, ligandsPerCluster, receptorsPerCluster, stated);
    }

    /** KD and concentration, when given. */
    public Optional<Occupancy> knownOccupancy() {
        return Optional.ofNullable(occupancy);
    }
}
