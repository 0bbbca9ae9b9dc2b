package org.auklet.study.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.auklet.binding.Affinity;
import org.auklet.binding.AffinityCarrier;
import org.auklet.binding.AffinityKind;
import org.auklet.evidence.Catalogue;
import org.auklet.evidence.PublishedAffinity;
import org.auklet.model.body.GlomerularSieving;
import org.auklet.model.tumour.TwoPorePermeability;
import org.auklet.particle.Composition;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Isotope;
import org.auklet.particle.Label;
import org.auklet.particle.Ligand;
import org.auklet.particle.LigandKind;
import org.auklet.particle.MeasuredFate;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NearMatch;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.study.DeclaredParticle;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/** Reads particles. */
final class ParticleReader {

    /** Diameters that the two-pore permeability covers, three standard deviations included, nm. */
    private static final double SMALLEST_NM = 2 * TwoPorePermeability.SMALLEST_RADIUS_NM;

    private static final double LARGEST_NM = 2 * TwoPorePermeability.LARGEST_RADIUS_NM;

    private static final Unit NM = Unit.of("nm");

    private static final String CATALOG = "catalog";

    private final Facts facts;
    private final String studySource;

    ParticleReader(Facts facts, String studySource) {
        this.facts = facts;
        this.studySource = studySource;
    }

    /** All particles by name; those with problems are left out. */
    Map<String, DeclaredParticle> read(Field block) {
        Map<String, DeclaredParticle> particles = new LinkedHashMap<>();
        block.entries().forEach((name, field) -> {
            DeclaredParticle declared = particle(name, field);
            if (declared != null) {
                particles.put(name, declared);
            }
        });
        return particles;
    }

    /** The one particle of a block; empty when it has problems. */
    Optional<DeclaredParticle> read(String name, Field field) {
        return Optional.ofNullable(particle(name, field));
    }

    private @Nullable DeclaredParticle particle(String name, Field field) {
        String source = first(field.at("source").text(), studySource);
        Field size = field.at("hydrodynamic_diameter");
        HydrodynamicDiameter diameter = diameter(size);
        Ligand ligand = field.at("ligand").present() ? ligand(field.at("ligand"), source) : null;
        Label label = field.at("label").present() ? label(field.at("label")) : null;
        double kda = molarMassKda(field.at("molar_mass"));
        double zeta = field.at("zeta_potential").quantity(Unit.of("mV"), "-5 mV", Double.NaN);
        CompositionReader made = new CompositionReader(field, source);
        Composition composition = made.composition();
        MeasuredFate fate = made.fate();
        if (diameter == null) {
            return null;
        }
        String core = CompositionReader.name(field.at("core"), "material");
        String coat = CompositionReader.name(field.at("coat"), "name");
        Particle particle = field.guard(
                () -> new Particle(name, core, coat, diameter, ligand, label, kda, zeta, composition, fate));
        if (particle == null) {
            return null;
        }
        String sizeSource = first(size.at("source").text(), source);
        EvidenceGrade grade = ParameterReader.grade(size, EvidenceGrade.MEASURED);
        tell(particle, source, sizeSource, grade);
        warnOfSize(size, diameter);
        return new DeclaredParticle(particle, sizeSource, grade);
    }

    /** The mass of one particle (60 kDa) or of a mole of them (60 kg/mol): the same number. */
    private static double molarMassKda(Field field) {
        return field.quantity(Unit.of(field.text().contains("mol") ? "kg/mol" : "ku"), "60 kDa", Double.NaN);
    }

    private static @Nullable HydrodynamicDiameter diameter(Field field) {
        Field mean = field.node().isObject() ? field.at("mean") : field;
        double meanNm = mean.quantity(NM, "6.4 nm", Double.NaN);
        double sdNm = field.at("sd").quantity(NM, "0.5 nm", 0);
        HydrodynamicDiameter d = Double.isNaN(meanNm) ? null : mean.guard(() -> new HydrodynamicDiameter(meanNm, sdNm));
        if (d != null && (d.smallestNm() < SMALLEST_NM || d.largestNm() > LARGEST_NM)) {
            mean.problem(
                    "'" + mean.text() + "' reaches outside " + NumberText.of(SMALLEST_NM) + " to "
                            + NumberText.of(LARGEST_NM) + " nm, where permeability and filtration are known.",
                    "Maybe a radius, or another unit, was meant.");
            return null;
        }
        return d;
    }

    private void warnOfSize(Field size, HydrodynamicDiameter d) {
        if (!GlomerularSieving.isFitted(d.meanNm())) {
            facts.warn(
                    size,
                    "The hydrodynamic diameter of " + NumberText.of(d.meanNm()) + " nm lies outside "
                            + GlomerularSieving.SMALLEST_FITTED_DIAMETER_NM + " to "
                            + GlomerularSieving.LARGEST_FITTED_DIAMETER_NM
                            + " nm, where the curve of glomerular sieving was used on data: renal clearance is"
                            + " extrapolated.");
        }
    }

    private @Nullable Ligand ligand(Field field, String source) {
        String name = field.at("name").text();
        Affinity affinity = field.at("affinity").present() ? affinity(field.at("affinity"), source) : null;
        LigandKind kind = Arrays.stream(LigandKind.values())
                .filter(k -> k.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(field.at("kind").text()))
                .findFirst()
                .orElse(LigandKind.OTHER);
        double number = field.at("per_particle").number(1);
        String target = field.at("target").text();
        double kda = molarMassKda(field.at("molar_mass"));
        return name.isEmpty() || number <= 0
                ? null
                : field.guard(() -> new Ligand(name, kind, target, number, affinity, kda));
    }

    private @Nullable Affinity affinity(Field field, String source) {
        return field.at(CATALOG).present() ? published(field) : stated(field, source);
    }

    /** An affinity of the catalogue; what had to be chosen to make one number of it is said. */
    private @Nullable Affinity published(Field field) {
        Field name = field.at(CATALOG);
        for (String key : List.of("value", "kind", "carrier", "source")) {
            if (field.at(key).present()) {
                field.at(key)
                        .problem(
                                "The catalogue gives the " + key + " already.", "Take out '" + key + "' or 'catalog'.");
            }
        }
        PublishedAffinity found = name.guard(() -> Catalogue.load().affinity(name.text()));
        if (found == null) {
            return null;
        }
        found.caveats().forEach(caveat -> facts.warn(name, "Affinity '" + found.name() + "': " + caveat + "."));
        return found.affinity();
    }

    private static @Nullable Affinity stated(Field field, String source) {
        if (field.node().isObject() && !field.at("value").present()) {
            field.problem(
                    "The affinity has neither a value nor the name of one in the catalogue.",
                    "Write for example 'value: 5 nM' or 'catalog: rgd-cyclic'.");
            return null;
        }
        double nanomolar = field.at("value").quantity(Unit.of("nmol/L"), "1.5 nM", Double.NaN);
        AffinityKind kind = Arrays.stream(AffinityKind.values())
                .filter(k -> k.symbol().equals(field.at("kind").text()))
                .findFirst()
                .orElse(AffinityKind.DISSOCIATION_CONSTANT);
        AffinityCarrier carrier = Arrays.stream(AffinityCarrier.values())
                .filter(c -> c.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(field.at("carrier").text()))
                .findFirst()
                .orElse(AffinityCarrier.NOT_STATED);
        String own = first(field.at("source").text(), first(source, "study file"));
        return Double.isNaN(nanomolar) ? null : field.guard(() -> new Affinity(nanomolar, kind, carrier, own));
    }

    private static @Nullable Label label(Field field) {
        String isotope = field.at("isotope").text();
        String element = field.at("element").text();
        if (isotope.isEmpty() == element.isEmpty()) {
            field.problem(
                    "A label is either a radioisotope or a stable element; this one names "
                            + (isotope.isEmpty() ? "neither." : "both."),
                    "Write 'isotope: 64Cu' or 'element: Au'.");
            return null;
        }
        Label usual = element.isEmpty() ? radioactive(field, isotope) : field.guard(() -> Label.stable(element));
        return usual == null
                ? null
                : new Label(
                        usual.name(),
                        usual.halfLifeHours(),
                        field.at("residualising").flag(usual.residualising()));
    }

    private static @Nullable Label radioactive(Field field, String isotope) {
        double halfLife = field.at("half_life").quantity(Unit.of("h"), "12.7 h", Double.NaN);
        if (!Double.isNaN(halfLife)) {
            return field.at("half_life").guard(() -> new Label(isotope, halfLife, true));
        }
        try {
            return Label.of(Isotope.of(isotope));
        } catch (org.auklet.quantity.InputException e) {
            String near = NearMatch.find(
                            isotope,
                            Arrays.stream(Isotope.values()).map(Isotope::symbol).toList())
                    .map(n -> "Maybe '" + n + "'? Or give its half_life.")
                    .orElse("Give its half_life, for example '12.7 h'.");
            field.at("isotope").problem("The isotope '" + isotope + "' is not in the table.", near);
            return null;
        }
    }

    private void tell(Particle p, String source, String sizeSource, EvidenceGrade grade) {
        HydrodynamicDiameter d = p.hydrodynamicDiameter();
        String make = p.core() + (p.coat().isEmpty() ? "" : (p.core().isEmpty() ? "" : ", ") + p.coat());
        facts.add("Particle", p.name(), make.isEmpty() ? "composition not stated" : make, source);
        facts.add(
                "Particle",
                p.name() + ": hydrodynamic diameter",
                NumberText.of(d.meanNm()) + (d.sdNm() > 0 ? " ± " + NumberText.of(d.sdNm()) : "") + " nm ("
                        + grade.code() + ")",
                sizeSource);
        Ligand ligand = p.ligand();
        if (ligand != null) {
            String target = ligand.target().isEmpty() ? "" : " against " + ligand.target();
            facts.add("Particle", p.name() + ": ligand", ligand.name() + target, source);
        }
        Label label = p.label();
        if (label != null) {
            String half = Double.isInfinite(label.halfLifeHours())
                    ? "stable"
                    : "half-life " + NumberText.of(label.halfLifeHours()) + " h";
            String stays = label.residualising() ? "residualising" : "not residualising";
            facts.add("Particle", p.name() + ": label", label.name() + ", " + half + ", " + stays, source);
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
