package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.auklet.equation.fit.PredictionException;
import org.auklet.equation.fit.Predictor;

/** The predictions of many parameter vectors, computed in parallel and kept in the order of the vectors. */
final class Ensemble {

    private final List<double[]> samples;

    private Ensemble(List<double[]> samples) {
        this.samples = samples;
    }

    /**
     * Predicts for every vector; those that cannot be simulated are passed over.
     *
     * @param predictors makes one predictor for each thread
     * @param n number of predictions
     */
    static Ensemble of(List<double[]> vectors, Supplier<Predictor> predictors, int n, int threads) {
        ConcurrentLinkedQueue<Predictor> idle = new ConcurrentLinkedQueue<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<double[]>> futures = new ArrayList<>();
            for (double[] theta : vectors) {
                futures.add(pool.submit(() -> predict(theta, idle, predictors, n)));
            }
            List<double[]> samples = new ArrayList<>();
            for (Future<double[]> future : futures) {
                double[] values = future.get();
                if (values.length == n) {
                    samples.add(values);
                }
            }
            return new Ensemble(samples);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted while predicting");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a prediction failed", e.getCause());
        }
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

    /** One array of predictions for every vector that could be simulated. */
    List<double[]> samples() {
        return samples;
    }
}
