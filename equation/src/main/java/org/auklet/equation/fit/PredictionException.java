package org.auklet.equation.fit;

/** The model cannot be simulated at these parameter values; the optimiser shortens its step. */
public final class PredictionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PredictionException(String message) {
        super(message);
    }

    public PredictionException(String message, Throwable cause) {
        super(message, cause);
    }
}
