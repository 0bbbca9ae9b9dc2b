package org.auklet.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.DoubleStream;
import org.auklet.report.chart.Axis;
import org.auklet.report.chart.Chart;
import org.auklet.report.chart.Layer;
import org.auklet.report.chart.Layer.Point;
import org.auklet.report.chart.Legend;
import org.auklet.report.chart.Legend.Entry;
import org.auklet.report.chart.Legend.Kind;
import org.auklet.report.chart.LinearAxis;
import org.auklet.report.chart.LogAxis;
import org.auklet.report.chart.Style;
import org.auklet.report.text.Numbers;
import org.auklet.report.text.Units;
import org.auklet.report.text.Words;
import org.auklet.result.Plot;
import org.auklet.result.Plot.Cloud;
import org.auklet.result.Plot.Distribution;
import org.auklet.result.Plot.Group;
import org.auklet.result.Plot.Joint;
import org.auklet.result.Plot.Picture;
import org.auklet.result.Plot.Standard;
import org.auklet.result.Plot.Stretch;

/** Draws what a measurement wants to be looked at. */
public final class MeasurementPlots {

    private static final int WIDTH = 620;
    private static final int HEIGHT = 360;
    private static final int BINS_PER_DECADE = 12;
    private static final int MOST_POINTS = 1200;

    private MeasurementPlots() {}

    /** One figure per plot, in their order. */
    public static List<Figure> of(List<Plot> plots) {
        List<Figure> figures = new ArrayList<>();
        for (Plot plot : plots) {
            figures.add(figure("plot-" + (figures.size() + 1), plot));
        }
        return figures;
    }

    private static Figure figure(String id, Plot plot) {
        return switch (plot) {
            case Distribution d -> distribution(id, d);
            case Joint j -> joint(id, j);
            case Plot.Line l -> line(id, l);
            case Stretch s -> stretch(id, s);
            case Picture p -> picture(id, p);
        };
    }

    private static Figure distribution(String id, Distribution d) {
        LogAxis x = positive(
                labelled(d.quantity(), d.unit()), d.groups().stream().flatMapToDouble(g -> Arrays.stream(g.values())));
        List<Layer> layers = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        double top = 0;
        for (Group group : d.groups()) {
            Style style = Style.series(entries.size());
            double[][] outline = outline(group.values(), x);
            top = Math.max(top, Arrays.stream(outline[1]).max().orElse(0));
            layers.add(new Layer.Line(outline[0], outline[1], style, group.name()));
            entries.add(new Entry(group.name() + " (n = " + group.values().length + ")", style, Kind.LINE));
        }
        if (d.limit() > x.min() && d.limit() < x.max()) {
            layers.add(new Layer.Rule(d.limit(), "detection limit", Style.DASHED_GUIDE));
        }
        Axis y = LinearAxis.covering("Share of the group in a bin (%)", 0, top);
        String description = "Distribution of " + d.quantity() + " in "
                + Words.count(d.groups().size(), "group") + ".";
        Chart chart = new Chart(id + "-chart", d.title(), description, x, y, layers, WIDTH, HEIGHT);
        return new Figure(id, "wide", List.of(chart.svg()), Legend.html(entries), d.caption());
    }

    /** The outline of a histogram: abscissae and shares in per cent, two points a bin. */
    private static double[][] outline(double[] values, LogAxis axis) {
        int bins = Math.max(1, (int) Math.round(BINS_PER_DECADE * Math.log10(axis.max() / axis.min())));
        double[] counts = new double[bins];
        for (double value : values) {
            double place = value > 0 ? axis.position(value) * bins : 0;
            counts[Math.clamp((int) place, 0, bins - 1)] += 100.0 / values.length;
        }
        double[] x = new double[2 * bins];
        double[] y = new double[2 * bins];
        for (int i = 0; i < bins; i++) {
            x[2 * i] = axis.min() * Math.pow(axis.max() / axis.min(), i / (double) bins);
            x[2 * i + 1] = axis.min() * Math.pow(axis.max() / axis.min(), (i + 1) / (double) bins);
            y[2 * i] = counts[i];
            y[2 * i + 1] = counts[i];
        }
        return new double[][] {x, y};
    }

    private static Figure joint(String id, Joint j) {
        LogAxis x = positive(j.x(), j.clouds().stream().flatMapToDouble(c -> Arrays.stream(c.x())));
        LogAxis y = positive(j.y(), j.clouds().stream().flatMapToDouble(c -> Arrays.stream(c.y())));
        int all = j.clouds().stream().mapToInt(c -> c.x().length).sum();
        int every = Math.ceilDiv(Math.max(1, all), MOST_POINTS);
        List<Layer> layers = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Cloud cloud : j.clouds()) {
            Style style = Style.series(entries.size());
            layers.add(new Layer.Points(points(cloud, every), style));
            entries.add(new Entry(cloud.name() + " (n = " + cloud.x().length + ")", style, Kind.POINT));
        }
        String shown = every == 1 ? "" : " One point in " + every + " is drawn.";
        Chart chart = new Chart(
                id + "-chart",
                j.title(),
                "Scatter plot of " + j.y() + " against " + j.x() + ".",
                x,
                y,
                layers,
                480,
                440);
        return new Figure(id, "square", List.of(chart.svg()), Legend.html(entries), j.caption() + shown);
    }

    private static List<Point> points(Cloud cloud, int every) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < cloud.x().length; i += every) {
            points.add(new Point(cloud.x()[i], cloud.y()[i], Double.NaN, Double.NaN, true, false, "", ""));
        }
        return points;
    }

    private static Figure line(String id, Plot.Line l) {
        double right = l.points().stream().mapToDouble(Standard::x).max().orElse(1);
        double top = l.points().stream().mapToDouble(p -> p.y() + p.sd()).max().orElse(1);
        double[] ends = {0, right};
        double[] fitted = {l.intercept(), l.intercept() + l.slope() * right};
        List<Point> points = l.points().stream()
                .map(p -> new Point(
                        p.x(),
                        p.y(),
                        p.y() - p.sd(),
                        p.y() + p.sd(),
                        false,
                        false,
                        "",
                        Numbers.text(p.x()) + ": " + Numbers.text(p.y())))
                .toList();
        List<Layer> layers = List.of(
                new Layer.Line(ends, fitted, Style.series(0), "line"), new Layer.Points(points, Style.OBSERVED));
        Chart chart = new Chart(
                id + "-chart",
                l.title(),
                "Calibration standards and the line through them.",
                LinearAxis.covering(l.x(), 0, right),
                LinearAxis.covering(l.y(), Math.min(0, l.intercept()), top),
                layers,
                WIDTH,
                HEIGHT);
        return new Figure(id, "wide", List.of(chart.svg()), "", l.caption());
    }

    private static Figure stretch(String id, Stretch s) {
        double[] ends = {s.timeS()[0], s.timeS()[s.timeS().length - 1]};
        List<Layer> layers = List.of(
                new Layer.Line(ends, new double[] {s.background(), s.background()}, Style.GUIDE, "background"),
                new Layer.Line(ends, new double[] {s.threshold(), s.threshold()}, Style.DASHED_GUIDE, "threshold"),
                new Layer.Line(s.timeS(), s.signal(), Style.series(0), "signal"),
                new Layer.Rule(s.startS(), "event", Style.DASHED_GUIDE),
                new Layer.Rule(s.endS(), "", Style.DASHED_GUIDE));
        List<Entry> entries = List.of(
                new Entry("signal", Style.series(0), Kind.LINE),
                new Entry("mean background", Style.GUIDE, Kind.LINE),
                new Entry("decision threshold", Style.DASHED_GUIDE, Kind.LINE));
        Chart chart = new Chart(
                id + "-chart",
                s.title(),
                "Counts against time about one event.",
                LinearAxis.covering("Time (s)", ends[0], ends[1]),
                LinearAxis.covering(
                        "Counts per dwell time",
                        0,
                        Arrays.stream(s.signal()).max().orElse(1)),
                layers,
                WIDTH,
                HEIGHT);
        return new Figure(id, "wide", List.of(chart.svg()), Legend.html(entries), s.caption());
    }

    private static Figure picture(String id, Picture p) {
        String image = "<img alt=\"" + escaped(p.title()) + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(p.png()) + "\"/>";
        return new Figure(id, "wide", List.of(image), "", p.title() + ". " + p.caption());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static LogAxis positive(String label, DoubleStream values) {
        double[] positive = values.filter(v -> v > 0).toArray();
        return LogAxis.covering(
                label,
                Arrays.stream(positive).min().orElse(Double.NaN),
                Arrays.stream(positive).max().orElse(Double.NaN));
    }

    private static String labelled(String quantity, String unit) {
        String text = Units.text(unit);
        return text.isEmpty() ? quantity : quantity + " (" + text + ")";
    }
}
