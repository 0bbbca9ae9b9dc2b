package org.auklet.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.auklet.study.result.RadialProfile;
import org.auklet.study.result.Series;
import org.auklet.study.result.Series.Observation;

/**
 * Time courses of a study like Benezra et al. 2011 (J Clin Invest 121:2768): the observations are the paper's %ID/g as
 * digitised, the predictions are sums of exponentials drawn through them by eye.
 */
final class Curves {

    static final String SOURCE = "Benezra 2011, J Clin Invest 121:2768 (digitised)";
    private static final double[] TARGETED_H = {4, 24, 72, 96, 168};
    private static final double[] CONTROL_H = {4, 24, 96};

    private Curves() {}

    static List<Series> all() {
        List<Series> all = new ArrayList<>();
        pair(
                all,
                "blood",
                sum(14, 0.10, 0.35, 0.008),
                sum(7.5, 0.22, 0.45, 0.016),
                new double[] {11.6, 1.16, 0.12, 0.36, 0.08},
                new double[] {3.1961, 0.4902, 0.098});
        pair(
                all,
                "liver",
                sum(2.5, 0.08, 3.2, 0.006),
                sum(0.8, 0.1, 1.1, 0.011),
                new double[] {4.3, 2.15, 3.15, 2.1, 1.0},
                new double[] {1.35, 0.8, 0.4});
        pair(
                all,
                "tumour",
                rise(1.75, 0.0105, 0.55),
                rise(1.15, 0.027, 0.9),
                new double[] {1.5301, 0.99, 0.7006, 0.7585, 0.1219},
                new double[] {0.9379, 0.2967, 0.109});
        pair(
                all,
                "kidney",
                sum(3.2, 0.12, 1.9, 0.008),
                sum(1.6, 0.1, 1.8, 0.021),
                new double[] {3.48, 1.36, 1.12, 1.92, 0.24},
                new double[] {Double.NaN, 1.5882, 0.2157});
        pair(
                all,
                "spleen",
                sum(0.5, 0.1, 3.0, 0.005),
                sum(0.3, 0.2, 0.9, 0.009),
                new double[] {2.6, 1.85, 2.7, 3.9, 0.7},
                new double[] {0.4, 1.3, 0.35});
        pair(
                all,
                "lung",
                sum(5.2, 0.11, 0.6, 0.007),
                sum(4.2, 0.16, 0.35, 0.005),
                new double[] {4.12, 0.88, 0.36, 0.48, 0.16},
                new double[] {2.7647, 0.4118, 0.2157});
        pair(
                all,
                "heart",
                sum(5.5, 0.12, 0.5, 0.006),
                sum(1.4, 0.13, 0.45, 0.01),
                new double[] {4.64, 0.64, 0.36, 0.44, 0.18},
                new double[] {0.8431, 0.5294, 0.1765});
        pair(
                all,
                "muscle",
                sum(0.8, 0.09, 0.32, 0.004),
                sum(0.2, 0.2, 0.16, 0.007),
                new double[] {0.8352, 0.3516, 0.2198, 0.3077, 0.1538},
                new double[] {0.1957, 0.1304, 0.087});
        all.add(awkward());
        all.add(urine("targeted", 62, 0.05));
        all.add(urine("untargeted", 78, 0.11));
        return all;
    }

    /** Numbers made up for the test: a zero, one below the limit of detection, a standard deviation, one left out. */
    private static Series awkward() {
        String invented = "invented for the test";
        return series(
                "targeted",
                "brain",
                "%{ID}/g",
                "percentInjectedDosePerGram",
                sum(0.4, 0.12, 0.03, 0.02),
                1.35,
                List.of(
                        new Observation(4, 0.44, 0.25, 5, false, true, invented),
                        new Observation(24, 0.15, 0.2, 5, false, false, invented),
                        new Observation(72, 0.02, Double.NaN, 4, true, true, invented),
                        new Observation(96, 0, Double.NaN, 4, false, true, invented)));
    }

    private static Series urine(String arm, double plateau, double rate) {
        DoubleUnaryOperator curve = t -> plateau * (1 - Math.exp(-rate * t));
        return series(arm, "urine", "%{ID}", "percentInjectedDose", curve, 1.12, List.of());
    }

    private static void pair(
            List<Series> all,
            String specimen,
            DoubleUnaryOperator targeted,
            DoubleUnaryOperator control,
            double[] observedTargeted,
            double[] observedControl) {
        String kind = "percentInjectedDosePerGram";
        all.add(series("targeted", specimen, "%{ID}/g", kind, targeted, 1.25, observed(TARGETED_H, observedTargeted)));
        all.add(series("untargeted", specimen, "%{ID}/g", kind, control, 1.5, observed(CONTROL_H, observedControl)));
    }

    private static List<Observation> observed(double[] times, double[] values) {
        List<Observation> list = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (!Double.isNaN(values[i])) {
                list.add(new Observation(times[i], values[i], Double.NaN, 0, false, times[i] < 168, SOURCE));
            }
        }
        return list;
    }

    private static Series series(
            String arm,
            String specimen,
            String unit,
            String kind,
            DoubleUnaryOperator curve,
            double factor,
            List<Observation> observed) {
        double[] t = times();
        double[] y = Arrays.stream(t).map(curve).toArray();
        double[] lower = Arrays.stream(y).map(v -> v / factor).toArray();
        double[] upper = Arrays.stream(y).map(v -> v * factor).toArray();
        return new Series(arm, specimen, kind, unit, t, y, lower, upper, observed);
    }

    private static double[] times() {
        List<Double> times = new ArrayList<>(List.of(0.0, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0));
        for (int t = 4; t <= 168; t += 2) {
            times.add((double) t);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static DoubleUnaryOperator sum(double a, double ka, double b, double kb) {
        return t -> a * Math.exp(-ka * t) + b * Math.exp(-kb * t);
    }

    private static DoubleUnaryOperator rise(double a, double out, double in) {
        return t -> a * (Math.exp(-out * t) - Math.exp(-in * t));
    }

    static List<RadialProfile> profiles() {
        return List.of(
                profile("targeted", 4, 0.8, 18), profile("targeted", 24, 0.25, 25), profile("untargeted", 4, 0.02, 31));
    }

    private static RadialProfile profile(String arm, double timeH, double bound, double depth) {
        int n = 40;
        double[] r = new double[n];
        double[] free = new double[n];
        double[] held = new double[n];
        double[] inside = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = 8 + (i + 0.5) * 67.0 / n;
            free[i] = 0.05 * Math.exp(-(r[i] - 8) / 60);
            held[i] = bound * Math.exp(-(r[i] - 8) / depth);
            inside[i] = 0.4 * bound * timeH / 24 * Math.exp(-(r[i] - 8) / (depth * 1.2));
        }
        return new RadialProfile(arm, timeH, r, free, held, inside, depth);
    }
}
