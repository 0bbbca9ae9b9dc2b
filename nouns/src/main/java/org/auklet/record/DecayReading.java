package org.auklet.record;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether values that pass for corrected look as if decay were still in them: of all specimens of an arm the one that falls
 * least, which keeps what it took up, falls just as the label decays.
 */
final class DecayReading {

    private static final int FEWEST_SPECIMENS = 3;
    /** A course over which less than half decays tells nothing. */
    private static final double FEWEST_HALF_LIVES = 1;
    /** How far beyond decay the slowest specimen may have fallen to be told apart from one that is cleared (assumed). */
    private static final double JUST = 0.7;

    private static final Set<QuantityKind> SHARES =
            Set.of(QuantityKind.PERCENT_INJECTED_DOSE, QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM);

    private DecayReading() {}

    static List<Finding> doubtful(MeasurementTable table, Map<String, Double> halfLives) {
        Map<String, Map<String, TreeMap<Double, DoubleSummaryStatistics>>> arms = new LinkedHashMap<>();
        Map<String, Integer> firstRow = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            if (SHARES.contains(m.kind()) && !m.isCensored() && m.hasTime() && m.value() > 0 && passesForCorrected(m)) {
                arms.computeIfAbsent(m.arm(), a -> new LinkedHashMap<>())
                        .computeIfAbsent(m.specimenCode(), s -> new TreeMap<>())
                        .computeIfAbsent(m.timeH(), t -> new DoubleSummaryStatistics())
                        .accept(m.value());
                firstRow.putIfAbsent(m.arm(), i);
            }
        }
        List<Finding> findings = new ArrayList<>();
        arms.forEach((arm, courses) -> {
            double halfLife = halfLives.getOrDefault(arm, Double.POSITIVE_INFINITY);
            List<TreeMap<Double, DoubleSummaryStatistics>> telling = courses.values().stream()
                    .filter(c -> c.lastKey() - c.firstKey() >= FEWEST_HALF_LIVES * halfLife)
                    .toList();
            double slowest =
                    telling.stream().mapToDouble(c -> fall(c, halfLife)).max().orElse(0);
            if (telling.size() >= FEWEST_SPECIMENS && slowest <= 1 && slowest >= JUST) {
                findings.add(finding(table, firstRow.getOrDefault(arm, 0), arm, telling.size(), halfLife));
            }
        });
        return findings;
    }

    private static boolean passesForCorrected(Measurement m) {
        return m.decayCorrection() != DecayCorrection.UNCORRECTED;
    }

    /** What is left of the first value at the last time, as a share of what decay leaves. */
    private static double fall(TreeMap<Double, DoubleSummaryStatistics> course, double halfLife) {
        double decay = Math.pow(0.5, (course.lastKey() - course.firstKey()) / halfLife);
        return course.lastEntry().getValue().getAverage()
                / course.firstEntry().getValue().getAverage()
                / decay;
    }

    private static Finding finding(MeasurementTable table, int row, String arm, int specimens, double halfLife) {
        return Finding.note(
                "decay_reading",
                table.file(),
                table.lineOf(row),
                String.format(
                        Locale.ROOT,
                        "All %d specimens of arm '%s' fall at least as far as the label decays (half-life %s h), the slowest"
                                + " just so; maybe the values"
                                + " are not decay corrected. If so, write 'uncorrected' into the column decay_correction.",
                        specimens,
                        arm,
                        Plausibility.text(halfLife)));
    }
}
