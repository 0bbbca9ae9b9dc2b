package org.auklet.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.auklet.report.chart.Chart;
import org.auklet.report.chart.Layer;
import org.auklet.report.chart.Legend;
import org.auklet.report.chart.Legend.Entry;
import org.auklet.report.chart.Legend.Kind;
import org.auklet.report.chart.LinearAxis;
import org.auklet.report.chart.Style;
import org.auklet.report.text.Numbers;
import org.auklet.report.text.Words;
import org.auklet.study.result.RadialProfile;
import org.auklet.study.result.StudyResult;

/** Concentrations against the distance from the vessel wall, one panel per arm and time, with the depth reached. */
public final class DepthProfiles {

    private static final int WIDTH = 330;
    private static final int HEIGHT = 240;
    private static final Style FREE = Style.series(0);
    private static final Style BOUND = Style.series(1);
    private static final Style INTERNALISED = Style.series(2);

    /** Room above the curves for the label of the depth. */
    private static final double HEADROOM = 1.15;

    private DepthProfiles() {}

    /** The figure; without panels when there are no profiles. */
    public static Figure of(StudyResult result) {
        return of(result.profiles());
    }

    static Figure of(List<RadialProfile> profiles) {
        List<String> panels = new ArrayList<>();
        for (RadialProfile p : profiles) {
            if (p.radiusUm().length > 1) {
                panels.add(panel("depth-" + panels.size(), p));
            }
        }
        boolean surface = profiles.stream().anyMatch(RadialProfile::isFromSurface);
        return new Figure("depth-profiles", "small", panels, legend(), surface ? ofSpheroid() : caption());
    }

    private static String panel(String id, RadialProfile profile) {
        Scale scale = Scale.of(highest(total(profile)));
        RadialProfile p = scale.applied(profile);
        double[] depth = Arrays.stream(p.radiusUm()).map(r -> r - p.wallUm()).toArray();
        double[] total = total(p);
        List<Layer> layers = List.of(
                new Layer.Rule(p.penetrationUm(), rule(p), Style.DASHED_GUIDE),
                new Layer.Line(depth, total, Style.TOTAL, "total"),
                new Layer.Line(depth, p.free(), FREE, "free"),
                new Layer.Line(depth, p.bound(), BOUND, "bound to receptor"),
                new Layer.Line(depth, p.internalised(), INTERNALISED, "in cells"));
        String title = Words.capital(p.arm()) + ", " + Numbers.text(p.timeH()) + " h";
        LinearAxis x = LinearAxis.covering("Distance from the " + start(p) + " (µm)", 0, depth[depth.length - 1]);
        LinearAxis y = LinearAxis.covering(scale.unit() + " of tissue", 0, highest(total) * HEADROOM);
        return new Chart(id, title, description(p, total, scale.unit()), x, y, layers, WIDTH, HEIGHT).svg();
    }

    private static String rule(RadialProfile p) {
        return Double.isNaN(p.penetrationUm()) ? "" : "half within " + Numbers.text(p.penetrationUm()) + " µm";
    }

    /** What distances are measured from. */
    private static String start(RadialProfile p) {
        return p.isFromSurface() ? "surface" : "vessel wall";
    }

    private static double[] total(RadialProfile p) {
        double[] total = new double[p.radiusUm().length];
        for (int i = 0; i < total.length; i++) {
            total[i] = p.free()[i] + p.bound()[i] + p.internalised()[i];
        }
        return total;
    }

    private static double highest(double[] values) {
        double highest = 0;
        for (double value : values) {
            highest = Double.isFinite(value) ? Math.max(highest, value) : highest;
        }
        return highest > 0 ? highest : 1;
    }

    private static String description(RadialProfile p, double[] total, String unit) {
        String from = start(p);
        String far = p.isFromSurface() ? "in the centre" : "at the far end";
        return "Concentration against distance from the " + from + ", " + p.arm() + ", " + Numbers.text(p.timeH())
                + " h: total " + Numbers.text(total[0]) + " " + unit + " of tissue at the " + from + " and "
                + Numbers.text(total[total.length - 1]) + " " + far + "; half of the label lies within "
                + Numbers.text(p.penetrationUm()) + " µm of the " + from + ".";
    }

    private static String legend() {
        return Legend.html(List.of(
                new Entry("total", Style.TOTAL, Kind.LINE),
                new Entry("free", FREE, Kind.LINE),
                new Entry("bound to receptor", BOUND, Kind.LINE),
                new Entry("in cells (internalised or kept)", INTERNALISED, Kind.LINE),
                new Entry("depth that holds half of the label", Style.DASHED_GUIDE, Kind.LINE)));
    }

    private static String caption() {
        return "How deep the particle reaches from a vessel into the tumour, per mL of tissue (all of the "
                + "tissue, not the interstitial space alone). A curve that falls steeply means that the cells beside "
                + "the vessel take most of it; a flat one, that all cells are reached. The dashed line marks the "
                + "distance from the wall within which half of the label outside the vessel lies. "
                + "The vertical ranges of the panels differ.";
    }

    private static String ofSpheroid() {
        return "How deep the particle reaches from the surface of a spheroid towards its centre, per mL of tissue (all of "
                + "the tissue, not the interstitial space alone). A curve that falls steeply means that the outer cells "
                + "take most of it; a flat one, that all cells are reached. The dashed line marks the distance from the "
                + "surface within which half of the label lies; outer shells hold more tissue than inner ones. "
                + "The vertical ranges of the panels differ.";
    }

    /** The unit that keeps the numbers of a panel between 1 and 1000. */
    private record Scale(String unit, double factor) {

        private static final List<Scale> UNITS = List.of(
                new Scale("nmol/mL", 1),
                new Scale("pmol/mL", 1e3),
                new Scale("fmol/mL", 1e6),
                new Scale("amol/mL", 1e9));

        static Scale of(double highest) {
            return UNITS.stream()
                    .filter(u -> highest * u.factor() >= 1)
                    .findFirst()
                    .orElse(UNITS.getLast());
        }

        RadialProfile applied(RadialProfile p) {
            return new RadialProfile(
                    p.arm(),
                    p.timeH(),
                    p.radiusUm(),
                    times(p.free()),
                    times(p.bound()),
                    times(p.internalised()),
                    p.penetrationUm());
        }

        private double[] times(double[] values) {
            return Arrays.stream(values).map(v -> v * factor).toArray();
        }
    }
}
