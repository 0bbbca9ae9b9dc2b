package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.auklet.equation.fit.Scale;
import org.auklet.study.Arm;
import org.auklet.study.Study;

/** The numbers that pharmacokineticists read off a course, as functionals of the predictions. */
final class Pharmacokinetics {

    /** The terminal slope is taken over this last part of the course. */
    private static final double TERMINAL_PART = 0.25;

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
        list.add(clearance(a, end, to));
        list.add(initialHalfLife(a));
        list.add(terminalHalfLife(a, end));
        for (String excreted : List.of("urine", "faeces", "promptLoss")) {
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
        double at = questionTime(end);
        list.add(new Functional(
                a,
                "tumour uptake",
                "%{ID}/g",
                Scale.LOG,
                "tumour with its blood, per gram, at " + text(at) + " h",
                List.of(new Target(a, "tumour", at)),
                v -> v[0]));
        list.add(new Functional(
                a,
                "permeability ceiling of the tumour",
                "%{ID}/g",
                Scale.LOG,
                "all that can have crossed its vessel walls by " + text(at)
                        + " h, kex AUC of plasma: no affinity brings more",
                List.of(new Target(a, "tumourCeiling", at)),
                v -> v[0]));
        list.add(new Functional(
                a,
                "tumour/blood",
                "1",
                Scale.LOG,
                "ratio of concentrations per gram at " + text(at) + " h",
                List.of(new Target(a, "tumour", at), new Target(a, "blood", at)),
                v -> v[0] / v[1]));
    }

    private static Functional clearance(String a, double end, String to) {
        return new Functional(
                a,
                "clearance from plasma",
                "mL/h",
                Scale.LOG,
                "dose that circulated per area under the plasma concentration, " + to + ", per plasma volume",
                List.of(new Target(a, "AUC_plasma", end), new Target(a, "promptLoss", end)),
                v -> (100 - v[1]) / v[0]);
    }

    private static Functional initialHalfLife(String a) {
        double first = 0.25;
        double second = 2;
        return halfLife(a, "early half-life of blood", first, second);
    }

    private static Functional terminalHalfLife(String a, double end) {
        return halfLife(a, "terminal half-life of blood", end * (1 - TERMINAL_PART), end);
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

    /** The time most questions of the study are asked for. */
    double questionTime(double fallback) {
        return study.questions().stream()
                .mapToDouble(q -> q.timeH())
                .filter(t -> !Double.isNaN(t))
                .findFirst()
                .orElse(Math.min(24, fallback));
    }

    /** A number of hours or the like without needless digits. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
