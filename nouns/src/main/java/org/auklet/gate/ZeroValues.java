package org.auklet.gate;

import java.util.ArrayList;
import java.util.List;
import org.auklet.record.Finding;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;

/** Values of exactly zero after time zero: rarely measured, mostly below detection. */
final class ZeroValues {

    private ZeroValues() {}

    static Outcome check(MeasurementTable table) {
        List<Finding> findings = new ArrayList<>();
        int looked = 0;
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            if (!m.kind().mayBeNegative() && m.timeH() > 0 && !m.isCensored()) {
                looked++;
                if (m.value() == 0) {
                    findings.add(finding(table, i));
                }
            }
        }
        return looked == 0
                ? Outcome.notApplicable(Check.ZERO_VALUE, Stage.DATA, "no value after time zero")
                : Outcome.ofData(Check.ZERO_VALUE, Phrases.count(looked, "value"), findings.size(), findings);
    }

    private static Finding finding(MeasurementTable table, int row) {
        Measurement m = table.rows().get(row);
        return Finding.warning(
                Check.ZERO_VALUE.code(),
                table,
                List.of(row),
                "value",
                m.specimen() + " of arm '" + m.arm() + "' is 0 at " + Phrases.text(m.timeH())
                        + " h; it is kept, and has no part in ratios.",
                "If it was below detection, write '<' with the limit.");
    }
}
