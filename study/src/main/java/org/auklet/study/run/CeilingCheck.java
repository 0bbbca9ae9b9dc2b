package org.auklet.study.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.record.Finding;
import org.auklet.study.run.ObservedTumours.Tumour;

/**
 * No measured tumour may hold more than crosses its walls if the whole dose stayed in plasma, and a tenth of blood. What
 * needs half of that and more is noted: plasma seldom keeps the dose.
 */
final class CeilingCheck {

    /** From this share of the ceiling on a value needs a dose that hardly leaves plasma (assumed). */
    private static final double NEAR = 0.5;

    private CeilingCheck() {}

    static Outcome of(ObservedTumours data) {
        if (data.onEndothelium()) {
            return Outcome.notApplicable(
                    Check.PERMEABILITY_CEILING,
                    Stage.DATA,
                    "the receptor is on the vessel wall: what binds there need not cross it");
        }
        List<Tumour> tumours = data.all();
        if (tumours.isEmpty()) {
            return Outcome.notApplicable(Check.PERMEABILITY_CEILING, Stage.DATA, "no tumour value was measured");
        }
        double largest = tumours.stream().mapToDouble(CeilingCheck::share).max().orElse(0);
        String free = data.isFree("permeabilityScale") ? " The fit may change the permeability." : "";
        List<Finding> findings = tumours.stream()
                .map(t -> finding(t, free))
                .flatMap(Optional::stream)
                .toList();
        return Outcome.ofData(Check.PERMEABILITY_CEILING, ObservedTumours.count(tumours), largest, findings);
    }

    private static double share(Tumour t) {
        return t.value() / t.ceiling();
    }

    private static Optional<Finding> finding(Tumour t, String free) {
        double share = share(t);
        if (share < NEAR) {
            return Optional.empty();
        }
        String value = String.format(
                Locale.ROOT,
                "The tumour value %.3g %%ID/g of '%s' at %s h is ",
                t.value(),
                t.arm().name(),
                Pharmacokinetics.text(t.timeH()));
        String most = String.format(Locale.ROOT, "%.3g %%ID/g", t.ceiling());
        return Optional.of(
                t.isAboveCeiling()
                        ? t.finding(
                                Finding.Severity.WARNING,
                                Check.PERMEABILITY_CEILING.code(),
                                "value",
                                value + "above the permeability ceiling: with the whole dose in plasma at most " + most
                                        + " can be there.",
                                "Maybe the unit is %ID, or the vessels are far leakier than assumed." + free)
                        : t.finding(
                                Finding.Severity.NOTE,
                                Check.PERMEABILITY_CEILING.code(),
                                "value",
                                value
                                        + String.format(
                                                Locale.ROOT,
                                                "%.0f %% of the permeability ceiling, %s with the whole dose in plasma.",
                                                100 * share,
                                                most),
                                "It needs a dose that hardly leaves plasma; compare with measured blood." + free));
    }
}
