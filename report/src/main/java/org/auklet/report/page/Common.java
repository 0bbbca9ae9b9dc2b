package org.auklet.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.report.text.Words;
import org.auklet.result.Fact;
import org.auklet.result.Finding;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Result;

/**
 * What the page of every result shows, whether it was predicted or measured.
 *
 * @param result what the run found out
 */
public record Common(Result result) {

    /** What a reader must know before believing the answer; empty when all is well. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        int failed = (int) result.gate().stream()
                .filter(c -> c.stage() != Stage.DATA && !c.ok())
                .count();
        int warnings =
                (int) result.findings().stream().filter(Common::isWarning).count();
        int open = (int) result.parameters().stream()
                .filter(p -> isFitted(p) && !p.identifiable())
                .count();
        if (failed > 0) {
            notices.add(new Notice(Words.count(failed, "check") + (failed == 1 ? " fails" : " fail"), "checks"));
        }
        if (warnings > 0) {
            notices.add(new Notice(Words.count(warnings, "warning") + " about the data or the result", "findings"));
        }
        if (open > 0) {
            String not = open == 1 ? " is" : " are";
            notices.add(new Notice(
                    Words.count(open, "fitted parameter") + not + " not determined by the data", "parameters"));
        }
        return notices;
    }

    /** Something to know first, and the section that tells more. */
    public record Notice(String text, String section) {}

    /** The facts by group, in the order of the result. */
    public Map<String, List<Fact>> facts() {
        return grouped(result.facts(), Fact::group);
    }

    /** The stages at which something was checked. */
    public List<Stage> stages() {
        return Arrays.stream(Stage.values())
                .filter(stage -> result.gate().stream().anyMatch(c -> c.stage() == stage))
                .toList();
    }

    /** Checks of a stage, those that fail first. */
    public List<Outcome> checks(Stage stage) {
        return result.gate().stream()
                .filter(c -> c.stage() == stage)
                .sorted(Comparator.comparing(Outcome::state).reversed())
                .toList();
    }

    /** Warnings first. */
    public List<Finding> findings() {
        return result.findings().stream()
                .sorted(Comparator.comparing(f -> !isWarning(f)))
                .toList();
    }

    /** Whether a finding is a warning. */
    public static boolean isWarning(Finding finding) {
        return finding.severity().equals("warning");
    }

    /** Settings, software and the like, by name. */
    public static Map<String, String> sorted(Map<String, String> entries) {
        return new TreeMap<>(entries);
    }

    /** Whether this result's own data estimated it. */
    static boolean isFitted(ReportedParameter p) {
        return p.grade() == EvidenceGrade.FITTED;
    }

    /** Items by key, both in the order in which they come. */
    static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        all.forEach(item ->
                groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item));
        return groups;
    }
}
