package org.auklet.study.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.auklet.evidence.PublishedFact;
import org.auklet.evidence.PublishedStudy;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.record.Measurement;

/**
 * What a published study gives beside shares of the dose: sizes, affinities, ratios, limits. No prediction is held against
 * them; they are shown with what was declared, and one note names them.
 */
final class PublishedNumbers {

    private static final String GROUP = "Published, not compared";

    private final Facts facts;
    private final Set<String> done = new HashSet<>();

    PublishedNumbers(Facts facts) {
        this.facts = facts;
    }

    /** Shows all of {@code study}, once; {@code field} is where the study file names it. */
    void show(Field field, PublishedStudy study) {
        if (!done.add(study.name())) {
            return;
        }
        contradiction(field, study);
        List<String> shown = new ArrayList<>();
        study.measurements().rows().stream().filter(m -> !m.kind().needsTime()).forEach(m -> shown.add(number(m)));
        study.facts().forEach(f -> shown.add(fact(f)));
        if (!shown.isEmpty()) {
            facts.note(
                    field,
                    "Published of '" + study.name() + "' and not compared with any prediction: "
                            + String.join("; ", shown) + ".");
        }
    }

    private void contradiction(Field field, PublishedStudy study) {
        boolean inArms =
                study.measurements().rows().stream().anyMatch(m -> m.arm().endsWith(PublishedStudy.OTHER_READING));
        if (!study.contradiction().isEmpty()) {
            facts.warn(
                    field,
                    "The source contradicts itself about '" + study.name() + "': " + study.contradiction() + "."
                            + (inArms
                                    ? " Arms named '..." + PublishedStudy.OTHER_READING + "' hold the other reading."
                                    : ""));
        }
    }

    private String number(Measurement m) {
        String unit = m.unit().equals(Unit.ONE) ? "" : " " + m.unit().code();
        String what = String.join(
                " ",
                m.specimen() + (m.analyte().isEmpty() || m.analyte().equals(m.specimen()) ? "" : ", " + m.analyte()),
                "(" + m.arm() + ")");
        String method = m.method().isEmpty() ? "" : " (" + m.method() + ")";
        return add(what, NumberText.of(m.value()) + unit + at(m.timeH()) + method, m.source());
    }

    private String fact(PublishedFact f) {
        String detail = f.detail().isEmpty() ? "" : " (" + f.detail() + ")";
        return add(
                f.property() + " (" + f.arm() + ")",
                (f.valueText() + at(f.timeH()) + detail).strip(),
                f.citation().text());
    }

    private static String at(double timeH) {
        return Double.isNaN(timeH) ? "" : " at " + NumberText.of(timeH) + " h";
    }

    /** Shows one number; returns it in one phrase. */
    private String add(String what, String value, String source) {
        String plain = value.replace("%{ID}", "%ID");
        facts.add(GROUP, what, plain, source);
        return what + " " + plain;
    }
}
