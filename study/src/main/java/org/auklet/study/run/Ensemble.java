package org.auklet.study.run;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.auklet.equation.fit.PredictionException;
import org.auklet.equation.fit.Predictor;

/** The predictions of many parameter vectors, computed in parallel and kept in the order of the vectors. */
final class Ensemble {

    private Ensemble() {}

    /** A vector and what was predicted under it. */
    record Sample(double[] theta, double[] values) {}

    /**
     * Predicts for every vector; those that cannot be simulated are passed over.
     *
     * @param predictors makes one predictor for each thread
     * @param n number of predictions
     * @return every vector that could be simulated, with its predictions
     */
    static List<Sample> of(List<double[]> vectors, Supplier<Predictor> predictors, int n, int threads) {
        ConcurrentLinkedQueue<Predictor> idle = new ConcurrentLinkedQueue<>();
        return Workers.inOrder(vectors, threads, theta -> new Sample(theta, predict(theta, idle, predictors, n)))
                .stream()
                .filter(sample -> sample.values().length == n)
                .toList();
    }

    /** The predictions, or nothing where this vector cannot be simulated. */
    private static double[] predict(
            double[] theta, ConcurrentLinkedQueue<Predictor> idle, Supplier<Predictor> predictors, int n) {
        Predictor taken = idle.poll();
        Predictor predictor = taken == null ? predictors.get() : taken;
        double[] values = new double[n];
        try {
            predictor.predict(theta, values, null);
            return values;
        } catch (PredictionException e) {
            return new double[0];
        } finally {
            idle.add(predictor);
        }
    }
}
