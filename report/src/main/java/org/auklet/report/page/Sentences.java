package org.auklet.report.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.gate.State;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;
import org.auklet.report.text.Numbers;
import org.auklet.report.text.Units;
import org.auklet.report.text.Words;
import org.auklet.result.Accuracy;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Verdict;
import org.auklet.study.result.Hypothesis;

/** Numbers of the result as sentences and cells. */
public final class Sentences {

    private Sentences() {}

    /** The accuracy in plain words. */
    public static String accuracy(Accuracy a) {
        if (a.n() == 0) {
            return "No observation could be compared with a prediction.";
        }
        String kind = a.parameters() == 0
                ? "No parameter was fitted: this is a pure prediction. "
                : Words.capital(Words.count(a.parameters(), "parameter")) + (a.parameters() == 1 ? " was" : " were")
                        + " fitted to these data. ";
        return kind + "Over " + Words.count(a.n(), "observation") + " the prediction is off by a factor of "
                + Numbers.text(a.aafe()) + " on average (AAFE); " + bias(a.afe()) + " "
                + Numbers.percent(a.within2fold()) + " lie within a factor of two." + excluded(a.nExcluded());
    }

    private static String bias(double afe) {
        if (Double.isNaN(afe)) {
            return "its bias is not determined.";
        }
        if (Math.abs(Math.log(afe)) < 0.02) {
            return "it has no bias worth naming (AFE " + Numbers.text(afe) + ").";
        }
        String much = afe >= 2 || afe <= 0.5
                ? Numbers.text(afe > 1 ? afe : 1 / afe) + "-fold"
                : Numbers.text(100 * Math.abs(afe - 1), 2) + " %";
        return "as a whole it lies " + much + " too " + (afe > 1 ? "high" : "low") + " (AFE " + Numbers.text(afe)
                + ").";
    }

    private static String excluded(int n) {
        return n == 0
                ? ""
                : " " + Words.capital(Words.count(n, "observation")) + (n == 1 ? " is" : " are")
                        + " zero or below the detection limit and not counted.";
    }

    /** The value of a verdict with unit and interval. */
    public static String value(Verdict v) {
        if (Double.isNaN(v.value())) {
            return "";
        }
        return Units.quantity(v.value(), v.unit());
    }

    /** The interval of a verdict; empty without a value. */
    public static String interval(Verdict v) {
        return Double.isNaN(v.value()) ? "" : Numbers.interval(v.lower(), v.upper());
    }

    /** "24 h", or empty. */
    public static String time(double timeH) {
        return Double.isNaN(timeH) ? "" : Numbers.text(timeH) + " h";
    }

    /** The interval of a parameter: a fitted one may be open, a given one may have none. */
    public static String interval(ReportedParameter p) {
        boolean none = !Double.isFinite(p.lower()) && !Double.isFinite(p.upper());
        return none && p.grade() != EvidenceGrade.FITTED ? "none given" : Numbers.interval(p.lower(), p.upper());
    }

    /** The interval of a traced number, which may have none. */
    public static String interval(TracedQuantity q) {
        Interval range = q.interval();
        boolean none = Double.isNaN(range.lower()) && Double.isNaN(range.upper());
        return none ? "none given" : Numbers.interval(range.lower(), range.upper());
    }

    /** Why a parameter is not determined. */
    public static String notDetermined(ReportedParameter p) {
        boolean noLower = !Double.isFinite(p.lower());
        boolean noUpper = !Double.isFinite(p.upper());
        if (noLower && noUpper) {
            return "not determined by the data";
        }
        if (noUpper) {
            return "only a lower limit is determined";
        }
        return noLower ? "only an upper limit is determined" : "poorly determined";
    }

    /** How many times better the best hypothesis is supported. */
    public static String evidenceRatio(Hypothesis h) {
        double ratio = h.evidenceRatio();
        return Double.isNaN(ratio) ? Numbers.NOT_DETERMINED : ratio > 1e6 ? "> 1e6" : Numbers.text(ratio);
    }

    /** What the distance to the best hypothesis says (Burnham and Anderson 2002, section 2.6). */
    public static String support(Hypothesis h) {
        double delta = h.deltaAicc();
        if (Double.isNaN(delta)) {
            return Numbers.NOT_DETERMINED;
        }
        if (delta <= 0) {
            return "best supported";
        }
        if (delta < 2) {
            return "supported about as well as the best";
        }
        return delta < 7 ? "less support" : delta <= 10 ? "little support" : "essentially no support";
    }

    /** The value of a check against its limit; empty when it could not be made. */
    public static String against(Outcome c) {
        return c.state() == State.NOT_APPLICABLE
                ? ""
                : Numbers.text(c.value()) + (c.value() > c.limit() ? " > " : " ≤ ") + Numbers.text(c.limit());
    }

    /** What the checks of a stage are about. */
    public static String stage(Stage stage) {
        return switch (stage) {
            case MEASUREMENT -> "What the instrument recorded, and what was made of it.";
            case DATA -> "What was measured, before anything was fitted to it.";
            case RESULT -> "Numbers that the run must respect.";
        };
    }

    /** How a check ended, with a sign that needs no colour. */
    public static String outcome(Outcome c) {
        return switch (c.state()) {
            case PASSED -> "✓ passes";
            case NOTED -> "! noted";
            case FAILED -> "✗ fails";
            case NOT_APPLICABLE -> "– not applicable";
        };
    }

    /** The class of the badge that says how a check ended. */
    public static String badge(Outcome c) {
        return switch (c.state()) {
            case PASSED -> "pass";
            case FAILED -> "fail";
            case NOTED, NOT_APPLICABLE -> "";
        };
    }

    /** What was looked at, what was found and what to do. */
    public static String told(Outcome c) {
        return Stream.of(
                        c.examined().isEmpty() ? "" : Words.capital(c.examined()) + ":",
                        Words.capital(c.message()) + (c.message().endsWith(".") ? "" : "."),
                        c.remedy())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** "GET /x" style names as words. */
    public static String name(String code) {
        return Words.capital(Words.split(code));
    }

    /** A capital first letter for a grade. */
    public static String grade(EvidenceGrade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
