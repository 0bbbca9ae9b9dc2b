package org.auklet.study.run;

import java.util.List;
import java.util.Locale;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.record.Finding;
import org.auklet.study.run.ObservedTumours.Tumour;

/** Whether a tumour value above the permeability ceiling would lie below it in the other unit, %ID for %ID/g or back. */
final class UnitOfTumours {

    private UnitOfTumours() {}

    static Outcome of(ObservedTumours data) {
        List<Tumour> tumours = data.onEndothelium() ? List.of() : data.all();
        if (tumours.isEmpty()) {
            return Outcome.notApplicable(
                    Check.UNIT_READING, Stage.DATA, "no tumour value that must have crossed a vessel wall");
        }
        List<Finding> findings = tumours.stream()
                .filter(Tumour::isAboveCeiling)
                .map(t -> finding(t, data.values(t.arm()).getOrDefault("tumourMass", Double.NaN)))
                .toList();
        return Outcome.ofData(Check.UNIT_READING, ObservedTumours.count(tumours), findings.size(), findings);
    }

    private static Finding finding(Tumour t, double massG) {
        double printed = t.observation().asRead().value();
        double other = t.wasWhole() ? printed : t.value() / massG;
        String reading = String.format(
                Locale.ROOT,
                "Read as %s, the tumour value %.3g of '%s' at %s h would be %.3g %%ID/g%s",
                t.wasWhole() ? "%ID/g" : "%ID",
                printed,
                t.arm().name(),
                Pharmacokinetics.text(t.timeH()),
                other,
                t.wasWhole() ? "" : String.format(Locale.ROOT, " in a tumour of %.2g g", massG));
        boolean explains = other <= t.ceiling();
        return t.finding(
                explains ? Finding.Severity.WARNING : Finding.Severity.NOTE,
                Check.UNIT_READING.code(),
                "unit",
                reading
                        + (explains
                                ? ", below the permeability ceiling."
                                : ", above the ceiling too: the unit does not explain it."),
                explains ? "Look the unit up in the source." : "Look the value up in the source.");
    }
}
