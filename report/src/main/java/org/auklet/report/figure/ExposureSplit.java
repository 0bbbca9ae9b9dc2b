package org.auklet.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auklet.report.chart.ForestChart;
import org.auklet.report.chart.ForestChart.Row;
import org.auklet.report.chart.Style;
import org.auklet.report.text.Numbers;
import org.auklet.result.Verdict;
import org.auklet.study.result.StudyResult;

/**
 * Where a difference in tumour uptake comes from: the ratio of the arms as the product of a difference in exposure (more
 * particle in the blood for longer) and a difference through binding.
 *
 * <p>Drawn when verdicts of unit 1 and the same time speak, in their question, of exposure and of binding; a third that
 * speaks of neither alone (or of both) is the whole ratio.
 */
public final class ExposureSplit {

    private static final int WIDTH = 560;

    private ExposureSplit() {}

    private enum Part {
        WHOLE,
        EXPOSURE,
        BINDING
    }

    /** The figure; without panels when the verdicts do not hold the split. */
    public static Figure of(StudyResult result) {
        List<String> panels = new ArrayList<>();
        for (Map.Entry<Double, List<Verdict>> group : byTime(result.verdicts()).entrySet()) {
            List<Verdict> ratios = group.getValue();
            if (has(ratios, Part.EXPOSURE) && has(ratios, Part.BINDING)) {
                panels.add(panel("split-" + panels.size(), group.getKey(), ratios));
            }
        }
        return new Figure("exposure-split", "wide", panels, "", caption());
    }

    private static Map<Double, List<Verdict>> byTime(List<Verdict> verdicts) {
        Map<Double, List<Verdict>> groups = new LinkedHashMap<>();
        for (Verdict v : verdicts) {
            boolean ratio = (v.unit().equals("1") || v.unit().isEmpty()) && v.value() > 0;
            if (ratio && isPart(v)) {
                groups.computeIfAbsent(v.timeH(), time -> new ArrayList<>()).add(v);
            }
        }
        groups.values().forEach(list -> list.sort(Comparator.comparing(ExposureSplit::part)));
        return groups;
    }

    private static boolean isPart(Verdict v) {
        String question = v.question().toLowerCase(Locale.ROOT);
        return part(v) != Part.WHOLE || question.contains("ratio") || question.contains("uptake");
    }

    private static Part part(Verdict v) {
        String question = v.question().toLowerCase(Locale.ROOT);
        boolean exposure = question.contains("exposure");
        boolean binding = question.contains("binding");
        return exposure == binding ? Part.WHOLE : exposure ? Part.EXPOSURE : Part.BINDING;
    }

    private static boolean has(List<Verdict> verdicts, Part part) {
        return verdicts.stream().anyMatch(v -> part(v) == part);
    }

    private static String panel(String id, double timeH, List<Verdict> ratios) {
        List<Row> rows = ratios.stream()
                .map(v -> new Row(name(part(v)), v.value(), v.lower(), v.upper(), style(part(v))))
                .toList();
        String when = Double.isNaN(timeH) ? "" : " at " + Numbers.text(timeH) + " h";
        String title = "What makes the difference" + when;
        return new ForestChart(id, title, description(rows), rows, "Ratio (1 = no difference)", WIDTH).svg();
    }

    private static String name(Part part) {
        return switch (part) {
            case WHOLE -> "tumour uptake, whole ratio";
            case EXPOSURE -> "of which exposure";
            case BINDING -> "of which binding";
        };
    }

    private static Style style(Part part) {
        return part == Part.WHOLE ? Style.TOTAL : Style.series(part == Part.EXPOSURE ? 0 : 1);
    }

    private static String description(List<Row> rows) {
        StringBuilder out = new StringBuilder("Ratios with 95 % intervals.");
        for (Row row : rows) {
            out.append(' ').append(row.name()).append(": ").append(Numbers.text(row.value()));
            out.append(" (").append(Numbers.interval(row.lower(), row.upper())).append(").");
        }
        return out.toString();
    }

    private static String caption() {
        return "The ratio of tumour uptake between the arms, split into two factors that multiply to the whole: what "
                + "comes of exposure (more particle in the blood for longer, or a leakier tumour), and what comes of binding. "
                + "An interval that includes 1 does not show a difference; an arrow is an end that the data leave open. "
                + "Ratios have no unit; the axis is logarithmic and the bars are 95 % intervals.";
    }
}
