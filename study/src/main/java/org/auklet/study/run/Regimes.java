package org.auklet.study.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.model.tumour.EndotheliumEquations;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.model.tumour.TumourRegime;
import org.auklet.quantity.Interval;
import org.auklet.result.Verdict;
import org.auklet.study.Arm;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.DerivedValue;

/**
 * In which regime the tumour of each arm is, from its own parameters and its own plasma; limits and the share of other
 * regimes from the parameter vectors that the limits of the predictions come from.
 */
final class Regimes {

    private static final String PARTICLE = "particle";
    private static final String EXPOSURE = "AUC_particle";

    private final Study study;
    private final StudyModels models;
    private final CompiledModel model;
    private final Predictions predictions;
    private final Courses courses;
    private final Map<String, Judged> byArm = new LinkedHashMap<>();

    /** The regime of one arm, and what it is under other parameters that may be right. */
    private record Judged(Occupied found, List<Occupied> others) {}

    /** A regime, with the largest share of endothelial receptors occupied; NaN without any. */
    private record Occupied(TumourRegime regime, double endothelium) {}

    /** The regimes, when a question asks for them; {@code predictions} hold the targets of {@link #targets}. */
    Regimes(
            Study study,
            StudyModels models,
            Solution solution,
            CompiledModel model,
            Predictions predictions,
            Courses courses) {
        this.study = study;
        this.models = models;
        this.model = model;
        this.predictions = predictions;
        this.courses = courses;
        if (isAsked(study)) {
            study.arms().forEach(arm -> judge(arm, solution));
        }
    }

    private static boolean isAsked(Study study) {
        return study.questions().stream().anyMatch(q -> q.kind() == Question.Kind.TUMOUR_REGIME);
    }

    /** What must be predicted for the regimes; nothing where no question asks for them. */
    static List<Target> targets(Study study, Courses courses) {
        return isAsked(study)
                ? study.arms().stream()
                        .flatMap(arm -> targets(study, courses, arm).stream())
                        .toList()
                : List.of();
    }

    /** Exposure up to the end, then plasma at all times, then endothelial receptors where there are any. */
    private static List<Target> targets(Study study, Courses courses, Arm arm) {
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(arm.name(), EXPOSURE, study.settings().endH()));
        List<String> courseOf = study.tumour().site() == TumourDesign.Site.ENDOTHELIUM
                ? List.of(PARTICLE, EndotheliumEquations.OCCUPANCY)
                : List.of(PARTICLE);
        for (String output : courseOf) {
            for (double time : courses.timesOf(arm)) {
                targets.add(new Target(arm.name(), output, time));
            }
        }
        return targets;
    }

    private void judge(Arm arm, Solution solution) {
        List<Target> targets = targets(study, courses, arm);
        judge(arm, solution.layout(), solution.theta(), predictions.values(targets))
                .ifPresent(found -> byArm.put(
                        arm.name(),
                        new Judged(
                                found,
                                predictions.samples(targets).stream()
                                        .map(s -> judge(arm, predictions.sampledLayout(), s.theta(), s.values()))
                                        .flatMap(Optional::stream)
                                        .toList())));
    }

    /** The regime under a parameter vector; empty where nothing reaches plasma. */
    private Optional<Occupied> judge(Arm arm, ThetaLayout layout, double[] theta, double[] predicted) {
        Map<String, Double> values = models.values(arm);
        layout.apply(theta, arm.name(), values);
        double[] q = model.quantities(values);
        double perPercent = q[model.quantityIndex("injected")] * values.getOrDefault("massPerVolume", 1.0) / 100;
        double inflow = inflow(values, q);
        int n = courses.timesOf(arm).length;
        double auc = predicted[0] * perPercent * inflow;
        double peak = largest(predicted, 1, n + 1) * perPercent * inflow;
        if (!(peak > 0 && auc > 0)) {
            return Optional.empty();
        }
        TumourShells shells = TumourShells.of(study.tumour().geometry(), model, values);
        double ligand = values.getOrDefault(StudyModels.LIGAND, 0.0);
        TumourRegime regime = TumourRegime.of(new TumourRegime.Conditions(
                shells.geometry(),
                shells.innerUm(),
                shells.outerUm(),
                values.getOrDefault("tumourDiffusion", 0.0),
                q[model.quantityIndex("P_tumour")],
                q[model.quantityIndex("eps_tumour")],
                ligand * values.getOrDefault("receptorConcentration", 0.0),
                values.getOrDefault("dissociationConstant", 0.0),
                values.getOrDefault("kOn", 0.0),
                values.getOrDefault("internalisationRate", 0.0),
                peak,
                auc));
        boolean endothelium = study.tumour().site() == TumourDesign.Site.ENDOTHELIUM;
        return Optional.of(new Occupied(regime, endothelium ? largest(predicted, n + 1, 2 * n + 1) : Double.NaN));
    }

    /** What drives the exchange over the concentration in plasma. */
    private double inflow(Map<String, Double> values, double[] q) {
        return study.tumour().filtration() == TumourDesign.Filtration.RADIAL_PRESSURE
                ? q[model.quantityIndex("inflowRatio")]
                : values.getOrDefault("surroundingRatio", 1.0);
    }

    private static double largest(double[] values, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }

    /** The regime of each arm asked about, where anything reached plasma; the number is the larger of both moduli. */
    List<Verdict> verdicts(Question q) {
        List<Verdict> list = new ArrayList<>();
        byArm.forEach((arm, judged) -> {
            if (q.arm().isEmpty() || q.arm().equals(arm)) {
                ToDoubleFunction<TumourRegime> modulus = r -> Math.max(r.thieleSquared(), r.clearance());
                Interval limits = limits(judged, modulus);
                list.add(new Verdict(
                        "What limits how far " + arm + " fills the tumour?",
                        judged.found().regime().explanation(arm) + howSure(judged) + atEndothelium(judged.found()),
                        modulus.applyAsDouble(judged.found().regime()),
                        limits.lower(),
                        limits.upper(),
                        "1",
                        Double.NaN));
            }
        });
        return list;
    }

    private Interval limits(Judged judged, ToDoubleFunction<TumourRegime> number) {
        double[] others = judged.others().stream()
                .mapToDouble(o -> number.applyAsDouble(o.regime()))
                .toArray();
        return predictions.limits(number.applyAsDouble(judged.found().regime()), others);
    }

    /** Which other regimes the parameters leave open. */
    private String howSure(Judged judged) {
        Map<TumourRegime.Kind, Long> counts = judged.others().stream()
                .collect(Collectors.groupingBy(
                        o -> o.regime().kind(), () -> new EnumMap<>(TumourRegime.Kind.class), Collectors.counting()));
        TumourRegime.Kind found = judged.found().regime().kind();
        if (counts.keySet().stream().allMatch(kind -> kind == found)) {
            return "";
        }
        if (predictions.isFitted()) {
            return " Parameters that the data accept too say: "
                    + counts.keySet().stream()
                            .filter(kind -> kind != found)
                            .map(TumourRegime.Kind::words)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        int all = judged.others().size();
        return " How sure: over the spread of the defaults "
                + counts.entrySet().stream()
                        .sorted(Map.Entry.<TumourRegime.Kind, Long>comparingByValue()
                                .reversed())
                        .map(e -> Math.round(100.0 * e.getValue() / all) + " % "
                                + e.getKey().words())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String atEndothelium(Occupied found) {
        return Double.isNaN(found.endothelium())
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Its receptor is on the endothelium, beside plasma: at most %.3g %% of it is occupied.",
                        100 * found.endothelium());
    }

    /** The numbers behind the words, for the table of derived quantities. */
    List<DerivedValue> values() {
        List<DerivedValue> list = new ArrayList<>();
        byArm.forEach((arm, r) -> {
            list.add(value(
                    arm,
                    r,
                    "Thiele modulus squared",
                    TumourRegime::thieleSquared,
                    "1",
                    "internalisation against supply"));
            list.add(value(
                    arm,
                    r,
                    "clearance modulus",
                    TumourRegime::clearance,
                    "1",
                    "receptor against what plasma offers up to the end of the study"));
            list.add(value(
                    arm, r, "Biot number", TumourRegime::biot, "1", "wall against diffusion; below 1 the wall limits"));
            list.add(value(
                    arm,
                    r,
                    "saturated depth",
                    TumourRegime::saturatedDepthUm,
                    "um",
                    "distance from the wall to which receptors stay full at the highest plasma concentration"));
            list.add(value(
                    arm,
                    r,
                    "share at the far end",
                    TumourRegime::farShare,
                    "1",
                    "free concentration at the far end over that at the wall, linear steady state"));
        });
        return list;
    }

    private DerivedValue value(
            String arm,
            Judged judged,
            String name,
            ToDoubleFunction<TumourRegime> number,
            String unit,
            String meaning) {
        Interval limits = limits(judged, number);
        double value = number.applyAsDouble(judged.found().regime());
        return new DerivedValue(arm, name, value, limits.lower(), limits.upper(), unit, meaning);
    }
}
