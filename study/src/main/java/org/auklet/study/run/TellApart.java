package org.auklet.study.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.auklet.organism.Organ;
import org.auklet.study.Arm;
import org.auklet.study.Explanation;
import org.auklet.study.Study;

/**
 * The next measurement where explanations fit alike: the specimen and time at which their predictions lie furthest apart,
 * and the form of what would be found in urine.
 */
final class TellApart {

    /** What a gamma counter or a mass spectrometer sees without effort, %ID or %ID/g; less is taken for this much. */
    private static final double SEEN = 0.1;

    /** Predictions closer than this factor are not worth a study. */
    private static final double WORTH_IT = 1.5;

    /** Nobody dissects it. */
    private static final String REMAINDER = "remainder";

    private static final double[] HOURS = {0.25, 0.5, 1, 2, 4, 8, 24, 48, 72, 168};

    private final Study study;
    private final List<Fitted> alike;
    private final List<Target> candidates = new ArrayList<>();
    private final List<double[]> predicted;

    /** With explanations that are {@code alike}, at least two, the leading one first. */
    TellApart(Study study, StudyModels models, List<Fitted> alike) {
        this.study = study;
        this.alike = alike;
        for (Arm arm : study.arms()) {
            for (String output : outputs()) {
                times().forEach(time -> candidates.add(new Target(arm.name(), output, time)));
            }
        }
        predicted = alike.stream()
                .map(f -> Predictions.values(study, models, Solution.of(f), candidates))
                .toList();
    }

    private Set<String> outputs() {
        Set<String> names = new LinkedHashSet<>(List.of("plasma", "urine", "faeces"));
        study.organism().organs().stream()
                .map(Organ::name)
                .filter(name -> !name.equals(REMAINDER))
                .forEach(names::add);
        return names;
    }

    private Set<Double> times() {
        double end = study.settings().endH();
        Set<Double> times = new TreeSet<>(Set.of(end));
        for (double hours : HOURS) {
            if (hours < end) {
                times.add(hours);
            }
        }
        return times;
    }

    String answer() {
        Set<String> sentences = new LinkedHashSet<>();
        for (int i = 1; i < alike.size(); i++) {
            sentences.add(between(0, i));
        }
        forms().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** In what form the label would be in urine, where explanations differ in it. */
    private Optional<String> forms() {
        Map<Explanation, List<String>> who = new EnumMap<>(Explanation.class);
        alike.forEach(f -> {
            Explanation explanation = f.plan().explanation();
            if (explanation != null) {
                who.computeIfAbsent(explanation, e -> new ArrayList<>())
                        .add("'" + f.plan().name() + "'");
            }
        });
        return who.size() < 2
                ? Optional.empty()
                : Optional.of("The form of what is in urine tells them apart too: "
                        + who.entrySet().stream()
                                .map(e -> e.getKey().inUrine() + " under " + String.join(", ", e.getValue()))
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private String between(int a, int b) {
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            best = apart(i, a, b) > apart(best, a, b) ? i : best;
        }
        String pair = "'" + alike.get(a).plan().name() + "' and '"
                + alike.get(b).plan().name() + "'";
        if (apart(best, a, b) < Math.log(WORTH_IT)) {
            return "Between " + pair + " no organ, blood or excreta differ by more than a factor of " + WORTH_IT
                    + " up to the end of the study.";
        }
        Target target = candidates.get(best);
        String unit = Courses.isExcreted(target.output()) ? "%ID" : "%ID/g";
        return String.format(
                Locale.ROOT,
                "%s differ most in %s: %s against %s %s.",
                pair,
                place(target),
                Verdicts.number(predicted.get(a)[best]),
                Verdicts.number(predicted.get(b)[best]),
                unit);
    }

    private double apart(int candidate, int a, int b) {
        return Math.abs(
                Math.log(seen(predicted.get(a)[candidate]) / seen(predicted.get(b)[candidate])));
    }

    private static double seen(double value) {
        return Math.max(value, SEEN);
    }

    /** "urine of targeted at 24 h". */
    static String place(Target target) {
        return target.output() + " of " + target.arm() + " at " + Pharmacokinetics.text(target.timeH()) + " h";
    }
}
