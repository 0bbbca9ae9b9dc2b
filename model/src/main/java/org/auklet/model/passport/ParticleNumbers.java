package org.auklet.model.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.auklet.particle.Coat;
import org.auklet.particle.Core;
import org.auklet.particle.Formula;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Ligand;
import org.auklet.particle.Particle;
import org.auklet.particle.Payload;
import org.auklet.particle.PayloadKind;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that follow from the description of a particle: masses, volumes, surfaces and densities of its surface.
 * What is not described gives no number.
 */
final class ParticleNumbers {

    private static final Unit NM = Unit.of("nm");
    private static final Unit NM2 = Unit.of("nm2");
    private static final Unit NM3 = Unit.of("nm3");
    private static final Unit PER_NM2 = Unit.of("/nm2");
    private static final Unit KDA = Unit.of("ku");
    private static final Unit KDA_PER_MOLE = Unit.of("kg/mol");
    private static final Unit PER_MG = Unit.of("/mg");
    private static final Unit NMOL_PER_MG = Unit.of("nmol/mg");

    /** Particles in a milligram of 1 kDa: 6.02214076e23 /mol * 1e-3 g / 1e3 g/mol. */
    private static final double PER_MG_AND_KDA = 6.02214076e17;

    /** Spread of the hydrodynamic diameter that an interval of 95 % covers, standard deviations. */
    private static final double TWO_SIDED_95 = 1.96;

    private final Particle particle;
    private final TracedQuantity hydrodynamic;
    private final List<DerivedNumber> numbers = new ArrayList<>();

    private ParticleNumbers(Particle particle, EvidenceGrade sizeGrade, String sizeSource) {
        this.particle = particle;
        this.hydrodynamic = hydrodynamic(particle.hydrodynamicDiameter(), sizeGrade, sizeSource);
    }

    /** All numbers, core first. */
    static List<DerivedNumber> of(Particle particle, EvidenceGrade sizeGrade, String sizeSource) {
        ParticleNumbers all = new ParticleNumbers(particle, sizeGrade, sizeSource);
        Core core = particle.composition().core();
        TracedQuantity coreMass = core == null ? null : all.core(core);
        all.ligands();
        all.whole();
        all.mass(coreMass);
        return List.copyOf(all.numbers);
    }

    private static TracedQuantity hydrodynamic(HydrodynamicDiameter d, EvidenceGrade grade, String source) {
        double half = TWO_SIDED_95 * d.sdNm();
        Interval spread = half > 0 ? new Interval(d.meanNm() - half, d.meanNm() + half) : Interval.OPEN;
        return new TracedQuantity(d.meanNm(), NM, spread, grade, source.isBlank() ? "study file" : source);
    }

    /** Numbers of the core. Returns its molar mass, kDa, when that is known. */
    private @Nullable TracedQuantity core(Core core) {
        TracedQuantity mass = massOf(core);
        if (mass == null) {
            return null;
        }
        if (core.atoms() == null) {
            add(
                    "atoms in the core",
                    "N = n M_core / M",
                    atomsIn(mass, core.material().formula()));
        }
        TracedQuantity size = sizeOf(core, mass);
        if (core.diameter() == null) {
            add("diameter of the core", "d = (6 N M / (pi n rho N_A))^(1/3)", size);
        }
        add("molar mass of the core", core.atoms() != null ? "M_core = N M / n" : "M_core = pi/6 d^3 rho N_A", mass);
        add("surface of the core", "A = pi d^2", ofSphere(NM2, size, "core diameter", CoreGeometry::surface));
        add("volume of the core", "V = pi/6 d^3", ofSphere(NM3, size, "core diameter", CoreGeometry::volume));
        densityOnCore(size);
        impliedCoat(size);
        return mass;
    }

    /** By the number of atoms, else by diameter and density. */
    private static @Nullable TracedQuantity massOf(Core core) {
        Formula formula = core.material().formula();
        TracedQuantity atoms = core.atoms();
        if (atoms != null) {
            return Propagation.of(
                    KDA,
                    "number of atoms",
                    List.of(atoms),
                    x -> CoreGeometry.molarMassOfAtoms(x[0], formula.molarMass(), formula.atoms()));
        }
        TracedQuantity diameter = core.diameter();
        return diameter == null
                ? null
                : Propagation.of(
                        KDA,
                        "core diameter and density",
                        List.of(in(diameter, NM), core.material().density()),
                        x -> CoreGeometry.molarMassKda(x[0], x[1]));
    }

    private static TracedQuantity sizeOf(Core core, TracedQuantity mass) {
        TracedQuantity diameter = core.diameter();
        return diameter != null
                ? in(diameter, NM)
                : Propagation.of(
                        NM,
                        "number of atoms and density",
                        List.of(mass, core.material().density()),
                        x -> CoreGeometry.diameter(x[0], x[1]));
    }

    private static TracedQuantity atomsIn(TracedQuantity mass, Formula formula) {
        return Propagation.of(
                Unit.ONE,
                "molar mass of the core",
                List.of(mass),
                x -> CoreGeometry.atoms(x[0], formula.molarMass(), formula.atoms()));
    }

    private void densityOnCore(TracedQuantity size) {
        Coat coat = particle.composition().coat();
        TracedQuantity number = coat == null ? null : coat.perParticle();
        if (coat != null && number != null) {
            add(
                    coat.name() + " per surface of the core",
                    "number / (pi d_core^2)",
                    perSurface(number, size, "number of coat molecules and core diameter"));
        }
    }

    /** The layer that fills the gap between core and hydrodynamic size, unless its thickness was given. */
    private void impliedCoat(TracedQuantity size) {
        Coat coat = particle.composition().coat();
        if (hydrodynamic.value() > size.value() && (coat == null || coat.thickness() == null)) {
            TracedQuantity gap = new TracedQuantity(
                    (hydrodynamic.value() - size.value()) / 2.0,
                    NM,
                    Interval.OPEN,
                    Propagation.grade(List.of(size, hydrodynamic)),
                    "hydrodynamic and core diameter; water included");
            add("layer between core and hydrodynamic size", "(d_H - d_core) / 2", gap);
        }
    }

    private void ligands() {
        Ligand ligand = particle.ligand();
        if (ligand != null) {
            add(
                    ligand.name() + " per hydrodynamic surface",
                    "number / (pi d_H^2)",
                    perSurface(number(ligand), hydrodynamic, "number of ligands and hydrodynamic diameter"));
        }
    }

    private void whole() {
        String from = "hydrodynamic diameter";
        add("hydrodynamic surface", "A = pi d_H^2", ofSphere(NM2, hydrodynamic, from, CoreGeometry::surface));
        add("hydrodynamic volume", "V = pi/6 d_H^3", ofSphere(NM3, hydrodynamic, from, CoreGeometry::volume));
    }

    private void mass(@Nullable TracedQuantity coreMass) {
        TracedQuantity stated = particle.knownMolarMassKda().isPresent()
                ? TracedQuantity.of(
                        new Quantity(particle.molarMassKda(), KDA), EvidenceGrade.MEASURED, "stated molar mass")
                : null;
        Optional<TracedQuantity> summed = sum(coreMass);
        summed.ifPresent(sum -> add(massName(), "sum of core, coat, ligands and payloads as described", sum));
        TracedQuantity mass = stated != null ? stated : summed.orElse(null);
        if (mass == null) {
            return;
        }
        String of = stated != null ? "stated molar mass" : "molar mass of the particle";
        add(
                "particles in a milligram",
                "N_A / M",
                Propagation.of(PER_MG, of, List.of(mass), x -> PER_MG_AND_KDA / x[0]));
        add("amount in a milligram", "1 / M", Propagation.of(NMOL_PER_MG, of, List.of(mass), x -> 1000.0 / x[0]));
        loading(mass);
    }

    /** What the sum of masses leaves out is said in its name. */
    private String massName() {
        List<String> missing = new ArrayList<>();
        Coat coat = particle.composition().coat();
        if (!particle.coat().isEmpty() && (coat == null || coat.molarMass() == null || coat.perParticle() == null)) {
            missing.add("coat");
        }
        Ligand ligand = particle.ligand();
        if (ligand != null && Double.isNaN(ligand.molarMassKda())) {
            missing.add("ligand");
        }
        if (particle.composition().payloads().stream().anyMatch(p -> p.molarMass() == null)) {
            missing.add("a payload");
        }
        return "molar mass of the particle" + (missing.isEmpty() ? "" : " without " + String.join(" and ", missing));
    }

    /** Core and every part whose number and molar mass are known; empty without a core. */
    private Optional<TracedQuantity> sum(@Nullable TracedQuantity coreMass) {
        if (coreMass == null) {
            return Optional.empty();
        }
        List<TracedQuantity> inputs = new ArrayList<>(List.of(coreMass));
        Coat coat = particle.composition().coat();
        if (coat != null) {
            addPart(inputs, coat.perParticle(), coat.molarMass());
        }
        Ligand ligand = particle.ligand();
        if (ligand != null && !Double.isNaN(ligand.molarMassKda())) {
            addPart(inputs, number(ligand), ligandMass(ligand));
        }
        particle.composition().payloads().forEach(p -> addPart(inputs, p.perParticle(), p.molarMass()));
        return Optional.of(Propagation.of(KDA, "the parts as described", inputs, ParticleNumbers::total));
    }

    private static void addPart(
            List<TracedQuantity> inputs, @Nullable TracedQuantity number, @Nullable TracedQuantity molarMass) {
        if (number != null && molarMass != null) {
            inputs.add(number);
            inputs.add(in(molarMass, molarMassUnit(molarMass)));
        }
    }

    /** The first, and then number times mass. */
    private static double total(double[] x) {
        double sum = x[0];
        for (int i = 1; i + 1 < x.length; i += 2) {
            sum += x[i] * x[i + 1];
        }
        return sum;
    }

    private void loading(TracedQuantity mass) {
        for (Payload payload : particle.composition().payloads()) {
            TracedQuantity one = payload.molarMass();
            if (one != null && payload.kind() == PayloadKind.DRUG) {
                add(
                        payload.name() + ", share of the mass",
                        "number M_drug / M",
                        Propagation.of(
                                Unit.of("%"),
                                "number and molar mass of the drug, molar mass of the particle",
                                List.of(payload.perParticle(), in(one, molarMassUnit(one)), mass),
                                x -> 100.0 * x[0] * x[1] / x[2]));
            }
        }
    }

    private static TracedQuantity perSurface(TracedQuantity number, TracedQuantity diameter, String source) {
        return Propagation.of(PER_NM2, source, List.of(number, diameter), x -> x[0] / CoreGeometry.surface(x[1]));
    }

    private static TracedQuantity ofSphere(Unit unit, TracedQuantity diameter, String source, DoubleUnaryOperator f) {
        return Propagation.of(unit, source, List.of(diameter), x -> f.applyAsDouble(x[0]));
    }

    private static TracedQuantity number(Ligand ligand) {
        boolean perhapsLeftOut = ligand.numberPerParticle() == 1.0; // what a study file means when it says nothing
        return new TracedQuantity(
                ligand.numberPerParticle(),
                Unit.ONE,
                Interval.OPEN,
                perhapsLeftOut ? EvidenceGrade.ASSUMED : EvidenceGrade.MEASURED,
                "study file");
    }

    private static TracedQuantity ligandMass(Ligand ligand) {
        return new TracedQuantity(ligand.molarMassKda(), KDA, Interval.OPEN, EvidenceGrade.MEASURED, "study file");
    }

    /** A molar mass is g/mol, or Da for one of them: the same number. */
    private static Unit molarMassUnit(TracedQuantity molarMass) {
        return molarMass.unit().isCommensurableWith(KDA) ? KDA : KDA_PER_MOLE;
    }

    private static TracedQuantity in(TracedQuantity quantity, Unit unit) {
        return quantity.as(unit);
    }

    private void add(String name, String equation, TracedQuantity value) {
        numbers.add(new DerivedNumber(name, value, equation));
    }
}
