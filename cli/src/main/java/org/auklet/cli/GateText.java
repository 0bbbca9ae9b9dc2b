package org.auklet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.gate.State;

/** The plausibility gate as text: outcomes, and the catalogue of checks. */
final class GateText {

    private GateText() {}

    /** A line for each check: name, how it ended, value and limit, what was looked at or why not. */
    static String of(Stage stage, List<Outcome> outcomes) {
        TextTable table = new TextTable("check of the " + stage.word(), "outcome", "value", "looked at");
        outcomes.forEach(o -> table.add(o.name(), o.state().words(), measure(o), said(o)));
        return table.text();
    }

    private static String measure(Outcome o) {
        return o.state() == State.NOT_APPLICABLE
                ? "-"
                : number(o.value()) + (o.value() > o.limit() ? " > " : " <= ") + number(o.limit());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2g", value);
    }

    private static String said(Outcome o) {
        return o.state() == State.NOT_APPLICABLE ? o.message() : o.examined();
    }

    /** Every check with its meaning, basis, limits, source and remedy. */
    static String catalogue() {
        List<String> entries = new ArrayList<>();
        for (Check check : Check.values()) {
            entries.add(check.code() + "\n"
                    + Paragraph.of("  value   ", check.meaning())
                    + Paragraph.of("  limit   ", limits(check))
                    + Paragraph.of("  basis   ", check.basis())
                    + Paragraph.of("  source  ", check.source())
                    + remedies(check));
        }
        return String.join("\n", entries);
    }

    private static String remedies(Check check) {
        StringBuilder text = new StringBuilder();
        for (Stage stage : Stage.values()) {
            if (check.isMade(stage)) {
                text.append(Paragraph.of("  remedy  ", check.remedy(stage) + " (" + stage.word() + ")"));
            }
        }
        return text.toString();
    }

    private static String limits(Check check) {
        List<String> limits = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (check.isMade(stage)) {
                String cases = check.limit(stage) == 0 ? ", cases are counted" : "";
                limits.add(number(check.limit(stage)) + " (" + stage.word() + cases + ")");
            }
        }
        return String.join(", ", limits);
    }
}
