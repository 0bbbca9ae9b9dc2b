package org.auklet.report.figure;

import org.auklet.report.text.Numbers;
import org.auklet.report.text.Units;
import org.auklet.study.result.Series;
import org.auklet.study.result.Series.Observation;

/** What is known of an observation: its prediction, its error bar and the words that the pointer shows. */
final class Tips {

    private Tips() {}

    /** The prediction at the time of an observation: every observed time is one of the series, else interpolated. */
    static double predictedAt(Series s, double timeH) {
        double[] t = s.timeH();
        for (int i = 0; i < t.length; i++) {
            if (t[i] >= timeH - 1e-9 * Math.max(1, Math.abs(timeH))) {
                boolean exact = t[i] <= timeH + 1e-9 * Math.max(1, Math.abs(timeH));
                return exact || i == 0 ? s.predicted()[i] : between(s, i, timeH);
            }
        }
        return Double.NaN;
    }

    private static double between(Series s, int i, double timeH) {
        double part = (timeH - s.timeH()[i - 1]) / (s.timeH()[i] - s.timeH()[i - 1]);
        return s.predicted()[i - 1] + part * (s.predicted()[i] - s.predicted()[i - 1]);
    }

    /** "targeted, blood, 4 h: observed 11.6 %ID/g (± 0.3, n = 5), predicted 10.1 %ID/g". */
    static String of(Series s, Observation o) {
        String below = o.censored() ? "below " : "";
        String spread = o.sd() > 0 ? " ± " + Numbers.text(o.sd()) + " (SD)" : "";
        String animals = o.n() > 0 ? ", n = " + o.n() : "";
        return s.arm() + ", " + s.specimen() + ", " + Numbers.text(o.timeH()) + " h: observed " + below
                + Units.quantity(o.value(), s.unit()) + spread + animals + ", predicted "
                + Units.quantity(predictedAt(s, o.timeH()), s.unit()) + (o.fitted() ? "" : ", not used in the fit");
    }

    static double low(Observation o) {
        return o.sd() > 0 ? o.value() - o.sd() : Double.NaN;
    }

    static double high(Observation o) {
        return o.sd() > 0 ? o.value() + o.sd() : Double.NaN;
    }
}
