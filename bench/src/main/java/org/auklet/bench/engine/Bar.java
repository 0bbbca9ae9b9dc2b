package org.auklet.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that must be reached, and what was.
 *
 * @param what is measured
 * @param must what is demanded
 * @param reached what was measured
 * @param met whether that is enough
 */
record Bar(String what, String must, String reached, boolean met) {

    private static final double EQUAL_ERROR = 1e-5;

    /** All bars for which something was measured. */
    static List<Bar> of(Findings f) {
        List<Bar> bars = new ArrayList<>();
        speed(bars, "P, one run: time / packaged CVODES dense", f.ratio("body").map(Spread::median), 0.07);
        accuracy(bars, f, "body", "P");
        speed(
                bars,
                "P x 1,000, one thread: time / packaged CVODES dense",
                f.ratio("population").map(Spread::median),
                0.027);
        speed(bars, "T, one run: time / packaged CVODES band", f.ratio("sphere").map(Spread::median), 0.06);
        accuracy(bars, f, "sphere", "T");
        speed(bars, "T, one run: time / deSolve radau", f.ratio("sphere", "radau"), 0.20);
        speed(bars, "P at equal true error 1e-5: time / packaged CVODES", f.ratioAtError("body", EQUAL_ERROR), 0.04);
        speed(bars, "T at equal true error 1e-5: time / packaged CVODES", f.ratioAtError("sphere", EQUAL_ERROR), 0.04);
        speed(
                bars,
                "20-parameter gradient: time / packaged CVODES staggered",
                f.ratio("gradient").map(Spread::median),
                0.042);
        atMost(bars, "20-parameter gradient: relative error", f.error("gradient"), 1e-6, "%.1e");
        f.speedUp()
                .ifPresent(s -> bars.add(new Bar(
                        "100,000 subjects, heap of 1 GB: speed of two threads over one, by wall time",
                        ">= 1.85",
                        format("%.2f", s.median()),
                        s.median() >= 1.85)));
        check(bars, f, "body", "P: internalised in the tumour at 72 h, rtol 1e-10", 0.03259416446, 1e-6);
        check(bars, f, "sphere", "T: internalised in the innermost shell at 72 h, rtol 1e-10", 0.03746315, 1e-6);
        check(bars, f, "population", "check sum of 1,000 subjects, rtol 1e-10", 715.168863777, 1e-9);
        check(bars, f, "gradient", "check sum of the gradient, rtol 1e-10", -5.277042754e-4, 1e-9);
        launch(bars, f, "auklet simulate examples/engine/P.xml", 400);
        launch(bars, f, "auklet simulate examples/engine/T.xml", 800);
        study(bars, f);
        return bars;
    }

    private static void speed(List<Bar> bars, String what, Optional<Double> ratio, double most) {
        atMost(bars, what, ratio, most, "%.3f");
    }

    private static void atMost(List<Bar> bars, String what, Optional<Double> value, double most, String format) {
        value.ifPresent(v -> bars.add(
                new Bar(what, "<= " + format(most < 1e-3 ? "%.0e" : "%.3g", most), format(format, v), v <= most)));
    }

    private static void accuracy(List<Bar> bars, Findings f, String task, String name) {
        List<Timed> race = f.races.get(task);
        if (race != null) {
            double theirs = race.get(1).error();
            atMost(bars, name + ", one run: true error, CVODES' as limit", f.error(task), theirs, "%.1e");
        }
    }

    private static void check(List<Bar> bars, Findings f, String task, String what, double known, double within) {
        Optional.ofNullable(f.checks.get(task)).ifPresent(value -> {
            double deviation = Math.abs(value / known - 1);
            String reached = format("%.10g", value) + format(" (off by %.1e)", deviation);
            bars.add(new Bar(
                    what, format("%.10g", known) + format(" within %.0e", within), reached, deviation <= within));
        });
    }

    private static void study(List<Bar> bars, Findings f) {
        Spread now = f.launches.get(Launches.NOW);
        Spread before = f.launches.get(Launches.BEFORE);
        if (now != null && before != null) {
            double ratio = now.median() / before.median();
            bars.add(
                    new Bar("main job: time / that of the earlier version", "<= 1", format("%.2f", ratio), ratio <= 1));
        }
        atMost(bars, "main job: difference of its results from the earlier version", f.studyDifference, 1e-6, "%.1e");
    }

    private static void launch(List<Bar> bars, Findings f, String name, double most) {
        Optional.ofNullable(f.launches.get(name))
                .ifPresent(spread -> bars.add(new Bar(
                        "cold process: " + name,
                        format("<= %.0f ms", most),
                        format("%.0f ms", spread.median()),
                        spread.median() <= most)));
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
