package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.auklet.result.Verdict;
import org.auklet.study.result.StudyResult;

/** The tables of {@code examples/studies/README.md} that hold numbers of the runs, as Markdown. */
final class StudyTables {

    private static final Pattern BESIDE = Pattern.compile(
            "(?<what>.+?): measured (?<measured>.+?), predicted (?<predicted>.+?), (?<size>the same within 5 %|as measured|[^,.]+(?:\\.\\d+)?[^,.]*)[,.].*");

    private final Map<String, StudyResult> results;

    /** @param results by study file, in the order of the tables */
    StudyTables(Map<String, StudyResult> results) {
        this.results = results;
    }

    /** Ratios, gains and depths: what each study asked beside "how much". */
    String answers() {
        List<String> rows = new ArrayList<>(List.of("| study | question | answer |", "|---|---|---|"));
        each((study, v) -> {
            boolean ratio = v.question().startsWith("What is the tumour ratio");
            if (ratio || v.question().startsWith("How much better")) {
                rows.add(row(study, v.question(), Verdicts.number(v.value()) + limits(v) + (ratio ? measured(v) : "")));
            } else if (v.question().startsWith("How deep")) {
                String at = " (" + Pharmacokinetics.text(v.timeH()) + " h)";
                rows.add(row(study, v.question() + at, depth(v)));
            }
        });
        return String.join("\n", rows);
    }

    /** Every number that was printed, beside its prediction. */
    String comparison() {
        List<String> rows = new ArrayList<>(
                List.of("| study | what | measured | predicted (95 %) | prediction is |", "|---|---|---|---|---|"));
        each((study, v) -> {
            Matcher m = BESIDE.matcher(v.answer());
            if (isComparison(v) && m.matches()) {
                String outside = v.answer().contains("outside its limits") ? ", outside" : "";
                rows.add(row(
                        study, m.group("what"), m.group("measured"), m.group("predicted"), m.group("size") + outside));
            }
        });
        return String.join("\n", rows);
    }

    /** How far the predictions are off, for targeted tumours, for controls and for the rest. */
    String score() {
        List<String> rows = new ArrayList<>(
                List.of("| numbers | n | AAFE | bias (AFE) | within the 95 % limits |", "|---|---|---|---|---|"));
        Predicate<Verdict> tumour = v -> v.question().contains("(tumour,");
        Predicate<Verdict> control = v -> v.question().contains("(tumour, control");
        rows.add(score("tumours, targeted", tumour.and(control.negate())));
        rows.add(score("tumours, controls", control));
        rows.add(score("urine, excreta, liver", tumour.negate()));
        return String.join("\n", rows);
    }

    private String score(String name, Predicate<Verdict> wanted) {
        List<Verdict> all = results.values().stream()
                .flatMap(r -> r.verdicts().stream())
                .filter(StudyTables::isComparison)
                .filter(v -> !v.answer().contains("measured at "))
                .filter(wanted)
                .toList();
        double size = all.stream()
                .mapToDouble(v -> Math.abs(Math.log10(v.value())))
                .average()
                .orElse(Double.NaN);
        double bias =
                all.stream().mapToDouble(v -> Math.log10(v.value())).average().orElse(Double.NaN);
        long within = all.stream().filter(v -> v.lower() <= 1 && v.upper() >= 1).count();
        return row(
                name,
                Integer.toString(all.size()),
                String.format(Locale.ROOT, "%.2g", Math.pow(10, size)),
                String.format(Locale.ROOT, "%.2g", Math.pow(10, bias)),
                Long.toString(within));
    }

    private static boolean isComparison(Verdict v) {
        return v.question().startsWith("Does the prediction agree");
    }

    private static String limits(Verdict v) {
        return Double.isNaN(v.lower())
                ? ""
                : " (" + Verdicts.number(v.lower()) + " to " + Verdicts.number(v.upper()) + ")";
    }

    private static String measured(Verdict v) {
        Matcher m = Pattern.compile("; measured ([0-9.e+-]*[0-9])").matcher(v.answer());
        return m.find() ? "; measured " + m.group(1) : "";
    }

    /** Over the antibody's mean depth; else the second half of the sentence, how the far end compares with the near one. */
    private static String depth(Verdict v) {
        int half = v.answer().indexOf("; ");
        return v.question().contains("beside an antibody")
                ? Verdicts.number(v.value()) + " of the antibody's mean depth"
                : v.answer().substring(half + 2);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private interface Row {
        void of(String study, Verdict v);
    }

    private void each(Row row) {
        results.forEach((file, r) -> Stream.of(file.replace("/study.yaml", "").replace(".yaml", ""))
                .forEach(name -> r.verdicts().forEach(v -> row.of(name, v))));
    }
}
