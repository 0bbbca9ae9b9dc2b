package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.auklet.model.AnimalModel;
import org.auklet.quantity.Interval;
import org.auklet.record.ControlKind;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Finding;
import org.auklet.study.result.Verdict;

/**
 * Each measured number beside its prediction, with what is known of the difference: a value above what any vessels let
 * through, or above what crosses them at the predicted plasma levels; a route that the model leaves open; a control that
 * was computed without any binding.
 */
final class Agreement {

    private static final String PROMPT_LOSS = "promptLoss";
    private static final String TUMOUR = "tumour";
    private static final String VESSELS = "tumourVessels";
    private static final String CROSSED = "tumourCeiling";

    /** Factors closer to 1 than this are called the same. */
    private static final double ALIKE = 1.05;

    private final Study study;
    private final Predictions predictions;
    private final List<Finding> findings;

    /**
     * @param predictions hold the targets of {@link #targets}
     * @param findings what the checks found about observations
     */
    Agreement(Study study, Predictions predictions, List<Finding> findings) {
        this.study = study;
        this.predictions = predictions;
        this.findings = findings;
    }

    /** What must be predicted to answer: every observation, and what explains a difference. */
    static List<Target> targets(Study study) {
        return Stream.concat(
                        Target.observed(study).stream(),
                        study.observations().stream().flatMap(Agreement::explaining))
                .toList();
    }

    private static Stream<Target> explaining(Observation o) {
        return Courses.isExcreted(o.output())
                ? Stream.of(at(o, PROMPT_LOSS))
                : o.output().equals(TUMOUR) ? Stream.of(at(o, VESSELS), at(o, CROSSED)) : Stream.of();
    }

    private static Target at(Observation o, String output) {
        return new Target(o.row().arm(), output, o.row().timeH());
    }

    /** A verdict for each number of the arm asked about, or of all; its number is predicted over measured. */
    List<Verdict> verdicts(Question q) {
        List<Verdict> list = new ArrayList<>();
        for (Observation o : study.observations()) {
            boolean asked = q.arm().isEmpty() || q.arm().equals(o.row().arm());
            if (asked && !o.row().isCensored() && o.row().value() > 0) {
                list.add(verdict(o));
            }
        }
        return list;
    }

    private Verdict verdict(Observation o) {
        List<Target> target = List.of(at(o, o.output()));
        double measured = o.row().value();
        double predicted = predictions.values(target)[0];
        Interval limits = predictions.intervals(target).getFirst();
        String who = o.row().subject().isEmpty() ? "" : " (" + o.row().subject() + ")";
        String when = Pharmacokinetics.text(o.row().timeH()) + " h";
        String specimen = o.row().specimen();
        return new Verdict(
                "Does the prediction agree with what was measured (" + specimen + ", "
                        + o.row().arm() + who + ", " + when + ")?",
                Verdicts.sentenceCase(specimen) + " of " + o.row().arm() + who + " at " + when + ": "
                        + words(o, measured, predicted, limits)
                        + exposure(o, measured)
                        + route(o)
                        + control(o, measured, predicted),
                predicted / measured,
                limits.lower() / measured,
                limits.upper() / measured,
                "1",
                o.row().timeH());
    }

    private static String words(Observation o, double measured, double predicted, Interval limits) {
        String unit = Courses.isExcreted(o.output()) ? "%{ID}" : "%{ID}/g";
        String both = "measured " + Verdicts.withInterval(value(measured, Interval.OPEN, unit)) + ", predicted "
                + Verdicts.withInterval(value(predicted, limits, unit));
        double factor = Math.max(predicted / measured, measured / predicted);
        if (factor < ALIKE) {
            return both + ", the same within 5 %.";
        }
        String size = ", " + Verdicts.number(factor) + " times too " + (predicted > measured ? "high" : "low");
        return both + size + (limits.contains(measured) ? ", within its limits." : ", and outside its limits.");
    }

    private static DerivedValue value(double value, Interval limits, String unit) {
        return new DerivedValue("", "", value, limits.lower(), limits.upper(), unit, "");
    }

    /** Above the ceiling of any plasma, or of the predicted one, or below its blood: then no affinity explains the value. */
    private String exposure(Observation o, double measured) {
        if (!o.output().equals(TUMOUR)) {
            return "";
        }
        double[] parts = predictions.values(List.of(at(o, VESSELS), at(o, CROSSED)));
        if (measured < parts[0]) {
            return " The blood in its vessels alone is predicted to bring "
                    + Verdicts.withInterval(value(parts[0], Interval.OPEN, "%{ID}/g"))
                    + ": plasma empties faster than predicted, or there is less of it in this tumour.";
        }
        double most = parts[0] + parts[1];
        return findings.stream()
                .filter(f -> f.place().equals(o.place()) && f.message().contains(Checks.ABOVE_CEILING))
                .map(f -> " Mind that " + f.message())
                .findFirst()
                .orElse(
                        measured > most
                                ? " At the predicted plasma levels no more than "
                                        + Verdicts.withInterval(value(most, Interval.OPEN, "%{ID}/g"))
                                        + " reaches it, whatever binds: it stays longer in plasma than predicted, or the vessels are leakier."
                                : "");
    }

    private String route(Observation o) {
        if (!Courses.isExcreted(o.output())) {
            return "";
        }
        double open = predictions.values(List.of(at(o, PROMPT_LOSS)))[0];
        return open < 1 || o.output().equals(PROMPT_LOSS)
                ? ""
                : String.format(
                        Locale.ROOT,
                        o.output().equals(AnimalModel.EXCRETA)
                                ? " Of it %.3g %%ID left before the first sample by a route that nothing shows."
                                : " Another %.3g %%ID left before the first sample by a route that nothing shows.",
                        open);
    }

    private String control(Observation o, double measured, double predicted) {
        ControlKind kind = study.arm(o.row().arm()).control();
        if (!o.output().equals(TUMOUR) || predicted >= measured) {
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
