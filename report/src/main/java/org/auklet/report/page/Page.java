package org.auklet.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.report.figure.DepthProfiles;
import org.auklet.report.figure.ExposureSplit;
import org.auklet.report.figure.Figure;
import org.auklet.report.figure.ObservedPredicted;
import org.auklet.report.figure.SizeAndSieving;
import org.auklet.report.figure.TimeCourses;
import org.auklet.report.text.Words;
import org.auklet.result.Fact;
import org.auklet.result.Finding;
import org.auklet.result.ReportedParameter;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.StudyResult;

/**
 * The page of one result.
 *
 * @param result what the study found out
 * @param timeCourses predicted and observed, per specimen
 * @param observedPredicted the scatter
 * @param exposureSplit exposure times binding, when the verdicts hold it
 * @param depthProfiles into the tumour
 * @param sizeAndSieving sizes of the particles over the sieving curve of the kidney
 * @param css the style sheet, trusted
 */
public record Page(
        StudyResult result,
        Figure timeCourses,
        Figure observedPredicted,
        Figure exposureSplit,
        Figure depthProfiles,
        Figure sizeAndSieving,
        String css) {

    /** The page of a result, its figures drawn. */
    public static Page of(StudyResult result, String css) {
        return new Page(
                result,
                TimeCourses.of(result),
                ObservedPredicted.of(result),
                ExposureSplit.of(result),
                DepthProfiles.of(result),
                SizeAndSieving.of(result.passports()),
                css);
    }

    /** What a reader must know before believing the answer; empty when all is well. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        int failed =
                (int) result.gate(Stage.RESULT).stream().filter(c -> !c.ok()).count();
        int warnings = (int) result.findings().stream().filter(Page::isWarning).count();
        int open = (int) fitted().stream().filter(p -> !p.identifiable()).count();
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

    /** Parameters that this study's data estimated. */
    public List<ReportedParameter> fitted() {
        return result.parameters().stream().filter(Page::isFitted).toList();
    }

    /** Parameters that were put in. */
    public List<ReportedParameter> given() {
        return result.parameters().stream().filter(p -> !isFitted(p)).toList();
    }

    /** Checks of a stage, those that fail first. */
    public List<Outcome> checks(Stage stage) {
        return result.gate(stage).stream()
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

    /** Derived quantities by arm. */
    public Map<String, List<DerivedValue>> pharmacokinetics() {
        return grouped(result.pharmacokinetics(), DerivedValue::arm);
    }

    /** Equations by group, typeset. */
    public Map<String, List<Equation>> equations() {
        return grouped(result.equations().stream().map(Equation::of).toList(), Equation::group);
    }

    /** Settings, software and the like, by name. */
    public static Map<String, String> sorted(Map<String, String> entries) {
        return new TreeMap<>(entries);
    }

    private static boolean isFitted(ReportedParameter p) {
        return p.grade() == EvidenceGrade.FITTED;
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        all.forEach(item ->
                groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item));
        return groups;
    }
}
