package org.auklet.gate;

import java.util.List;
import java.util.Locale;
import org.auklet.record.Finding;
import org.auklet.record.MeasurementTable;

/** Arms in which the shares of the dose found in all specimens of one time sum to more than was given. */
final class RecoveredDose {

    private RecoveredDose() {}

    static Outcome check(ObservedData data) {
        List<DoseSums> sums = DoseSums.of(data.table(), data.masses());
        if (sums.isEmpty()) {
            return Outcome.notApplicable(
                    Check.MASS_BALANCE,
                    Stage.DATA,
                    "no share of the dose, and none per gram of a specimen of known mass");
        }
        double limit = Check.MASS_BALANCE.limit(Stage.DATA);
        double largest = sums.stream().mapToDouble(DoseSums::asRead).max().orElse(0);
        List<Finding> findings = sums.stream()
                .filter(s -> s.asRead() > limit)
                .map(s -> finding(data.table(), s))
                .toList();
        return Outcome.ofData(Check.MASS_BALANCE, examined(sums), largest, findings);
    }

    static String examined(List<DoseSums> sums) {
        List<String> arms = sums.stream().map(DoseSums::arm).toList();
        return Phrases.count(sums.size(), "sum") + " over specimens of " + Phrases.different(arms, "arm");
    }

    private static Finding finding(MeasurementTable table, DoseSums sum) {
        String message = String.format(
                Locale.ROOT,
                "Arm '%s' of %s holds %.1f %% of the injected dose at %s h in %s; more than was given.",
                sum.arm(),
                sum.study(),
                100 * sum.asRead(),
                Phrases.text(sum.timeH()),
                String.join(", ", sum.specimens()));
        return Finding.warning(
                Check.MASS_BALANCE.code(),
                table,
                sum.rows(),
                "value",
                message,
                "Look at masses, calibration and unit.");
    }
}
