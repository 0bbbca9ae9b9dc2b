package org.auklet.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.auklet.record.Finding;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;

/**
 * Organs whose course is an exact copy of another organ's within one arm. Which of the two is the copy the values cannot say:
 * liver and spleen, which take up particles as no other organ does, are taken as the original, else the earlier one in the
 * file.
 */
public final class DuplicateOrgans {

    private static final int SHORTEST_COURSE = 3;
    private static final Set<String> PHAGOCYTIC = Set.of("liver", "spleen");

    /** The rows of one organ in one arm. */
    private record Course(String organ, List<Integer> rows, Map<Double, List<Double>> values) {

        boolean isTelling() {
            long different =
                    values.values().stream().flatMap(List::stream).distinct().count();
            return values.size() >= SHORTEST_COURSE && different > 1;
        }
    }

    /** A copy and what it is a copy of. */
    private record Copy(Course copy, String original) {}

    private DuplicateOrgans() {}

    /** The rows of all copies, which a fit should not use. */
    public static Set<Integer> rows(MeasurementTable table) {
        Set<Integer> rows = new LinkedHashSet<>();
        copies(courses(table)).forEach(c -> rows.addAll(c.copy().rows()));
        return rows;
    }

    static Outcome check(MeasurementTable table) {
        List<List<Course>> arms = courses(table);
        List<Course> telling =
                arms.stream().flatMap(List::stream).filter(Course::isTelling).toList();
        if (telling.size() < 2) {
            return Outcome.notApplicable(
                    Check.DUPLICATE_ORGAN, Stage.DATA, "fewer than two organs have a course of three times");
        }
        List<Finding> findings =
                copies(arms).stream().map(c -> finding(table, c)).toList();
        List<String> names = telling.stream()
                .map(c -> table.rows().get(c.rows().getFirst()).arm())
                .toList();
        String examined = Phrases.count(telling.size(), "course") + " of " + Phrases.different(names, "arm");
        return Outcome.ofData(Check.DUPLICATE_ORGAN, examined, findings.size(), findings);
    }

    private static List<List<Course>> courses(MeasurementTable table) {
        Map<List<Object>, Map<String, Course>> arms = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            if (!m.isCensored() && m.hasTime()) {
                Course course = arms.computeIfAbsent(key(m), k -> new LinkedHashMap<>())
                        .computeIfAbsent(m.specimenCode(), o -> new Course(o, new ArrayList<>(), new TreeMap<>()));
                course.rows().add(i);
                List<Double> values = course.values().computeIfAbsent(m.timeH(), t -> new ArrayList<>());
                values.add(m.value());
                values.sort(Double::compare);
            }
        }
        return arms.values().stream()
                .map(organs -> List.copyOf(organs.values()))
                .toList();
    }

    private static List<Object> key(Measurement m) {
        return List.of(m.study(), m.arm(), m.subject(), m.analyte(), m.kind(), m.unit(), m.method());
    }

    private static List<Copy> copies(List<List<Course>> arms) {
        List<Copy> copies = new ArrayList<>();
        for (List<Course> organs : arms) {
            Map<Map<Double, List<Double>>, String> seen = new HashMap<>();
            for (Course course : originalsFirst(organs)) {
                String earlier = course.isTelling() ? seen.putIfAbsent(course.values(), course.organ()) : null;
                if (earlier != null) {
                    copies.add(new Copy(course, earlier));
                }
            }
        }
        return copies;
    }

    private static List<Course> originalsFirst(List<Course> organs) {
        return organs.stream()
                .sorted(Comparator.comparing(course -> !PHAGOCYTIC.contains(course.organ())))
                .toList();
    }

    private static Finding finding(MeasurementTable table, Copy found) {
        Course copy = found.copy();
        Measurement first = table.rows().get(copy.rows().getFirst());
        return Finding.warning(
                Check.DUPLICATE_ORGAN.code(),
                table,
                copy.rows(),
                "value",
                "In arm '" + first.arm() + "' of " + first.study() + " the "
                        + copy.values().size() + " values of "
                        + copy.organ() + " are exactly those of " + found.original()
                        + "; one of the two is probably a copy.",
                "Until the source is looked up, " + copy.organ() + " is compared with the prediction but not fitted.");
    }
}
