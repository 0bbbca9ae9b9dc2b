package org.auklet.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.auklet.report.chart.Chart;
import org.auklet.report.chart.Layer;
import org.auklet.report.chart.Layer.Point;
import org.auklet.report.chart.Legend;
import org.auklet.report.chart.Legend.Entry;
import org.auklet.report.chart.Legend.Kind;
import org.auklet.report.chart.LinearAxis;
import org.auklet.report.chart.Style;
import org.auklet.report.text.Numbers;
import org.auklet.report.text.Words;
import org.auklet.study.result.Series;
import org.auklet.study.result.Series.Observation;
import org.auklet.study.result.StudyResult;

/** One small chart per specimen: the arms overlaid, with intervals and data, on a logarithmic axis. */
public final class TimeCourses {

    private static final int WIDTH = 330;
    private static final int HEIGHT = 240;

    private TimeCourses() {}

    /** The figure; without panels when the result has no series. */
    public static Figure of(StudyResult result) {
        Arms arms = new Arms(result);
        double latest = result.series().stream()
                .filter(s -> s.timeH().length > 0)
                .mapToDouble(s -> s.timeH()[s.timeH().length - 1])
                .max()
                .orElse(0);
        List<String> panels = new ArrayList<>();
        for (SeriesGroup group : SeriesGroup.of(result.series())) {
            panels.add(panel("time-" + panels.size(), group, arms, latest));
        }
        return new Figure("time-courses", "small", panels, legend(result, arms), caption(result));
    }

    private static String panel(String id, SeriesGroup group, Arms arms, double latest) {
        List<Layer> layers = new ArrayList<>();
        group.series().forEach(s -> layers.add(new Layer.Band(s.timeH(), s.lower(), s.upper(), arms.style(s.arm()))));
        group.series().forEach(s -> layers.add(new Layer.Line(s.timeH(), s.predicted(), arms.style(s.arm()), s.arm())));
        group.series().forEach(s -> layers.add(new Layer.Points(points(s), arms.style(s.arm()))));
        LinearAxis time = LinearAxis.hours("Time after first dose (h)", latest);
        String title = Words.capital(group.specimen()) + (group.isObserved() ? "" : " (predicted only)");
        return new Chart(id, title, description(group), time, Range.of(group), layers, WIDTH, HEIGHT).svg();
    }

    private static List<Point> points(Series s) {
        return s.observed().stream()
                .map(o -> new Point(
                        o.timeH(), o.value(), Tips.low(o), Tips.high(o), !o.fitted(), o.censored(), "", Tips.of(s, o)))
                .toList();
    }

    private static String description(SeriesGroup group) {
        StringBuilder out = new StringBuilder("Time course of " + Words.quantity(group.quantity()) + " in "
                + group.specimen() + ", " + group.label() + ", logarithmic axis.");
        for (Series s : group.series()) {
            out.append(' ')
                    .append(Words.capital(s.arm()))
                    .append(": predicted ")
                    .append(summary(s));
            out.append(", ")
                    .append(Words.count(s.observed().size(), "observation"))
                    .append('.');
        }
        return out.toString();
    }

    private static String summary(Series s) {
        int last = s.predicted().length - 1;
        if (last < 0) {
            return "nothing";
        }
        int peak = 0;
        for (int i = 1; i <= last; i++) {
            peak = s.predicted()[i] > s.predicted()[peak] ? i : peak;
        }
        return "peak " + Numbers.text(s.predicted()[peak]) + " at " + Numbers.text(s.timeH()[peak]) + " h, "
                + Numbers.text(s.predicted()[last]) + " at " + Numbers.text(s.timeH()[last]) + " h";
    }

    private static String legend(StudyResult result, Arms arms) {
        List<Entry> entries = new ArrayList<>(arms.entries(Kind.LINE_AND_POINT));
        entries.add(new Entry("95 % interval of the predicted mean", Style.GUIDE, Kind.BAND));
        List<Observation> observed =
                result.series().stream().flatMap(s -> s.observed().stream()).toList();
        if (observed.stream().anyMatch(o -> !o.fitted())) {
            entries.add(new Entry("hollow: not used in the fit", Style.GUIDE, Kind.HOLLOW_POINT));
        }
        if (observed.stream().anyMatch(o -> o.censored() || !(o.value() > 0))) {
            entries.add(new Entry("arrow: below the detection limit, or zero", Style.GUIDE, Kind.BELOW_LIMIT));
        }
        return Legend.html(entries);
    }

    private static String caption(StudyResult result) {
        boolean bars =
                result.series().stream().flatMap(s -> s.observed().stream()).anyMatch(o -> o.sd() > 0);
        return "Predicted time courses (lines) and observations (markers), one panel per specimen. "
                + "Lines that pass through the markers, within the shaded band, mean that the model explains that specimen; "
                + "markers that lie off the line on one side show what it misses. "
                + "The vertical axis is logarithmic and each panel has its own range; its unit stands beside it. "
                + (bars
                        ? "Bars are one standard deviation either way where the source gives it."
                        : "The source gives no standard deviations, so there are no error bars.");
    }
}
