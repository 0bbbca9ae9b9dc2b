package org.auklet.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.auklet.record.DecayCorrection;
import org.auklet.record.Finding;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;
import org.auklet.record.QuantityKind;

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

    /** The courses of an arm by specimen, and its rows. */
    private static final class Courses {
        private final Map<String, TreeMap<Double, DoubleSummaryStatistics>> bySpecimen = new LinkedHashMap<>();
        private final List<Integer> rows = new ArrayList<>();

        void add(int row, Measurement m) {
            rows.add(row);
            bySpecimen
                    .computeIfAbsent(m.specimenCode(), s -> new TreeMap<>())
                    .computeIfAbsent(m.timeH(), t -> new DoubleSummaryStatistics())
                    .accept(m.value());
        }

        /** Each course that is long enough: what is left at its end, as a share of what decay leaves. */
        double[] falls(double halfLife) {
            return bySpecimen.values().stream()
                    .filter(c -> c.lastKey() - c.firstKey() >= FEWEST_HALF_LIVES * halfLife)
                    .mapToDouble(c -> fall(c, halfLife))
                    .toArray();
        }

        private static double fall(TreeMap<Double, DoubleSummaryStatistics> course, double halfLife) {
            double decay = Math.pow(0.5, (course.lastKey() - course.firstKey()) / halfLife);
            return course.lastEntry().getValue().getAverage()
                    / course.firstEntry().getValue().getAverage()
                    / decay;
        }
    }

    private DecayReading() {}

    static Outcome check(ObservedData data) {
        Map<String, Courses> arms = new LinkedHashMap<>();
        for (int i = 0; i < data.table().size(); i++) {
            Measurement m = data.table().rows().get(i);
            if (SHARES.contains(m.kind()) && !m.isCensored() && m.hasTime() && m.value() > 0 && passesForCorrected(m)) {
                arms.computeIfAbsent(m.arm(), a -> new Courses()).add(i, m);
            }
        }
        List<Finding> findings = new ArrayList<>();
        int looked = 0;
        for (Map.Entry<String, Courses> arm : arms.entrySet()) {
            double halfLife = data.halfLives().getOrDefault(arm.getKey(), Double.POSITIVE_INFINITY);
            double[] falls = arm.getValue().falls(halfLife);
            if (falls.length < FEWEST_SPECIMENS) {
                continue;
            }
            looked++;
            double slowest = Arrays.stream(falls).max().orElse(0);
            if (slowest <= 1 && slowest >= JUST) {
                findings.add(finding(data.table(), arm.getValue().rows, arm.getKey(), falls.length, halfLife));
            }
        }
        return looked == 0
                ? Outcome.notApplicable(
                        Check.DECAY_READING,
                        Stage.DATA,
                        "no arm has a label that decays and three specimens over a half-life of it")
                : Outcome.ofData(Check.DECAY_READING, Phrases.count(looked, "arm"), findings.size(), findings);
    }

    private static boolean passesForCorrected(Measurement m) {
        return m.decayCorrection() != DecayCorrection.UNCORRECTED;
    }

    private static Finding finding(
            MeasurementTable table, List<Integer> rows, String arm, int specimens, double halfLife) {
        return Finding.note(
                Check.DECAY_READING.code(),
                table,
                rows,
                "decay_correction",
                String.format(
                        Locale.ROOT,
                        "All %d specimens of arm '%s' fall at least as far as the label decays (half-life %s h), the slowest"
                                + " just so; maybe the values are not decay corrected.",
                        specimens,
                        arm,
                        Phrases.text(halfLife)),
                "If so, write 'uncorrected' into the column decay_correction.");
    }
}
