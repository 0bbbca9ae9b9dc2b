package org.auklet.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.auklet.binding.AffinityCarrier;

/**
 * What is known of the particles, the ligand and the tumour of an uptake pair, for predicting it. Nothing in it follows
 * from the uptake itself.
 *
 * @param pair name of the uptake pair
 * @param particle what is taken for the kind of particle
 * @param affinities affinities to compute with: none when only a functional number or nothing is published, several when
 *     one number can be read in several ways
 * @param size the printed size to use, or empty for that of the kind
 * @param ligandEnlarges whether the size is that of the targeted particle alone
 * @param host the tissue in which the tumour grows
 * @param note what had to be chosen, or empty
 */
public record UptakeDescription(
        String pair,
        ParticleClass particle,
        List<PublishedAffinity> affinities,
        Optional<PublishedSize> size,
        boolean ligandEnlarges,
        Host host,
        String note) {

    /** The tissue around the tumour, whose vessels it shares. */
    public enum Host {
        /** Under the skin, or not said. */
        NOT_STATED,
        /** The lung, half of which is blood. */
        LUNG,
        /** Bone marrow with its open sinusoids. */
        BONE_MARROW
    }

    public UptakeDescription {
        affinities = List.copyOf(affinities);
    }

    /** Hydrodynamic diameter of the targeted particle in nm. */
    public double targetedNm() {
        return size.map(s -> Math.sqrt(s.lowerNm() * s.upperNm())).orElse(particle.diameterNm());
    }

    /** Hydrodynamic diameter of the control in nm. */
    public double controlNm() {
        return ligandEnlarges ? particle.diameterNm() : targetedNm();
    }

    /** The published affinity in nmol/L, the geometric mean where it can be read in several ways; empty without any. */
    public OptionalDouble affinityNanomolar() {
        return affinities.stream().mapToDouble(a -> Math.log(a.representativeNanomolar())).average().stream()
                .map(Math::exp)
                .findFirst();
    }

    /** Whether the affinity was measured on the particle, not on the free ligand. */
    public boolean isOfParticle() {
        return !affinities.isEmpty() && affinities.stream().allMatch(a -> a.carrier() == AffinityCarrier.ON_PARTICLE);
    }
}
