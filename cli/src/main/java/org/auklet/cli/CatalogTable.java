package org.auklet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auklet.evidence.Citation;
import org.auklet.evidence.ClinicalTrial;
import org.auklet.evidence.LigandReceptorPair;
import org.auklet.evidence.PublishedAffinity;
import org.auklet.evidence.PublishedFact;
import org.auklet.evidence.PublishedSize;
import org.auklet.evidence.PublishedStudy;
import org.auklet.evidence.UptakePair;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Quantity;
import org.auklet.record.Column;
import org.auklet.record.Measurement;

/** The catalogue for programs: entries as maps of field to text, number, null, truth value or list. */
final class CatalogTable {

    /** The field of a study that holds its rows of the measurement record. */
    static final String MEASUREMENTS = "measurements";

    private CatalogTable() {}

    static Map<String, Object> ligand(LigandReceptorPair pair) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pair", pair.name());
        fields.put("ligand", pair.ligand());
        fields.put("ligand_kind", lower(pair.kind()));
        fields.put("receptor", pair.receptor());
        fields.put("receptor_contradiction", pair.otherReading());
        fields.put("tumours", String.join("; ", pair.tumours()));
        fields.put("expression", pair.expression());
        fields.put("pair_note", pair.note());
        fields.put("pair_references", pair.citation().numbers());
        fields.put(
                "affinities",
                pair.affinities().stream().map(CatalogTable::affinity).toList());
        return fields;
    }

    private static Map<String, Object> affinity(PublishedAffinity a) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("affinity", a.name());
        fields.put("study", a.study());
        fields.put("of", a.what());
        fields.put("kind", a.kindText());
        fields.put("carrier", lower(a.carrier()));
        fields.put("lower_nM", Entries.number(a.isLimit() ? Double.NaN : a.lowerNanomolar()));
        fields.put("upper_nM", a.upperNanomolar());
        fields.put("reading", a.reading());
        fields.put("reason", a.reason());
        source(fields, a.citation(), a.grade());
        return fields;
    }

    static Map<String, Object> uptake(UptakePair p) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", p.name());
        fields.put("reading", p.reading());
        fields.put("reason", p.reason());
        fields.put("particle", p.particle());
        fields.put("core", p.core());
        fields.put("ligand", p.ligand());
        fields.put("pair", p.pair());
        fields.put("study", p.study());
        fields.put("cancer", p.cancer());
        fields.put("tumour_model", p.tumourModel());
        fields.put("targeted", p.targeted());
        fields.put("control", p.control());
        fields.put("unit", p.unit().code());
        fields.put("ratio", p.ratio());
        fields.put("time_h", p.timeH());
        fields.put("time_is_upper_limit", p.timeIsUpperLimit());
        fields.put("control_kind", p.controlKind().code());
        fields.put("control_words", p.controlWords());
        fields.put(
                "size_lower_nm",
                Entries.number(p.size().map(PublishedSize::lowerNm).orElse(Double.NaN)));
        fields.put(
                "size_upper_nm",
                Entries.number(p.size().map(PublishedSize::upperNm).orElse(Double.NaN)));
        fields.put("size_kind", p.size().map(s -> lower(s.kind())).orElse(""));
        fields.put("note", p.note());
        source(fields, p.citation(), p.grade());
        return fields;
    }

    static Map<String, Object> trial(ClinicalTrial t) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("trial", t.name());
        fields.put("particle", t.particle());
        fields.put("targeting", t.active() ? "active" : "passive");
        fields.put("ligand", t.ligand());
        fields.put("condition", t.condition());
        fields.put("application", t.application());
        fields.put("phase", t.phase());
        fields.put("status", t.status());
        source(fields, t.citation(), t.grade());
        return fields;
    }

    static Map<String, Object> study(PublishedStudy s) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", s.name());
        fields.put("asks", s.asks());
        fields.put("particle", s.particle());
        fields.put("ligand", s.ligand());
        fields.put("pair", s.pair());
        fields.put("tumour", s.tumour());
        fields.put("label", s.label());
        fields.put("contradiction", s.contradiction());
        source(fields, s.citation(), s.grade());
        fields.put(
                MEASUREMENTS,
                s.measurements().rows().stream().map(CatalogTable::measurement).toList());
        fields.put("facts", s.facts().stream().map(CatalogTable::fact).toList());
        return fields;
    }

    private static Map<String, Object> measurement(Measurement m) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            String text = column.text(m);
            boolean isText = column.type() == Column.Type.TEXT;
            fields.put(
                    column.code(),
                    isText ? text : Entries.number(text.isEmpty() ? Double.NaN : Double.parseDouble(text)));
        }
        return fields;
    }

    private static Map<String, Object> fact(PublishedFact f) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("arm", f.arm());
        fields.put("property", f.property());
        fields.put("specimen", f.specimen());
        fields.put("qualifier", f.qualifier().code());
        fields.put("lower", Entries.number(f.lower().map(Quantity::value).orElse(Double.NaN)));
        fields.put("upper", Entries.number(f.upper().map(Quantity::value).orElse(Double.NaN)));
        fields.put("unit", f.lower().or(f::upper).map(q -> q.unit().code()).orElse(""));
        fields.put("time_h", Entries.number(f.timeH()));
        fields.put("detail", f.detail());
        source(fields, f.citation(), f.grade());
        return fields;
    }

    private static void source(Map<String, Object> fields, Citation citation, EvidenceGrade grade) {
        fields.put("grade", grade.code());
        fields.put("place", citation.place());
        fields.put("source", citation.text());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Rows without lists. Measurements stand for themselves, because they have their study in a column; other items
     * repeat what is said of their entry.
     *
     * @param list the field whose items become rows, or empty
     */
    static List<Map<String, Object>> flat(List<Map<String, Object>> entries, String list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> entry : entries) {
            Map<String, Object> plain = new LinkedHashMap<>(entry);
            plain.values().removeIf(List.class::isInstance);
            if (entry.get(list) instanceof List<?> items) {
                items.forEach(item -> rows.add(row(list.equals(MEASUREMENTS) ? Map.of() : plain, item)));
            } else {
                rows.add(plain);
            }
        }
        return rows;
    }

    private static Map<String, Object> row(Map<String, Object> entry, Object item) {
        Map<String, Object> row = new LinkedHashMap<>(entry);
        ((Map<?, ?>) item).forEach((key, value) -> row.put(String.valueOf(key), value));
        return row;
    }
}
