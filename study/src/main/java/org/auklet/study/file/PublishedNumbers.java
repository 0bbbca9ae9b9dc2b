package org.auklet.study.file;

import java.util.ArrayList;
import java.util.List;
import org.auklet.evidence.PublishedFact;
import org.auklet.evidence.PublishedStudy;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.record.Measurement;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;

/**
 * What a published study gives beside shares of the dose and limits of them: sizes, affinities, ratios. No prediction is held
 * against them; they are shown with what was declared, and one note names them.
 */
final class PublishedNumbers {

    private static final String GROUP = "Published, not compared";

    private final Facts facts;
    private final RowMatcher matcher;

    /**
     * @param matcher knows the limits that a prediction is held against
     */
    PublishedNumbers(Facts facts, RowMatcher matcher) {
        this.facts = facts;
        this.matcher = matcher;
    }

    /** Shows all of {@code study}; {@code field} is where the study file names it. */
    void show(Field field, PublishedStudy study) {
        List<String> shown = new ArrayList<>();
        study.measurements().rows().stream().filter(m -> !m.kind().needsTime()).forEach(m -> shown.add(number(m)));
        study.facts().stream().filter(f -> matcher.match(f, f.arm()).isEmpty()).forEach(f -> shown.add(fact(f)));
        if (!shown.isEmpty()) {
            facts.note(
                    field,
                    "Published of '" + study.name() + "' and not compared with any prediction: "
                            + String.join("; ", shown) + ".");
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
