package org.auklet.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.report.text.Units;
import org.auklet.report.text.Words;
import org.auklet.study.result.Series;

/** The series of all arms that share specimen, quantity and unit: one panel. */
record SeriesGroup(String specimen, String quantity, String unit, List<Series> series) {

    private static final List<String> FIRST =
            List.of("tumour", "blood", "plasma", "kidney", "urine", "liver", "spleen");

    private record Key(String specimen, String quantity, String unit) {}

    /** The groups, those a reader looks for first in front, the others in the order of the result. */
    static List<SeriesGroup> of(List<Series> all) {
        Map<Key, List<Series>> groups = new LinkedHashMap<>();
        for (Series s : all) {
            groups.computeIfAbsent(new Key(s.specimen(), s.quantity(), s.unit()), key -> new ArrayList<>())
                    .add(s);
        }
        return groups.entrySet().stream()
                .map(e -> new SeriesGroup(
                        e.getKey().specimen(), e.getKey().quantity(), e.getKey().unit(), e.getValue()))
                .sorted(Comparator.comparingInt(SeriesGroup::rank))
                .toList();
    }

    private int rank() {
        int index = FIRST.indexOf(specimen);
        return index < 0 ? FIRST.size() : index;
    }

    boolean isObserved() {
        return series.stream().anyMatch(s -> !s.observed().isEmpty());
    }

    /** The vertical axis in words: the unit, or the quantity when it has none. */
    String label() {
        String text = Units.text(unit);
        return text.isEmpty() ? Words.quantity(quantity) : text;
    }
}
