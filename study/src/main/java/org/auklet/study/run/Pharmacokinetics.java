package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.auklet.equation.fit.Scale;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.quantity.NumberText;
import org.auklet.study.Arm;
import org.auklet.study.Question;
import org.auklet.study.Study;

/** The numbers that pharmacokineticists read off a course, as functionals of the predictions. */
final class Pharmacokinetics {

    /** The terminal slope is taken over this last part of the course. */
    private static final double TERMINAL_PART = 0.25;

    /** The early half-life is read between these hours after the last dose has run in. */
    private static final double EARLY_FROM = 0.25;

    private static final double EARLY_TO = 2;
    private static final double A_DAY = 24;

    static final String UPTAKE = "tumour uptake";
    static final String TO_BLOOD = "tumour/blood";
    static final String TO_MUSCLE = "tumour/muscle";
    static final String TERMINAL = "terminal half-life of blood";

    private final Study study;

    Pharmacokinetics(Study study) {
        this.study = study;
    }

    List<Functional> all() {
        List<Functional> list = new ArrayList<>();
        study.arms().forEach(arm -> of(arm, list));
        return list;
    }

    private void of(Arm arm, List<Functional> list) {
        String a = arm.name();
        double end = study.settings().endH();
        String to = String.format(Locale.ROOT, "0 to %s h", text(end));
        list.add(new Functional(
                a,
                "AUC of blood",
                "%{ID}.h/g",
                Scale.LOG,
                "area under the concentration in blood, per gram of blood, " + to,
                List.of(new Target(a, "AUC_blood", end)),
                v -> v[0]));
        list.add(clearance(a, end));
        double dosed = lastDoseEnd();
        if (end >= dosed + EARLY_TO) {
            list.add(halfLife(a, "early half-life of blood", dosed + EARLY_FROM, dosed + EARLY_TO));
        }
        list.add(halfLife(a, TERMINAL, terminalStart(end), end));
        for (String excreted : AnimalModel.EXCRETED) {
            String name = excreted.equals("promptLoss") ? "gone before the first sample" : "cumulative " + excreted;
            list.add(new Functional(
                    a,
                    name,
                    "%{ID}",
                    Scale.LINEAR,
                    "share of the injected dose at " + text(end) + " h",
                    List.of(new Target(a, excreted, end)),
                    v -> v[0]));
        }
        tumourTimes(end).forEach(at -> tumour(a, at, list));
    }

    private static void tumour(String a, double at, List<Functional> list) {
        list.add(new Functional(
                a,
                UPTAKE + at(at),
                "%{ID}/g",
                Scale.LOG,
                "tumour with its blood, per gram",
                List.of(new Target(a, "tumour", at)),
                v -> v[0]));
        list.add(new Functional(
                a,
                "permeability ceiling of the tumour" + at(at),
                "%{ID}/g",
                Scale.LOG,
                "all that can have crossed its vessel walls by then, kex AUC of plasma: no affinity brings more",
                List.of(new Target(a, "tumourCeiling", at)),
                v -> v[0]));
        list.add(contrast(a, TO_BLOOD, "blood", at));
        list.add(contrast(a, TO_MUSCLE, "muscle", at));
    }

    private static Functional contrast(String a, String name, String background, double at) {
        return new Functional(
                a,
                name + at(at),
                "1",
                Scale.LOG,
                "ratio of concentrations per gram",
                List.of(new Target(a, "tumour", at), new Target(a, background, at)),
                v -> v[0] / v[1]);
    }

    /** Circulating dose over the area to infinity, the tail beyond the end by the terminal slope. */
    private Functional clearance(String a, double end) {
        double from = terminalStart(end);
        return new Functional(
                a,
                "clearance from plasma",
                "mL/h",
                Scale.LOG,
                "particle that circulated per area under its plasma concentration, continued beyond " + text(end)
                        + " h with the terminal slope; per plasma volume",
                List.of(
                        new Target(a, "AUC_particle", end),
                        new Target(a, "particle", from),
                        new Target(a, "particle", end),
                        new Target(a, "promptLoss", end)),
                v -> (100 - v[3]) / (v[0] + tail(v[1], v[2], end - from)));
    }

    /** Area beyond the end; not a number where the level does not fall. */
    private static double tail(double before, double last, double hours) {
        return before > last ? last * hours / Math.log(before / last) : Double.NaN;
    }

    private double lastDoseEnd() {
        DosingRegimen.Administration last = study.dosing().administrations().getLast();
        return last.timeH() + last.durationH();
    }

    private double terminalStart(double end) {
        return end - TERMINAL_PART * (end - lastDoseEnd());
    }

    private static Functional halfLife(String a, String name, double from, double to) {
        return new Functional(
                a,
                name,
                "h",
                Scale.LOG,
                "from the predicted decline between " + text(from) + " and " + text(to) + " h",
                List.of(new Target(a, "blood", from), new Target(a, "blood", to)),
                v -> halfLife(v[0], v[1], to - from));
    }

    /** Infinite where the level does not fall. */
    private static double halfLife(double before, double after, double hours) {
        return before > after ? Math.log(2) * hours / Math.log(before / after) : Double.POSITIVE_INFINITY;
    }

    /** Every time that a question about the tumour is asked for; a day where none says. */
    private List<Double> tumourTimes(double end) {
        List<Double> times = study.questions().stream()
                .map(Question::timeH)
                .filter(t -> !Double.isNaN(t))
                .distinct()
                .sorted()
                .toList();
        return times.isEmpty() ? List.of(Math.min(A_DAY, end)) : times;
    }

    /** How names say a time. */
    static String at(double timeH) {
        return " at " + text(timeH) + " h";
    }

    /** A number of hours or the like without needless digits. */
    static String text(double value) {
        return NumberText.rounded(value, value == Math.rint(value) ? 9 : 3);
    }
}
