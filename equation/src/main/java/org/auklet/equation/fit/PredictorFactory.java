package org.auklet.equation.fit;

/** Makes independent instances of a model, one for each thread. */
@FunctionalInterface
public interface PredictorFactory {

    /** A new instance that shares no work array with any other. */
    Predictor create();
}
