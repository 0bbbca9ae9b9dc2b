package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.auklet.model.AnimalModel;
import org.auklet.quantity.Interval;
import org.auklet.record.ControlKind;
import org.auklet.record.Measurement;
import org.auklet.record.QuantityKind;
import org.auklet.result.Verdict;
import org.auklet.study.MeasuredLimit;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;

/**
 * Each measured number, and each measured limit, beside its prediction, with what is known of the difference: a value above
 * what any vessels let through, or above what crosses them at the predicted plasma levels; one below the blood of its
 * vessels; a route that the model leaves open; a control that was computed without any binding.
 */
final class Agreement {

    private static final String PROMPT_LOSS = "promptLoss";
    private static final String VESSELS = "tumourVessels";
    private static final String CROSSED = "tumourCeiling";

    /** Factors closer to 1 than this are called the same. */
    private static final double ALIKE = 1.05;

    /** %ID below which an open route is not worth a sentence. */
    private static final double HARDLY_ANY = 1;

    /**
     * Something measured: a number, whose ends are equal, or a limit.
     *
     * @param arm the arm
     * @param output the model's output
     * @param what for people: "tumour of targeted at 24 h"
     * @param asked the same for the question, without the words that tell an arm apart
     * @param printed the number as it was printed, in words
     * @param range in the unit of the output
     * @param timeH when, h
     */
    private record Known(
            String arm, String output, String what, String asked, String printed, Interval range, double timeH) {

        static Known of(Observation o) {
            Measurement row = o.row();
            String who = row.subject().isEmpty() ? "" : " (" + row.subject() + ")";
            double value = row.value();
            return of(row.arm(), o.output(), row.specimen(), who, printed(o), new Interval(value, value), row.timeH());
        }

        static Known of(MeasuredLimit l) {
            return of(l.arm(), l.output(), l.specimen(), "", printed(l), l.range(), l.timeH());
        }

        private static Known of(
                String arm, String output, String specimen, String who, String printed, Interval range, double timeH) {
            String when = Pharmacokinetics.text(timeH) + " h";
            String what = Verdicts.sentenceCase(specimen) + " of " + arm + who + " at " + when;
            String asked = specimen + ", " + arm + who + ", " + when;
            return new Known(arm, output, what, asked, printed, range, timeH);
        }

        /** The value, and what was read where a mass made %ID/g of it. */
        private static String printed(Observation o) {
            String value = share(o.row().value(), o.output());
            boolean turned = o.asRead().kind() == QuantityKind.PERCENT_INJECTED_DOSE && !Courses.isExcreted(o.output());
            return turned ? value + " (printed as " + Verdicts.number(o.asRead().value()) + " %ID)" : value;
        }

        private static String printed(MeasuredLimit l) {
            Interval r = l.range();
            return r.isClosed()
                    ? Verdicts.number(r.lower()) + " to " + share(r.upper(), l.output())
                    : Double.isNaN(r.upper())
                            ? "at least " + share(r.lower(), l.output())
                            : "at most " + share(r.upper(), l.output());
        }

        Target at(String of) {
            return new Target(arm, of, timeH);
        }

        Target target() {
            return at(output);
        }

        boolean isLimit() {
            return range.lower() != range.upper();
        }

        /** What the prediction is divided by: the number, the only end, or the end that the prediction is beyond. */
        double reference(double predicted) {
            return Double.isNaN(range.lower()) || predicted > range.upper() ? range.upper() : range.lower();
        }

        /** Whether it is known to be more than so much. */
        boolean isAbove(double value) {
            return range.lower() > value;
        }

        /** Whether it is known to be less than so much. */
        boolean isBelow(double value) {
            return range.upper() < value;
        }

        /** Whether limits of a prediction leave room for it. */
        boolean isWithin(Interval limits) {
            return !(limits.upper() < range.lower()) && !(limits.lower() > range.upper());
        }
    }

    private final Study study;
    private final Predictions predictions;
    private final ObservedTumours tumours;

    /**
     * @param predictions hold the targets of {@link #targets}
     * @param tumours the ceilings of measured tumours
     */
    Agreement(Study study, Predictions predictions, ObservedTumours tumours) {
        this.study = study;
        this.predictions = predictions;
        this.tumours = tumours;
    }

    /** What must be predicted to answer: whatever was measured, and what explains a difference. */
    static List<Target> targets(Study study) {
        List<Target> all = new ArrayList<>(Target.observed(study));
        known(study).forEach(k -> {
            all.add(k.target());
            explaining(k).forEach(all::add);
        });
        return all;
    }

    private static List<Known> known(Study study) {
        return Stream.concat(
                        study.observations().stream()
                                .filter(o -> !o.row().isCensored() && o.row().value() > 0)
                                .map(Known::of),
                        study.limits().stream().map(Known::of))
                .toList();
    }

    private static Stream<Target> explaining(Known k) {
        return Courses.isExcreted(k.output())
                ? Stream.of(k.at(PROMPT_LOSS))
                : isTumour(k) ? Stream.of(k.at(VESSELS), k.at(CROSSED)) : Stream.of();
    }

    private static boolean isTumour(Known k) {
        return k.output().equals(ObservedTumours.TUMOUR);
    }

    /** A verdict for each number or limit of the arm asked about, or of all; its number is predicted over measured. */
    List<Verdict> verdicts(Question q) {
        return known(study).stream()
                .filter(k -> q.arm().isEmpty() || q.arm().equals(k.arm()))
                .map(this::verdict)
                .toList();
    }

    private Verdict verdict(Known k) {
        double predicted = predicted(k.target());
        Interval limits = predictions.intervals(List.of(k.target())).getFirst();
        double reference = k.reference(predicted);
        String answer = k.what() + ": measured " + k.printed() + ", predicted " + text(predicted, limits, k.output())
                + size(k, predicted, limits) + exposure(k, predicted) + route(k) + control(k, predicted);
        return new Verdict(
                "Does the prediction agree with what was measured (" + k.asked() + ")?",
                answer,
                predicted / reference,
                limits.lower() / reference,
                limits.upper() / reference,
                "1",
                k.timeH());
    }

    private double predicted(Target target) {
        return predictions.values(List.of(target))[0];
    }

    private static String size(Known k, double predicted, Interval limits) {
        boolean high = k.isBelow(predicted);
        double factor = high ? predicted / k.range().upper() : k.range().lower() / predicted;
        if (k.isLimit() && !high && !k.isAbove(predicted)) {
            return ", as measured.";
        }
        if (factor < ALIKE) {
            return ", the same within 5 %.";
        }
        return ", " + Verdicts.number(factor) + " times too " + (high ? "high" : "low")
                + (k.isWithin(limits) ? ", within its limits." : ", and outside its limits.");
    }

    private static String text(double value, Interval limits, String output) {
        String unit = Courses.isExcreted(output) ? "%{ID}" : "%{ID}/g";
        return Verdicts.withInterval(new DerivedValue("", "", value, limits.lower(), limits.upper(), unit, ""));
    }

    private static String share(double value, String output) {
        return text(value, Interval.OPEN, output);
    }

    /** Above the ceiling of any plasma, or of the predicted one, or below its blood: then no affinity explains it. */
    private String exposure(Known k, double predicted) {
        if (!isTumour(k)) {
            return "";
        }
        double blood = predicted(k.at(VESSELS));
        double most = blood + predicted(k.at(CROSSED));
        double ceiling = ceiling(k);
        if (k.isAbove(ceiling)) {
            return " It is above the permeability ceiling of " + share(ceiling, k.output())
                    + ", which holds with the whole dose in plasma: maybe the unit is another, or the vessels are far leakier.";
        }
        if (k.isAbove(most) && predicted <= most) { // free label comes on top
            return " At the predicted plasma levels no more than " + share(most, k.output())
                    + " reaches it, whatever binds: it stays longer in plasma than predicted, or the vessels are leakier.";
        }
        return k.isBelow(blood)
                ? " The blood in its vessels alone is predicted to bring " + share(blood, k.output())
                        + ": plasma empties faster than predicted, or there is less of it in this tumour."
                : "";
    }

    /** The ceiling of that tumour; infinite where nothing need cross a wall. */
    private double ceiling(Known k) {
        return tumours.onEndothelium()
                ? Double.POSITIVE_INFINITY
                : tumours.all().stream()
                        .filter(t -> t.arm().name().equals(k.arm()) && t.timeH() == k.timeH())
                        .mapToDouble(ObservedTumours.Tumour::ceiling)
                        .findFirst()
                        .orElse(Double.POSITIVE_INFINITY);
    }

    private String route(Known k) {
        if (!Courses.isExcreted(k.output()) || k.output().equals(PROMPT_LOSS)) {
            return "";
        }
        double open = predicted(k.at(PROMPT_LOSS));
        String of = k.output().equals(AnimalModel.EXCRETA) ? " Of it" : " Another";
        return open < HARDLY_ANY
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s %.3g %%ID left before the first sample by a route that nothing shows.",
                        of,
                        open);
    }

    private String control(Known k, double predicted) {
        ControlKind kind = study.arm(k.arm()).control();
        if (!isTumour(k) || !k.isAbove(predicted)) {
            return "";
        }
        return switch (kind) {
            case BLOCKED -> " It was computed as if nothing bound; blocking is rarely complete.";
            case RECEPTOR_NEGATIVE_TUMOUR ->
                " It was computed as if nothing bound; the tumour may have some receptor, or other vessels.";
            case NONE, UNTARGETED, SCRAMBLED_LIGAND, NON_CLEAVABLE_LINKER -> "";
        };
    }
}
