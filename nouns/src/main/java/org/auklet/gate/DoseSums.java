package org.auklet.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auklet.quantity.Quantity;
import org.auklet.record.DoseConversion;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;
import org.auklet.record.QuantityKind;
import org.auklet.record.Specimen;

/**
 * Shares of the dose summed over the specimens of one arm and time, in two readings of the unit. Replicates of a specimen
 * are averaged; plasma and serum are left out beside blood, and so are copies of an organ and what has no mass.
 *
 * @param arm the arm
 * @param study the study
 * @param timeH the time, h
 * @param rows rows that were summed
 * @param specimens what was summed
 * @param asRead share of the dose, from %ID/g with the specimens' masses
 * @param asPercent the same numbers taken as %ID, as a share of the dose
 * @param hasPerGram whether any value was per gram, so that the two readings differ
 */
record DoseSums(
        String arm,
        String study,
        double timeH,
        List<Integer> rows,
        List<String> specimens,
        double asRead,
        double asPercent,
        boolean hasPerGram) {

    private static final Set<String> PARTS_OF_BLOOD = Set.of("plasma", "serum");
    private static final double PERCENT = 0.01;

    private record Group(String study, String arm, String subject, String analyte, String method, double timeH) {}

    /** A value in both readings, % of the dose. */
    private record Share(int row, double asRead, double asPercent, boolean perGram) {}

    /** One sum for each arm, subject, analyte, method and time. */
    static List<DoseSums> of(MeasurementTable table, Map<String, Quantity> masses) {
        Map<Group, Map<String, List<Share>>> groups = new LinkedHashMap<>();
        Set<Integer> copies = DuplicateOrgans.rows(table);
        for (int i = 0; i < table.size(); i++) {
            Measurement m = table.rows().get(i);
            Optional<Share> share = share(i, m, masses);
            if (share.isPresent() && !copies.contains(i)) {
                groups.computeIfAbsent(group(m), g -> new LinkedHashMap<>())
                        .computeIfAbsent(place(m, masses), s -> new ArrayList<>())
                        .add(share.get());
            }
        }
        return groups.entrySet().stream()
                .map(e -> sum(e.getKey(), e.getValue()))
                .toList();
    }

    private static Group group(Measurement m) {
        return new Group(m.study(), m.arm(), m.subject(), m.analyte(), m.method(), m.timeH());
    }

    private static DoseSums sum(Group group, Map<String, List<Share>> places) {
        Map<String, List<Share>> summed = new LinkedHashMap<>(places);
        if (places.containsKey(Specimen.BLOOD.code())) {
            summed.keySet().removeAll(PARTS_OF_BLOOD);
        }
        List<Share> all = summed.values().stream().flatMap(List::stream).toList();
        return new DoseSums(
                group.arm(),
                group.study(),
                group.timeH(),
                all.stream().map(Share::row).toList(),
                List.copyOf(summed.keySet()),
                PERCENT
                        * summed.values().stream()
                                .mapToDouble(s -> mean(s, true))
                                .sum(),
                PERCENT
                        * summed.values().stream()
                                .mapToDouble(s -> mean(s, false))
                                .sum(),
                all.stream().anyMatch(Share::perGram));
    }

    private static double mean(List<Share> replicates, boolean asRead) {
        return replicates.stream()
                .mapToDouble(s -> asRead ? s.asRead() : s.asPercent())
                .average()
                .orElse(0);
    }

    private static Optional<Share> share(int row, Measurement m, Map<String, Quantity> masses) {
        if (m.isCensored() || m.specimenCode().equals(Specimen.WHOLE_BODY.code())) {
            return Optional.empty();
        }
        double bare = m.in(m.kind().canonicalUnit()).value();
        if (m.kind() == QuantityKind.PERCENT_INJECTED_DOSE) {
            return Optional.of(new Share(row, bare, bare, false));
        }
        Optional<Quantity> mass = DoseConversion.massOf(m.specimen(), masses);
        return m.kind() == QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM && mass.isPresent()
                ? Optional.of(
                        new Share(row, DoseConversion.wholeSpecimen(m, mass).value(), bare, true))
                : Optional.empty();
    }

    /** Parts of the gut that are weighed or counted apart stay apart; everything else goes by its canonical name. */
    private static String place(Measurement m, Map<String, Quantity> masses) {
        boolean apart = m.kind() == QuantityKind.PERCENT_INJECTED_DOSE || masses.containsKey(m.specimen());
        return apart && m.specimenCode().equals(Specimen.GUT.code()) ? m.specimen() : m.specimenCode();
    }
}
