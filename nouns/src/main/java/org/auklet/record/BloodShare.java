package org.auklet.record;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much of what was found in an organ is the blood in its vessels: with b the share of blood in the organ's volume, blood
 * and organ per gram at one time, the share is b times blood over organ.
 */
final class BloodShare {

    /** From this share on, a value says more of blood than of uptake. */
    private static final double MOST = 0.5;

    private record Time(String arm, String subject, String analyte, String method, double timeH) {}

    private BloodShare() {}

    static List<Finding> large(MeasurementTable table, Map<String, Double> bloodFractions) {
        Map<Time, DoubleSummaryStatistics> blood = new LinkedHashMap<>();
        for (Measurement m : table.rows()) {
            if (isPerGram(m) && m.specimenCode().equals(Specimen.BLOOD.code())) {
                blood.computeIfAbsent(time(m), t -> new DoubleSummaryStatistics())
                        .accept(perGram(m));
            }
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, List<String>> told = new LinkedHashMap<>();
        Map<String, Integer> firstRow = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            Optional<Double> share = share(m, blood, bloodFractions);
            if (share.isPresent() && share.get() >= MOST) {
                told.computeIfAbsent(m.arm(), a -> new ArrayList<>()).add(words(m, share.get()));
                firstRow.putIfAbsent(m.arm(), i);
            }
        }
        told.forEach((arm, words) -> findings.add(Finding.note(
                "blood_share",
                table.file(),
                table.lineOf(firstRow.getOrDefault(arm, 0)),
                "In arm '" + arm + "' the blood in its vessels alone makes up half and more of "
                        + String.join(", ", words) + "; such a value says little of uptake.")));
        return findings;
    }

    private static Optional<Double> share(
            Measurement m, Map<Time, DoubleSummaryStatistics> blood, Map<String, Double> fractions) {
        Double fraction = fractions.get(m.specimenCode());
        DoubleSummaryStatistics circulating = blood.get(time(m));
        boolean comparable = isPerGram(m) && m.blood() != BloodContent.REMOVED && m.value() > 0;
        return comparable && fraction != null && circulating != null
                ? Optional.of(fraction * circulating.getAverage() / perGram(m))
                : Optional.empty();
    }

    private static String words(Measurement m, double share) {
        return String.format(
                Locale.ROOT, "%s at %s h (%.0f %%)", m.specimen(), Plausibility.text(m.timeH()), 100 * share);
    }

    private static Time time(Measurement m) {
        return new Time(m.arm(), m.subject(), m.analyte(), m.method(), m.timeH());
    }

    private static boolean isPerGram(Measurement m) {
        return m.kind() == QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM && !m.isCensored();
    }

    private static double perGram(Measurement m) {
        return m.in(m.kind().canonicalUnit()).value();
    }
}
