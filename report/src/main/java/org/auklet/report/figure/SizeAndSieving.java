package org.auklet.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.auklet.model.body.GlomerularSieving;
import org.auklet.model.passport.Passport;
import org.auklet.model.passport.RenalVerdict;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.report.chart.Chart;
import org.auklet.report.chart.Layer;
import org.auklet.report.chart.Legend;
import org.auklet.report.chart.Legend.Entry;
import org.auklet.report.chart.Legend.Kind;
import org.auklet.report.chart.LinearAxis;
import org.auklet.report.chart.Style;
import org.auklet.report.text.Numbers;
import org.auklet.report.text.Words;

/** The size distribution of each particle over the curve by which the glomerulus sieves. */
public final class SizeAndSieving {

    private static final int WIDTH = 330;
    private static final int HEIGHT = 220;
    private static final int POINTS = 161;
    private static final double LEAST_RANGE_NM = 10;
    private static final Style SIEVED = Style.series(0);
    private static final Style SIZES = Style.series(1);

    private SizeAndSieving() {}

    /** The figure, a panel per particle; without panels when there is none. */
    public static Figure of(List<Passport> passports) {
        List<String> panels = new ArrayList<>();
        for (Passport passport : passports) {
            panels.add(panel("sizes-" + panels.size(), passport));
        }
        return new Figure("size-and-sieving", "small", panels, legend(), caption());
    }

    private static String panel(String id, Passport passport) {
        HydrodynamicDiameter size = passport.particle().hydrodynamicDiameter();
        double range = Math.max(LEAST_RANGE_NM, size.largestNm() * 1.1);
        double[] diameter = new double[POINTS];
        double[] sieved = new double[POINTS];
        double[] sizes = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            diameter[i] = range * i / (POINTS - 1);
            sieved[i] = GlomerularSieving.logistic(
                    diameter[i], GlomerularSieving.STEEPNESS_PER_NM, GlomerularSieving.HALF_DIAMETER_NM);
            sizes[i] = size.sdNm() > 0 ? size.densityPerNm(diameter[i]) / size.densityPerNm(size.meanNm()) : 0;
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Line(diameter, sieved, SIEVED, "sieved"));
        if (size.sdNm() > 0) {
            layers.add(new Layer.Band(diameter, new double[POINTS], sizes, SIZES));
            layers.add(new Layer.Line(diameter, sizes, SIZES, "sizes"));
        } else {
            layers.add(new Layer.Rule(size.meanNm(), Numbers.text(size.meanNm()) + " nm", SIZES));
        }
        String title = Words.capital(passport.particle().name());
        LinearAxis x = LinearAxis.covering("Hydrodynamic diameter (nm)", 0, range);
        LinearAxis y = LinearAxis.covering("Share sieved; dose, scaled", 0, 1);
        return new Chart(id, title, description(passport), x, y, layers, WIDTH, HEIGHT).svg();
    }

    private static String description(Passport passport) {
        HydrodynamicDiameter size = passport.particle().hydrodynamicDiameter();
        RenalVerdict renal = passport.renal();
        return "Size distribution of " + passport.particle().name() + ", " + Numbers.text(size.meanNm()) + " ± "
                + Numbers.text(size.sdNm())
                + " nm, over the glomerular sieving curve, which falls from 1 to 0 about 5.5"
                + " nm: " + Numbers.percent(renal.shareAboveThreshold()) + " of the dose is above 5.5 nm.";
    }

    private static String legend() {
        return Legend.html(List.of(
                new Entry("share of that size that passes the glomerulus", SIEVED, Kind.LINE),
                new Entry("share of the dose of that size, highest set to 1", SIZES, Kind.LINE)));
    }

    private static String caption() {
        return "The sizes of each particle over the sieving curve of the kidney. What lies left of the fall is filtered"
                + " with the water of the plasma, what lies right of it stays. Where both overlap, the small ones leave"
                + " first and the large ones remain.";
    }
}
