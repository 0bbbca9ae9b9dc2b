package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.auklet.equation.Parameter;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.study.Study;

/**
 * Limits of a prediction without data: every default that the study does not set is drawn from its lognormal spread, the
 * same draw for all arms, and the central 95 % of the predictions kept.
 */
final class PriorBands {

    private static final int DRAWS = 120;
    private static final double TAIL = 0.025;

    private final Study study;
    private final StudyModels models;
    private final long seed;

    PriorBands(Study study, StudyModels models, long seed) {
        this.study = study;
        this.models = models;
        this.seed = seed;
    }

    private Map<String, DefaultParameters.Default> drawn() {
        Map<String, DefaultParameters.Default> drawn = new LinkedHashMap<>();
        Map<String, Parameter> used = models.parameters(study.arms().getFirst());
        models.defaults().all().forEach((name, d) -> {
            Parameter p = used.get(name);
            boolean unchanged = p != null && p.value() == d.parameter().value();
            if (unchanged && d.geometricSd() > 1 && d.parameter().grade() != EvidenceGrade.MEASURED) {
                drawn.put(name, d);
            }
        });
        return drawn;
    }

    /** The drawn parameters as a vector. */
    ThetaLayout layout() {
        return ThetaLayout.shared(drawn().values().stream()
                .map(d -> FreeParameter.positive(
                        d.parameter().name(), d.parameter().unit(), d.parameter().value(), d.lower(), d.upper()))
                .toList());
    }

    /** The draws; the same for the same seed. */
    List<double[]> draws() {
        SplittableRandom random = new SplittableRandom(seed);
        List<DefaultParameters.Default> drawn = List.copyOf(drawn().values());
        List<double[]> draws = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            draws.add(drawn.stream().mapToDouble(d -> draw(d, random)).toArray());
        }
        return draws;
    }

    private static double draw(DefaultParameters.Default d, SplittableRandom random) {
        double factor = Math.pow(d.geometricSd(), random.nextGaussian());
        return Math.clamp(d.parameter().value() * factor, d.lower(), d.upper());
    }

    /** The central 95 % of some numbers; open where half of the draws gave none or an end is infinite. */
    static Interval central(double[] numbers) {
        double[] sorted = Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (sorted.length < DRAWS / 2) {
            return Interval.OPEN;
        }
        return new Interval(finite(quantile(sorted, TAIL)), finite(quantile(sorted, 1 - TAIL)));
    }

    private static double finite(double x) {
        return Double.isFinite(x) ? x : Double.NaN;
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        double step = sorted[high] - sorted[low];
        return step == 0 || at == low ? sorted[low] : sorted[low] + (at - low) * step;
    }
}
