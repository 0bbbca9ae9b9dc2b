package org.auklet.gate;

import java.util.List;
import java.util.Locale;
import org.auklet.record.Finding;
import org.auklet.record.MeasurementTable;

/** Arms that hold more than the dose as %ID/g and would not if the same numbers were %ID. */
final class UnitReading {

    private UnitReading() {}

    static Outcome check(ObservedData data) {
        List<DoseSums> sums = DoseSums.of(data.table(), data.masses()).stream()
                .filter(DoseSums::hasPerGram)
                .toList();
        if (sums.isEmpty()) {
            return Outcome.notApplicable(
                    Check.UNIT_READING, Stage.DATA, "no value per gram of a specimen of known mass");
        }
        double limit = Check.MASS_BALANCE.limit(Stage.DATA);
        List<Finding> findings = sums.stream()
                .filter(s -> s.asRead() > limit && s.asPercent() <= limit)
                .map(s -> finding(data.table(), s))
                .toList();
        return Outcome.ofData(Check.UNIT_READING, RecoveredDose.examined(sums), findings.size(), findings);
    }

    private static Finding finding(MeasurementTable table, DoseSums sum) {
        String message = String.format(
                Locale.ROOT,
                "Read as %%ID and not as %%ID/g, the values of arm '%s' at %s h sum to %.1f %% of the dose.",
                sum.arm(),
                Phrases.text(sum.timeH()),
                100 * sum.asPercent());
        return Finding.warning(
                Check.UNIT_READING.code(), table, sum.rows(), "unit", message, "Look the unit up in the source.");
    }
}
