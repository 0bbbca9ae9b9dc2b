package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.auklet.equation.fit.Datum;
import org.auklet.equation.fit.ErrorModel;
import org.auklet.equation.fit.Estimator;
import org.auklet.equation.fit.FitOptions;
import org.auklet.equation.fit.InformationCriteria;
import org.auklet.equation.fit.Profile;
import org.auklet.quantity.Interval;
import org.auklet.result.Verdict;
import org.auklet.study.Explanation;
import org.auklet.study.FitPlan;
import org.auklet.study.Question;
import org.auklet.study.Study;

/**
 * Which of the fitted explanations the data prefer, by which margin, and what would tell apart those that they cannot.
 *
 * <p>With D the difference in AICc of the two best, the evidence ratio is exp(D/2). Below D = 2, a ratio of e, they count
 * as equally good (K. P. Burnham and D. R. Anderson, Model Selection and Multimodel Inference, 2nd ed., 2002, sections 2.6
 * and 2.10). Where the winner is contained in the runner-up, AICc prefers thrift, and no more than that is said. With too
 * few values for AICc explanations are only sorted into those that meet the data and those that fail.
 */
final class ExplanationQuestion {

    private static final String QUESTION = "Which explanation do the data prefer?";

    private final Study study;
    private final StudyModels models;
    private final List<Fitted> fits;
    private final List<Verdict> verdicts = new ArrayList<>();

    /** With all {@code fits} of the study, best first; those made to judge binding alone take no part. */
    ExplanationQuestion(Study study, StudyModels models, List<Fitted> fits) {
        this.study = study;
        this.models = models;
        this.fits = fits.stream()
                .filter(f -> !f.plan().name().endsWith(StudyFitter.NO_BINDING))
                .toList();
    }

    /** The answers; empty when the study does not ask. */
    List<Verdict> verdicts() {
        if (study.questions().stream().noneMatch(q -> q.kind() == Question.Kind.EXPLANATION)) {
            return List.of();
        }
        if (fits.size() < 2) {
            add(QUESTION, "The study compares no explanations: it has only one.", Double.NaN);
        } else if (fits.stream().allMatch(f -> Double.isFinite(f.aicc()))) {
            ranked();
        } else {
            sorted();
        }
        return verdicts;
    }

    private void ranked() {
        Fitted best = fits.get(0);
        Fitted second = fits.get(1);
        double margin = second.aicc() - best.aicc();
        double ratio = InformationCriteria.evidenceRatio(best.aicc(), second.aicc());
        String measure = String.format(
                Locale.ROOT,
                "evidence ratio of %s, AICc %.1f apart, against the runner-up, '%s'",
                text(ratio),
                margin,
                second.plan().name());
        if (margin >= Verdicts.CLEARLY_BETTER) {
            List<Fitted> idle = fittingNoBetter(best);
            add(
                    QUESTION,
                    idle.contains(second)
                            ? thrift(best, idle, measure)
                            : "The data prefer " + described(best) + ": " + measure + ".",
                    ratio);
            return;
        }
        List<Fitted> alike = fits.stream()
                .filter(f -> f.aicc() - best.aicc() < Verdicts.CLEARLY_BETTER)
                .toList();
        add(
                QUESTION,
                "The data cannot tell " + described(alike) + " apart: '"
                        + best.plan().name() + "' leads with an " + measure
                        + "; an AICc less than 2 apart, a ratio below 2.7, decides nothing (Burnham and Anderson 2002)."
                        + worse(fits.stream().filter(f -> !alike.contains(f)).toList())
                        + mechanisms(best, alike),
                ratio);
        tellApart(alike);
    }

    /** Where those that cannot be told apart take one side all, how far that side leads. */
    private String mechanisms(Fitted best, List<Fitted> alike) {
        Explanation side = best.plan().explanation();
        if (side == null || alike.stream().anyMatch(f -> f.plan().explanation() != side)) {
            return "";
        }
        return fits.stream()
                .filter(f -> f.plan().explanation() != null && f.plan().explanation() != side)
                .findFirst()
                .map(f -> " All of them say " + side.words() + "; the best that says otherwise, '"
                        + f.plan().name()
                        + "', is behind by an evidence ratio of "
                        + text(InformationCriteria.evidenceRatio(best.aicc(), f.aicc())) + ".")
                .orElse("");
    }

    private static String text(double ratio) {
        return ratio > 1e6 ? "more than a million" : String.format(Locale.ROOT, "%.3g", ratio);
    }

    private static String worse(List<Fitted> others) {
        return others.isEmpty() ? "" : " Clearly worse: " + names(others) + ".";
    }

    /** Explanations that contain the winner and gain less by it than AIC asks for their further numbers. */
    private List<Fitted> fittingNoBetter(Fitted best) {
        return fits.stream()
                .filter(f -> f.contains(best))
                .filter(f -> gain(f, best) < Verdicts.CLEARLY_BETTER * (size(f) - size(best)))
                .toList();
    }

    /** What the winner's lead means where others contain it and fit no better. */
    private static String thrift(Fitted best, List<Fitted> idle, String measure) {
        boolean one = idle.size() == 1;
        return String.format(
                Locale.ROOT,
                "The data ask for no more than '%s', and cannot rule out a little more: it leads by having fewer numbers"
                        + " (%s). %s contain%s it and fit%s no better (-2 ln L lower by %.1f at most).%s",
                best.plan().name(),
                measure,
                names(idle),
                one ? "s" : "",
                one ? "s" : "",
                idle.stream().mapToDouble(f -> Math.max(0, gain(f, best))).max().orElse(0),
                idle.stream().map(f -> limits(f, best)).collect(Collectors.joining()));
    }

    /** How much of what an idle explanation adds the data leave room for. */
    private static String limits(Fitted idle, Fitted best) {
        List<ThetaLayout.Entry> entries = idle.layout().entries();
        List<Integer> switches = IntStream.range(0, entries.size())
                .filter(i -> Explanation.SWITCHES.contains(entries.get(i).parameter()))
                .filter(i -> !best.layout().parameters().contains(entries.get(i).parameter()))
                .boxed()
                .toList();
        if (switches.isEmpty()) {
            return "";
        }
        return new Estimator(idle.result().problem(), FitOptions.DEFAULT)
                .profiles(idle.result(), switches, List.of()).parameters().stream()
                        .map(ExplanationQuestion::limit)
                        .collect(Collectors.joining());
    }

    private static String limit(Profile profile) {
        double upper = profile.interval().upper();
        return Double.isNaN(upper)
                ? " They set " + profile.name() + " no upper limit."
                : " " + withUnit(profile.name() + " is at most", upper, profile.unit()) + ".";
    }

    private static double gain(Fitted larger, Fitted smaller) {
        return smaller.result().minus2LogLikelihood() - larger.result().minus2LogLikelihood();
    }

    private static int size(Fitted f) {
        return f.layout().entries().size();
    }

    /** With too few values for a criterion: who meets them all, and who does not. */
    private void sorted() {
        List<Fitted> meeting = fits.stream().filter(this::meets).toList();
        List<Fitted> failing = fits.stream().filter(f -> !meeting.contains(f)).toList();
        long n = fits.getFirst().data().stream().filter(Datum::included).count();
        String few = n + (n == 1 ? " value is" : " values are") + " too few to rank explanations by AICc. ";
        String answer = switch (meeting.size()) {
            case 0 -> "No explanation meets the data within their 95 % limits.";
            case 1 -> "Only " + described(meeting) + " meets the data within their 95 % limits.";
            default ->
                "Ambiguous: " + described(meeting)
                        + " each meet the data within their 95 % limits, and nothing here decides between them.";
        };
        add(QUESTION, few + answer + failing(failing), Double.NaN);
        tellApart(meeting);
    }

    private boolean meets(Fitted f) {
        double[] predicted = f.result().predictions();
        for (int i = 0; i < predicted.length; i++) {
            Datum d = f.data().get(i);
            if (d.included() && !meets(d, predicted[i])) {
                return false;
            }
        }
        return true;
    }

    /** On the scale of the fit's errors; a lognormal error has the coefficient of variation that the sd gives. */
    private boolean meets(Datum d, double predicted) {
        if (d.censored()) {
            return predicted <= d.limit() + Interval.TWO_SIDED_95 * (d.hasSd() ? d.sd() : d.limit());
        }
        if (!d.hasSd()) {
            return true;
        }
        boolean lognormal = study.fit()
                .map(FitPlan::error)
                .filter(ErrorModel.Lognormal.class::isInstance)
                .isPresent();
        return lognormal
                ? Math.abs(Math.log(predicted / d.value()))
                        <= Interval.TWO_SIDED_95 * Math.sqrt(Math.log1p(Math.pow(d.sd() / d.value(), 2)))
                : Math.abs(predicted - d.value()) <= Interval.TWO_SIDED_95 * d.sd();
    }

    /** Names of those that fail, each with what it says where it errs most. */
    private String failing(List<Fitted> failing) {
        return failing.isEmpty()
                ? ""
                : " Failing: " + failing.stream().map(this::worst).collect(Collectors.joining("; ")) + ".";
    }

    private String worst(Fitted f) {
        double[] predicted = f.result().predictions();
        int worst = -1;
        double largest = -1;
        for (int i = 0; i < predicted.length; i++) {
            Datum d = f.data().get(i);
            double off = Math.abs(Math.log(predicted[i] / d.value()));
            if (d.included() && !d.censored() && off > largest) {
                largest = off;
                worst = i;
            }
        }
        return "'" + f.plan().name() + "'"
                + (worst < 0
                        ? ""
                        : " (" + TellApart.place(Target.observed(study).get(worst)) + ": at best "
                                + Verdicts.number(predicted[worst]) + " where "
                                + Verdicts.number(f.data().get(worst).value()) + " was measured)");
    }

    private void tellApart(List<Fitted> alike) {
        if (alike.size() > 1) {
            add("What would tell the explanations apart?", new TellApart(study, models, alike).answer(), Double.NaN);
        }
    }

    private static String names(List<Fitted> fits) {
        return and(fits.stream().map(f -> "'" + f.plan().name() + "'").toList());
    }

    private static String and(List<String> names) {
        int n = names.size();
        return n == 1 ? names.getFirst() : String.join(", ", names.subList(0, n - 1)) + " and " + names.getLast();
    }

    /** Names, each with the estimates that not all explanations have. */
    private String described(List<Fitted> some) {
        return and(some.stream().map(this::described).toList());
    }

    private String described(Fitted f) {
        List<String> own = new ArrayList<>();
        double[] estimates = f.result().estimates();
        for (int i = 0; i < estimates.length; i++) {
            ThetaLayout.Entry entry = f.layout().entries().get(i);
            if (!fits.stream().allMatch(other -> other.layout().parameters().contains(entry.parameter()))) {
                own.add(withUnit(entry.free().name(), estimates[i], entry.free().unit()));
            }
        }
        return "'" + f.plan().name() + "'" + (own.isEmpty() ? "" : " (" + String.join(", ", own) + ")");
    }

    private static String withUnit(String name, double value, String unit) {
        return name + " " + Verdicts.number(value) + (unit.equals("1") ? "" : " " + unit);
    }

    private void add(String question, String answer, double ratio) {
        verdicts.add(new Verdict(question, answer, ratio, Double.NaN, Double.NaN, "1", Double.NaN));
    }
}
