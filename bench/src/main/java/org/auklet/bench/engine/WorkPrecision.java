package org.auklet.bench.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.auklet.report.chart.Chart;
import org.auklet.report.chart.Layer;
import org.auklet.report.chart.LogAxis;
import org.auklet.report.chart.Style;

/** Draws time against true error. */
final class WorkPrecision {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;

    private WorkPrecision() {}

    /** The figure of one task, every contender a curve of its tolerances. */
    static String svg(String task, List<Curve> curves) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            add(layers, curves.get(i), Style.series(i));
        }
        return new Chart(
                        "work-precision-" + task,
                        "Work and precision, problem " + (task.equals("body") ? "P" : "T"),
                        "Processor time of one run against its true error, one curve a program, one point a tolerance.",
                        axis("true error", curves, Timed::error),
                        axis("processor time, ms", curves, t -> t.own().median()),
                        layers,
                        WIDTH,
                        HEIGHT)
                .svg();
    }

    private static LogAxis axis(String label, List<Curve> curves, ToDoubleFunction<Timed> of) {
        var values = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(of)
                .summaryStatistics();
        return LogAxis.covering(label, values.getMin(), values.getMax());
    }

    /** The name stands at the most accurate point. */
    private static void add(List<Layer> layers, Curve curve, Style style) {
        List<Timed> points = curve.points().stream()
                .sorted(Comparator.comparingDouble(Timed::error))
                .toList();
        List<Layer.Point> marks = new ArrayList<>();
        for (Timed timed : points) {
            String label = marks.isEmpty() ? curve.name() : "";
            String tip = String.format(
                    Locale.ROOT, "%s, rtol %.0e", curve.name(), timed.settings().relative());
            marks.add(new Layer.Point(
                    timed.error(), timed.own().median(), Double.NaN, Double.NaN, false, false, label, tip));
        }
        double[] x = points.stream().mapToDouble(Timed::error).toArray();
        double[] y = points.stream().mapToDouble(t -> t.own().median()).toArray();
        layers.add(new Layer.Line(x, y, style, curve.name()));
        layers.add(new Layer.Points(marks, style));
    }
}
