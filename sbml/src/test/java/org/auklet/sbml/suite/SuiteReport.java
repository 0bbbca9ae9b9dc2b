package org.auklet.sbml.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What came of a suite: a case passes when every SBML file of it does. */
final class SuiteReport {

    private final Map<SuiteCase, List<Verdict>> verdicts = new LinkedHashMap<>();

    /** Runs every file of every case. */
    SuiteReport(List<SuiteCase> cases) {
        for (SuiteCase suiteCase : cases) {
            verdicts.put(
                    suiteCase,
                    suiteCase.models().stream()
                            .map(file -> Verdict.of(suiteCase, file))
                            .toList());
        }
    }

    /** Number of cases of a kind. */
    long count(Predicate<SuiteCase> kind) {
        return verdicts.keySet().stream().filter(kind).count();
    }

    /** Number of cases of a kind that pass. */
    long passed(Predicate<SuiteCase> kind) {
        return verdicts.entrySet().stream()
                .filter(e -> kind.test(e.getKey()))
                .filter(e -> e.getValue().stream().allMatch(Verdict::isPass))
                .count();
    }

    /** Every file that did not pass. */
    List<Verdict> failed() {
        List<Verdict> failed = new ArrayList<>();
        verdicts.values().forEach(all -> all.stream().filter(v -> !v.isPass()).forEach(failed::add));
        return failed;
    }

    /** Passed and all cases by tag, as a table in Markdown. */
    String byTag() {
        Map<String, int[]> counts = new TreeMap<>();
        verdicts.forEach((suiteCase, all) -> {
            boolean pass = all.stream().allMatch(Verdict::isPass);
            for (String tag : suiteCase.tags()) {
                int[] count = counts.computeIfAbsent(tag, t -> new int[2]);
                count[0] += pass ? 1 : 0;
                count[1]++;
            }
        });
        StringBuilder table = new StringBuilder("| tag | pass | cases |\n|---|---|---|\n");
        counts.forEach((tag, count) -> table.append("| " + tag + " | " + count[0] + " | " + count[1] + " |\n"));
        return table.toString();
    }
}
