package org.auklet.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.auklet.record.Finding;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;

/** Two times close to each other that share no organ: one time of the experiment, read twice. */
final class TimeGrid {

    private static final int FEWEST_SPECIMENS = 3;
    /** Times nearer than this share of the later one are taken as one (assumed). */
    private static final double NEAR = 0.2;

    /** Rows by time and specimen. */
    private static final class Arm extends TreeMap<Double, Map<String, Integer>> {}

    private TimeGrid() {}

    static Outcome check(MeasurementTable table) {
        Map<String, Arm> arms = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            if (m.hasTime() && m.kind().needsTime()) {
                arms.computeIfAbsent(m.study() + "\n" + m.arm(), a -> new Arm())
                        .computeIfAbsent(m.timeH(), t -> new LinkedHashMap<>())
                        .putIfAbsent(m.specimenCode(), i);
            }
        }
        List<Arm> telling =
                arms.values().stream().filter(TimeGrid::hasEnoughSpecimens).toList();
        if (telling.isEmpty()) {
            return Outcome.notApplicable(Check.TIME_GRID, Stage.DATA, "no arm has three specimens");
        }
        List<Finding> findings = new ArrayList<>();
        telling.forEach(arm -> disagreements(table, arm, findings));
        int times = telling.stream().mapToInt(Map::size).sum();
        String examined = Phrases.count(times, "time") + " of " + Phrases.count(telling.size(), "arm");
        return Outcome.ofData(Check.TIME_GRID, examined, findings.size(), findings);
    }

    private static boolean hasEnoughSpecimens(Arm arm) {
        return arm.values().stream()
                        .flatMap(organs -> organs.keySet().stream())
                        .distinct()
                        .count()
                >= FEWEST_SPECIMENS;
    }

    private static void disagreements(MeasurementTable table, Arm arm, List<Finding> findings) {
        for (double time : arm.keySet()) {
            Map.Entry<Double, Map<String, Integer>> later = arm.higherEntry(time);
            Map<String, Integer> organs = arm.get(time);
            if (later != null
                    && organs != null
                    && later.getKey() - time <= NEAR * later.getKey()
                    && Collections.disjoint(organs.keySet(), later.getValue().keySet())) {
                findings.add(finding(table, time, organs, later.getKey(), later.getValue()));
            }
        }
    }

    private static Finding finding(
            MeasurementTable table,
            double time,
            Map<String, Integer> organs,
            double later,
            Map<String, Integer> laterOrgans) {
        boolean fewLater = laterOrgans.size() <= organs.size();
        Map<String, Integer> odd = fewLater ? laterOrgans : organs;
        List<Integer> rows = List.copyOf(odd.values());
        return Finding.note(
                Check.TIME_GRID.code(),
                table,
                rows,
                "time_h",
                "In arm '" + table.rows().get(rows.getFirst()).arm() + "' " + String.join(", ", odd.keySet())
                        + " is of "
                        + Phrases.text(fewLater ? later : time) + " h, and "
                        + Phrases.count(fewLater ? organs.size() : laterOrgans.size(), "other specimen") + " of "
                        + Phrases.text(fewLater ? time : later) + " h; maybe that is one time.",
                "Both are used as they are; look the time up in the source.");
    }
}
