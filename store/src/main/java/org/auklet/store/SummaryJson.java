package org.auklet.store;

import static org.auklet.store.Json.finite;
import static org.auklet.store.Json.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.auklet.gate.Outcome;
import org.auklet.result.Accuracy;
import org.auklet.result.Finding;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Result;
import org.auklet.result.Verdict;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Hypothesis;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a study as {@code summary.json}, schema 1.
 *
 * <p>Non-finite numbers are null. An observation carries {@code censored} only when it lies below the limit of
 * detection (its value is then the limit) and {@code fitted} only when the fit left it out, so that an ordinary one
 * has the five keys of the contract and no more. The same result gives the same bytes, {@code timing_ms} apart.
 */
public final class SummaryJson {

    /** Version of the layout, the first key of the file. */
    public static final int SCHEMA = 1;

    private SummaryJson() {}

    /** The file's text, ending in a line feed. */
    public static String of(Result result) {
        return Json.text(result instanceof StudyResult study ? tree(study) : tree(result));
    }

    /** The JSON Schema (draft 2020-12) of the file. */
    public static String schema() {
        try (InputStream in = SummaryJson.class.getResourceAsStream("summary.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("summary.schema.json is missing from the store module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("summary.schema.json cannot be read", e);
        }
    }

    private static Map<String, @Nullable Object> tree(StudyResult r) {
        Map<String, @Nullable Object> tree = tree((Result) r);
        tree.put("series", r.series().stream().map(SummaryJson::series).toList());
        tree.put("accuracy", r.accuracy().stream().map(SummaryJson::accuracy).toList());
        tree.put(
                "hypotheses",
                r.hypotheses().stream().map(SummaryJson::hypothesis).toList());
        tree.put(
                "pharmacokinetics",
                r.pharmacokinetics().stream().map(SummaryJson::derived).toList());
        tree.put(
                "passports",
                r.passports().stream().map(PassportJson::keyNumbers).toList());
        return tree;
    }

    /** The part that every result has; what only predictions have stays empty. */
    private static Map<String, @Nullable Object> tree(Result r) {
        return object(
                "schema", SCHEMA,
                "study", r.study(),
                "seed", r.seed(),
                "series", List.of(),
                "parameters",
                        r.parameters().stream().map(SummaryJson::parameter).toList(),
                "verdicts", r.verdicts().stream().map(SummaryJson::verdict).toList(),
                "checks", r.checks().stream().map(SummaryJson::check).toList(),
                "accuracy", List.of(),
                "timing_ms", timing(r.timingMs()),
                "findings", r.findings().stream().map(SummaryJson::finding).toList(),
                "gate", r.gate().stream().map(SummaryJson::outcome).toList());
    }

    private static Map<String, @Nullable Object> series(Series s) {
        return object(
                "arm", s.arm(),
                "specimen", s.specimen(),
                "quantity", s.quantity(),
                "unit", s.unit(),
                "time_h", finite(s.timeH()),
                "predicted", finite(s.predicted()),
                "lower", finite(s.lower()),
                "upper", finite(s.upper()),
                "observed", s.observed().stream().map(SummaryJson::observation).toList());
    }

    private static Map<String, @Nullable Object> observation(Series.Observation o) {
        Map<String, @Nullable Object> tree = object(
                "time_h", finite(o.timeH()),
                "value", finite(o.value()),
                "sd", finite(o.sd()),
                "n", o.n() > 0 ? o.n() : null,
                "source", o.source());
        if (o.censored()) {
            tree.put("censored", true);
        }
        if (!o.fitted()) {
            tree.put("fitted", false);
        }
        return tree;
    }

    private static Map<String, @Nullable Object> parameter(ReportedParameter p) {
        return object(
                "name", p.name(),
                "arm", p.arm(),
                "value", finite(p.value()),
                "unit", p.unit(),
                "lower", finite(p.lower()),
                "upper", finite(p.upper()),
                "grade", p.grade().code(),
                "identifiable", p.identifiable());
    }

    private static Map<String, @Nullable Object> verdict(Verdict v) {
        return object(
                "question", v.question(),
                "answer", v.answer(),
                "value", finite(v.value()),
                "lower", finite(v.lower()),
                "upper", finite(v.upper()),
                "unit", v.unit(),
                "time_h", finite(v.timeH()));
    }

    private static Map<String, @Nullable Object> check(Outcome c) {
        return object(
                "name", c.name(),
                "value", finite(c.value()),
                "limit", finite(c.limit()),
                "ok", c.ok(),
                "message", c.message());
    }

    private static Map<String, @Nullable Object> outcome(Outcome c) {
        return object(
                "name", c.name(),
                "stage", c.stage().word(),
                "outcome", c.state().code(),
                "examined", c.examined(),
                "value", finite(c.value()),
                "limit", finite(c.limit()),
                "message", c.message(),
                "remedy", c.remedy());
    }

    private static Map<String, @Nullable Object> accuracy(Accuracy a) {
        return object(
                "scope", a.scope(),
                "n", a.n(),
                "n_excluded", a.nExcluded(),
                "parameters", a.parameters(),
                "aafe", finite(a.aafe()),
                "afe", finite(a.afe()),
                "within2fold", finite(a.within2fold()));
    }

    private static Map<String, @Nullable Object> hypothesis(Hypothesis h) {
        return object(
                "name", h.name(),
                "description", h.description(),
                "arm_specific", List.copyOf(h.armSpecific()),
                "parameters", h.parameters(),
                "minus2_log_likelihood", finite(h.minus2LogLikelihood()),
                "aicc", finite(h.aicc()),
                "delta_aicc", finite(h.deltaAicc()),
                "evidence_ratio", finite(h.evidenceRatio()),
                "weight", finite(h.weight()),
                "aafe", finite(h.aafe()),
                "floor_aafe", finite(h.floorAafe()),
                "chosen", h.chosen());
    }

    private static Map<String, @Nullable Object> derived(DerivedValue d) {
        return object(
                "arm", d.arm(),
                "name", d.name(),
                "value", finite(d.value()),
                "lower", finite(d.lower()),
                "upper", finite(d.upper()),
                "unit", d.unit(),
                "meaning", d.meaning());
    }

    private static Map<String, @Nullable Object> finding(Finding f) {
        return object("severity", f.severity(), "place", f.place(), "message", f.message());
    }

    private static Map<String, @Nullable Object> timing(Map<String, Double> timing) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        timing.forEach((phase, ms) -> tree.put(phase, finite(ms)));
        return tree;
    }
}
