package org.auklet.equation.fit;

import org.jspecify.annotations.Nullable;

/**
 * A model seen from outside: n predictions as a function of k parameters, with the exact derivatives.
 *
 * <p>An instance may own work arrays and is used by one thread at a time; a {@link PredictorFactory} makes as many as
 * there are threads. The answer may depend on {@code theta} only, not on earlier calls, otherwise results would depend
 * on the number of threads.
 */
@FunctionalInterface
public interface Predictor {

    /**
     * Computes the predictions, and the Jacobian if it is asked for.
     *
     * @param theta the k parameters in their natural units; not to be modified
     * @param values receives the n predictions
     * @param jacobian receives d values[i] / d theta[j] at {@code i * k + j}, or null when only values are wanted
     * @throws PredictionException when the model cannot be simulated at this point
     */
    void predict(double[] theta, double[] values, double @Nullable [] jacobian);
}
