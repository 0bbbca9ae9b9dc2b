package org.auklet.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auklet.quantity.Quantity;

/** Sums the shares of the dose over the specimens of one time. */
final class RecoveredDose {

    private static final Set<String> PARTS_OF_BLOOD = Set.of("plasma", "serum");

    private record Group(String study, String arm, String subject, String analyte, String method, double timeH) {}

    private RecoveredDose() {}

    static List<Finding> above(MeasurementTable table, Map<String, Quantity> masses, double limitPercent) {
        Map<Group, Map<String, List<Double>>> groups = new LinkedHashMap<>();
        Map<Group, Integer> firstRow = new LinkedHashMap<>();
        Map<Group, Map<String, List<Double>>> asPercent = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            Optional<Double> percent = percentOfDose(m, masses);
            if (percent.isPresent()) {
                Group group = new Group(m.study(), m.arm(), m.subject(), m.analyte(), m.method(), m.timeH());
                String place = place(m, masses);
                add(groups, group, place, percent.get());
                add(asPercent, group, place, m.in(m.kind().canonicalUnit()).value());
                firstRow.putIfAbsent(group, i);
            }
        }
        List<Finding> findings = new ArrayList<>();
        groups.forEach((group, specimens) -> {
            double sum = sum(specimens);
            if (sum > limitPercent) {
                int row = firstRow.getOrDefault(group, 0);
                findings.add(finding(table, row, group, specimens, sum));
                double bare = sum(asPercent.getOrDefault(group, Map.of()));
                if (bare <= limitPercent) {
                    findings.add(otherUnit(table, row, group, bare));
                }
            }
        });
        return findings;
    }

    private static void add(Map<Group, Map<String, List<Double>>> sums, Group group, String place, double share) {
        sums.computeIfAbsent(group, g -> new LinkedHashMap<>())
                .computeIfAbsent(place, s -> new ArrayList<>())
                .add(share);
    }

    private static Finding finding(
            MeasurementTable table, int row, Group group, Map<String, List<Double>> specimens, double sum) {
        String message = String.format(
                Locale.ROOT,
                "Arm '%s' of %s holds %.1f %% of the injected dose at %s h in %s; more than was given.",
                group.arm(),
                group.study(),
                sum,
                Plausibility.text(group.timeH()),
                String.join(", ", specimens.keySet()));
        return Finding.warning("recovered_dose", table.file(), table.lineOf(row), message);
    }

    /** The numbers would fit the dose if they were shares of it and not shares per gram. */
    private static Finding otherUnit(MeasurementTable table, int row, Group group, double sum) {
        return Finding.warning(
                "unit_reading",
                table.file(),
                table.lineOf(row),
                String.format(
                        Locale.ROOT,
                        "Read as %%ID and not as %%ID/g, the values of arm '%s' at %s h sum to %.1f %% of the dose: look the"
                                + " unit up in the source.",
                        group.arm(),
                        Plausibility.text(group.timeH()),
                        sum));
    }

    /** Replicates of a specimen are averaged, specimens are summed. */
    private static double sum(Map<String, List<Double>> specimens) {
        double sum = 0;
        for (Map.Entry<String, List<Double>> specimen : specimens.entrySet()) {
            if (!(PARTS_OF_BLOOD.contains(specimen.getKey()) && specimens.containsKey("blood"))) {
                sum += specimen.getValue().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
            }
        }
        return sum;
    }

    /** Parts of the gut that are weighed or counted apart stay apart; everything else goes by its canonical name. */
    private static String place(Measurement m, Map<String, Quantity> masses) {
        boolean apart = m.kind() == QuantityKind.PERCENT_INJECTED_DOSE || masses.containsKey(m.specimen());
        return apart && m.specimenCode().equals(Specimen.GUT.code()) ? m.specimen() : m.specimenCode();
    }

    private static Optional<Double> percentOfDose(Measurement m, Map<String, Quantity> masses) {
        if (m.isCensored() || m.specimenCode().equals(Specimen.WHOLE_BODY.code())) {
            return Optional.empty();
        }
        if (m.kind() == QuantityKind.PERCENT_INJECTED_DOSE) {
            return Optional.of(m.in(m.kind().canonicalUnit()).value());
        }
        Optional<Quantity> mass = DoseConversion.massOf(m.specimen(), masses);
        return m.kind() == QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM && mass.isPresent()
                ? Optional.of(DoseConversion.wholeSpecimen(m, mass).value())
                : Optional.empty();
    }
}
