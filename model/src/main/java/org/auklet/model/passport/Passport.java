package org.auklet.model.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.auklet.organism.Organism;
import org.auklet.particle.Charge;
import org.auklet.particle.Core;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;

/**
 * What a particle is, and whether the kidney will take it.
 *
 * @param particle the particle
 * @param sizeGrade how its hydrodynamic diameter came to be
 * @param sizeSource where that is from
 * @param charge its charge and how one knows
 * @param numbers what follows from its description
 * @param renal the verdict on the kidney
 * @param cautions what in the description does not fit together
 * @param animal whose kidney is meant, in words: "a mouse of 20 g"
 */
public record Passport(
        Particle particle,
        EvidenceGrade sizeGrade,
        String sizeSource,
        SurfaceCharge charge,
        List<DerivedNumber> numbers,
        RenalVerdict renal,
        List<String> cautions,
        String animal) {

    /** How far a stated and a summed molar mass may differ, a factor. */
    private static final double MASS_FACTOR = 1.5;

    public Passport {
        numbers = List.copyOf(numbers);
        cautions = List.copyOf(cautions);
    }

    /**
     * The passport of a particle.
     *
     * @param animal whose kidney is meant
     */
    public static Passport of(Particle particle, EvidenceGrade sizeGrade, String sizeSource, Organism animal) {
        SurfaceCharge charge = SurfaceCharge.of(particle);
        List<DerivedNumber> numbers = ParticleNumbers.of(particle, sizeGrade, sizeSource);
        KidneyOfAnimal kidney = new KidneyOfAnimal(animal);
        RenalVerdict renal = new RenalJudge(particle, sizeGrade, charge, kidney).verdict();
        return new Passport(
                particle, sizeGrade, sizeSource, charge, numbers, renal, cautions(particle, numbers), kidney.name());
    }

    /** The derived number of that name; empty when the description does not give it. */
    public Optional<TracedQuantity> number(String name) {
        return numbers.stream()
                .filter(n -> n.name().equals(name))
                .map(DerivedNumber::value)
                .findFirst();
    }

    private static List<String> cautions(Particle particle, List<DerivedNumber> numbers) {
        List<String> cautions = new ArrayList<>();
        sizes(particle, cautions);
        masses(particle, numbers, cautions);
        charges(particle, cautions);
        return cautions;
    }

    private static void sizes(Particle particle, List<String> cautions) {
        Core core = particle.composition().core();
        double outer = particle.hydrodynamicDiameter().meanNm();
        if (core != null && core.diameter() != null) {
            double inner = Objects.requireNonNull(core.diameter()).in(Unit.of("nm"));
            if (inner >= outer) {
                cautions.add("The core (" + NumberText.rounded(inner, 3) + " nm) is not smaller than the hydrodynamic"
                        + " diameter (" + NumberText.rounded(outer, 3)
                        + " nm): maybe the latter is a diameter of the core too, or they are of different batches.");
            }
        }
    }

    private static void masses(Particle particle, List<DerivedNumber> numbers, List<String> cautions) {
        if (particle.knownMolarMassKda().isEmpty()) {
            return;
        }
        double stated = particle.molarMassKda();
        numbers.stream()
                .filter(n -> n.name().startsWith("molar mass of the particle"))
                .mapToDouble(n -> n.value().value())
                .filter(sum -> sum > MASS_FACTOR * stated || stated > MASS_FACTOR * sum)
                .forEach(sum -> cautions.add("The stated molar mass of " + NumberText.rounded(stated, 3)
                        + " kDa and the parts described, " + NumberText.rounded(sum, 3)
                        + " kDa, differ by more than a factor of 1.5: a part is missing or a number is of another"
                        + " particle."));
    }

    private static void charges(Particle particle, List<String> cautions) {
        Charge stated = particle.composition().charge();
        if (stated != null && particle.knownZetaPotentialMv().isPresent()) {
            Charge measured = Charge.ofZetaPotential(particle.zetaPotentialMv());
            if (stated.isNet() != measured.isNet() || (stated.isNet() && stated != measured)) {
                cautions.add("The charge is stated as " + stated.code() + ", but a zeta potential of "
                        + NumberText.of(particle.zetaPotentialMv()) + " mV is " + measured.code()
                        + " by the usual limits of 10 mV: the word was used.");
            }
        }
    }
}
