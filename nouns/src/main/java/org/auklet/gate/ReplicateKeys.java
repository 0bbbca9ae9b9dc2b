package org.auklet.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.record.Finding;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;

/** Rows that share study, arm, subject, specimen, analyte, kind, time and method: replicates, or a mistake. */
final class ReplicateKeys {

    private ReplicateKeys() {}

    static Outcome check(MeasurementTable table) {
        Map<List<Object>, List<Integer>> keys = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            keys.computeIfAbsent(key(table.rows().get(i)), k -> new ArrayList<>())
                    .add(i);
        }
        List<Finding> findings = keys.values().stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> finding(table, rows))
                .toList();
        return Outcome.ofData(Check.REPLICATE_KEY, Phrases.count(table.size(), "row"), findings.size(), findings);
    }

    private static List<Object> key(Measurement m) {
        return List.of(
                m.study(),
                m.arm(),
                m.subject(),
                m.specimenCode(),
                m.analyte(),
                m.kind(),
                m.timeH(),
                m.method(),
                m.grade());
    }

    private static Finding finding(MeasurementTable table, List<Integer> rows) {
        Measurement first = table.rows().get(rows.getFirst());
        String time = first.hasTime() ? " at " + Phrases.text(first.timeH()) + " h" : "";
        return Finding.warning(
                Check.REPLICATE_KEY.code(),
                table,
                rows,
                "subject",
                first.specimen() + " of arm '" + first.arm() + "' has " + rows.size() + " values" + time
                        + "; they are treated as replicates.",
                "Name the subjects if they are two animals, delete one if it is a copy.");
    }
}
