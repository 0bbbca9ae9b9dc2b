package org.auklet.study.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auklet.particle.Charge;
import org.auklet.particle.Coat;
import org.auklet.particle.Composition;
import org.auklet.particle.Core;
import org.auklet.particle.Formula;
import org.auklet.particle.Material;
import org.auklet.particle.Materials;
import org.auklet.particle.MeasuredFate;
import org.auklet.particle.Payload;
import org.auklet.particle.PayloadKind;
import org.auklet.particle.UrineRecovery;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NearMatch;
import org.auklet.quantity.TracedQuantity;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/** Reads what a particle is made of and what was measured of it in plasma and urine. */
final class CompositionReader {

    private static final Unit NM = Unit.of("nm");

    private final Field particle;
    private final TracedReader traced;

    /**
     * @param particle the block of the particle
     * @param source stands in where a number has no source of its own
     */
    CompositionReader(Field particle, String source) {
        this.particle = particle;
        this.traced = new TracedReader(source);
    }

    /** What it is made of. */
    Composition composition() {
        return new Composition(
                core(particle.at("core")),
                coat(particle.at("coat")),
                Charge.of(particle.at("charge").text()).orElse(null),
                payloads(particle.at("payloads")));
    }

    /** The name of a core or coat, given as text or in a block. */
    static String name(Field field, String key) {
        return field.node().isObject() ? field.at(key).text() : field.text();
    }

    private @Nullable Core core(Field field) {
        if (!field.present()) {
            return null;
        }
        return field.node().isObject() ? coreBlock(field) : coreName(field.text());
    }

    /** A name says the material when the table has it, and for a cluster such as Au25 also the atoms. */
    private static @Nullable Core coreName(String name) {
        Optional<Materials.Cluster> cluster = Materials.cluster(name);
        if (cluster.isPresent()) {
            return new Core(cluster.get().material(), atomsOf(cluster.get(), name), null);
        }
        return Materials.find(name).map(m -> new Core(m, null, null)).orElse(null);
    }

    private static TracedQuantity atomsOf(Materials.Cluster cluster, String name) {
        return new TracedQuantity(
                cluster.atoms(), Unit.ONE, Interval.OPEN, EvidenceGrade.MEASURED, "the formula " + name);
    }

    private @Nullable Core coreBlock(Field field) {
        Core named = coreName(field.at("material").text());
        Material material = named != null ? named.material() : ofFormula(field);
        TracedReader own = traced.within(field);
        TracedQuantity density = own.quantity(field.at("density"), Material.GRAM_PER_CM3, "19.3 g/cm3");
        TracedQuantity atoms = own.number(field.at("atoms"));
        TracedQuantity diameter = own.quantity(field.at("diameter"), NM, "3 nm");
        if (material == null) {
            return null;
        }
        TracedQuantity known = atoms == null && named != null ? named.atoms() : atoms;
        Material made = density == null ? material : material.withDensity(density);
        return field.guard(() -> new Core(made, known, diameter));
    }

    /** A material that the table lacks, by its formula and density. */
    private @Nullable Material ofFormula(Field field) {
        String name = field.at("material").text();
        if (name.isEmpty()) {
            return null; // the schema has complained
        }
        Field formula = field.at("formula");
        if (!formula.present() || !field.at("density").present()) {
            String near = NearMatch.find(name, Materials.known())
                    .map(n -> "Maybe '" + n + "'? Or give its formula and density.")
                    .orElse("Give its formula and density, for example 'formula: Fe3O4' and 'density: 5.17 g/cm3'.");
            field.at("material").problem("The material '" + name + "' is not in the table.", near);
            return null;
        }
        Formula read = formula.guard(() -> Formula.of(formula.text()));
        TracedQuantity density =
                traced.within(field).quantity(field.at("density"), Material.GRAM_PER_CM3, "5.17 g/cm3");
        return read == null || density == null ? null : new Material(name, read, density);
    }

    private @Nullable Coat coat(Field field) {
        if (!field.node().isObject()) {
            return null;
        }
        TracedQuantity number = traced.within(field).number(field.at("per_particle"));
        TracedQuantity thickness = traced.within(field).quantity(field.at("thickness"), NM, "1 nm");
        TracedQuantity mass = molarMass(field);
        return field.guard(() -> new Coat(field.at("name").text(), mass, number, thickness));
    }

    private List<Payload> payloads(Field list) {
        List<Payload> payloads = new ArrayList<>();
        for (Field item : list.items()) {
            TracedQuantity number = traced.within(item).number(item.at("per_particle"));
            TracedQuantity mass = molarMass(item);
            String name = item.at("name").text();
            if (number != null && !name.isEmpty()) {
                payloads.add(new Payload(name, kind(item.at("kind").text()), number, mass));
            }
        }
        return payloads;
    }

    private static PayloadKind kind(String word) {
        return Arrays.stream(PayloadKind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(PayloadKind.OTHER);
    }

    /** Of one molecule: as measured, or from its formula. */
    private @Nullable TracedQuantity molarMass(Field field) {
        Field formula = field.at("formula");
        if (!formula.present()) {
            return traced.within(field).molarMass(field.at("molar_mass"));
        }
        if (field.at("molar_mass").present()) {
            formula.problem("A molar mass stands beside the formula that gives it.", "Delete one of the two.");
            return null;
        }
        Formula read = formula.guard(() -> Formula.of(formula.text()));
        return read == null
                ? null
                : new TracedQuantity(
                        read.molarMass(),
                        Unit.of("g/mol"),
                        Interval.OPEN,
                        EvidenceGrade.MEASURED,
                        "the formula " + read.text());
    }

    /** What was measured in plasma and urine. */
    MeasuredFate fate() {
        Field unbound = particle.at("fraction_unbound");
        TracedQuantity fu = traced.quantity(unbound, Unit.ONE, "40 %");
        UrineRecovery urine = urine(particle.at("urine"));
        MeasuredFate fate = unbound.guard(() -> new MeasuredFate(fu, urine));
        return fate == null ? MeasuredFate.UNKNOWN : fate;
    }

    private @Nullable UrineRecovery urine(Field field) {
        TracedQuantity share = traced.within(field).quantity(field.at("share"), Unit.ONE, "36 %");
        double time = field.at("time").quantity(Unit.of("h"), "24 h", Double.NaN);
        return share == null || Double.isNaN(time) ? null : field.guard(() -> new UrineRecovery(share, time));
    }
}
