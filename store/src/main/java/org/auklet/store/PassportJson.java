package org.auklet.store;

import static org.auklet.store.Json.finite;
import static org.auklet.store.Json.object;

import java.util.List;
import java.util.Map;
import org.auklet.model.passport.DerivedNumber;
import org.auklet.model.passport.Passport;
import org.auklet.model.passport.RenalEvidence;
import org.auklet.model.passport.RenalVerdict;
import org.auklet.particle.Particle;
import org.auklet.quantity.TracedQuantity;
import org.jspecify.annotations.Nullable;

/** The passports of particles as JSON, schema 1; non-finite numbers and open ends are null. */
public final class PassportJson {

    /** Version of the layout, the first key of the file. */
    public static final int SCHEMA = 1;

    private PassportJson() {}

    /** The file's text, ending in a line feed. */
    public static String of(List<Passport> passports) {
        return Json.text(object(
                "schema",
                SCHEMA,
                "passports",
                passports.stream().map(PassportJson::passport).toList()));
    }

    /** What a study's summary says of a particle: size, charge, derived numbers and the verdict without its grounds. */
    static Map<String, @Nullable Object> keyNumbers(Passport p) {
        Map<String, @Nullable Object> all = passport(p);
        all.remove("cautions");
        RenalVerdict v = p.renal();
        all.put(
                "renal",
                object(
                        "answer", v.answer().words(),
                        "confidence", v.confidence().word(),
                        "fraction_of_gfr", traced(v.fractionOfGfr()),
                        "filtered_in_24_h", traced(v.filteredInADay())));
        return all;
    }

    private static Map<String, @Nullable Object> passport(Passport p) {
        Particle particle = p.particle();
        return object(
                "particle", particle.name(),
                "animal", p.animal(),
                "core", particle.core(),
                "coat", particle.coat(),
                "hydrodynamic_diameter",
                        object(
                                "mean", particle.hydrodynamicDiameter().meanNm(),
                                "sd", particle.hydrodynamicDiameter().sdNm(),
                                "unit", "nm",
                                "grade", p.sizeGrade().code(),
                                "source", p.sizeSource()),
                "charge",
                        object(
                                "word", p.charge().word(),
                                "grade", p.charge().grade().code(),
                                "because", p.charge().because()),
                "numbers", p.numbers().stream().map(PassportJson::number).toList(),
                "renal", renal(p.renal()),
                "cautions", p.cautions());
    }

    private static Map<String, @Nullable Object> number(DerivedNumber n) {
        Map<String, @Nullable Object> tree = traced(n.value());
        Map<String, @Nullable Object> named = object("name", n.name());
        named.putAll(tree);
        named.put("equation", n.equation());
        return named;
    }

    private static Map<String, @Nullable Object> traced(TracedQuantity q) {
        return object(
                "value", finite(q.value()),
                "unit", q.unit().code(),
                "lower", finite(q.interval().lower()),
                "upper", finite(q.interval().upper()),
                "grade", q.grade().code(),
                "source", q.source());
    }

    private static Map<String, @Nullable Object> renal(RenalVerdict v) {
        return object(
                "answer", v.answer().words(),
                "confidence", v.confidence().word(),
                "reason", v.reason(),
                "fraction_of_gfr", traced(v.fractionOfGfr()),
                "filtered_in_24_h", traced(v.filteredInADay()),
                "share_above_5_5_nm", finite(v.shareAboveThreshold()),
                "changes", v.changes().stream().map(PassportJson::change).toList(),
                "assumptions",
                        v.assumptions().stream().map(PassportJson::assumed).toList(),
                "evidence", v.evidence().stream().map(PassportJson::evidence).toList());
    }

    private static Map<String, @Nullable Object> change(RenalVerdict.Change c) {
        return object("name", c.name(), "value", finite(c.value()), "unit", c.unit(), "sentence", c.sentence());
    }

    private static Map<String, @Nullable Object> assumed(RenalVerdict.Assumed a) {
        return object("what", a.what(), "value", a.value(), "why", a.why());
    }

    private static Map<String, @Nullable Object> evidence(RenalEvidence e) {
        return object(
                "particle", e.particle(),
                "answer", e.answer().words(),
                "finding", e.finding(),
                "source", e.source());
    }
}
