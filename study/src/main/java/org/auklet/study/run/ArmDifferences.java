package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.auklet.quantity.Interval;
import org.auklet.result.Verdict;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Study;

/**
 * In which organs two arms differ, which way, and whether the chosen hypothesis says so too.
 *
 * <pre>
 *   L = mean over common times of ln(observed in the arm/observed in the reference)      half = 1.96 s sqrt(2/n)
 *   P = the same of the predictions, at the same times
 * </pre>
 *
 * <p>s is the scatter of observations about the fit on the log scale, sqrt(sum r^2/(N - k)); n the number of common times. A
 * difference is established where |L| exceeds half of its interval. It is explained where P goes the same way by more than a
 * tenth, and explained to its size where L - P is within the scatter, too. What explains it is found by giving the arm the
 * reference's value of one parameter at a time: whichever takes most of P away.
 */
final class ArmDifferences {

    /** Predictions that differ by less, on the log scale, are called the same: a tenth. */
    private static final double ALIKE = Math.log(1.1);

    /** A parameter that carries less than this of a predicted difference is not named. */
    private static final double WORTH_NAMING = 0.25;

    private final Study study;
    private final StudyModels models;
    private final Solution solution;
    private final double scatter;
    private final Map<Question, List<Organ>> organs = new LinkedHashMap<>();

    /** What became of a difference. */
    private enum Outcome {
        NOT_ESTABLISHED("not told from scatter"),
        EXPLAINED("explained"),
        DIRECTION_ONLY("explained in direction, not in size"),
        UNEXPLAINED("unexplained");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /** One organ of a pair of arms; logarithms of ratios. */
    private record Organ(String name, int times, double observed, double half, double predicted, List<String> by) {

        Outcome outcome() {
            if (Math.abs(observed) <= half) {
                return Outcome.NOT_ESTABLISHED;
            }
            boolean sameWay = Math.signum(predicted) == Math.signum(observed) && Math.abs(predicted) > ALIKE;
            return !sameWay
                    ? Outcome.UNEXPLAINED
                    : Math.abs(observed - predicted) <= half ? Outcome.EXPLAINED : Outcome.DIRECTION_ONLY;
        }
    }

    ArmDifferences(Study study, StudyModels models, Solution solution) {
        this.study = study;
        this.models = models;
        this.solution = solution;
        List<Question> asked = study.questions().stream()
                .filter(q -> q.kind() == Question.Kind.ORGAN_DIFFERENCES)
                .toList();
        boolean answerable = !asked.isEmpty() && solution.fitted().isPresent();
        scatter = answerable ? scatter() : Double.NaN;
        if (answerable) {
            asked.forEach(q -> organs.put(q, compared(q)));
        }
    }

    /** One sentence for each pair of arms: what is explained by what, and what is not. */
    List<Verdict> summaries() {
        List<Verdict> verdicts = new ArrayList<>();
        for (Question q : study.questions()) {
            if (q.kind() == Question.Kind.ORGAN_DIFFERENCES) {
                verdicts.add(summary(q));
            }
        }
        return verdicts;
    }

    private Verdict summary(Question q) {
        String question = "In which organs do " + q.reference() + " and " + q.arm() + " differ, and why?";
        List<Organ> all = organs.getOrDefault(q, List.of());
        if (all.isEmpty()) {
            String why = solution.fitted().isEmpty() ? "nothing was fitted." : "no organ was measured in both.";
            return verdict(
                    question,
                    "In which organs " + q.reference() + " and " + q.arm() + " differ cannot be said: " + why,
                    Double.NaN);
        }
        long established =
                all.stream().filter(o -> o.outcome() != Outcome.NOT_ESTABLISHED).count();
        String parts = java.util.Arrays.stream(Outcome.values())
                .sorted(Comparator.comparing(o -> o == Outcome.NOT_ESTABLISHED))
                .map(outcome -> listed(all, outcome))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        String answer = String.format(
                Locale.ROOT,
                "%s differs from %s in %d of %d specimens. Under '%s': %s.",
                q.arm(),
                q.reference(),
                established,
                all.size(),
                solution.fitted().orElseThrow().plan().name(),
                parts);
        return verdict(
                question,
                answer,
                all.stream()
                        .filter(o -> o.outcome() == Outcome.EXPLAINED || o.outcome() == Outcome.DIRECTION_ONLY)
                        .count());
    }

    private static String listed(List<Organ> all, Outcome outcome) {
        List<String> names = all.stream()
                .filter(o -> o.outcome() == outcome)
                .map(o -> outcome == Outcome.NOT_ESTABLISHED ? o.name() : o.name() + " " + direction(o.observed()))
                .toList();
        return names.isEmpty() ? "" : outcome.words + ": " + String.join(", ", names);
    }

    /** One row for each organ of each pair: observed and predicted ratio, and what became of the difference. */
    List<Verdict> organByOrgan() {
        List<Verdict> verdicts = new ArrayList<>();
        organs.forEach((q, all) -> all.forEach(o -> verdicts.add(row(q, o))));
        return verdicts;
    }

    private Verdict row(Question q, Organ o) {
        String by = o.outcome() == Outcome.EXPLAINED || o.outcome() == Outcome.DIRECTION_ONLY
                ? ", by " + (o.by().isEmpty() ? "what the study sets for the arms" : String.join(" and ", o.by()))
                : "";
        String answer = String.format(
                Locale.ROOT,
                "Observed %s (%.2f times, over %d %s), predicted %s (%.2f times): %s%s.",
                o.outcome() == Outcome.NOT_ESTABLISHED ? "no clear difference" : direction(o.observed()),
                Math.exp(o.observed()),
                o.times(),
                o.times() == 1 ? "time" : "times",
                Math.abs(o.predicted()) > ALIKE ? direction(o.predicted()) : "no difference",
                Math.exp(o.predicted()),
                o.outcome().words,
                by);
        return new Verdict(
                sentenceCase(o.name()) + " of " + q.arm() + " relative to " + q.reference(),
                answer,
                Math.exp(o.observed()),
                Math.exp(o.observed() - o.half()),
                Math.exp(o.observed() + o.half()),
                "1",
                Double.NaN);
    }

    private List<Organ> compared(Question q) {
        Set<String> outputs = new LinkedHashSet<>();
        study.observations().forEach(o -> outputs.add(o.output()));
        List<Organ> list = new ArrayList<>();
        for (String output : outputs) {
            Map<Double, Double> arm = logs(q.arm(), output);
            Map<Double, Double> reference = logs(q.reference(), output);
            double[] times = arm.keySet().stream()
                    .filter(reference::containsKey)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            if (times.length > 0) {
                double observed = DoubleStream.of(times)
                        .map(t -> arm.getOrDefault(t, Double.NaN) - reference.getOrDefault(t, Double.NaN))
                        .average()
                        .orElseThrow();
                double half = Interval.TWO_SIDED_95 * scatter * Math.sqrt(2.0 / times.length);
                double predicted = predicted(q, output, times, solution.theta());
                list.add(new Organ(
                        output, times.length, observed, half, predicted, carriers(q, output, times, predicted)));
            }
        }
        return list;
    }

    /** The mean logarithm of what was observed at each time; values without a logarithm and copies left out. */
    private Map<Double, Double> logs(String arm, String output) {
        return study.observations().stream()
                .filter(o -> o.row().arm().equals(arm) && o.output().equals(output) && AccuracyTable.isComparable(o))
                .collect(Collectors.groupingBy(
                        o -> o.row().timeH(),
                        TreeMap::new,
                        Collectors.averagingDouble(o -> Math.log(o.row().value()))));
    }

    private double predicted(Question q, String output, double[] times, double[] theta) {
        List<Target> targets = new ArrayList<>();
        for (double t : times) {
            targets.add(new Target(q.arm(), output, t));
            targets.add(new Target(q.reference(), output, t));
        }
        double[] values = new double[targets.size()];
        Predictions.coarse(study, models, solution.layout(), targets).predict(theta, values, null);
        double sum = 0;
        for (int i = 0; i < values.length; i += 2) {
            sum += Math.log(values[i] / values[i + 1]);
        }
        return sum / times.length;
    }

    /** The parameters that carry the predicted difference, the most important first, each with its two values. */
    private List<String> carriers(Question q, String output, double[] times, double predicted) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String parameter : solution.layout().armSpecific()) {
            equalised(q, parameter)
                    .ifPresent(theta ->
                            shares.put(described(q, parameter), 1 - predicted(q, output, times, theta) / predicted));
        }
        double most =
                shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return shares.entrySet().stream()
                .filter(e -> e.getValue() > 0 && e.getValue() >= Math.min(WORTH_NAMING, most))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The estimates with one parameter of the arm set to the reference's, or the other way round; empty when both share it. */
    private Optional<double[]> equalised(Question q, String parameter) {
        int own = entry(parameter, q.arm());
        int other = entry(parameter, q.reference());
        if (own < 0 && other < 0) {
            return Optional.empty();
        }
        double[] theta = solution.theta().clone();
        if (own >= 0) {
            theta[own] = value(parameter, q.reference());
        } else {
            theta[other] = value(parameter, q.arm());
        }
        return Optional.of(theta);
    }

    private String described(Question q, String parameter) {
        return String.format(
                Locale.ROOT,
                "%s (%.3g against %.3g)",
                parameter,
                value(parameter, q.arm()),
                value(parameter, q.reference()));
    }

    /** The place of an estimate that belongs to one arm alone, or -1. */
    private int entry(String parameter, String arm) {
        List<ThetaLayout.Entry> entries = solution.layout().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).parameter().equals(parameter)
                    && Objects.equals(entries.get(i).arm(), arm)) {
                return i;
            }
        }
        return -1;
    }

    private double value(String parameter, String arm) {
        Map<String, Double> values = models.values(study.arm(arm));
        solution.layout().apply(solution.theta(), arm, values);
        return values.getOrDefault(parameter, Double.NaN);
    }

    private double scatter() {
        List<Target> targets = Target.observed(study);
        double[] values = new double[targets.size()];
        Predictions.coarse(study, models, solution.layout(), targets).predict(solution.theta(), values, null);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            Observation o = study.observations().get(i);
            if (AccuracyTable.isComparable(o) && values[i] > 0) {
                sum += Math.pow(Math.log(o.row().value() / values[i]), 2);
                n++;
            }
        }
        return Math.sqrt(sum / Math.max(1, n - solution.theta().length));
    }

    private static Verdict verdict(String question, String answer, double value) {
        return new Verdict(question, answer, value, Double.NaN, Double.NaN, "1", Double.NaN);
    }

    private static String direction(double logRatio) {
        return logRatio > 0 ? "higher" : "lower";
    }

    private static String sentenceCase(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
