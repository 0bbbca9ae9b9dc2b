package org.auklet.study.retrodict;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.auklet.equation.integrate.IntegrationException;
import org.auklet.quantity.Interval;
import org.auklet.study.retrodict.Retrodiction.Prediction;
import org.auklet.study.run.Quantiles;

/**
 * Predicts a pair by draws: shared factors from their estimate, the deviations of this particle and tumour from the spread
 * of the defaults, the error of measurement, all but the shared factors with the heavy tails of {@link SharedFit}. Targeted
 * particle and control share every draw, so that the ratio's interval is that of the ratio.
 */
final class UptakePredictor {

    /** Tumours whose mass is not given: a factor of two and a half around the default. */
    static final double MASS_GEOMETRIC_SD = 2.5;

    private static final double TAIL = 0.025;
    private static final double FEWEST_SHARE = 0.5;

    private final UptakeModel model;
    private final List<String> shared;
    private final int draws;
    private final long seed;

    /**
     * @param shared names of the shared defaults, in the order of the estimates
     * @param draws number of draws
     * @param seed the same for the same draws
     */
    UptakePredictor(UptakeModel model, List<String> shared, int draws, long seed) {
        this.model = model;
        this.shared = shared;
        this.draws = draws;
        this.seed = seed;
    }

    /** Targeted uptake, control uptake and ratio. */
    record Predictions(Prediction targeted, Prediction control, Prediction ratio) {}

    /**
     * The predictions of a pair.
     *
     * @param estimate estimates that have not seen the pair
     * @param evaluator of the calling thread
     */
    Predictions predict(UptakeCase uptake, SharedFit.Estimate estimate, UptakeModel.Evaluator evaluator) {
        SplittableRandom random = new SplittableRandom(seed);
        Cholesky factors = new Cholesky(estimate.covariance());
        double[][] drawn = new double[3][draws];
        for (int i = 0; i < draws; i++) {
            double[] pair = draw(uptake, estimate, factors, random, evaluator);
            drawn[0][i] = pair[0];
            drawn[1][i] = pair[1];
            drawn[2][i] = pair[0] / pair[1];
        }
        return new Predictions(
                prediction(uptake.pair().targeted(), drawn[0]),
                prediction(uptake.pair().control(), drawn[1]),
                prediction(uptake.pair().ratio(), drawn[2]));
    }

    private double[] draw(
            UptakeCase uptake,
            SharedFit.Estimate estimate,
            Cholesky factors,
            SplittableRandom random,
            UptakeModel.Evaluator evaluator) {
        double scale = tail(random);
        Map<String, Double> drawn = factors(uptake, estimate, factors, scale, random);
        double mass = uptake.isWholeTumour()
                ? model.baseline("tumourMass") * Math.pow(MASS_GEOMETRIC_SD, scale * random.nextGaussian())
                : 1;
        double[] pair = new double[2];
        List<Map<String, Double>> arms = List.of(uptake.targeted(), uptake.control());
        for (int arm = 0; arm < 2; arm++) {
            double error = scale * LinearCase.MEASUREMENT_SD * random.nextGaussian();
            pair[arm] = mass
                    * Math.exp(
                            error + uptake(arms.get(arm), drawn, uptake.pair().timeH(), evaluator));
        }
        return pair;
    }

    /** A draw that cannot be simulated is left out. */
    private double uptake(
            Map<String, Double> own, Map<String, Double> drawn, double timeH, UptakeModel.Evaluator evaluator) {
        try {
            return evaluator.logUptake(model.values(own, drawn), timeH);
        } catch (IntegrationException e) {
            return Double.NaN;
        }
    }

    private Map<String, Double> factors(
            UptakeCase uptake,
            SharedFit.Estimate estimate,
            Cholesky covariance,
            double scale,
            SplittableRandom random) {
        Map<String, Double> drawn = new HashMap<>();
        double[] standard = new double[shared.size()];
        Arrays.setAll(standard, j -> random.nextGaussian());
        double[] deviation = covariance.correlate(standard);
        for (int j = 0; j < standard.length; j++) {
            drawn.put(shared.get(j), Math.exp(estimate.delta()[j] + deviation[j]));
        }
        for (String name : model.uncertain()) {
            double logSd = estimate.tau() * Math.log(spread(uptake, name));
            drawn.merge(name, Math.exp(scale * logSd * random.nextGaussian()), (a, b) -> a * b);
        }
        return drawn;
    }

    /** Spread of a parameter among particles and tumours, as a factor. */
    double spread(UptakeCase uptake, String name) {
        Double own = uptake.spread().get(name);
        return own == null ? model.geometricSd(name) : own;
    }

    /** sqrt(nu/chi^2) with four degrees of freedom: chi^2 is the sum of two exponentials. */
    private static double tail(SplittableRandom random) {
        double chiSquared = -2 * Math.log((1 - random.nextDouble()) * (1 - random.nextDouble()));
        return Math.sqrt(SharedFit.FREEDOM / chiSquared);
    }

    private Prediction prediction(double observed, double[] drawn) {
        double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        if (sorted.length < FEWEST_SHARE * draws) {
            return new Prediction(observed, Double.NaN, Interval.OPEN);
        }
        return new Prediction(
                observed,
                Quantiles.of(sorted, 0.5),
                new Interval(Quantiles.of(sorted, TAIL), Quantiles.of(sorted, 1 - TAIL)));
    }
}
