package org.auklet.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tidy table of digitised organ and tumour uptake (columns study, pmid, particle, core, core_or_hd_nm, label, strain,
 * specimen, time_h, value, unit, sd, n, origin), rewritten into the record's columns.
 *
 * <p>The particle becomes the arm; its label, or the core where there is none, the analyte; the PubMed number with the
 * origin the source. Size and strain describe particle and animal, not the measurement, and are not carried.
 */
final class OrganDatabaseFormat {

    private static final List<String> OWN =
            List.of("pmid", "particle", "core", "core_or_hd_nm", "label", "strain", "origin");
    private static final Set<String> SIGNATURE = Set.of("pmid", "particle", "core_or_hd_nm", "specimen", "value");
    private static final List<String> KEPT = List.of("study", "specimen", "time_h", "value", "unit", "sd", "n");

    private OrganDatabaseFormat() {}

    static boolean hasColumn(String name) {
        return OWN.contains(name);
    }

    static boolean matches(CsvText.RawRow header) {
        return names(header).containsAll(SIGNATURE);
    }

    static List<CsvText.RawRow> rewrite(List<CsvText.RawRow> rows) {
        List<String> names = names(rows.getFirst());
        List<CsvText.RawRow> rewritten = new ArrayList<>();
        List<String> header = new ArrayList<>(KEPT);
        header.addAll(List.of("arm", "analyte", "source"));
        rewritten.add(new CsvText.RawRow(rows.getFirst().line(), header));
        for (CsvText.RawRow row : rows.subList(1, rows.size())) {
            List<String> fields = new ArrayList<>();
            KEPT.forEach(name -> fields.add(field(row, names, name)));
            fields.add(field(row, names, "particle"));
            fields.add(analyte(field(row, names, "label"), field(row, names, "core")));
            fields.add(source(field(row, names, "pmid"), field(row, names, "origin")));
            rewritten.add(new CsvText.RawRow(row.line(), fields));
        }
        return rewritten;
    }

    private static String analyte(String label, String core) {
        return label.isEmpty() ? core : label;
    }

    private static String source(String pmid, String origin) {
        String citation = pmid.isEmpty() ? "" : "PMID " + pmid;
        return citation + (citation.isEmpty() || origin.isEmpty() ? "" : "; ") + origin;
    }

    private static String field(CsvText.RawRow row, List<String> names, String name) {
        int index = names.indexOf(name);
        return index >= 0 && index < row.fields().size() ? row.fields().get(index) : "";
    }

    private static List<String> names(CsvText.RawRow header) {
        return header.fields().stream().map(f -> f.toLowerCase(Locale.ROOT)).toList();
    }
}
