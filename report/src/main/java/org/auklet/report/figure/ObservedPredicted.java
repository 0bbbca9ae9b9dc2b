package org.auklet.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.auklet.report.chart.Chart;
import org.auklet.report.chart.Layer;
import org.auklet.report.chart.Layer.Point;
import org.auklet.report.chart.Legend;
import org.auklet.report.chart.Legend.Entry;
import org.auklet.report.chart.Legend.Kind;
import org.auklet.report.chart.LogAxis;
import org.auklet.report.chart.Style;
import org.auklet.report.text.Numbers;
import org.auklet.report.text.Units;
import org.auklet.report.text.Words;
import org.auklet.study.result.Series;
import org.auklet.study.result.Series.Observation;
import org.auklet.study.result.StudyResult;

/** Observed against predicted on logarithmic axes, one square per unit, with the line of equality and a 2-fold band. */
public final class ObservedPredicted {

    private static final int SIZE = 440;
    private static final int NAMED = 6;

    private ObservedPredicted() {}

    private record Pair(Series series, Observation observed, double predicted) {

        boolean isComparable() {
            return observed.value() > 0 && predicted > 0 && !observed.censored();
        }

        /** How far the prediction is off, as the absolute natural logarithm of the ratio. */
        double miss() {
            return isComparable() ? Math.abs(Math.log(predicted / observed.value())) : 0;
        }
    }

    /** The figure; without panels when nothing was observed. */
    public static Figure of(StudyResult result) {
        Arms arms = new Arms(result);
        Map<String, List<Pair>> byUnit = new LinkedHashMap<>();
        for (Series s : result.series()) {
            for (Observation o : s.observed()) {
                byUnit.computeIfAbsent(s.unit(), unit -> new ArrayList<>())
                        .add(new Pair(s, o, Tips.predictedAt(s, o.timeH())));
            }
        }
        List<String> panels = new ArrayList<>();
        byUnit.forEach((unit, pairs) -> panels.add(panel("scatter-" + panels.size(), unit, pairs, arms)));
        return new Figure("observed-predicted", "square", panels, legend(arms, byUnit), caption(byUnit));
    }

    private static String panel(String id, String unit, List<Pair> pairs, Arms arms) {
        String text = Units.text(unit);
        String suffix = text.isEmpty() ? "" : " (" + text + ")";
        LogAxis y = axis("Predicted" + suffix, pairs);
        LogAxis x = new LogAxis("Observed" + suffix, y.min(), y.max());
        List<Layer> layers = new ArrayList<>(guides(x));
        Set<Pair> named = worst(pairs);
        pairs.stream()
                .collect(Collectors.groupingBy(p -> p.series().arm(), LinkedHashMap::new, Collectors.toList()))
                .forEach((arm, own) -> layers.add(new Layer.Points(
                        own.stream().map(p -> point(p, named.contains(p))).toList(), arms.style(arm))));
        return new Chart(id, "Predicted against observed", description(pairs, text), x, y, layers, SIZE, SIZE).svg();
    }

    private static List<Layer> guides(LogAxis axis) {
        double[] ends = {axis.min(), axis.max()};
        double[] half = {axis.min() / 2, axis.max() / 2};
        double[] twice = {axis.min() * 2, axis.max() * 2};
        return List.of(
                new Layer.Band(ends, half, twice, Style.GUIDE),
                new Layer.Line(ends, half, Style.DASHED_GUIDE, "half the observed value"),
                new Layer.Line(ends, twice, Style.DASHED_GUIDE, "twice the observed value"),
                new Layer.Line(ends, ends, Style.GUIDE, "equal"));
    }

    private static Set<Pair> worst(List<Pair> pairs) {
        return pairs.stream()
                .filter(p -> p.miss() > Math.log(2))
                .sorted(Comparator.comparingDouble(Pair::miss).reversed())
                .limit(NAMED)
                .collect(Collectors.toSet());
    }

    private static Point point(Pair p, boolean named) {
        Observation o = p.observed();
        String label = named ? p.series().specimen() + " " + Numbers.text(o.timeH()) + " h" : "";
        return new Point(
                o.value(),
                p.predicted(),
                Double.NaN,
                Double.NaN,
                !o.fitted() || o.censored(),
                false,
                label,
                Tips.of(p.series(), o));
    }

    private static LogAxis axis(String label, List<Pair> pairs) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Pair p : pairs) {
            for (double value : new double[] {p.observed().value(), p.predicted()}) {
                low = value > 0 ? Math.min(low, value) : low;
                high = value > 0 && Double.isFinite(value) ? Math.max(high, value) : high;
            }
        }
        return LogAxis.covering(label, low, high);
    }

    private static String description(List<Pair> pairs, String unit) {
        List<Pair> comparable = pairs.stream().filter(Pair::isComparable).toList();
        long inside = comparable.stream().filter(p -> p.miss() <= Math.log(2)).count();
        return "Scatter plot of predicted against observed values" + (unit.isEmpty() ? "" : " in " + unit) + ": "
                + inside + " of " + Words.count(comparable.size(), "comparable observation")
                + " lie within a factor of two of the prediction.";
    }

    private static String legend(Arms arms, Map<String, List<Pair>> byUnit) {
        List<Entry> entries = new ArrayList<>(arms.entries(Kind.POINT));
        entries.add(new Entry("equal", Style.GUIDE, Kind.LINE));
        entries.add(new Entry("within a factor of two", Style.GUIDE, Kind.BAND));
        if (byUnit.values().stream()
                .flatMap(List::stream)
                .anyMatch(p -> !p.observed().fitted())) {
            entries.add(new Entry("hollow: not used in the fit", Style.GUIDE, Kind.HOLLOW_POINT));
        }
        return Legend.html(entries);
    }

    private static String caption(Map<String, List<Pair>> byUnit) {
        boolean excluded = byUnit.values().stream().flatMap(List::stream).anyMatch(p -> !p.isComparable());
        return "Every observation against its prediction, both axes logarithmic. "
                + "On the line the two agree; above it the model predicts too much, below it too little. "
                + "Points inside the grey band are right within a factor of two; the worst of the others are named."
                + (excluded
                        ? " Values of zero stand at the left edge and values below the detection limit are hollow; "
                                + "neither counts in the accuracy."
                        : "");
    }
}
