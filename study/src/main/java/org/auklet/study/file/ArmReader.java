package org.auklet.study.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.auklet.binding.Affinity;
import org.auklet.equation.Parameter;
import org.auklet.particle.Core;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.Label;
import org.auklet.particle.Ligand;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NearMatch;
import org.auklet.record.ControlKind;
import org.auklet.study.Arm;
import org.auklet.study.DeclaredParticle;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/** Reads arms and works out the model parameters that follow from their particle. */
final class ArmReader {

    /** How much faster a label leaves the cell that does not residualise. */
    private static final double NOT_RESIDUALISING = 50;

    /** Share of the dose that circulates as whole particle where the core's own element is counted. */
    private static final double COUNTED_ITSELF = 0.82;

    private final Vocabulary vocabulary;
    private final ParameterReader parameters;
    private final Facts facts;
    private final DoseReader doses;

    ArmReader(Vocabulary vocabulary, ParameterReader parameters, Facts facts, DoseReader doses) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
        this.facts = facts;
        this.doses = doses;
    }

    /**
     * All arms whose particle is known.
     *
     * @param block the arms
     * @param particles the particles that could be read
     * @param declared names of all particles of the file
     * @param shared parameters that the study sets for all arms; they come before what follows from a particle
     */
    List<Arm> read(Field block, Map<String, DeclaredParticle> particles, Set<String> declared, List<Parameter> shared) {
        Set<String> set = shared.stream().map(Parameter::name).collect(Collectors.toSet());
        List<Arm> arms = new ArrayList<>();
        block.entries().forEach((name, field) -> {
            ControlKind control = control(field.at("control"));
            List<Parameter> own = parameters.read(field.at("parameters"));
            DeclaredParticle particle = particle(field, particles, declared);
            if (particle != null) {
                arms.add(arm(name, field, particle, control, own, set));
            }
        });
        return arms;
    }

    private Arm arm(
            String name,
            Field field,
            DeclaredParticle declared,
            ControlKind control,
            List<Parameter> own,
            Set<String> shared) {
        Set<String> stated = own.stream().map(Parameter::name).collect(Collectors.toSet());
        List<Parameter> all = new ArrayList<>();
        for (Parameter p : derived(name, field, declared, control)) {
            if (!stated.contains(p.name()) && !shared.contains(p.name())) {
                all.add(p);
            }
        }
        all.addAll(own);
        String kind = control == ControlKind.NONE ? "" : ", control: " + control.code();
        facts.add(
                "Arm",
                name,
                declared.particle().name() + kind,
                control == ControlKind.NONE ? "" : control.ratioMeaning());
        return new Arm(name, declared.particle(), control, all);
    }

    private static @Nullable DeclaredParticle particle(
            Field arm, Map<String, DeclaredParticle> particles, Set<String> declared) {
        Field field = arm.at("particle");
        if (!field.present()) {
            if (declared.size() > 1) {
                field.problem(
                        "There are " + declared.size() + " particles; the arm does not say which it gets.",
                        "Add 'particle: " + declared.iterator().next() + "'.");
            }
            return declared.size() == 1 ? particles.get(declared.iterator().next()) : null;
        }
        if (!declared.contains(field.text())) {
            field.problem(
                    "There is no particle '" + field.text() + "'.",
                    NearMatch.find(field.text(), declared)
                            .map(near -> "Maybe '" + near + "'?")
                            .orElse("Particles of this study are " + String.join(", ", declared) + "."));
        }
        return particles.get(field.text());
    }

    private static ControlKind control(Field field) {
        Optional<ControlKind> kind = org.auklet.record.Coded.find(ControlKind.values(), field.text("none"));
        if (kind.isEmpty()) {
            field.problem(
                    "Unknown control kind '" + field.text() + "'.",
                    org.auklet.record.Coded.advice(ControlKind.values(), field.text()));
        }
        return kind.orElse(ControlKind.NONE);
    }

    private List<Parameter> derived(String arm, Field field, DeclaredParticle declared, ControlKind control) {
        Particle particle = declared.particle();
        HydrodynamicDiameter d = particle.hydrodynamicDiameter();
        List<Parameter> list = new ArrayList<>();
        list.add(doses.dose(known("dose"), particle));
        list.add(known("d").with(d.meanNm(), declared.sizeSource(), declared.sizeGrade()));
        list.add(known("sd_d").with(d.cutSdNm(), declared.sizeSource(), declared.sizeGrade()));
        list.add(ligand(arm, field, particle, control));
        affinity(particle).ifPresent(list::add);
        label(particle).ifPresent(list::add);
        surviving(particle).ifPresent(list::add);
        return list;
    }

    private Parameter ligand(String arm, Field field, Particle particle, ControlKind control) {
        boolean binds = particle.isTargeted()
                && !Set.of(
                                ControlKind.UNTARGETED,
                                ControlKind.SCRAMBLED_LIGAND,
                                ControlKind.RECEPTOR_NEGATIVE_TUMOUR,
                                ControlKind.BLOCKED)
                        .contains(control);
        String why = why(particle, control);
        if (particle.isTargeted() && control == ControlKind.UNTARGETED) {
            facts.warn(
                    field,
                    "Arm '" + arm + "' is an untargeted control, but its particle '" + particle.name()
                            + "' has a ligand; the arm is computed without binding.");
        }
        if (!particle.isTargeted()
                && !Arrays.asList(ControlKind.NONE, ControlKind.UNTARGETED).contains(control)) {
            facts.warn(
                    field,
                    "Arm '" + arm + "' is a control of kind " + control.code() + ", but its particle '"
                            + particle.name() + "' has no ligand.");
        }
        if (particle.isTargeted() && !binds) {
            facts.add("Arm", arm + ": binding", "switched off", why);
        }
        return known("ligand").with(binds ? 1 : 0, why, binds ? EvidenceGrade.MEASURED : EvidenceGrade.ASSUMED);
    }

    private static String why(Particle particle, ControlKind control) {
        return switch (control) {
            case SCRAMBLED_LIGAND -> "the ligand of this control does not bind";
            case RECEPTOR_NEGATIVE_TUMOUR -> "the tumour of this control has no receptor: computed as no binding";
            case BLOCKED ->
                "the receptor is occupied by free ligand: computed as no binding, blocking taken as complete";
            case UNTARGETED -> "untargeted control";
            case NONE, NON_CLEAVABLE_LINKER ->
                particle.isTargeted() ? "the particle carries its ligand" : "the particle has no ligand";
        };
    }

    private Optional<Parameter> affinity(Particle particle) {
        Ligand ligand = particle.ligand();
        Affinity affinity = ligand == null ? null : ligand.affinity();
        if (affinity == null) {
            return Optional.empty();
        }
        boolean measured = affinity.isDissociationConstantOfParticle();
        String on = switch (affinity.carrier()) {
            case FREE_LIGAND -> " of the free ligand";
            case ON_PARTICLE -> " of the particle";
            case NOT_STATED -> ", not stated on what it was measured";
        };
        String source = affinity.source()
                + (measured ? "" : "; " + affinity.kind().symbol() + on + ", taken for the KD of the particle");
        return Optional.of(known("dissociationConstant")
                .with(affinity.valueNmolPerMl(), source, measured ? EvidenceGrade.MEASURED : EvidenceGrade.ASSUMED));
    }

    private Optional<Parameter> label(Particle particle) {
        Label label = particle.label();
        return label == null || label.residualising()
                ? Optional.empty()
                : Optional.of(known("internalLossScale")
                        .with(
                                NOT_RESIDUALISING,
                                label.name() + " does not residualise: it leaves cells 10 to 100 times faster",
                                EvidenceGrade.ASSUMED));
    }

    /**
     * Where a stable element of the core itself is counted there is no label to lose, and little of the dose is missing
     * early. It goes by the core's material, so that a core which is only a name keeps the default.
     */
    private Optional<Parameter> surviving(Particle particle) {
        Label label = particle.label();
        Core core = particle.composition().core();
        boolean itself = label != null
                && core != null
                && Double.isInfinite(label.halfLifeHours())
                && core.material().formula().counts().containsKey(label.name());
        return itself
                ? Optional.of(known("survivingFraction")
                        .with(
                                COUNTED_ITSELF,
                                "Fit of cho2010, whose gold was counted itself: no label can come off",
                                EvidenceGrade.ASSUMED))
                : Optional.empty();
    }

    private Parameter known(String name) {
        return vocabulary.parameter(name).orElseThrow();
    }
}
