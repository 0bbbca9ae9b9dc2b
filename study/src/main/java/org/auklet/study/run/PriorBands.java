package org.auklet.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.auklet.equation.Parameter;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.equation.fit.PredictionException;
import org.auklet.equation.fit.Predictor;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.study.Study;

/**
 * Bands of a prediction without data: every default that the study does not set is drawn from its lognormal spread, the
 * same draw for all arms, and the central 95 % of the predictions kept.
 */
final class PriorBands {

    private static final int DRAWS = 200;
    private static final double TAIL = 0.025;

    private final Study study;
    private final StudyModels models;
    private final long seed;

    PriorBands(Study study, StudyModels models, long seed) {
        this.study = study;
        this.models = models;
        this.seed = seed;
    }

    /** Names and geometric standard deviations of what is drawn. */
    Map<String, DefaultParameters.Default> drawn() {
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

    /** Intervals of {@code n} predictions of a predictor whose vector is {@link #drawn}. */
    List<Interval> intervals(Predictor predictor, int n) {
        List<double[]> samples = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        List<DefaultParameters.Default> drawn = new ArrayList<>(drawn().values());
        for (int i = 0; i < DRAWS; i++) {
            double[] theta = drawn.stream().mapToDouble(d -> draw(d, random)).toArray();
            double[] values = new double[n];
            try {
                predictor.predict(theta, values, null);
                samples.add(values);
            } catch (PredictionException e) {
                // A draw that cannot be simulated says nothing about the others.
                continue;
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            intervals.add(central(samples, i));
        }
        return intervals;
    }

    private static double draw(DefaultParameters.Default d, SplittableRandom random) {
        double factor = Math.pow(d.geometricSd(), random.nextGaussian());
        return Math.clamp(d.parameter().value() * factor, d.lower(), d.upper());
    }

    private static Interval central(List<double[]> samples, int i) {
        double[] sorted = samples.stream().mapToDouble(s -> s[i]).sorted().toArray();
        if (sorted.length < DRAWS / 2) {
            return Interval.OPEN;
        }
        return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
