package org.auklet.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Quantity;

/** Checks that data can have but should not: nothing here changes a number. */
public final class Plausibility {

    private static final int SHORTEST_TIME_COURSE = 3;
    private static final double WHOLE_DOSE = 100;

    private Plausibility() {}

    /**
     * Organs whose time course is an exact copy of another organ's within one arm: a copying error in the source.
     * Courses of fewer than three times are not compared.
     */
    public static List<Finding> duplicateOrgans(MeasurementTable table) {
        Map<List<Object>, Map<String, Map<Integer, List<Double>>>> arms = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            if (!m.isCensored() && m.hasTime()) {
                arms.computeIfAbsent(courseKey(m), k -> new LinkedHashMap<>())
                        .computeIfAbsent(m.specimenCode(), k -> new LinkedHashMap<>())
                        .put(i, List.of(m.timeH(), m.value()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        arms.values().forEach(organs -> findings.addAll(copies(table, organs)));
        return findings;
    }

    private static List<Object> courseKey(Measurement m) {
        return List.of(m.study(), m.arm(), m.subject(), m.analyte(), m.kind(), m.unit(), m.method());
    }

    private static List<Finding> copies(MeasurementTable table, Map<String, Map<Integer, List<Double>>> organs) {
        Map<Map<Double, List<Double>>, String> courses = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        organs.forEach((organ, rows) -> {
            Map<Double, List<Double>> course = course(rows);
            if (course.size() < SHORTEST_TIME_COURSE || constant(course)) {
                return;
            }
            String earlier = courses.putIfAbsent(course, organ);
            if (earlier != null) {
                int row = rows.keySet().iterator().next();
                Measurement first = table.rows().get(row);
                findings.add(Finding.warning(
                        "duplicate_organ",
                        table.file(),
                        table.lineOf(row),
                        "In arm '" + first.arm() + "' of " + first.study() + " the " + course.size() + " values of "
                                + organ + " are exactly those of " + earlier + "; one of the two is probably a copy."));
            }
        });
        return findings;
    }

    private static Map<Double, List<Double>> course(Map<Integer, List<Double>> rows) {
        Map<Double, List<Double>> course = new TreeMap<>();
        rows.values()
                .forEach(p ->
                        course.computeIfAbsent(p.get(0), t -> new ArrayList<>()).add(p.get(1)));
        course.values().forEach(values -> values.sort(Double::compare));
        return course;
    }

    private static boolean constant(Map<Double, List<Double>> course) {
        return course.values().stream().flatMap(List::stream).distinct().count() == 1;
    }

    /** Rows that share study, arm, subject, specimen, analyte, kind, time and method: replicates, or a mistake. */
    public static List<Finding> replicateKeys(MeasurementTable table) {
        Map<List<Object>, List<Integer>> keys = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            keys.computeIfAbsent(key(table.rows().get(i)), k -> new ArrayList<>())
                    .add(i);
        }
        List<Finding> findings = new ArrayList<>();
        keys.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> findings.add(replicate(table, rows)));
        return findings;
    }

    private static List<Object> key(Measurement m) {
        return List.of(
                m.study(),
                m.arm(),
                m.subject(),
                m.specimenCode(),
                m.analyte(),
                m.kind(),
                m.timeH(),
                m.method(),
                m.grade());
    }

    private static Finding replicate(MeasurementTable table, List<Integer> rows) {
        Measurement first = table.rows().get(rows.getFirst());
        String lines = table.lines().isEmpty()
                ? ""
                : " (lines "
                        + String.join(
                                ", ",
                                rows.stream().map(r -> "" + table.lineOf(r)).toList()) + ")";
        String time = first.hasTime() ? " at " + text(first.timeH()) + " h" : "";
        return Finding.warning(
                "replicate_key",
                table.file(),
                table.lineOf(rows.getLast()),
                first.specimen() + " of arm '" + first.arm() + "' has " + rows.size() + " values" + time + lines
                        + "; they are treated as replicates.");
    }

    /**
     * Values of exactly zero after time zero: rarely measured, mostly a value below detection. They are kept, but have no
     * logarithm and are left out of ratio-based measures.
     */
    public static List<Finding> zeroValues(MeasurementTable table) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            if (m.value() == 0 && !m.kind().mayBeNegative() && m.timeH() > 0) {
                findings.add(Finding.warning(
                        "zero_value",
                        table.file(),
                        table.lineOf(i),
                        m.specimen() + " of arm '" + m.arm() + "' is 0 at " + text(m.timeH())
                                + " h; it is kept. If it was below detection, write '<' with the limit."));
            }
        }
        return findings;
    }

    /**
     * Arms in which the shares of the dose found in all specimens of one time sum to more than 100 %.
     *
     * @param masses mass of each specimen by its word or canonical name; specimens per gram without a mass are left out,
     *     so the sum is a lower bound. Plasma and serum are left out beside blood.
     */
    public static List<Finding> recoveredDose(MeasurementTable table, Map<String, Quantity> masses) {
        return RecoveredDose.above(table, masses, WHOLE_DOSE);
    }

    /**
     * Organs of which half and more is the blood in their vessels: where blood was measured beside them, per gram.
     *
     * @param bloodFractions by canonical name of the organ, volume of blood per volume of organ
     */
    public static List<Finding> bloodShare(MeasurementTable table, Map<String, Double> bloodFractions) {
        return BloodShare.large(table, bloodFractions);
    }

    /**
     * Arms whose values look as if physical decay were still in them although they do not say so: of all
     * specimens the one that falls least falls just as the label decays.
     *
     * @param halfLives half-life of each arm's label, h; arms without one are left out
     */
    public static List<Finding> decayReading(MeasurementTable table, Map<String, Double> halfLives) {
        return DecayReading.doubtful(table, halfLives);
    }

    static String text(double number) {
        return NumberText.of(number);
    }
}
