package org.auklet.gate;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auklet.record.BloodContent;
import org.auklet.record.Finding;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;
import org.auklet.record.QuantityKind;
import org.auklet.record.Specimen;

/**
 * How much of what was found in an organ is the blood in its vessels: with b the share of blood in the organ's volume, blood
 * and organ per gram at one time, the share is b times blood over organ.
 */
final class BloodShare {

    private static final String BLED =
            "Such a value says little of uptake. Above 100 % the organ had lost blood before it was"
                    + " weighed, or this animal's organ holds less than its species' data say.";

    private record Time(String arm, String subject, String analyte, String method, double timeH) {}

    /** A row and the share of blood in it. */
    private record Share(int row, Measurement of, double share) {

        String words() {
            return String.format(
                    Locale.ROOT, "%s at %s h (%.0f %%)", of.specimen(), Phrases.text(of.timeH()), 100 * share);
        }
    }

    private BloodShare() {}

    static Outcome check(ObservedData data) {
        List<Share> shares = shares(data);
        if (shares.isEmpty()) {
            return Outcome.notApplicable(
                    Check.BLOOD_SHARE, Stage.DATA, "blood was not measured per gram beside an organ at any time");
        }
        Map<String, List<Share>> large = new LinkedHashMap<>();
        shares.stream()
                .filter(s -> s.share() >= Check.BLOOD_SHARE.limit(Stage.DATA))
                .forEach(s -> large.computeIfAbsent(s.of().arm(), a -> new ArrayList<>())
                        .add(s));
        List<Finding> findings = large.entrySet().stream()
                .map(e -> finding(data.table(), e.getKey(), e.getValue()))
                .toList();
        double largest = shares.stream().mapToDouble(Share::share).max().orElse(0);
        return Outcome.ofData(
                Check.BLOOD_SHARE, Phrases.count(shares.size(), "value") + " beside blood", largest, findings);
    }

    private static Finding finding(MeasurementTable table, String arm, List<Share> shares) {
        return Finding.note(
                Check.BLOOD_SHARE.code(),
                table,
                shares.stream().map(Share::row).toList(),
                "value",
                "In arm '" + arm + "' the blood in its vessels alone makes up half and more of "
                        + String.join(", ", shares.stream().map(Share::words).toList()) + ".",
                shares.stream().anyMatch(s -> s.share() > 1) ? BLED : "Such a value says little of uptake.");
    }

    private static List<Share> shares(ObservedData data) {
        Map<Time, DoubleSummaryStatistics> blood = new LinkedHashMap<>();
        for (Measurement m : data.table().rows()) {
            if (isPerGram(m) && m.specimenCode().equals(Specimen.BLOOD.code())) {
                blood.computeIfAbsent(time(m), t -> new DoubleSummaryStatistics())
                        .accept(perGram(m));
            }
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < data.table().size(); i++) {
            Measurement m = data.table().rows().get(i);
            Double fraction = data.bloodFractions().get(m.specimenCode());
            DoubleSummaryStatistics circulating = blood.get(time(m));
            boolean comparable = isPerGram(m) && m.blood() != BloodContent.REMOVED && m.value() > 0;
            if (comparable && fraction != null && circulating != null) {
                shares.add(new Share(i, m, fraction * circulating.getAverage() / perGram(m)));
            }
        }
        return shares;
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
