package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.auklet.equation.Parameter;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.study.Arm;
import org.auklet.study.Study;

/**
 * Limits of a prediction without data: every default that neither the study nor an arm sets is drawn from its lognormal
 * spread, the same draw for all arms, and the central 95 % of the predictions kept.
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

    /** Every default with a spread, with the arms that leave it alone. */
    private Map<DefaultParameters.Default, List<String>> drawn() {
        Map<DefaultParameters.Default, List<String>> drawn = new LinkedHashMap<>();
        for (DefaultParameters.Default d : models.defaults().all().values()) {
            List<String> arms = study.arms().stream()
                    .filter(arm -> keeps(arm, d))
                    .map(Arm::name)
                    .toList();
            if (d.geometricSd() > 1 && d.parameter().grade() != EvidenceGrade.MEASURED && !arms.isEmpty()) {
                drawn.put(d, arms);
            }
        }
        return drawn;
    }

    private boolean keeps(Arm arm, DefaultParameters.Default d) {
        return d.parameter().equals(models.parameters(arm).get(d.parameter().name()));
    }

    /** The drawn parameters as a vector; one entry, or one for each arm that keeps the default when not all do. */
    ThetaLayout layout() {
        List<ThetaLayout.Entry> entries = new ArrayList<>();
        drawn().forEach((d, arms) -> {
            Parameter p = d.parameter();
            FreeParameter free = FreeParameter.positive(p.name(), p.unit(), p.value(), d.lower(), d.upper());
            if (arms.size() == study.arms().size()) {
                entries.add(new ThetaLayout.Entry(p.name(), null, free));
            } else {
                arms.forEach(arm -> entries.add(new ThetaLayout.Entry(p.name(), arm, free)));
            }
        });
        return ThetaLayout.of(entries);
    }

    /** The draws; the same for the same seed, and the same for all arms. */
    List<double[]> draws() {
        SplittableRandom random = new SplittableRandom(seed);
        Map<DefaultParameters.Default, List<String>> drawn = drawn();
        List<double[]> draws = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            List<Double> theta = new ArrayList<>();
            drawn.forEach((d, arms) -> {
                double value = draw(d, random);
                int copies = arms.size() == study.arms().size() ? 1 : arms.size();
                theta.addAll(Collections.nCopies(copies, value));
            });
            draws.add(theta.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return draws;
    }

    private static double draw(DefaultParameters.Default d, SplittableRandom random) {
        double factor = Math.pow(d.geometricSd(), random.nextGaussian());
        return Math.clamp(d.parameter().value() * factor, d.lower(), d.upper());
    }

    /** The central 95 % of some numbers; open where half of the draws gave none or an end is infinite. */
    static Interval central(double[] numbers) {
        double[] sorted =
                Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (sorted.length < DRAWS / 2) {
            return Interval.OPEN;
        }
        return new Interval(finite(Quantiles.of(sorted, TAIL)), finite(Quantiles.of(sorted, 1 - TAIL)));
    }

    private static double finite(double x) {
        return Double.isFinite(x) ? x : Double.NaN;
    }
}
